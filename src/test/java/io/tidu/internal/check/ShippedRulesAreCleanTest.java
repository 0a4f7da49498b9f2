package io.tidu.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.diagnostic.Severity;
import io.tidu.internal.check.run.RuleChecker;
import io.tidu.internal.load.RulesLoader;
import io.tidu.internal.policy.Policies;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ShippedRulesAreCleanTest {
    @Test
    void check_finds_no_mistake_and_nothing_to_warn_of_in_the_shipped_rules() {
        Policies policies = RulesLoader.load(Path.of("rules"));
        assertThat(policies.warnings()).isEmpty();
        assertThat(RuleChecker.check(policies, LocalDate.of(2026, 3, 1)))
                .filteredOn(r -> r.problem().severity() != Severity.INFO)
                .isEmpty();
    }
}
