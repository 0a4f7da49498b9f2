package io.tidu.internal.check.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.diagnostic.ProblemException;
import io.tidu.internal.cases.CaseResult;
import io.tidu.internal.cases.CaseRunner;
import io.tidu.internal.check.Fixture;
import io.tidu.internal.check.Remark;
import io.tidu.internal.engine.Engine;
import io.tidu.internal.load.RulesLoader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusedRulesTest {
    private static final Path EDITS = Fixture.ALL.resolve("versions-overlap");
    private static final String LATER = "county/support/2025/";

    @TempDir
    private Path folder;

    private List<Remark> told() {
        try {
            RulesLoader.load(folder);
            return List.of();
        } catch (ProblemException refused) {
            return RefusedRules.remarks(folder, refused.problems());
        }
    }

    @Test
    void versions_in_force_on_the_same_days_are_told_with_an_enterprise_they_decide_differently() {
        Fixture.in(folder).edited(EDITS.resolve("fails.edit"));
        assertThat(told()).singleElement().satisfies(r -> {
            assertThat(r.problem().id()).isEqualTo("pack.versions-overlap");
            assertThat(r.sample()).isEqualTo("""
                    - name: "support is met by version 2024 and not-met by version 2025"
                      on: 2025-01-01
                      like: base.yaml
                      enterprise: {events: [], field: materials, paid: [], rdExpense: {"2023": 1000000, "2024": 2000000, "2025": 3000000}, registeredOn: 2010-01-01, revenue: {"2023": 10000000, "2024": 20000000, "2025": 30000000}}
                      expect: {targets: {support: {verdict: not-met}}}
                    """);
        });
    }

    @Test
    void the_case_can_be_pasted_beside_the_later_version_and_passes_once_the_earlier_has_its_last_day() {
        Fixture fixture = Fixture.in(folder).edited(EDITS.resolve("fails.edit"));
        fixture.write(LATER + "cases/printed.yaml", told().get(0).sample());
        fixture.edited(EDITS.resolve("repaired.edit"));
        try (Engine engine = Engine.load(folder)) {
            assertThat(CaseRunner.run(engine).results())
                    .filteredOn(r -> r.place().file().endsWith("printed.yaml"))
                    .singleElement()
                    .matches(CaseResult::passed);
        }
    }

    @Test
    void versions_that_decide_all_cases_alike_are_told_with_a_case_of_the_first_day_of_both() {
        Fixture fixture = Fixture.in(folder);
        for (String file : List.of(
                "policy.md",
                "support.drl",
                "cases/base.yaml",
                "tables/events.csv",
                "tables/fields.csv",
                "tables/limits.csv",
                "tables/rd-intensity.csv",
                "tables/tiers.csv")) {
            fixture.write(
                    LATER + file,
                    Fixture.read(folder.resolve("county/support/2024").resolve(file)));
        }
        String manifest = Fixture.read(folder.resolve("county/support/2024/pack.yaml"));
        fixture.write(
                LATER + "pack.yaml", manifest.replace("\"2024\"", "\"2025\"").replace("2024-01-01", "2025-01-01"));
        assertThat(told()).singleElement().satisfies(r -> assertThat(r.sample()).isEqualTo("""
                    - name: "versions 2024 and 2025 are both in force on 2025-01-01"
                      on: 2025-01-01
                      like: base.yaml
                      enterprise: {}
                      expect: {targets: {support: {inForce: true}}}
                    """));
    }

    @Test
    void beside_another_mistake_nothing_is_decided_and_the_day_is_shown_all_the_same() {
        Fixture.in(folder).edited(EDITS.resolve("fails.edit")).write("county/support/2024/more.drl", "rule");
        assertThat(told())
                .hasSizeGreaterThan(1)
                .filteredOn(r -> !r.sample().isEmpty())
                .singleElement()
                .satisfies(r -> {
                    assertThat(r.problem().id()).isEqualTo("pack.versions-overlap");
                    assertThat(r.sample()).contains("on: 2025-01-01", "enterprise: {}", "inForce: true");
                });
    }

    @Test
    void other_mistakes_stay_as_they_are() {
        Fixture.in(folder).write("county/support/2024/more.drl", "rule");
        assertThat(told()).isNotEmpty().allMatch(r -> r.sample().isEmpty());
    }
}
