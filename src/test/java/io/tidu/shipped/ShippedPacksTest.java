package io.tidu.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.internal.load.RulesLoader;
import io.tidu.internal.policy.Clause;
import io.tidu.internal.policy.Policies;
import io.tidu.internal.policy.PolicyPack;
import io.tidu.model.Status;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShippedPacksTest {
    private static final Policies POLICIES = RulesLoader.load(Path.of("rules"));

    static List<PolicyPack> packs() {
        return POLICIES.packs();
    }

    @ParameterizedTest
    @MethodSource("packs")
    void no_clause_is_forgotten(PolicyPack pack) {
        Set<String> cited = new TreeSet<>();
        pack.rules().forEach(r -> cited.addAll(r.clauses()));
        pack.folder().tables().values().forEach(t -> t.rows().forEach(r -> cited.add(r.clause())));
        assertThat(pack.folder().clauses())
                .filteredOn(Clause::formalised)
                .extracting(Clause::id)
                .as(
                        "clauses of %s that neither a rule nor a table row implements and that are not marked as not formalised",
                        pack.folder().id())
                .isSubsetOf(cited);
    }

    @ParameterizedTest
    @MethodSource("packs")
    void a_clause_marked_as_not_formalised_has_no_rule(PolicyPack pack) {
        Set<String> cited = new TreeSet<>();
        pack.rules().forEach(r -> cited.addAll(r.clauses()));
        assertThat(pack.folder().clauses())
                .filteredOn(c -> !c.formalised())
                .extracting(Clause::id)
                .as("clauses of %s", pack.folder().id())
                .doesNotContainAnyElementsOf(cited);
    }

    @ParameterizedTest
    @MethodSource("packs")
    void everything_decided_has_a_name_in_both_languages(PolicyPack pack) {
        assertThat(pack.manifest().targets().values()).allSatisfy(label -> {
            assertThat(label.zh()).matches(".*\\p{IsHan}.*");
            assertThat(label.en()).isNotBlank();
        });
    }

    @ParameterizedTest
    @MethodSource("packs")
    void a_sample_says_so_in_its_name(PolicyPack pack) {
        if (pack.manifest().status() == Status.SAMPLE) {
            assertThat(pack.manifest().title().zh()).contains("示例");
            assertThat(pack.manifest().title().en()).contains("sample");
        }
    }

    @ParameterizedTest
    @MethodSource("packs")
    void a_rule_is_at_most_a_screenful(PolicyPack pack) {
        assertThat(pack.rules())
                .allSatisfy(r -> assertThat(r.statements()).as(r.name()).hasSizeLessThanOrEqualTo(6));
    }
}
