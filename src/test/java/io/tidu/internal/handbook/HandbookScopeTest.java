package io.tidu.internal.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.internal.load.RulesLoader;
import io.tidu.internal.policy.Policies;
import io.tidu.internal.policy.PolicyPack;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HandbookScopeTest {
    private static final Policies SHIPPED = RulesLoader.load(Path.of("rules"));
    private static final String HNTE = "national/high-tech-enterprise";

    private static List<String> names(List<PolicyPack> packs) {
        return packs.stream()
                .map(p -> p.manifest().id() + "/" + p.manifest().version())
                .toList();
    }

    @Test
    void without_a_day_the_newest_version_of_each_pack_comes_first() {
        Shown shown = Shown.of(SHIPPED, Set.of(), null);

        assertThat(names(shown.first()))
                .contains(HNTE + "/2016", "national/quality-sme/2026")
                .doesNotHaveDuplicates();
        assertThat(names(shown.later())).contains(HNTE + "/2008", "national/quality-sme/2022");
        assertThat(shown.packs()).hasSameSizeAs(SHIPPED.packs());
    }

    @Test
    void on_a_day_the_versions_in_force_come_first_be_they_old_or_new() {
        Shown shown = Shown.of(SHIPPED, Set.of(), LocalDate.of(2014, 1, 1));

        assertThat(names(shown.first())).containsExactly(HNTE + "/2008");
        assertThat(names(shown.later())).contains(HNTE + "/2016");
    }

    @Test
    void of_a_pack_all_versions_are_shown_and_one_named_with_its_version_comes_first_whenever_it_was_in_force() {
        LocalDate day = LocalDate.of(2026, 3, 1);

        assertThat(names(Shown.of(SHIPPED, Set.of(HNTE), day).first())).containsExactly(HNTE + "/2016");
        assertThat(names(Shown.of(SHIPPED, Set.of(HNTE), day).later())).containsExactly(HNTE + "/2008");
        assertThat(names(Shown.of(SHIPPED, Set.of(HNTE + "/2008"), day).packs()))
                .containsExactly(HNTE + "/2008");
    }

    @Test
    void of_one_pack_only_the_facts_are_listed_that_its_rules_use() {
        Shown one = Shown.of(SHIPPED, Set.of("zhejiang/technology-sme"), null);

        assertThat(FactIndex.facts(one))
                .extracting(f -> f.name())
                .contains("staff", "province")
                .doesNotContain("incubators");
        assertThat(FactIndex.facts(Shown.of(SHIPPED, Set.of(), null)))
                .hasSameSizeAs(SHIPPED.vocabulary().facts().values());
    }
}
