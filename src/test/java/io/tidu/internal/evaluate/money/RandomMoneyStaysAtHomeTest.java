package io.tidu.internal.evaluate.money;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.diagnostic.Place;
import io.tidu.internal.evaluate.EvaluationContext;
import io.tidu.internal.evaluate.ReferenceData;
import io.tidu.internal.evaluate.decide.ClaimsBuilder;
import io.tidu.model.Enterprise;
import io.tidu.model.Evidence;
import io.tidu.model.FactValue;
import io.tidu.model.Judgement;
import io.tidu.model.Label;
import io.tidu.model.Unit;
import io.tidu.model.assessment.Award;
import io.tidu.model.assessment.Funding;
import io.tidu.vocabulary.FactDefinition;
import io.tidu.vocabulary.FactType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Packs drawn at random, whose items and groups have three names between them: whatever a second pack states, and
 * whatever it was paid, not a figure of the first changes.
 */
class RandomMoneyStaysAtHomeTest {
    private static final int SEEDS = 2_000;
    private static final List<String> ITEMS = List.of("rent", "tax", "wages");
    private static final List<String> GROUPS = List.of("rent", "both", "all");
    private static final FactDefinition PAID = new FactDefinition(
            "paid",
            FactType.LIST,
            Unit.NONE,
            false,
            Label.of("paid"),
            null,
            new TreeMap<>(),
            new TreeMap<>(),
            new FactDefinition.Entries("Payment", "on", null, false, null),
            Place.of("vocabulary.yaml"));

    private static void state(ClaimsBuilder claims, String pack, Random random) {
        claims.pack(pack);
        ITEMS.forEach(item -> claims.award(item, amount(random)));
        for (int statement = random.nextInt(10); statement > 0; statement--) {
            claims.when(random.nextInt(8) == 0 ? Judgement.open(Evidence.missing("staff")) : Judgement.MET);
            claims.status(random.nextBoolean() ? "sample" : "enacted");
            String item = ITEMS.get(random.nextInt(ITEMS.size()));
            String group = GROUPS.get(random.nextInt(GROUPS.size()));
            String other = ITEMS.get(random.nextInt(ITEMS.size()));
            switch (random.nextInt(10)) {
                case 0 -> claims.cap(item, amount(random));
                case 1 -> claims.uplift(item, "0." + (1 + random.nextInt(9)));
                case 2 -> claims.round(item, "100", random.nextBoolean());
                case 3 -> claims.bestOf(group, item, other);
                case 4 -> claims.together(group, item, other);
                case 5 -> claims.instalment(item, "0.5");
                case 6 -> claims.upgrade(group);
                case 7 -> claims.capTogether(group, amount(random), LocalDate.of(2025, 1, 1));
                case 8 -> claims.ceiling(amount(random));
                default -> claims.clawBack(item, amount(random));
            }
        }
        claims.when(Judgement.MET);
    }

    private static String amount(Random random) {
        return String.valueOf(100 + random.nextInt(100_000));
    }

    private static void pay(List<FactValue.Fields> paid, String pack, Random random) {
        for (int payment = random.nextInt(4); payment > 0; payment--) {
            paid.add(new FactValue.Fields(new TreeMap<>(Map.of(
                    "item", new FactValue.Text(ITEMS.get(random.nextInt(ITEMS.size()))),
                    "pack", new FactValue.Text(pack),
                    "on", new FactValue.Day(LocalDate.of(2024 + random.nextInt(2), 6, 1)),
                    "amount", new FactValue.Number(new BigDecimal(amount(random)))))));
        }
    }

    private static Funding compute(ClaimsBuilder claims, List<FactValue.Fields> paid) {
        ReferenceData knowledge = new ReferenceData(Map.of("paid", PAID), Map.of());
        TreeMap<String, FactValue> facts = new TreeMap<>(Map.of("paid", new FactValue.Entries(paid)));
        EvaluationContext firm =
                new EvaluationContext(new Enterprise("1", "", facts), LocalDate.of(2026, 3, 1), knowledge);
        return FundingCalculator.compute(claims.build(), claims.groups(), firm);
    }

    private static List<Object> home(Funding funding) {
        List<Award> awards = Stream.concat(funding.awards().stream(), funding.open().stream())
                .filter(a -> a.pack().equals("east"))
                .sorted(Comparator.comparing(Award::toString))
                .toList();
        return List.of(
                awards,
                funding.clawBacks().stream()
                        .filter(c -> c.pack().equals("east"))
                        .toList(),
                funding.ceilings().stream().filter(c -> c.pack().equals("east")).toList());
    }

    @Test
    void whatever_a_second_pack_states_and_was_paid_not_a_figure_of_the_first_changes() {
        for (long seed = 0; seed < SEEDS; seed++) {
            ClaimsBuilder alone = new ClaimsBuilder();
            state(alone, "east", new Random(seed));
            List<FactValue.Fields> paid = new ArrayList<>();
            pay(paid, "east", new Random(seed));
            List<Object> before = home(compute(alone, paid));

            ClaimsBuilder both = new ClaimsBuilder();
            state(both, "east", new Random(seed));
            state(both, "west", new Random(-seed - 1));
            pay(paid, "west", new Random(-seed - 1));
            assertThat(home(compute(both, paid))).as("seed %d", seed).isEqualTo(before);
        }
    }
}
