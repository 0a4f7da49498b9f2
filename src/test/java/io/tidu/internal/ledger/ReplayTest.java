package io.tidu.internal.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.Problems;
import io.tidu.input.EnterpriseReader;
import io.tidu.internal.engine.Engine;
import io.tidu.internal.engine.LibraryVersion;
import io.tidu.model.Enterprise;
import io.tidu.model.FactValue;
import io.tidu.model.ledger.LedgerEntry;
import io.tidu.model.ledger.LedgerHead;
import io.tidu.model.ledger.RunHeader;
import io.tidu.model.ledger.RunTotals;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was done to a ledger is told with its line; what rules decide otherwise is told with the enterprise. */
class ReplayTest {
    private static final Engine ENGINE = Engine.load(Path.of("rules"));
    private static byte[] whole = {};
    private static LedgerHead end = LedgerHead.NONE;

    @TempDir
    static Path shared;

    @TempDir
    Path folder;

    private Path file;

    @BeforeAll
    static void write_two_runs() throws IOException {
        Path ledger = shared.resolve("ledger.jsonl");
        List<Enterprise> firms = Stream.of("boundary", "missing-data", "veto")
                .map(ReplayTest::example)
                .toList();
        for (String term : List.of("2025", "2026")) {
            List<LedgerEntry> entries = new ArrayList<>();
            for (Enterprise firm : firms) {
                String sha256 = Sha256.of(ENGINE.assess(firm, SampleRun.DAY).toJson());
                entries.add(new LedgerEntry.Decided(firm.id(), firm.toJson(), sha256));
                entries.add(new LedgerEntry.Noticed(firm.id(), "reserve", SampleRun.DAY));
            }
            entries.add(SampleRun.paid("91", "rd-subsidy", term, "300000"));
            end = SampleRun.write(ledger, header(), entries);
        }
        whole = Files.readAllBytes(ledger);
    }

    private static RunHeader header() {
        return new RunHeader(
                SampleRun.DAY,
                LibraryVersion.current(),
                ENGINE.vocabulary().sha256(),
                ENGINE.packs(SampleRun.DAY),
                Sha256.of("register"),
                "",
                new TreeMap<>());
    }

    private static Enterprise example(String name) {
        try {
            String json = Files.readString(Path.of("examples/enterprises/" + name + ".json"));
            return Objects.requireNonNull(new EnterpriseReader(ENGINE.vocabulary()).read(json, name, new Problems()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterAll
    static void close() {
        ENGINE.close();
    }

    @BeforeEach
    void name_it() {
        file = folder.resolve("ledger.jsonl");
    }

    private Replay.Outcome replay(byte[] ledger, LedgerHead wanted) throws IOException {
        return replay(ledger, wanted, ENGINE);
    }

    private Replay.Outcome replay(byte[] ledger, LedgerHead wanted, Engine engine) throws IOException {
        Files.write(file, ledger);
        try (LedgerStore store = LedgerStores.reading(file.toString())) {
            return Replay.run(store, engine, wanted, lines -> true);
        }
    }

    private static List<String> lines() {
        return new ArrayList<>(new String(whole, StandardCharsets.UTF_8).lines().toList());
    }

    private static byte[] bytes(List<String> lines) {
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private List<String> told(List<String> lines) throws IOException {
        return told(replay(bytes(lines), null));
    }

    private static List<String> told(Replay.Outcome outcome) {
        return outcome.problems().stream()
                .map(problem -> problem.place().line() + " " + problem.id())
                .toList();
    }

    /** The ledger of whoever changes entries and then writes the whole chain anew. */
    private static List<String> forged(UnaryOperator<LedgerEntry> change) {
        List<String> forged = new ArrayList<>();
        LedgerHead head = LedgerHead.NONE;
        for (String line : lines()) {
            LedgerLine read = Objects.requireNonNull(EntryReader.read(line.getBytes(StandardCharsets.UTF_8)));
            LedgerLine written = EntryWriter.line(head, change.apply(read.entry()));
            forged.add(new String(written.bytes(), StandardCharsets.UTF_8));
            head = written.head();
        }
        return forged;
    }

    @Test
    void an_untouched_ledger_is_fine_and_its_head_is_the_one_that_the_run_gave() throws IOException {
        Replay.Outcome outcome = replay(whole, end);

        assertThat(outcome.problems()).isEmpty();
        assertThat(outcome.isFine()).isTrue();
        assertThat(outcome.head()).isEqualTo(end);
        assertThat(outcome.same()).isEqualTo(6);
        assertThat(outcome.runs()).isEqualTo(2);
        assertThat(outcome.totals()).isEqualTo(new RunTotals(6, 6, 2, 0, new BigDecimal("600000"), BigDecimal.ZERO));
    }

    @Test
    void the_head_of_an_earlier_notice_holds_when_the_ledger_has_grown() throws IOException {
        LineHead ninth = Objects.requireNonNull(LineHead.of(lines().get(8).getBytes(StandardCharsets.UTF_8)));

        assertThat(replay(whole, ninth.head()).isFine()).isTrue();
        assertThat(told(replay(whole, new LedgerHead(9, end.sha256())))).containsExactly("9 ledger.other-head");
    }

    @Test
    void any_byte_that_is_changed_is_told_with_its_line() throws IOException {
        Random random = new Random(15);
        int start = 0;
        for (int line = 1; line <= lines().size(); line++) {
            int length = lines().get(line - 1).getBytes(StandardCharsets.UTF_8).length;
            // Number, hash before, kind, what it says, own hash, line break.
            int[] positions = {start + 5, start + 20, start + 90, start + length / 2, start + length - 9, start + length
            };
            for (int position : positions) {
                byte[] changed = whole.clone();
                changed[position] ^= (byte) (1 + random.nextInt(255));
                Replay.Outcome outcome = replay(changed, null);

                assertThat(outcome.isFine()).isFalse();
                assertThat(outcome.problems())
                        .as("byte %d of line %d", position - start, line)
                        .extracting(problem -> problem.place().line())
                        .contains(line);
            }
            start += length + 1;
        }
    }

    @Test
    void a_line_that_was_changed_is_told_once() throws IOException {
        List<String> lines = lines();
        lines.set(7, lines.get(7).replace("300000", "900000"));

        assertThat(told(lines)).containsExactly("8 ledger.changed");
    }

    @Test
    void a_line_whose_hash_was_made_to_fit_does_not_fit_the_next() throws IOException {
        List<String> lines = lines();
        lines.set(
                7,
                forged(entry -> entry instanceof LedgerEntry.Paid paid
                                ? SampleRun.paid("91", "rd-subsidy", paid.key().term(), "900000")
                                : entry)
                        .get(7));

        // The sums are told too, since the line by itself is sound.
        assertThat(told(lines)).containsExactly("9 ledger.not-following");
    }

    @Test
    void lines_that_were_moved_taken_out_or_put_in_are_told_as_such() throws IOException {
        List<String> swapped = lines();
        swapped.set(3, lines().get(4));
        swapped.set(4, lines().get(3));
        assertThat(told(swapped)).containsExactly("5 ledger.moved");

        List<String> without = lines();
        without.remove(4);
        assertThat(told(without)).containsExactly("5 ledger.missing");

        List<String> withoutThree = lines();
        withoutThree.subList(2, 5).clear();
        assertThat(told(withoutThree)).containsExactly("3 ledger.missing-many");

        List<String> twice = lines();
        twice.add(5, lines().get(4));
        assertThat(told(twice)).containsExactly("6 ledger.twice");

        List<String> noise = lines();
        noise.add(5, "{}");
        assertThat(told(noise)).containsExactly("6 ledger.not-a-line");

        List<String> replaced = lines();
        replaced.set(5, "");
        assertThat(told(replaced)).containsExactly("6 ledger.not-a-line");
    }

    @Test
    void an_end_that_was_cut_off_shows_by_head_and_count() throws IOException {
        List<String> lines = lines();
        byte[] first = bytes(lines.subList(0, 9));

        assertThat(replay(first, null).isFine()).isTrue();
        assertThat(told(replay(first, end))).containsExactly("0 ledger.cut");
        assertThat(told(replay(bytes(lines.subList(0, 12)), null))).containsExactly("10 ledger.unfinished");
        assertThat(told(replay(Arrays.copyOf(whole, whole.length - 7), null)))
                .containsExactly("10 ledger.unfinished", "18 ledger.half-line");
    }

    @Test
    void a_chain_that_was_written_anew_shows_by_head_and_count() throws IOException {
        byte[] forged = bytes(forged(entry -> entry instanceof LedgerEntry.Noticed noticed
                ? new LedgerEntry.Noticed(noticed.enterprise(), "identify", noticed.on())
                : entry));

        assertThat(replay(forged, null).isFine()).isTrue();
        assertThat(told(replay(forged, end))).containsExactly("18 ledger.other-head");
    }

    @Test
    void facts_that_were_exchanged_in_a_new_chain_show_by_deciding_anew() throws IOException {
        Enterprise other = example("boundary").with("staff", new FactValue.Number(BigDecimal.ONE));
        List<String> forged = forged(entry -> entry instanceof LedgerEntry.Decided decided
                        && decided.enterprise().equals(other.id())
                ? new LedgerEntry.Decided(other.id(), other.toJson(), decided.assessmentSha256())
                : entry);

        assertThat(told(forged)).containsExactly("2 ledger.other-result", "11 ledger.other-result");
    }

    @Test
    void sums_that_are_not_those_of_the_run_and_payments_made_twice_show_in_a_new_chain() throws IOException {
        assertThat(told(forged(
                        entry -> entry instanceof LedgerEntry.End ? new LedgerEntry.End(RunTotals.NONE) : entry)))
                .containsExactly("9 ledger.totals", "18 ledger.totals");
        assertThat(told(forged(entry -> entry instanceof LedgerEntry.Paid
                        ? SampleRun.paid("91", "rd-subsidy", "2025", "300000")
                        : entry)))
                .containsExactly("17 ledger.paid-again");
    }

    @Test
    void facts_that_do_not_fit_their_hash_are_named() throws IOException {
        List<String> lines = lines();
        byte[] line = lines.get(1).replace("\"staff\":", "\"staff\":1").getBytes(StandardCharsets.UTF_8);
        int hashed = LineForm.hashed(line.length);
        String fitting = new String(line, 0, hashed, StandardCharsets.UTF_8) + ",\"sha256\":\""
                + Sha256.of(line, hashed) + "\"}";
        lines.set(1, fitting);

        assertThat(told(lines)).containsExactly("2 ledger.facts-changed", "3 ledger.not-following");
    }

    @Test
    void rules_that_were_changed_are_named_and_what_they_decide_otherwise_is_told() throws IOException {
        Path rules = folder.resolve("rules");
        try (Stream<Path> files = Files.walk(Path.of("rules"))) {
            for (Path from : files.toList()) {
                Files.copy(from, rules.resolve(Path.of("rules").relativize(from).toString()));
            }
        }
        Path table = rules.resolve("national/high-tech-enterprise/2016/tables/rd-intensity.csv");
        Files.writeString(table, Files.readString(table).replaceFirst("(?m)^,5000,5,", ",5000,6,"));
        try (Engine changed = Engine.load(rules)) {
            Replay.Outcome outcome = replay(whole, end, changed);

            assertThat(outcome.isFine()).isFalse();
            assertThat(outcome.same()).isZero();
            assertThat(outcome.renamed() + outcome.other()).isEqualTo(6);
            assertThat(outcome.renamed()).isPositive();
            assertThat(outcome.other()).isPositive();
            assertThat(outcome.problems())
                    .filteredOn(problem -> problem.id().equals("ledger.other-pack"))
                    .hasSize(2)
                    .allSatisfy(problem ->
                            assertThat(problem.arguments().get(0)).isEqualTo("national/high-tech-enterprise"));
            assertThat(outcome.problems())
                    .filteredOn(problem -> problem.id().equals("ledger.other-decision"))
                    .extracting(Problem::arguments)
                    .contains(List.of(example("boundary").id()));
        }
    }
}
