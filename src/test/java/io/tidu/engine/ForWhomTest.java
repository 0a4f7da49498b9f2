package io.tidu.engine;

import static io.tidu.engine.TwoPacks.ON;
import static io.tidu.engine.TwoPacks.also;
import static io.tidu.engine.TwoPacks.firm;
import static io.tidu.engine.TwoPacks.paying;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.tidu.diagnostic.ProblemException;
import io.tidu.model.Doubt;
import io.tidu.model.Enterprise;
import io.tidu.model.FactValue;
import io.tidu.model.Names;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.Assessment;
import io.tidu.model.assessment.Award;
import io.tidu.model.assessment.Finding;
import io.tidu.model.assessment.NotFor;
import io.tidu.model.assessment.Observed;
import io.tidu.report.CsvReport;
import io.tidu.report.TextReport;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A pack says for whom it is; for others it is one line. */
class ForWhomTest {
    @TempDir
    private Path folder;

    private Assessment assess(Enterprise firm) {
        try (PolicyEngine engine = PolicyEngine.load(folder)) {
            return engine.assess(firm, ON);
        }
    }

    private String told(Locale language) {
        ProblemException refused = catchThrowableOfType(
                ProblemException.class, () -> PolicyEngine.load(folder).close());
        return String.join(
                "\n", refused.problems().stream().map(p -> p.render(language)).toList());
    }

    private TwoPacks one(String appliesTo) {
        return TwoPacks.in(folder)
                .pack(
                        "county/boats",
                        "boat-owner",
                        appliesTo,
                        paying("boat-owner", "mooring") + also("Most", "ceiling( limit(\"little\") );"));
    }

    @ParameterizedTest
    @CsvSource({"county, 330421, 330383", "province, 330000, 350000", "sector, fish, tea"})
    void what_is_decided_hangs_on_the_fact_that_says_for_whom(String fact, String value, String other) {
        one("appliesTo: {" + fact + ": [\"" + value + "\"]}");

        Assessment home = assess(firm(fact, value));
        assertThat(home.notFor()).isEmpty();
        assertThat(home.targets().get("boat-owner").verdict()).isEqualTo(Verdict.MET);
        assertThat(home.funding().total()).isEqualByComparingTo("600");

        Assessment elsewhere = assess(firm(fact, other));
        assertThat(elsewhere.notFor())
                .extracting(NotFor::pack, NotFor::because)
                .containsExactly(tuple("county/boats", fact + " is " + other + ", not " + value));
        assertThat(elsewhere.targets()).isEmpty();
        assertThat(elsewhere.funding().awards()).isEmpty();
        assertThat(elsewhere.funding().ceilings()).isEmpty();
        assertThat(elsewhere.packs()).hasSize(1);

        Assessment unknown = assess(firm());
        assertThat(unknown.targets().get("boat-owner").verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(unknown.funding().awards()).isEmpty();
        assertThat(unknown.funding().open())
                .singleElement()
                .satisfies(a -> assertThat(a.evidence().missing()).containsExactly(fact));

        FactValue sources = new FactValue.Conflict(List.of(
                new FactValue.Sourced(new FactValue.Text(value), "licence"),
                new FactValue.Sourced(new FactValue.Text(other), "tax office")));
        Assessment conflict = assess(firm().with(fact, sources));
        assertThat(conflict.targets().get("boat-owner").verdict()).isEqualTo(Verdict.NEEDS_REVIEW);
        assertThat(conflict.funding().awards()).isEmpty();
        assertThat(conflict.funding().open()).extracting(Award::verdict).containsExactly(Verdict.NEEDS_REVIEW);
    }

    @Test
    void a_county_says_in_which_province_it_lies_and_must_not_contradict_it() {
        one("appliesTo: {province: [\"330000\"]}");
        assertThat(assess(firm("county", "330421")).funding().total()).isEqualByComparingTo("600");
        assertThat(assess(firm("county", "350421")).notFor())
                .extracting(NotFor::because)
                .containsExactly("province is 350000, not 330000");
        Enterprise contradictory = firm("county", "330421").with("province", new FactValue.Text("350000"));
        assertThat(assess(contradictory).targets().get("boat-owner").verdict()).isEqualTo(Verdict.NEEDS_REVIEW);
    }

    @Test
    void who_reads_a_result_of_a_pack_for_others_is_refused_with_its_name() {
        one("appliesTo: {county: [\"330421\"]}").pack("county/nets", "net-maker", "buildsOn: [county/boats]", """
                rule "Reads whether"
                    @clause( "1" )
                when
                    $boats : Target( name == "boat-owner" )
                then
                    require( "net-maker", "owner", $boats.attained, yes() );
                    require( "net-maker", "gaps", $boats.gaps, atMost( limit("first") ) );
                    requireAllOf( "net-maker", $boats );
                end

                rule "Pays who owns a boat"
                    @clause( "1" )
                when
                    $boats : Target( name == "boat-owner", gaps <= limit("first") )
                then
                    award( "net", limit("amount") );
                end
                """);
        Assessment elsewhere = assess(firm("county", "330383"));
        assertThat(elsewhere.targets().keySet()).containsExactly("net-maker");
        List<Finding> findings =
                Objects.requireNonNull(elsewhere.targets().get("net-maker")).findings();
        assertThat(findings).hasSize(3).allSatisfy(f -> {
            assertThat(f.verdict()).isEqualTo(Verdict.NOT_MET);
            assertThat(f.actual()).isIn(null, new Observed.Answer(false));
            assertThat(f.shortfall()).isNull();
            assertThat(f.evidence().doubts())
                    .containsExactly(new Doubt(Doubt.Kind.NOT_FOR, "county/boats", "county 330383"));
        });
        assertThat(elsewhere.funding().awards()).isEmpty();
        assertThat(elsewhere.funding().open()).isEmpty();

        Assessment home = assess(firm("county", "330421"));
        assertThat(home.targets().get("net-maker").verdict()).isEqualTo(Verdict.MET);
        assertThat(home.funding().awards()).extracting(Award::item).containsExactly("mooring", "net");
    }

    @Test
    void reports_say_it_in_one_line_in_both_languages() {
        one("appliesTo: {county: [\"330421\"]}");
        try (PolicyEngine engine = PolicyEngine.load(folder)) {
            Assessment elsewhere = engine.assess(firm("county", "330383"), ON);
            Names names = engine.names(ON);
            assertThat(TextReport.in(Locale.ENGLISH, names).page(elsewhere))
                    .containsOnlyOnce("Policy county/boats")
                    .contains("Policy county/boats is not for this enterprise: County is 330383; it is for 330421.");
            assertThat(TextReport.in(Locale.CHINESE, names).page(elsewhere))
                    .containsOnlyOnce("政策 county/boats")
                    .contains("政策 county/boats不适用于本企业：注册县为 330383，适用的是 330421。");
            assertThat(CsvReport.in(Locale.ENGLISH, names).cells(elsewhere))
                    .singleElement()
                    .satisfies(row -> assertThat(row)
                            .hasSize(CsvReport.columns().size())
                            .contains("county/boats", "not-for", "county", "330383", "one of: 330421"));
        }
    }

    @Test
    void two_packs_may_decide_one_target_if_nobody_is_of_both() {
        one("appliesTo: {county: [\"330421\"]}")
                .pack("town/boats", "boat-owner", "appliesTo: {county: [\"330383\"]}", paying("boat-owner", "mooring"));
        Assessment town = assess(firm("county", "330383"));
        assertThat(town.targets().get("boat-owner").pack()).isEqualTo("town/boats");
        assertThat(town.funding().total()).isEqualByComparingTo("1000");
        Assessment unknown = assess(firm());
        assertThat(unknown.targets().get("boat-owner").verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(unknown.funding().awards()).isEmpty();
        assertThat(assess(firm("county", "110101")).notFor()).hasSize(2);
    }

    @Test
    void two_packs_must_not_decide_one_target_for_the_same_enterprise() {
        one("appliesTo: {county: [\"330421\"]}")
                .pack("town/boats", "boat-owner", "appliesTo: {sector: [fish]}", paying("boat-owner", "mooring"));
        assertThat(told(Locale.ENGLISH)).contains("\"boat-owner\"", "county/boats", "appliesTo", "[pack.target-twice]");
    }

    @Test
    void who_reads_a_target_that_several_decide_builds_on_all_of_them() {
        String reads = """
                rule "Reads"
                    @clause( "1" )
                when
                    $boats : Target( name == "boat-owner" )
                then
                    requireAllOf( "net-maker", $boats );
                end
                """;
        TwoPacks packs = one("appliesTo: {county: [\"330421\"]}")
                .pack("town/boats", "boat-owner", "appliesTo: {county: [\"330383\"]}", paying("boat-owner", "mooring"));
        packs.pack("county/nets", "net-maker", "buildsOn: [county/boats]", reads);
        assertThat(told(Locale.ENGLISH)).contains("\"boat-owner\"", "town/boats", "[pack.target-of-several]");
        assertThat(told(Locale.CHINESE)).contains("“boat-owner”", "town/boats", "buildsOn");
        packs.pack("county/nets", "net-maker", "buildsOn: [county/boats, town/boats]", reads)
                .load()
                .close();
        packs.pack("county/nets", "net-maker", "buildsOn: [county/boats]\nappliesTo: {county: [\"330421\"]}", reads)
                .load()
                .close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{conty: [\"330421\"]} | pack.applies-to-unknown | conty | county",
                "{boats: [\"2\"]} | pack.applies-to-type | boats | county",
                "{income: [\"2\"]} | pack.applies-to-type | income | county",
                "{sector: [fihs]} | pack.applies-to-word | fihs | fish",
                "{county: [\"33042\"]} | pack.applies-to-code | 33042 | 330421",
                "{province: [Zhejiang]} | pack.applies-to-code | Zhejiang | province",
                "{county: []} | pack.applies-to-nothing | county | 330421",
                "{} | pack.applies-to-form | appliesTo | county",
            })
    void a_slip_in_what_says_for_whom_is_told_in_both_languages(
            String written, String id, String quoted, String expected) {
        one("appliesTo: " + written);
        for (Locale language : List.of(Locale.ENGLISH, Locale.CHINESE)) {
            assertThat(told(language)).contains("county/boats/2024/pack.yaml:", "[" + id + "]", quoted, expected);
        }
    }

    @Test
    void a_stage_on_record_is_shown_only_to_whom_the_pack_that_decides_stages_is_for() {
        one("appliesTo: {county: [\"330421\"]}")
                .write("county/boats/2024/tables/stages.csv", "stage,order (count),clause\nboat-owner,1,1\n")
                .write("county/boats/2024/stages.drl", """
                        rule "Stands at what it attains"
                            @clause( "1" )
                        when
                            $row   : Row() from table("stages")
                            $owner : Target( name == $row.stage, attained )
                        then
                            advance( $row.stage, $row.order );
                        end
                        """);
        FactValue recorded = new FactValue.Text("boat-owner");
        assertThat(assess(firm("county", "330421").with("stage", recorded))
                        .stage()
                        .current())
                .isEqualTo("boat-owner");
        assertThat(assess(firm("county", "330421").with("stage", recorded))
                        .stage()
                        .eligible())
                .isEqualTo("boat-owner");
        Assessment elsewhere = assess(firm("county", "330383").with("stage", recorded));
        assertThat(elsewhere.stage().current()).isNull();
        assertThat(elsewhere.stage().next()).isNull();
        assertThat(assess(firm().with("stage", recorded)).stage().eligible()).isNull();
    }
}
