package io.tidu.internal.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.internal.load.RulesLoader;
import io.tidu.internal.policy.Policies;
import io.tidu.internal.policy.PolicyPack;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaseClausesTest {
    private static final Policies SHIPPED = RulesLoader.load(Path.of("rules"));
    private static final CaseClauses CASES = CaseClauses.of(SHIPPED);

    private static PolicyPack pack(String id, String version) {
        return SHIPPED.packs().stream()
                .filter(p ->
                        p.manifest().id().equals(id) && p.manifest().version().equals(version))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> clauses(PolicyPack pack, String name) {
        SituationWords one = CASES.of(pack).stream()
                .filter(s -> s.name().en().equals(name))
                .findFirst()
                .orElseThrow();
        return CASES.of(one).stream()
                .map(c -> c.pack().manifest().version() + "/" + c.clause())
                .toList();
    }

    @Test
    void a_case_is_about_the_clauses_of_the_findings_it_expects() {
        PolicyPack pack = pack("national/high-tech-enterprise", "2016");

        assertThat(clauses(pack, "a score of 70 fails")).containsExactly("2016/11.7", "2016/score");
        assertThat(CASES.of(new ClauseRef(pack, "11.7")))
                .extracting(s -> s.name().en())
                .contains("a score of 70 fails", "a score of 71 passes");
    }

    @Test
    void a_case_is_about_the_version_in_force_on_its_date() {
        PolicyPack former = pack("national/high-tech-enterprise", "2008");

        assertThat(clauses(former, "the day after, 5 % is enough by the rule of 2016"))
                .isNotEmpty()
                .allMatch(c -> c.startsWith("2016/"));
    }

    @Test
    void a_case_that_expects_an_award_is_about_the_clause_that_pays_it() {
        PolicyPack pack = pack("zhejiang/jiashan/tiered-funding", "2023");

        assertThat(clauses(pack, "above the published cap")).contains("2023/7.5");
    }

    @Test
    void nearly_every_case_of_the_shipped_packs_is_about_a_clause_or_a_target() {
        List<SituationWords> all =
                SHIPPED.packs().stream().flatMap(p -> CASES.of(p).stream()).toList();

        assertThat(all)
                .hasSizeGreaterThan(1000)
                .allSatisfy(s -> assertThat(s.expect()).isNotNull())
                .filteredOn(s -> CASES.of(s).isEmpty())
                .hasSizeLessThan(all.size() / 4);
    }
}
