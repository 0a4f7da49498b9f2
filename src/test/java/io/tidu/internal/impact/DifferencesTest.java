package io.tidu.internal.impact;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.internal.engine.Engine;
import io.tidu.model.Enterprise;
import io.tidu.model.FactValue;
import io.tidu.model.assessment.Award;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the missing facts turn out to be, the real difference lies within what was told before they were known. */
class DifferencesTest {
    private static final LocalDate ON = LocalDate.of(2026, 3, 1);
    private static final Path STRUCTURES = Path.of("examples", "award-structures");
    private static final String PACK = "sample/award-structures/2026/";
    private static final String TOGETHER = "together( \"all-items\", $item.item );\n"
            + "    capTogether( \"all-items\", limit(\"year-cap\"), calendarYears( limit(\"this-year\") ) );";
    private static final int FIRMS = 30;

    @TempDir
    private Path folder;

    /** One edit a line: file, what is there, what stands there instead. */
    private static final List<List<String>> EDITS = List.of(
            List.of("tables/limits.csv", "equipment-cap,200万元", "equipment-cap,150万元"),
            List.of("tables/limits.csv", "equipment-share,10%", "equipment-share,12%"),
            List.of("tables/limits.csv", "title-uplift,20%", "title-uplift,5%"),
            List.of("tables/limits.csv", "rounding,100元", "rounding,30000元"),
            List.of("tables/limits.csv", "research-cap,100万元", "research-cap,80万元"),
            List.of("tables/limits.csv", "first-award,20万元", "first-award,25万元"),
            List.of("tables/limits.csv", "ceiling,5000万元", "ceiling,100万元"),
            List.of("tables/institutions.csv", "provincial,150,", "provincial,90,"),
            List.of("tables/instalments.csv", "second,passed,30,", "second,passed,40,"),
            List.of("tables/veto-events.csv", "safety-accident,安全 safety,1.1\n", ""),
            List.of("awards.drl", "roundDown( \"equipment\"", "roundNearest( \"equipment\""),
            List.of(
                    "awards.drl",
                    "bestOf( \"institutions\", $level.item );",
                    "together( \"institutions\", $level.item );"));

    private Path copy(String name) {
        try (var files = Files.walk(STRUCTURES)) {
            for (Path file : files.toList()) {
                Path copy =
                        folder.resolve(name).resolve(STRUCTURES.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
            return folder.resolve(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void edit(Path rules, List<String> edit) {
        try {
            Path file = rules.resolve(PACK + edit.get(0));
            String text = Files.readString(file);
            assertThat(text).contains(edit.get(1));
            Files.writeString(file, text.replace(edit.get(1), edit.get(2)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RulesSide side(String name, List<List<String>> edits) {
        Path rules = copy(name);
        edits.forEach(e -> edit(rules, e));
        return new RulesSide(Engine.load(rules), ON);
    }

    private static final List<String> APART = List.of("awards.drl", TOGETHER, "together( \"all-items\", $item.item );");
    private static final List<String> ALONE =
            List.of("awards.drl", TOGETHER, "roundDown( $item.item, limit(\"rounding\") );");

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void no_completion_of_the_facts_leaves_what_is_told(int base) {
        List<List<String>> common = base == 0 ? List.of() : List.of(base == 1 ? APART : ALONE);
        RulesSide before = side("base", common);
        for (int i = base; i < EDITS.size(); i += 3) {
            List<List<String>> edits = new ArrayList<>(common);
            edits.add(EDITS.get(i));
            RulesSide after = side("edit" + i, edits);
            RulesComparison there = new RulesComparison(before, after, ON);
            RulesComparison back = new RulesComparison(after, before, ON);
            Random random = new Random(100 + i);
            for (int n = 0; n < FIRMS; n++) {
                Enterprise known = firm(random);
                List<Enterprise> all = new ArrayList<>(List.of(known));
                Enterprise less = forget(known, random, all);
                within(there, less, all, EDITS.get(i));
                within(back, less, all, EDITS.get(i));
            }
            after.engine().close();
        }
    }

    private static void within(RulesComparison comparison, Enterprise less, List<Enterprise> all, List<String> edit) {
        FundingChange open = comparison.compare(less).funding();
        Interval told = open.bounds();
        for (Enterprise full : all) {
            EnterpriseChange real = comparison.compare(full);
            BigDecimal most = open.before().most();
            assertThat(most == null || most.compareTo(real.funding().before().least()) >= 0)
                    .as(edit + " " + open.before() + " " + less.facts() + " " + full.facts())
                    .isTrue();
            assertThat(real.after().funding().open()).isEmpty();
            BigDecimal difference = real.funding().difference();
            assertThat(told.least() == null || told.least().compareTo(difference) <= 0)
                    .as(edit + " " + told + " " + difference + " " + less.facts() + " " + full.facts())
                    .isTrue();
            assertThat(told.most() == null || told.most().compareTo(difference) >= 0)
                    .as(edit + " " + told + " " + difference + " " + less.facts() + " " + full.facts())
                    .isTrue();
        }
    }

    @Test
    void the_same_rules_differ_by_nothing_whatever_is_not_known() {
        RulesComparison comparison = new RulesComparison(side("one", List.of()), side("other", List.of()), ON);
        Random random = new Random(7);
        for (int i = 0; i < FIRMS; i++) {
            Enterprise less = forget(firm(random), random, new ArrayList<>());
            assertThat(comparison.compare(less).funding().bounds()).isEqualTo(Interval.NOTHING);
        }
        assertThat(comparison
                        .compare(Enterprise.builder("nothing-known").build())
                        .funding()
                        .bounds())
                .isEqualTo(Interval.NOTHING);
    }

    @Test
    void an_award_that_a_change_does_not_touch_opens_no_range() {
        List<String> first = List.of("tables/limits.csv", "first-award,20万元", "first-award,25万元");
        RulesComparison comparison =
                new RulesComparison(side("one", List.of(ALONE)), side("other", List.of(ALONE, first)), ON);
        Random random = new Random(11);
        for (int i = 0; i < FIRMS; i++) {
            EnterpriseChange change = comparison.compare(forget(firm(random), random, new ArrayList<>()));
            List<Award> open = new ArrayList<>(change.before().funding().open());
            boolean touched = open.stream().anyMatch(a -> a.item().equals("recognition-first"));
            Interval bounds = change.funding().bounds();
            if (touched) {
                assertThat(bounds.least()).isBetween(BigDecimal.ZERO, new BigDecimal(50_000));
                assertThat(bounds.most()).isBetween(BigDecimal.ZERO, new BigDecimal(50_000));
            } else {
                assertThat(bounds.isExact()).isTrue();
            }
        }
    }

    private static final Map<String, List<FactValue>> DOMAINS = domains();

    private static Map<String, List<FactValue>> domains() {
        Map<String, List<FactValue>> domains = new TreeMap<>();
        domains.put("rdExpense", List.of(series(0, 0), series(1_000_000, 0), series(4_000_000, 30_000_000)));
        domains.put("localContribution", List.of(series(0, 0), series(0, 500_000), series(0, 3_000_000)));
        domains.put(
                "titles",
                List.of(
                        list(),
                        list(title("high-tech-enterprise", 2024)),
                        list(title("little-giant", 2024), title("high-tech-enterprise", 2025)),
                        list(title("high-tech-enterprise", 2021), title("high-tech-enterprise", 2024))));
        domains.put(
                "researchBodies",
                List.of(list(), list(level("city")), list(level("city"), level("provincial")), list(level("county"))));
        domains.put("evaluations", List.of(list(), list(passed("first")), list(passed("first"), passed("second"))));
        domains.put("investments", List.of(list(), list(spent(3_000_000)), list(spent(17_777_777), spent(9_000_000))));
        domains.put("events", List.of(list(), list(event("safety-accident")), list(event("tax-offence"))));
        domains.put(
                "paid", List.of(list(), list(paid("equipment", 500_000)), list(paid("institution-city", 1_000_000))));
        return domains;
    }

    private static Enterprise firm(Random random) {
        SortedMap<String, FactValue> facts = new TreeMap<>();
        facts.put("registeredOn", new FactValue.Day(LocalDate.of(2015, 5, 1)));
        // A place of its own: the packs beside this one are for other counties.
        facts.put("county", new FactValue.Text("330196"));
        DOMAINS.forEach((fact, values) -> facts.put(fact, values.get(random.nextInt(values.size()))));
        return new Enterprise("F", "", facts);
    }

    /** Without one to three of its facts; what it can be then is added to the list. */
    private static Enterprise forget(Enterprise firm, Random random, List<Enterprise> possible) {
        Enterprise less = firm;
        List<String> names = new ArrayList<>(DOMAINS.keySet());
        int forgotten = 1 + random.nextInt(3);
        for (int i = 0; i < forgotten; i++) {
            String fact = names.remove(random.nextInt(names.size()));
            less = less.with(fact, null);
            List<Enterprise> more = new ArrayList<>();
            for (Enterprise one : possible) {
                DOMAINS.get(fact).forEach(v -> more.add(one.with(fact, v)));
            }
            possible.clear();
            possible.addAll(more);
        }
        return less;
    }

    private static FactValue series(long before, long last) {
        SortedMap<Integer, FactValue> years = new TreeMap<>();
        years.put(2023, number(0));
        years.put(2024, number(before));
        years.put(2025, number(last));
        return new FactValue.Series(years);
    }

    private static FactValue number(long value) {
        return new FactValue.Number(BigDecimal.valueOf(value));
    }

    private static FactValue.Fields fields(Map<String, FactValue> values) {
        return new FactValue.Fields(new TreeMap<>(values));
    }

    private static FactValue list(FactValue.Fields... entries) {
        return new FactValue.Entries(List.of(entries));
    }

    private static FactValue day(int year, int month) {
        return new FactValue.Day(LocalDate.of(year, month, 1));
    }

    private static FactValue.Fields title(String title, int from) {
        return fields(Map.of("title", new FactValue.Text(title), "from", day(from, 1), "to", day(from + 3, 1)));
    }

    private static FactValue.Fields level(String level) {
        return fields(Map.of("level", new FactValue.Text(level), "recognisedOn", day(2025, 1)));
    }

    private static FactValue.Fields passed(String year) {
        return fields(
                Map.of("year", new FactValue.Text(year), "grade", new FactValue.Text("passed"), "on", day(2025, 6)));
    }

    private static FactValue.Fields spent(long amount) {
        return fields(Map.of("kind", new FactValue.Text("equipment"), "on", day(2025, 9), "amount", number(amount)));
    }

    private static FactValue.Fields event(String kind) {
        return fields(Map.of("kind", new FactValue.Text(kind), "on", day(2025, 9)));
    }

    private static FactValue.Fields paid(String item, long amount) {
        return fields(Map.of("item", new FactValue.Text(item), "on", day(2026, 1), "amount", number(amount)));
    }
}
