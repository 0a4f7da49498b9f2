package io.tidu.internal.ledger;

import io.tidu.model.assessment.PackUse;
import io.tidu.model.ledger.LedgerEntry;
import io.tidu.model.ledger.LedgerHead;
import io.tidu.model.ledger.PaymentKey;
import io.tidu.model.ledger.RunHeader;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A run over a few enterprises with hostile names, for tests. */
final class SampleRun {
    static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    static final String PACK = "zhejiang/jiashan/tiered-funding";

    private SampleRun() {}

    static RunHeader header(String budget) {
        return new RunHeader(
                DAY,
                "0.1.0",
                Sha256.of("vocabulary"),
                List.of(new PackUse(PACK, "2023", "sample", Sha256.of("pack"))),
                Sha256.of("register"),
                budget,
                new TreeMap<>(Map.of("with-samples", "true")));
    }

    static LedgerEntry.Paid paid(String enterprise, String item, String term, String amount) {
        return new LedgerEntry.Paid(
                new PaymentKey(enterprise, PACK, item, "tier-2", term), new BigDecimal(amount), DAY, "7.2", "sample");
    }

    static LedgerEntry.Promised promised(String enterprise, SortedMap<Integer, String> parts) {
        SortedMap<Integer, BigDecimal> yuan = new TreeMap<>();
        parts.forEach((year, amount) -> yuan.put(year, new BigDecimal(amount)));
        return new LedgerEntry.Promised(
                PaymentKey.ofYear(enterprise, PACK, "rd-subsidy", "tier-2", 2026), yuan, DAY, "7.2", "sample");
    }

    /** What a run says of enterprises, paid in a term. */
    static List<LedgerEntry> entries(String term) {
        List<LedgerEntry> entries = new ArrayList<>();
        for (String id : List.of("91330421MA0000000A", "91330421MA0000000B", "91330421MA0000000C")) {
            String facts = "{\"id\":\"" + id + "\",\"name\":\"\\\"甲\\\\乙\u202E\uD800𠮷\",\"staff\":80}";
            entries.add(new LedgerEntry.Decided(id, facts, Sha256.of(id)));
            entries.add(new LedgerEntry.Noticed(id, "cultivate", DAY));
            entries.add(paid(id, "rd-subsidy", term, "375000.5"));
            entries.add(paid(id, "loan-interest", term + "/1", "100"));
        }
        entries.add(promised("91330421MA0000000C", new TreeMap<>(Map.of(2026, "375000.5", 2027, term))));
        entries.add(new LedgerEntry.AskedBack(
                "91330421MA0000000C", PACK, "rent", new BigDecimal("0.01"), DAY, "9", "sample"));
        return entries;
    }

    /** Writes a run to its end. */
    static LedgerHead write(Path file, RunHeader header, List<LedgerEntry> entries) {
        try (LedgerBook book = LedgerBook.open(LedgerStores.writing(file.toString()), null)) {
            return write(book, header, entries);
        }
    }

    static LedgerHead write(LedgerBook book, RunHeader header, List<LedgerEntry> entries) {
        RunWriter run = book.run(header);
        entries.forEach(run::add);
        return run.end();
    }
}
