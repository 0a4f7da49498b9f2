package io.tidu.internal.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.internal.check.run.RuleChecker;
import io.tidu.internal.load.RulesLoader;
import io.tidu.internal.policy.Policies;
import io.tidu.internal.policy.PolicyPack;
import io.tidu.internal.policy.RuleText;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FactUsesTest {
    private static final Policies SHIPPED = RulesLoader.load(Path.of("rules"));
    private static final FactUses USES = FactUses.of(SHIPPED);

    private static Set<String> packs(String path) {
        return USES.of(path).stream().map(u -> u.pack().manifest().id()).collect(Collectors.toSet());
    }

    @Test
    void every_fact_that_check_does_not_tell_as_unread_has_a_use_and_no_other() {
        Set<String> unread = RuleChecker.check(SHIPPED, null).stream()
                .filter(r -> r.problem().id().equals("check.unread-fact"))
                .map(r -> r.problem().sentence(Locale.ENGLISH))
                .collect(Collectors.toSet());
        Set<String> names = known();
        // Tidu itself shows the stage on record; check knows that, and no rule reads it.
        names.remove("stage");
        // Lists show where an enterprise is.
        names.remove("town");

        assertThat(names)
                .isNotEmpty()
                .allSatisfy(name -> assertThat(USES.of(name).isEmpty())
                        .as(name)
                        .isEqualTo(unread.stream().anyMatch(told -> told.contains("(" + name + ")"))));
    }

    @Test
    void every_name_of_a_fact_in_the_text_of_a_rule_file_is_a_use_of_its_pack() {
        for (PolicyPack pack : SHIPPED.packs()) {
            for (RuleText file : pack.folder().rules()) {
                Set<String> names = written(file.text());
                names.retainAll(known());
                assertThat(names)
                        .allSatisfy(name -> assertThat(packs(name))
                                .as(name + " in " + file.file())
                                .contains(pack.manifest().id()));
            }
        }
    }

    private static Set<String> known() {
        Set<String> names = new TreeSet<>(SHIPPED.vocabulary().facts().keySet());
        names.addAll(SHIPPED.vocabulary().derived().keySet());
        return names;
    }

    /**
     * Names outside of quotes unless they are columns of a row, and the first text of the functions that take the name
     * of a fact.
     */
    private static Set<String> written(String file) {
        String code = file.replaceAll("//.*", "").replaceAll("(?m)^rule \".*\"", "");
        Set<String> names = new TreeSet<>();
        Matcher functions = Pattern.compile(
                        "(?:lastYear|yearsAgo|sum|mean|least|growth|daysSince|count|total)\\( *\"([A-Za-z]+)\"")
                .matcher(code);
        functions.results().forEach(r -> names.add(r.group(1)));
        Matcher rows = Pattern.compile("(\\$[A-Za-z]+) *: *Row\\(").matcher(code);
        String facts = code.replaceAll("\"[^\"]*\"", "").replaceAll("Row\\([^)]*\\)", "");
        for (String row : rows.results().map(r -> r.group(1)).toList()) {
            facts = facts.replaceAll(Pattern.quote(row) + "\\.[A-Za-z]+", "");
        }
        Matcher words = Pattern.compile("(?<![$A-Za-z])[A-Za-z]+").matcher(facts);
        words.results().forEach(r -> names.add(r.group()));
        return names;
    }

    @Test
    void a_rule_uses_the_facts_within_a_derived_fact_it_names() {
        assertThat(USES.of("rdExpense"))
                .filteredOn(u -> u.via().equals("rdIntensity"))
                .extracting(u -> u.rule().name())
                .contains("R&D intensity over three years, by last year's sales");
    }

    @Test
    void uses_within_a_pack_are_told_in_the_order_of_its_clauses() {
        assertThat(USES.of("intellectualProperty"))
                .filteredOn(u -> u.pack().manifest().id().equals("national/high-tech-enterprise"))
                .extracting(u -> u.rule().clauses().get(0))
                .containsSubsequence("11.2", "score.ip.count", "score.ip.acquisition");
    }

    @Test
    void a_rule_uses_the_fields_by_which_a_table_chooses_entries() {
        assertThat(USES.of("events.kind"))
                .filteredOn(u -> u.pack().manifest().id().equals("national/high-tech-enterprise"))
                .extracting(RuleUse::via)
                .contains("incidents");
    }

    @Test
    void whoever_counts_entries_within_a_window_uses_the_field_that_dates_them() {
        assertThat(packs("events.on")).contains("national/high-tech-enterprise");
    }

    @Test
    void sums_over_years_rely_on_the_day_of_registration_and_a_ceiling_on_what_was_paid() {
        assertThat(USES.of("registeredOn"))
                .extracting(u -> u.rule().name())
                .contains("R&D intensity over three years, by last year's sales");
        assertThat(packs("paid.amount")).contains("zhejiang/jiashan/tiered-funding");
    }
}
