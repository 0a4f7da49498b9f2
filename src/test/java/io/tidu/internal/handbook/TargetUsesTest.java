package io.tidu.internal.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.internal.load.RulesLoader;
import io.tidu.internal.policy.Policies;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TargetUsesTest {
    private static final Policies SHIPPED = RulesLoader.load(Path.of("rules"));
    private static final TargetUses USES = TargetUses.of(SHIPPED);

    private static Set<String> packs(Collection<RuleUse> uses) {
        return uses.stream().map(u -> u.pack().manifest().id()).collect(Collectors.toSet());
    }

    @Test
    void every_target_is_stated_by_a_rule_of_each_pack_that_decides_it() {
        SHIPPED.packs()
                .forEach(p -> assertThat(p.manifest().targets().keySet())
                        .allSatisfy(t -> assertThat(USES.stating(t))
                                .extracting(u -> u.pack().folder().sha256())
                                .contains(p.folder().sha256())));
    }

    @Test
    void a_pack_that_reads_a_result_of_another_is_told() {
        assertThat(packs(USES.reading("high-tech-enterprise"))).contains("zhejiang/jiashan/high-tech-pipeline");
        assertThat(packs(USES.reading("technology-sme"))).contains("zhejiang/jiashan/tiered-funding");
    }

    @Test
    void a_name_that_comes_from_the_row_of_a_table_is_read_too() {
        assertThat(packs(USES.reading("tier-3"))).contains("zhejiang/jiashan/tiered-funding");
    }

    @Test
    void whoever_asks_for_a_certificate_by_name_is_told() {
        assertThat(packs(USES.holding("high-tech-enterprise"))).contains("national/technology-sme");
    }
}
