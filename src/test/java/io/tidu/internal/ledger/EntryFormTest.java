package io.tidu.internal.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidu.model.ledger.LedgerEntry;
import io.tidu.model.ledger.LedgerHead;
import io.tidu.model.ledger.PaymentKey;
import io.tidu.model.ledger.RunTotals;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A line has one form, and is read back from no other. */
class EntryFormTest {
    private static List<LedgerEntry> all() {
        List<LedgerEntry> all = new ArrayList<>(SampleRun.entries("2026"));
        all.add(new LedgerEntry.Begin(SampleRun.header("pot: 1\n")));
        all.add(new LedgerEntry.End(new RunTotals(1, 2, 3, 4, new BigDecimal("5.25"), new BigDecimal("1E+3"))));
        all.add(new LedgerEntry.Abandoned("名册丢失"));
        LedgerEntry.Paid paid = SampleRun.paid("91", "rd-subsidy", "2025/2", "7");
        all.add(new LedgerEntry.Paid(paid.key(), paid.amount(), paid.on(), paid.clause(), paid.status(), 2026));
        all.add(SampleRun.promised("91", new TreeMap<>(Map.of(2026, "10.5", 2028, "100"))));
        all.add(SampleRun.promised("91", new TreeMap<>()));
        return all;
    }

    @Test
    void the_form_is_as_documented_and_its_hash_is_over_all_before_it() {
        byte[] line = EntryWriter.line(LedgerHead.NONE, SampleRun.paid("91", "rd-subsidy", "2026", "375000.50"))
                .bytes();

        // The hash was worked out with sha256sum.
        assertThat(new String(line, StandardCharsets.UTF_8))
                .isEqualTo(
                        "{\"n\":1,\"prev\":\"" + "0".repeat(64) + "\",\"entry\":\"paid\",\"enterprise\":\"91\","
                                + "\"pack\":\"zhejiang/jiashan/tiered-funding\",\"item\":\"rd-subsidy\",\"tier\":\"tier-2\","
                                + "\"term\":\"2026\",\"amount\":375000.5,\"on\":\"2026-03-01\",\"clause\":\"7.2\","
                                + "\"status\":\"sample\",\"sha256\":\"70672bf214b8af5fd21bcb1aac61c9c7b764a733250870bdbe493ef8770dfa16\"}");
    }

    @Test
    void every_kind_of_entry_is_read_back_as_it_was() {
        for (LedgerEntry entry : all()) {
            LedgerLine written = EntryWriter.line(new LedgerHead(7, "a".repeat(64)), entry);
            LedgerLine read = EntryReader.read(written.bytes());

            assertThat(read).isNotNull();
            assertThat(EntryWriter.line(7 + 1, read.before(), read.entry()).bytes())
                    .isEqualTo(written.bytes());
            assertThat(read.sha256()).isEqualTo(written.sha256());
        }
    }

    @Test
    void halves_of_pairs_are_written_by_their_number_and_whole_ones_are_not() {
        byte[] line = EntryWriter.line(
                        LedgerHead.NONE, SampleRun.entries("2026").get(0))
                .bytes();

        assertThat(new String(line, StandardCharsets.UTF_8)).contains("\u202E\\ud800𠮷");
    }

    @Test
    void no_other_byte_is_taken_at_any_place_of_any_kind_of_line() {
        for (LedgerEntry entry : all()) {
            byte[] line = EntryWriter.line(LedgerHead.NONE, entry).bytes();
            for (int i = 0; i < line.length; i++) {
                byte[] changed = line.clone();
                changed[i] ^= 1;

                LineHead head = LineHead.of(changed);
                assertThat(head != null && head.follows(LedgerHead.NONE))
                        .as("byte %d of %s", i, new String(line, StandardCharsets.UTF_8))
                        .isFalse();
            }
        }
    }

    @Test
    void what_means_the_same_in_another_form_is_not_read() {
        String line = new String(
                EntryWriter.line(LedgerHead.NONE, SampleRun.paid("91", "rd-subsidy", "2026", "375000.50"))
                        .bytes(),
                StandardCharsets.UTF_8);

        assertThat(List.of(
                        line.replace("{\"n\"", "{ \"n\""),
                        line.replace("375000.5", "375000.50"),
                        line.replace("375000.5", "3.750005E5"),
                        line.replace("\"n\":1,", "\"n\":01,"),
                        line.replace("\"7.2\"", "\"7\\u002e2\""),
                        line.replace("\"tier\":\"tier-2\",", ""),
                        line.replace("\"term\"", "\"x\":1,\"term\""),
                        line.replace("\"sample\"", "\"sample\",\"year\":2026"),
                        line + " ",
                        line + line))
                .allSatisfy(other -> assertThat(EntryReader.read(other.getBytes(StandardCharsets.UTF_8)))
                        .as(other)
                        .isNull());
    }

    @Test
    void a_promise_is_of_an_award_and_of_no_year_before_it() {
        LedgerEntry.Promised promise = SampleRun.promised("91", new TreeMap<>(Map.of(2026, "1")));

        assertThatThrownBy(() -> SampleRun.promised("91", new TreeMap<>(Map.of(2025, "1"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LedgerEntry.Promised(
                        PaymentKey.ofInstalment("91", "p", "i", null, 2026, 2),
                        promise.parts(),
                        promise.on(),
                        promise.clause(),
                        promise.status()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void money_is_whole_fen_above_zero() {
        for (String wrong : List.of("0", "-1", "0.001", "1e40", "10000000000000.01", "92233720368547758.07")) {
            assertThatThrownBy(() -> SampleRun.paid("91", "rd-subsidy", "2026", wrong))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
