package io.tidu.internal.guide.missing;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.input.EnterpriseRecord;
import io.tidu.input.EnterpriseSource;
import io.tidu.input.Format;
import io.tidu.internal.engine.Engine;
import io.tidu.model.Enterprise;
import io.tidu.model.FactValue;
import io.tidu.model.Verdict;
import io.tidu.model.guidance.DecidingFact;
import java.io.IOException;
import java.io.InputStream;
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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Of the shipped packs and examples: what is told of a figure that is taken away is what the engine says of it. */
class ShippedMissingFactsTest {
    private static final LocalDate ON = LocalDate.of(2026, 3, 1);
    private static final List<String> FIGURES = List.of(
            "staff",
            "technologyStaff",
            "revenue.2025",
            "revenue.2023",
            "rdExpense.2025",
            "totalIncome.2025",
            "highTechRevenue.2025",
            "netAssets.2025");
    private static Engine engine;
    private static List<Enterprise> firms;

    @BeforeAll
    static void load() throws IOException {
        engine = Engine.load(Path.of("rules"));
        firms = new ArrayList<>();
        try (InputStream register = Files.newInputStream(Path.of("examples/register.jsonl"));
                EnterpriseSource source = EnterpriseSource.open(
                        "register.jsonl", register, Format.of("register.jsonl").orElseThrow(), engine.vocabulary())) {
            while (source.hasNext()) {
                firms.add(((EnterpriseRecord.Read) source.next()).enterprise());
            }
        }
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @Test
    void whatever_a_figure_that_is_taken_away_turns_out_to_be_the_engine_says_what_was_told() {
        Random random = new Random(9);
        int told = 0;
        for (String target : List.of("high-tech-enterprise", "technology-sme", "recommend", "tier-3")) {
            MissingFacts missing = new MissingFacts(engine, target);
            for (Enterprise firm : firms) {
                String figure = FIGURES.get(random.nextInt(FIGURES.size()));
                Enterprise open = with(firm, figure, null);
                List<DecidingFact> facts = missing.of(open, ON);
                if (!facts.isEmpty() && facts.get(0).fact().equals(figure)) {
                    told += check(target, firm, facts.get(0), random);
                }
            }
        }
        assertThat(told).isGreaterThan(50);
    }

    private static int check(String target, Enterprise firm, DecidingFact fact, Random random) {
        int told = 0;
        List<BigDecimal> values = Told.edges(fact);
        BigDecimal now = amount(firm, fact.fact());
        for (int i = 0; i < 6; i++) {
            values.add(BigDecimal.valueOf((long) random.nextInt(2_000))
                    .multiply(now)
                    .divideToIntegralValue(BigDecimal.valueOf(1_000)));
        }
        for (BigDecimal value : values) {
            Enterprise known = with(firm, fact.fact(), new FactValue.Number(value));
            Verdict decided = engine.assess(known, ON).target(target).verdict();
            boolean isPossible = isPossible(known, fact.fact());
            assertThat(isPossible ? Told.of(fact, value) : decided)
                    .as("%s %s %s %s", target, firm.id(), fact, value)
                    .isEqualTo(decided);
            told += isPossible ? 1 : 0;
        }
        return told;
    }

    /** No part above its whole: such a value is a conflict, of which nothing is told. */
    private static boolean isPossible(Enterprise firm, String figure) {
        String year = figure.contains(".") ? figure.substring(figure.indexOf('.')) : "";
        return engine.vocabulary().facts().values().stream()
                .filter(f -> f.partOf() != null)
                .allMatch(f -> amount(firm, f.name() + year).compareTo(amount(firm, f.partOf() + year)) <= 0
                        || FactPlace.valueAt(firm, f.partOf() + year) == null);
    }

    private static BigDecimal amount(Enterprise firm, String path) {
        return FactPlace.valueAt(firm, path) instanceof FactValue.Number number ? number.value() : BigDecimal.ZERO;
    }

    private static Enterprise with(Enterprise firm, String path, FactValue value) {
        int point = path.indexOf('.');
        if (point < 0) {
            return firm.with(path, value);
        }
        Map<Integer, FactValue> given =
                firm.fact(path.substring(0, point)) instanceof FactValue.Series series ? series.years() : Map.of();
        SortedMap<Integer, FactValue> years = new TreeMap<>(given);
        years.remove(Integer.valueOf(path.substring(point + 1)));
        if (value != null) {
            years.put(Integer.valueOf(path.substring(point + 1)), value);
        }
        return firm.with(path.substring(0, point), new FactValue.Series(years));
    }
}
