package io.tidu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.tidu.engine.PolicyEngine;
import io.tidu.model.Enterprise;
import io.tidu.model.ledger.LedgerHead;
import io.tidu.model.ledger.PaymentKey;
import io.tidu.model.ledger.RunHeader;
import io.tidu.register.Ledger;
import io.tidu.register.LedgerRun;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplayTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final String ID = "91330421MA0000000A";

    @TempDir
    Path folder;

    private String file;
    private LedgerHead head;

    @BeforeEach
    void write_a_run() {
        file = folder.resolve("ledger.jsonl").toString();
        try (PolicyEngine engine = PolicyEngine.load(Path.of(Run.RULES));
                Ledger ledger = Ledger.open(file)) {
            Enterprise firm = Enterprise.builder(ID).build();
            LedgerRun run = ledger.run(new RunHeader(
                    DAY,
                    engine.assess(firm, DAY).library(),
                    engine.vocabulary().sha256(),
                    engine.packs(DAY),
                    "0".repeat(64),
                    "",
                    new TreeMap<>()));
            run.decided(firm, engine.assess(firm, DAY));
            PaymentKey key = PaymentKey.ofYear(ID, "test/pack", "rd-subsidy", null, 2026);
            run.paid(key, new BigDecimal("120000000"), DAY, "7.2", "sample");
            head = run.end();
        }
    }

    @Test
    void a_ledger_that_is_as_it_was_written_is_fine_and_its_head_is_printed() {
        Run run = Run.of("replay", Run.RULES, file, "--lang", "en", "--count", "4", "--head", head.sha256());

        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines().toList())
                .containsExactly(
                        file + ": lines: 4; runs that have ended: 1",
                        "Enterprises decided anew: 1; the same byte for byte: 1; the same but for the versions they name: 0;"
                                + " otherwise: 0",
                        "Payments: 1, together ¥120 million; asked back: 0, together 0 yuan",
                        "The ledger is as it was written, and these rules decide the same.",
                        "For the public notice: number of lines 4, hash " + head.sha256());
        assertThat(run.code()).isZero();
    }

    /** In which nothing is allowed that it does not tell of. */
    private static List<String> flaws(String json) throws IOException {
        try (InputStream in = ReplayTest.class.getResourceAsStream("/io/tidu/schema/replay.schema.json")) {
            JsonNode schema = JSON.readTree(in);
            schema.findParents("properties").forEach(o -> ((ObjectNode) o).put("additionalProperties", false));
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(schema.toString(), InputFormat.JSON)
                    .validate(json, InputFormat.JSON)
                    .stream()
                    .map(String::valueOf)
                    .toList();
        }
    }

    @Test
    void for_programs_it_is_json_by_its_schema_whether_all_is_well_or_not() throws IOException {
        Run fine = Run.of("replay", Run.RULES, file, "--format", "json");
        Files.writeString(Path.of(file), Files.readString(Path.of(file)).replaceFirst("120000000", "150000000"));
        Run changed = Run.of("replay", Run.RULES, file, "--format", "json", "--lang", "en");

        assertThat(fine.code()).isZero();
        assertThat(changed.code()).isEqualTo(1);
        assertThat(flaws(fine.out())).isEmpty();
        assertThat(flaws(changed.out())).isEmpty();
        JsonNode told = JSON.readTree(fine.out());
        assertThat(told.path("fine").asBoolean()).isTrue();
        assertThat(told.path("notice").path("head").asText()).isEqualTo(head.sha256());
        assertThat(told.path("paid").path("amount").decimalValue()).isEqualByComparingTo("120000000");
        JsonNode other = JSON.readTree(changed.out());
        assertThat(other.path("notice").isNull()).isTrue();
        assertThat(other.path("problems").path(0).path("line").asInt()).isEqualTo(3);
        assertThat(other.path("problems").path(0).path("id").asText()).isEqualTo("ledger.changed");
        assertThat(Run.of("replay", Run.RULES, file, "--format", "xml").code()).isEqualTo(2);
    }

    @Test
    void what_was_changed_is_told_with_its_line_in_chinese() throws IOException {
        Files.writeString(Path.of(file), Files.readString(Path.of(file)).replaceFirst("120000000", "150000000"));

        Run run = Run.of("replay", Run.RULES, file, "--lang", "zh");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .startsWith(file + ":3: 此行被改动过：行末的哈希与内容不符。 [ledger.changed]")
                .contains("兑付 1 笔，共 1.5亿元")
                .endsWith("有不一致之处，见上。" + System.lineSeparator());
    }

    @Test
    void an_end_that_was_cut_off_shows_by_the_public_notice() throws IOException {
        Files.writeString(Path.of(file), "");

        Run run = Run.of("replay", Run.RULES, file, "--lang", "en", "--count", "4", "--head", head.sha256());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("The notice says 4 lines; there are 0.");
    }

    @Test
    void a_run_that_broke_off_is_given_up_with_a_reason_and_nothing_of_it_counts() throws IOException {
        String whole = Files.readString(Path.of(file));
        Files.writeString(Path.of(file), whole.substring(0, whole.length() - 9));
        assertThat(Run.of("replay", Run.RULES, file, "--lang", "en").out())
                .contains("[ledger.unfinished]")
                .contains("[ledger.half-line]");

        Run run = Run.of("replay", Run.RULES, file, "--lang", "en", "--abandon", "register lost");

        assertThat(run.code()).as(run.out()).isZero();
        assertThat(run.out()).contains("Payments: 0, together 0 yuan").contains("number of lines 4");
        assertThat(Files.readString(Path.of(file))).contains("\"entry\":\"abandoned\",\"because\":\"register lost\"");
        assertThat(Run.of("replay", Run.RULES, file, "--lang", "en", "--abandon", "again")
                        .err())
                .contains("nothing to abandon");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | 这本台账是空的，没有任何运行。如果写入过运行，就是被清空了 | This ledger is empty: no run stands in it.",
                "pot: 5~year: 2026~ | 此文件没有一行是台账的内容。请指定 batch | No line of this file is one of a ledger.",
                "{\"id\": \"K\"}~{\"id\": \"L\"} | 此文件没有一行是台账的内容。 | Name the file that batch wrote with --ledger.",
                "~~ | 此文件没有一行是台账的内容。 | No line of this file is one of a ledger."
            })
    void what_is_empty_or_no_ledger_is_said_to_be_that_once(String text, String zh, String en) throws IOException {
        Path other = folder.resolve("other");
        Files.writeString(other, text.replace("~", "\n"));

        Run chinese = Run.of("replay", Run.RULES, other.toString(), "--lang", "zh");
        Run english = Run.of("replay", Run.RULES, other.toString(), "--lang", "en", "--format", "json");

        assertThat(List.of(chinese, english)).allSatisfy(run -> {
            assertThat(run.code()).isEqualTo(Terminal.UNUSABLE);
            assertThat(run.out()).isEmpty();
            assertThat(run.err().lines()).hasSize(1);
        });
        assertThat(chinese.err()).contains(zh);
        assertThat(english.err()).contains(en);
    }

    @Test
    void a_ledger_that_was_emptied_shows_by_the_public_notice() throws IOException {
        Files.writeString(Path.of(file), "");
        Run run = Run.of("replay", Run.RULES, file, "--count", "4", "--head", "a".repeat(64), "--lang", "zh");
        assertThat(run.code()).isEqualTo(Terminal.FINDINGS);
    }

    @Test
    void wrong_use_and_what_can_not_be_read_is_told() {
        assertThat(Run.of("replay", "--lang", "en").code()).isEqualTo(2);
        assertThat(Run.of("replay", Run.RULES, file, file, "--lang", "en").err())
                .contains("one ledger");
        assertThat(Run.of("replay", Run.RULES, file, "--count", "4", "--lang", "en")
                        .err())
                .contains("--head and --count belong together");
        assertThat(Run.of("replay", Run.RULES, file, "--count", "4", "--head", "abc")
                        .code())
                .isEqualTo(2);
        assertThat(Run.of("replay", Run.RULES, folder + "/none.jsonl", "--lang", "en")
                        .err())
                .contains("This ledger can't be read: ");
        assertThat(Run.of("replay", folder.toString(), file).code()).isEqualTo(2);
    }
}
