package io.tidu.internal.impact;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.internal.engine.Engine;
import io.tidu.model.Enterprise;
import io.tidu.model.FactValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Small rules, edited number by number; an enterprise of four facts of which any are not known. Each of them is decided
 * with everything that they can turn out to be.
 */
class TrendsTest {
    private static final LocalDate ON = LocalDate.of(2026, 3, 1);
    private static final Path RULES = Path.of("src/test/resources/io/tidu/internal/impact/trends");
    private static final String PACK = "county/trends/2026/";
    private static final Map<String, List<FactValue>> FACTS = facts();

    @TempDir
    private Path folder;

    private static Map<String, List<FactValue>> facts() {
        Map<String, List<FactValue>> facts = new LinkedHashMap<>();
        facts.put("technologyStaff", List.of(number(10), number(20), number(25)));
        facts.put(
                "spending",
                List.of(number(0), number(600_000), number(1_500_000), number(2_500_000), number(9_000_000)));
        facts.put("sales", List.of(number(1_000_000), number(5_000_000), number(30_000_000)));
        facts.put("events", List.of(new FactValue.Entries(List.of()), event("accident", 2026), event("offence", 2025)));
        return facts;
    }

    private static FactValue number(long value) {
        return new FactValue.Number(BigDecimal.valueOf(value));
    }

    private static FactValue event(String kind, int year) {
        SortedMap<String, FactValue> fields = new TreeMap<>();
        fields.put("kind", new FactValue.Text(kind));
        fields.put("on", new FactValue.Day(LocalDate.of(year, 1, 5)));
        return new FactValue.Entries(List.of(new FactValue.Fields(fields)));
    }

    private RulesSide edited(String file, String before, String after) {
        try (var files = Files.walk(RULES)) {
            for (Path from : files.toList()) {
                Path to = folder.resolve(RULES.relativize(from).toString());
                if (!Files.isDirectory(from)) {
                    Files.createDirectories(to.getParent());
                    Files.copy(from, to);
                }
            }
            Path path = folder.resolve(PACK + file);
            String text = Files.readString(path);
            assertThat(text).contains(before);
            Files.writeString(path, text.replace(before, after));
            return new RulesSide(Engine.load(folder), ON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An enterprise of which each fact is not known at all or is one of what it can be. */
    private static List<Enterprise> some(List<Enterprise> begun, List<String> facts, boolean open) {
        if (facts.isEmpty()) {
            return begun;
        }
        List<Enterprise> next = new ArrayList<>(open ? begun : List.of());
        for (FactValue value : FACTS.getOrDefault(facts.get(0), List.of())) {
            begun.forEach(e -> next.add(e.with(facts.get(0), value)));
        }
        return some(next, facts.subList(1, facts.size()), open);
    }

    private static List<Enterprise> all(Enterprise known, boolean open) {
        List<String> missing = FACTS.keySet().stream()
                .filter(f -> !known.facts().containsKey(f))
                .toList();
        return some(List.of(known), missing, open);
    }

    private static final Enterprise FIRM =
            Enterprise.builder("F").staff(100).build().with("paid", new FactValue.Entries(List.of()));

    @ParameterizedTest
    @CsvSource({
        "LESS, tables/limits.csv, 'staff-share,20%', 'staff-share,25%'",
        "LESS, tables/limits.csv, 'pass,10 ', 'pass,15 '",
        "LESS, tables/limits.csv, 'gaps,1 ', 'gaps,0 '",
        "LESS, tables/limits.csv, 'too-large,2000', 'too-large,400'",
        "LESS, tables/limits.csv, 'uplift,20%', 'uplift,10%'",
        "LESS, tables/limits.csv, 'coaching,5万元', 'coaching,4万元'",
        "LESS, tables/limits.csv, 'sum,10万元', 'sum,8万元'",
        "LESS, tables/limits.csv, 'rest-share,2%', 'rest-share,3%'",
        "LESS, tables/limits.csv, 'ceiling,60万元', 'ceiling,30万元'",
        "MORE, tables/limits.csv, 'veto-years,1 ', 'veto-years,0 '",
        "LESS, tables/points.csv, '100,300,12', '100,300,8'",
        "LESS, tables/points.csv, ',100,5,1\n100,300,12', ',200,5,1\n200,300,12'",
        "LESS, tables/tiers.csv, 'lower,50,', 'lower,80,'",
        "LESS, tables/tiers.csv, 'upper,200,15', 'upper,200,12'",
        "LESS, tables/tiers.csv, '15,50,', '15,40,'",
        "MORE, tables/vetoes.csv, 'offence,1', ''",
        // The line of an alternative falls, and with it that above which a subsidy is raised.
        "EITHER, tables/limits.csv, 'large,500万元', 'large,80万元'",
        // One tier pays more, another less.
        "EITHER, tables/tiers.csv, 'lower,50,10,20', 'lower,50,20,10'",
        "EITHER, tables/points.csv, '100,300,12,1\n300,,20', '100,300,8,1\n300,,30'",
    })
    void whatever_is_not_known_the_difference_lies_within_what_is_told(
            Trend trend, String file, String before, String after) {
        RulesSide original = new RulesSide(Engine.load(RULES), ON);
        RulesSide edited = edited(file, before, after);
        within(new RulesComparison(original, edited, ON), trend);
        within(new RulesComparison(edited, original, ON), trend.flip());
        original.engine().close();
        edited.engine().close();
    }

    private static void within(RulesComparison comparison, Trend trend) {
        Map<String, BigDecimal> real = new HashMap<>();
        boolean differs = false;
        for (Enterprise full : all(FIRM, false)) {
            EnterpriseChange change = comparison.compare(full);
            assertThat(change.before().funding().open()).isEmpty();
            assertThat(change.after().funding().open()).isEmpty();
            real.put(full.facts().toString(), change.difference());
            differs |= change.difference().signum() != 0;
        }
        assertThat(differs).as("the edit makes a difference for somebody").isTrue();
        for (Enterprise some : all(FIRM, true)) {
            Interval told = comparison.compare(some).funding().bounds();
            for (Enterprise full : all(some, false)) {
                BigDecimal difference = real.get(full.facts().toString());
                assertThat(told.within(Interval.exactly(difference)))
                        .as("%s within %s of %s", difference, told, some.facts())
                        .satisfies(i -> assertThat(i.least()).isEqualByComparingTo(difference))
                        .satisfies(i -> assertThat(i.most()).isEqualByComparingTo(difference));
            }
            if (trend == Trend.LESS) {
                assertThat(told.most()).as("%s of %s", told, some.facts()).isNotNull();
                assertThat(told.most().signum()).isNotPositive();
            } else if (trend == Trend.MORE) {
                assertThat(told.least()).as("%s of %s", told, some.facts()).isNotNull();
                assertThat(told.least().signum()).isNotNegative();
            }
            assertThat(told.joint() || trend == Trend.EITHER).isTrue();
        }
    }

    @Test
    void equal_rules_differ_by_nothing() {
        RulesComparison comparison =
                new RulesComparison(new RulesSide(Engine.load(RULES), ON), edited("policy.md", "虚构", "没有的事"), ON);
        for (Enterprise some : all(FIRM, true)) {
            assertThat(comparison.compare(some).funding().bounds()).isEqualTo(Interval.NOTHING);
        }
    }
}
