package io.tidu.engine;

import static io.tidu.engine.TwoPacks.ON;
import static io.tidu.engine.TwoPacks.also;
import static io.tidu.engine.TwoPacks.firm;
import static io.tidu.engine.TwoPacks.paid;
import static io.tidu.engine.TwoPacks.paying;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tidu.diagnostic.ProblemException;
import io.tidu.internal.cases.CaseRunner;
import io.tidu.internal.engine.Engine;
import io.tidu.model.Enterprise;
import io.tidu.model.Names;
import io.tidu.model.assessment.Assessment;
import io.tidu.report.AssessmentJson;
import io.tidu.report.TextReport;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Two packs with items of one name, as files: apart unless one of them says that it shares. */
class SharedItemsTest {
    @TempDir
    private Path folder;

    private TwoPacks packs(String manifest, String more) {
        return TwoPacks.in(folder)
                .pack("east/boats", "east-owner", "", paying("east-owner", "mooring"))
                .pack("west/boats", "west-owner", manifest, paying("west-owner", "mooring") + more);
    }

    private Map<String, String> amounts(Enterprise firm) {
        Map<String, String> amounts = new TreeMap<>();
        Assessment assessment = assess(firm);
        assessment.funding().awards().forEach(a -> amounts.put(a.pack(), String.valueOf(a.amount())));
        assessment
                .funding()
                .open()
                .forEach(a -> amounts.put(a.pack(), a.verdict().word()));
        return amounts;
    }

    private Assessment assess(Enterprise firm) {
        try (Engine engine = Engine.load(folder)) {
            return engine.assess(firm, ON);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ceiling( limit(\"little\") );",
                "cap( \"mooring\", limit(\"little\") );",
                "together( \"g\", \"mooring\" ); capTogether( \"g\", limit(\"little\") );"
            })
    void what_one_pack_says_of_its_item_does_nothing_to_the_other_s(String statement) {
        packs("", also("Less", statement));
        assertThat(amounts(firm())).isEqualTo(Map.of("east/boats", "1000", "west/boats", "600"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"shares: {east/boats: [mooring]}", "shares: {east/boats: all}"})
    void what_is_shared_is_one_item_and_the_steps_name_the_other_pack(String shares) {
        packs(shares, also("Less", "ceiling( limit(\"little\") );"));
        assertThat(amounts(firm())).isEqualTo(Map.of("east/boats", "600", "west/boats", "0"));
        try (Engine engine = Engine.load(folder)) {
            Assessment assessment = engine.assess(firm(), ON);
            assertThat(AssessmentJson.line(assessment))
                    .contains("ceiling 600: 600 left (clause 1 of west/boats)")
                    .contains("\"ceilings\":[{\"pack\":\"west/boats\",\"amount\":600}]");
            Names names = engine.names(ON);
            assertThat(TextReport.in(Locale.ENGLISH, names).page(assessment).replaceAll("\\s+", " "))
                    .contains("(clause 1 of Policy west/boats)");
            assertThat(TextReport.in(Locale.CHINESE, names).page(assessment).replaceAll("\\s+", " "))
                    .contains("（依据 政策 west/boats 1）");
        }
    }

    @Test
    void a_payment_says_its_pack_or_leaves_the_sums_of_both_to_a_person() {
        packs("", also("Deducts", "together( \"g\", \"mooring\" ); upgrade( \"g\" ); ceiling( limit(\"amount\") );"));
        assertThat(amounts(paid(firm(), "west/boats", "mooring", "300")))
                .isEqualTo(Map.of("east/boats", "1000", "west/boats", "700"));
        assertThat(amounts(paid(firm(), "east/boats", "mooring", "300")))
                .isEqualTo(Map.of("east/boats", "1000", "west/boats", "1000"));
        assertThat(amounts(paid(firm(), "", "mooring", "300")))
                .isEqualTo(Map.of("east/boats", "1000", "west/boats", "needs-review"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "shares: {east/baots: [mooring]} | pack.shares-unknown-pack | east/baots | east/boats",
                "shares: {east/boats: [moring]} | pack.shares-unknown-item | moring | mooring",
                "shares: {east/boats: some} | pack.shares-form | some | all",
                "shares: {west/boats: all} | pack.shares-unknown-pack | west/boats | east/boats"
            })
    void a_slip_in_what_is_shared_is_told_in_both_languages(String written, String id, String quoted, String expected) {
        packs(written, "");
        ProblemException refused = catchThrowableOfType(
                ProblemException.class, () -> Engine.load(folder).close());
        for (Locale language : List.of(Locale.ENGLISH, Locale.CHINESE)) {
            assertThat(refused.problems())
                    .anySatisfy(p -> assertThat(p.render(language))
                            .contains("west/boats/2024/pack.yaml:", "[" + id + "]", quoted, expected));
        }
    }

    @Test
    void a_case_means_its_own_pack_s_item_and_may_name_another_s() {
        packs("", also("Less", "cap( \"mooring\", limit(\"little\") );"))
                .write("west/boats/2024/cases/money.yaml", """
                - name: each pack pays its own
                  on: 2026-03-01
                  enterprise: {boats: 2, paid: []}
                  expect: {funding: {total: 1600, awards: {mooring: 600, east/boats/mooring: 1000}}}
                """);
        try (Engine engine = Engine.load(folder)) {
            assertThat(CaseRunner.run(engine).failed()).isEmpty();
        }
    }
}
