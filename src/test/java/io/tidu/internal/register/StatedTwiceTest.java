package io.tidu.internal.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tidu.diagnostic.Problems;
import io.tidu.input.EnterpriseReader;
import io.tidu.internal.engine.Engine;
import io.tidu.model.Enterprise;
import io.tidu.model.batch.Payment;
import io.tidu.model.ledger.LedgerEntry;
import io.tidu.register.Ledger;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An award that two rules state, of two amounts, so that an enterprise has it twice in a year under one name. */
class StatedTwiceTest {
    private static final Path SHOWN = Path.of("examples/award-structures");
    private static final String ID = "91330421MA0000AWRD";
    private static final String ITEM = "research";

    @TempDir
    private Path folder;

    private Engine rules = Engine.load(SHOWN);

    @BeforeEach
    void state_it_twice() throws IOException {
        rules.close();
        Path copy = folder.resolve("rules");
        try (Stream<Path> files = Files.walk(SHOWN)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = copy.resolve(SHOWN.relativize(file));
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
        Path awards = copy.resolve("sample/award-structures/2026/awards.drl");
        String text = Files.readString(awards);
        int start = text.lastIndexOf("rule \"", text.indexOf("award( \"" + ITEM + "\""));
        String rule = text.substring(start, text.indexOf("\nend", start) + "\nend\n".length());
        Files.writeString(
                awards,
                text + "\n"
                        + rule.replaceFirst("rule \"", "rule \"Of the year before: ")
                                .replace("lastYear(\"rdExpense\")", "yearsAgo( \"rdExpense\", limit(\"base-year\") )"));
        rules = Engine.load(copy);
    }

    @AfterEach
    void close() {
        rules.close();
    }

    private LedgerRuns.Run run(long yuan, int year) {
        return run(yuan, year, "ledger.jsonl");
    }

    private LedgerRuns.Run run(long yuan, int year, String ledger) {
        String json = "{\"id\":\"" + ID + "\",\"registeredOn\":\"2018-05-01\","
                + "\"rdExpense\":{\"2024\":4000000,\"2025\":6000000,\"2026\":6000000},"
                + "\"localContribution\":{\"2025\":10000000,\"2026\":10000000},"
                + "\"titles\":[],\"evaluations\":[],\"investments\":[],\"paid\":[],\"events\":[],"
                + "\"researchBodies\":[]}";
        Enterprise firm = Objects.requireNonNull(
                new EnterpriseReader(rules.vocabulary()).read(json, "firm.json", new Problems()));
        return LedgerRuns.run(
                rules, folder.resolve(ledger), BatchSamples.pot(yuan), LocalDate.of(year, 3, 1), List.of(firm), null);
    }

    private static List<Payment> of(LedgerRuns.Run run) {
        return run.of(2026).stream().filter(p -> p.award().item().equals(ITEM)).toList();
    }

    private BigDecimal paid() {
        try (Ledger ledger = Ledger.open(folder.resolve("ledger.jsonl").toString())) {
            return ledger.paid(ID).stream()
                    .filter(p -> p.key().item().equals(ITEM) && p.key().year() == 2026)
                    .map(LedgerEntry.Paid::amount)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    @Test
    void both_are_paid_each_once() {
        List<Payment> first = of(run(100_000_000, 2026));
        List<Payment> second = of(run(100_000_000, 2026));

        assertThat(first).hasSize(2).allSatisfy(p -> {
            assertThat(p.paysFen()).isPositive();
            assertThat(p.notes()).doesNotContain(Payment.Note.CONFLICT);
        });
        assertThat(first).extracting(Payment::term).doesNotHaveDuplicates();
        assertThat(second)
                .allSatisfy(p -> assertThat(p.paysFen() + p.waitsFen()).isZero());
        assertThat(paid())
                .isEqualByComparingTo(BigDecimal.valueOf(
                        first.stream().mapToLong(p -> p.award().dueFen()).sum(), 2));
    }

    @Test
    void what_a_pot_does_not_reach_is_paid_later_to_the_fen_and_no_more() {
        long due = of(run(1, 2026)).stream().mapToLong(p -> p.award().dueFen()).sum();
        List<Long> pays = new ArrayList<>();
        for (long yuan : List.of(due / 300, due / 400, 10_000_000L, 10_000_000L)) {
            pays.add(of(run(yuan, 2026)).stream().mapToLong(Payment::paysFen).sum());
        }

        assertThat(pays).last().isEqualTo(0L);
        assertThat(paid()).isEqualByComparingTo(BigDecimal.valueOf(due, 2));
    }

    @Test
    void what_was_promised_of_both_is_paid_in_the_next_year() {
        long due =
                of(run(1_000, 2026)).stream().mapToLong(p -> p.award().dueFen()).sum();
        run(100_000_000, 2027);
        run(100_000_000, 2028);

        assertThat(paid()).isEqualByComparingTo(BigDecimal.valueOf(due, 2));
    }

    @Test
    void what_is_promised_takes_nothing_from_what_is_awarded_anew() {
        run(1_000, 2026);
        LedgerRuns.Run withPromises = run(100_000_000, 2027);
        LedgerRuns.Run alone = run(100_000_000, 2027, "alone.jsonl");

        assertThat(alone.of(2027))
                .extracting(p -> p.award().dueFen())
                .isNotEmpty()
                .anyMatch(fen -> fen > 0);
        assertThat(withPromises.of(2027))
                .extracting(p -> p.award().item(), Payment::paysFen)
                .containsExactlyElementsOf(alone.of(2027).stream()
                        .map(p -> tuple(p.award().item(), p.paysFen()))
                        .toList());
    }
}
