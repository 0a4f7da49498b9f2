package io.tidu.internal.evaluate.money;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.internal.evaluate.decide.ClaimsBuilder;
import io.tidu.model.Evidence;
import io.tidu.model.FactValue;
import io.tidu.model.Judgement;
import io.tidu.model.assessment.Award;
import io.tidu.model.assessment.Funding;
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
            List<Object> before = home(PaidFirm.compute(alone, paid));

            ClaimsBuilder both = new ClaimsBuilder();
            state(both, "east", new Random(seed));
            state(both, "west", new Random(-seed - 1));
            pay(paid, "west", new Random(-seed - 1));
            assertThat(home(PaidFirm.compute(both, paid))).as("seed %d", seed).isEqualTo(before);
        }
    }
}
