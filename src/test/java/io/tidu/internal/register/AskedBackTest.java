package io.tidu.internal.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.diagnostic.Problems;
import io.tidu.input.EnterpriseReader;
import io.tidu.internal.engine.Engine;
import io.tidu.model.Enterprise;
import io.tidu.model.ledger.LedgerEntry;
import io.tidu.register.Ledger;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Money is asked back once, by however many runs. */
class AskedBackTest {
    private static final Engine RULES = Engine.load(Path.of("examples/award-structures"));
    private static final String ID = "91330421MA0000000X";

    @TempDir
    private Path folder;

    private static Enterprise firm(String event, long... paid) {
        StringBuilder payments = new StringBuilder();
        for (long yuan : paid) {
            payments.append(payments.isEmpty() ? "" : ",")
                    .append("{\"item\":\"equipment\",\"on\":\"2024-06-01\",\"amount\":" + yuan + "}");
        }
        String json = "{\"id\":\"" + ID + "\",\"name\":\"x\",\"events\":[{\"kind\":\"" + event
                + "\",\"on\":\"2025-08-01\"}],\"paid\":[" + payments + "]}";
        Enterprise read = new EnterpriseReader(RULES.vocabulary()).read(json, "firm.json", new Problems());
        return Objects.requireNonNull(read);
    }

    private LedgerRuns.Run run(Path file, Enterprise firm) {
        return LedgerRuns.run(RULES, file, BatchSamples.pot(0), BatchSamples.ON, List.of(firm), null);
    }

    private static List<String> asked(Path file) {
        try (Ledger ledger = Ledger.open(file.toString())) {
            return ledger.askedBack(ID).stream()
                    .map(LedgerEntry.AskedBack::amount)
                    .map(a -> a.toPlainString())
                    .toList();
        }
    }

    @Test
    void what_two_runs_ask_back_is_written_once_and_what_is_more_beside_it() {
        Path file = folder.resolve("ledger.jsonl");
        LedgerRuns.Run first = run(file, firm("moved-away", 800_000));
        LedgerRuns.Run second = run(file, firm("moved-away", 800_000));
        LedgerRuns.Run third = run(file, firm("support-fraud", 800_000, 100_000));
        LedgerRuns.Run fourth = run(file, firm("support-fraud", 800_000, 100_000));

        assertThat(asked(file)).containsExactly("400000", "500000");
        assertThat(first.askedBack())
                .singleElement()
                .satisfies(b -> assertThat(b.beforeFen()).isZero());
        assertThat(second.askedBack())
                .singleElement()
                .satisfies(b -> assertThat(b.beforeFen()).isEqualTo(b.fen()).isEqualTo(40_000_000));
        assertThat(third.askedBack())
                .singleElement()
                .satisfies(b -> assertThat(b.fen() - b.beforeFen()).isEqualTo(50_000_000));
        assertThat(fourth.json()).contains("\"amount\":900000,\"before\":900000");
    }
}
