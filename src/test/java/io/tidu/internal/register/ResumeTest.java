package io.tidu.internal.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.ProblemException;
import io.tidu.model.Enterprise;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A batch that was killed and is gone on with. */
class ResumeTest {
    private static final List<Enterprise> FIRMS = BatchSamples.drawn(21, 60);

    @TempDir
    private Path folder;

    private String run(Path file) {
        try (Batch batch = BatchSamples.batch(FIRMS, BatchSamples.plan(BatchSamples.pot(1_000_000), true, file))) {
            return BatchSamples.json(batch, null);
        }
    }

    @Test
    void wherever_it_was_killed_it_ends_with_the_same_bytes() throws IOException {
        Path whole = folder.resolve("whole");
        String expected = run(whole);
        byte[] bytes = Files.readAllBytes(whole);
        Random random = new Random(1);
        for (int i = 0; i < 25; i++) {
            int cut = i == 0 ? 0 : random.nextInt(bytes.length + 1);
            Path file = folder.resolve("cut-" + i);
            Files.write(file, Arrays.copyOf(bytes, cut));

            assertThat(run(file)).as("killed after %s bytes", cut).isEqualTo(expected);
            assertThat(Files.readAllBytes(file))
                    .as("killed after %s bytes", cut)
                    .isEqualTo(bytes);
        }
    }

    @Test
    void what_was_worked_out_is_not_worked_out_again() {
        Path file = folder.resolve("file");
        AtomicInteger told = new AtomicInteger();
        Batch stopped = BatchRun.run(
                BatchSamples.register(FIRMS),
                BatchSamples.plan(null, false, file),
                entry -> told.incrementAndGet() < 20);

        assertThat(stopped).isNull();
        assertThat(run(file)).isEqualTo(run(folder.resolve("undisturbed")));
    }

    private void refused(Path file, List<String> lines, int line) throws IOException {
        Files.write(file, lines);
        assertThatThrownBy(() -> run(file))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .satisfies(problem -> {
                                    assertThat(problem.id()).isEqualTo("batch.resume-damaged");
                                    assertThat(problem.place().line()).isEqualTo(line);
                                }));
        assertThat(Files.readAllLines(file)).isEqualTo(lines);
    }

    @Test
    void a_line_that_was_changed_lost_doubled_or_moved_is_refused() throws IOException {
        Path file = folder.resolve("file");
        run(file);
        List<String> whole = Files.readAllLines(file);

        List<String> changed = new ArrayList<>(whole);
        changed.set(5, whole.get(5).replaceFirst("\"name\":\"", "\"name\":\"x"));
        refused(file, changed, 6);
        List<String> lost = new ArrayList<>(whole);
        lost.remove(5);
        refused(file, lost, 6);
        List<String> doubled = new ArrayList<>(whole);
        doubled.add(whole.get(whole.size() - 1));
        refused(file, doubled, whole.size() + 1);
        List<String> moved = new ArrayList<>(whole);
        moved.add(3, moved.remove(2));
        refused(file, moved, 3);
        for (String odd : List.of("no number\t{}\t0", "-5\t\t0", "99999999999\t\t0", "", "1\t{}", "\t")) {
            List<String> lines = new ArrayList<>(whole);
            lines.set(1, odd);
            refused(file, lines, 2);
        }
    }

    @Test
    void a_file_that_another_run_has_open_is_refused() {
        Path file = folder.resolve("file");
        try (Batch open = BatchSamples.batch(FIRMS, BatchSamples.plan(null, true, file))) {
            assertThat(open.totals().register().enterprises()).isEqualTo(FIRMS.size());
            assertThatThrownBy(() -> run(file))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("another run has this file of progress open");
        }
        run(file);
    }

    @Test
    void a_file_of_another_run_is_refused_with_what_differs() {
        Path file = folder.resolve("file");
        run(file);
        BatchPlan other = new BatchPlan(
                BatchSamples.ENGINE,
                BatchQuestion.on(BatchSamples.ON.plusDays(1)),
                null,
                0,
                PaidBefore.NOTHING,
                false,
                file,
                "another register",
                new TreeMap<>());

        assertThatThrownBy(() -> BatchSamples.batch(FIRMS, other))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::id)
                                .containsExactly("batch.resume-other"))
                .hasMessageContaining("the date, the register");
    }
}
