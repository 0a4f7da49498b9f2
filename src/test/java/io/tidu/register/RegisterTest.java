package io.tidu.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.ProblemException;
import io.tidu.diagnostic.Problems;
import io.tidu.input.Format;
import io.tidu.internal.load.vocabulary.VocabularyReader;
import io.tidu.model.Enterprise;
import io.tidu.vocabulary.Vocabulary;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A register is worked on by many threads and told as if it were by one. */
class RegisterTest {
    private static final Vocabulary VOCABULARY =
            VocabularyReader.read(Path.of("rules/vocabulary.yaml"), "vocabulary.yaml", new Problems());

    private static final RegisterOptions OPTIONS = RegisterOptions.DEFAULT.withThreads(4);

    @TempDir
    private Path folder;

    private final List<RegisterEntry<String>> told = new ArrayList<>();
    private long expected;

    private final RegisterListener<String> listener = new RegisterListener<>() {
        @Override
        public void expect(long records) {
            expected = records;
        }

        @Override
        public boolean take(RegisterEntry<String> entry) {
            return told.add(entry);
        }
    };

    private RegisterSource file(String name, String content) throws IOException {
        return RegisterSource.of(Files.writeString(folder.resolve(name), content));
    }

    private RegisterSummary run(RegisterOptions options, RegisterSource... sources) {
        return run(options, Enterprise::id, sources);
    }

    private RegisterSummary run(RegisterOptions options, Function<Enterprise, String> work, RegisterSource... sources) {
        return Register.of(List.of(sources)).run(VOCABULARY, options, work, listener);
    }

    private List<String> outcomes() {
        return told.stream().map(e -> e.number() + " " + e.outcome()).toList();
    }

    @Test
    void records_of_all_sources_are_told_in_their_order_with_what_came_of_each() throws IOException {
        RegisterSource lines = file("a.jsonl", "{\"id\": \"a\", \"staff\": 5}\n{\"id\": \"b\", \"staff\": }\n");
        RegisterSource table = file("b.csv", "id,staff\na,5\nc,-3\nd,8\n");
        RegisterSource stream = RegisterSource.of(
                "-",
                new ByteArrayInputStream(
                        "[{\"id\": \"e\"}, {\"id\": \"d\", \"staff\": 9}]".getBytes(StandardCharsets.UTF_8)),
                Format.GUESSED);

        RegisterSummary summary = run(OPTIONS, lines, table, stream);

        assertThat(expected).isEqualTo(7);
        assertThat(outcomes())
                .containsExactly(
                        "1 DONE", "2 REJECTED", "3 REPEATED", "4 REJECTED", "5 REJECTED", "6 DONE", "7 REJECTED");
        assertThat(summary).isEqualTo(new RegisterSummary(7, 2, 4, 1, false, true));
    }

    @Test
    void thousands_worked_on_at_a_time_come_back_in_order() throws IOException {
        StringBuilder rows = new StringBuilder("id\n");
        IntStream.range(0, 5_000).forEach(i -> rows.append("e").append(i).append('\n'));

        run(OPTIONS, file("many.csv", rows.toString()));

        assertThat(told)
                .extracting(RegisterEntry::result)
                .containsExactlyElementsOf(
                        IntStream.range(0, 5_000).mapToObj(i -> "e" + i).toList());
    }

    @Test
    void before_the_first_record_asked_for_all_is_judged_and_nothing_worked_on() throws IOException {
        List<String> worked = Collections.synchronizedList(new ArrayList<>());
        RegisterSource source = file("r.csv", "id,staff\na,5\nb,6\nc,7\na,5\nb,9\nd,1\n");

        RegisterSummary summary = run(
                OPTIONS.startingAt(3),
                e -> {
                    worked.add(e.id());
                    return e.id();
                },
                source);

        assertThat(outcomes())
                .containsExactly("1 SKIPPED", "2 REJECTED", "3 DONE", "4 REPEATED", "5 REJECTED", "6 DONE");
        assertThat(worked).containsExactlyInAnyOrder("c", "d");
        assertThat(summary.enterprises()).isEqualTo(3);
    }

    @Test
    void an_enterprise_of_which_nothing_can_be_worked_out_stops_no_other() throws IOException {
        Problem reason = Problem.error("file.unreadable", Place.of("rules"));

        run(
                OPTIONS,
                e -> {
                    if (e.id().equals("b")) {
                        throw new ProblemException(reason);
                    }
                    return e.id();
                },
                file("r.csv", "id\na\nb\nc\n"));

        assertThat(outcomes()).containsExactly("1 DONE", "2 FAILED", "3 DONE");
        assertThat(told.get(1).problems()).containsExactly(reason);
        assertThat(told.get(1).isRejected()).isTrue();
    }

    @Test
    void a_listener_that_has_enough_ends_the_run() throws IOException {
        RegisterSummary summary = Register.of(List.of(file("r.csv", "id\na\nb\nc\n")))
                .run(VOCABULARY, OPTIONS, Enterprise::id, entry -> entry.number() < 2);

        assertThat(summary.records()).isEqualTo(2);
        assertThat(summary.whole()).isFalse();
    }

    @Test
    void a_source_that_is_not_there_is_a_problem_that_names_it() {
        assertThatThrownBy(() -> run(OPTIONS, RegisterSource.of(folder.resolve("none.csv"))))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problems())
                                .singleElement()
                                .satisfies(p -> assertThat(p.place().file()).endsWith("none.csv")));
    }

    @Test
    void options_have_bounds() {
        assertThatThrownBy(() -> RegisterOptions.DEFAULT.withThreads(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RegisterOptions.DEFAULT.startingAt(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
