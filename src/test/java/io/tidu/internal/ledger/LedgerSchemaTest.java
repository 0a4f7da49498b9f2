package io.tidu.internal.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.tidu.model.ledger.LedgerEntry;
import io.tidu.model.ledger.LedgerHead;
import io.tidu.model.ledger.RunTotals;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LedgerSchemaTest {
    private static Schema schema() throws IOException {
        try (InputStream shipped = LedgerSchemaTest.class.getResourceAsStream("/io/tidu/schema/ledger.schema.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(shipped, InputFormat.JSON);
        }
    }

    private static String line(LedgerEntry entry) {
        return new String(EntryWriter.line(LedgerHead.NONE, entry).bytes(), StandardCharsets.UTF_8);
    }

    @Test
    void every_kind_of_line_satisfies_the_shipped_schema() throws IOException {
        List<LedgerEntry> entries = new ArrayList<>(SampleRun.entries("2026"));
        entries.removeIf(LedgerEntry.Decided.class::isInstance);
        entries.add(new LedgerEntry.Decided("91", "{\"id\":\"91\",\"staff\":80}", Sha256.of("")));
        entries.add(new LedgerEntry.Begin(SampleRun.header("1")));
        entries.add(new LedgerEntry.End(RunTotals.NONE));
        entries.add(new LedgerEntry.Abandoned("名册丢失"));
        for (LedgerEntry entry : entries) {
            assertThat(schema().validate(line(entry), InputFormat.JSON))
                    .as(line(entry))
                    .isEmpty();
        }
    }

    @Test
    void it_refuses_what_is_no_line() throws IOException {
        String paid = line(SampleRun.paid("91", "rd-subsidy", "2026", "1"));
        for (String wrong : List.of(
                paid.replace("\"paid\"", "\"payed\""),
                paid.replace("\"amount\":1,", ""),
                paid.replace("\"amount\":1,", "\"amount\":-1,"),
                paid.replace("\"2026\"", "\"26\""),
                paid.replace("\"n\":1,", "\"n\":1,\"more\":1,"))) {
            assertThat(schema().validate(wrong, InputFormat.JSON)).as(wrong).isNotEmpty();
        }
    }
}
