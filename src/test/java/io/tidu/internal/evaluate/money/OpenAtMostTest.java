package io.tidu.internal.evaluate.money;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.internal.evaluate.decide.ClaimsBuilder;
import io.tidu.internal.policy.rule.OpenMoney;
import io.tidu.model.Evidence;
import io.tidu.model.Judgement;
import io.tidu.model.assessment.Funding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/**
 * What is told of open awards, against every way in which it may turn out whether open statements apply: nothing pays
 * more, and where caps are nested one way pays as much.
 */
class OpenAtMostTest {
    private static final int SEEDS = 3_000;
    private static final int MOST_OPEN = 6;
    private static final List<String> ITEMS = List.of("rent", "tax", "wages", "loans");
    private static final List<String> GROUPS = List.of("some", "both", "all");

    /** What a rule of a pack states, and whether it is open that the rule applies. */
    private record Statement(String pack, boolean isOpen, Consumer<ClaimsBuilder> made) {}

    private final List<Statement> statements = new ArrayList<>();
    private int open;

    private void state(String pack, boolean mayBeOpen, Consumer<ClaimsBuilder> made) {
        boolean isOpen = mayBeOpen && open < MOST_OPEN;
        open += isOpen ? 1 : 0;
        statements.add(new Statement(pack, isOpen, made));
    }

    /** Awards of one pack under nested caps, or of two, of which the second shares an item of the first. */
    private void draw(Random random, boolean nested) {
        List<String> packs = nested ? List.of("east") : List.of("east", "west");
        for (String pack : packs) {
            for (String item : pack.equals("east") ? ITEMS : List.of("rent", "own")) {
                String amount = amount(random);
                state(pack, random.nextBoolean(), c -> c.award(item, amount));
            }
        }
        List<String> mixed = new ArrayList<>(ITEMS);
        for (int i = 0; i < GROUPS.size(); i++) {
            String group = GROUPS.get(i);
            int size = 1 + random.nextInt(ITEMS.size());
            Collections.shuffle(mixed, random);
            String[] items = nested
                    ? ITEMS.subList(0, Math.min(ITEMS.size(), i + 2)).toArray(String[]::new)
                    : mixed.subList(0, size).toArray(String[]::new);
            if (random.nextBoolean()) {
                String amount = amount(random);
                state("east", false, c -> c.together(group, items));
                state("east", !nested && random.nextInt(4) == 0, c -> c.capTogether(group, amount, null));
            }
        }
        if (!nested && random.nextBoolean()) {
            state("east", false, c -> c.bestOf("best", "rent", "tax"));
        }
        for (String pack : packs) {
            if (random.nextInt(3) == 0) {
                String amount = amount(random);
                state(pack, false, c -> c.ceiling(amount));
            }
        }
    }

    private static String amount(Random random) {
        return String.valueOf(1 + random.nextInt(9));
    }

    /** What the rules state that apply, or of which it is open whether they do, by the number of the open statement. */
    private ClaimsBuilder claims(IntFunction<Judgement> when) {
        ClaimsBuilder claims = new ClaimsBuilder();
        int number = 0;
        for (Statement statement : statements) {
            Judgement applies = statement.isOpen() ? when.apply(number++) : Judgement.MET;
            claims.pack(statement.pack()).when(applies);
            if (statement.pack().equals("west")) {
                claims.shares("east", "rent");
            }
            if (applies.isPossible()) {
                statement.made().accept(claims);
            }
        }
        return claims;
    }

    private BigDecimal told() {
        ClaimsBuilder claims = claims(number -> Judgement.open(Evidence.missing("fact " + number)));
        Funding funding = PaidFirm.compute(claims, List.of());
        BigDecimal more = new OpenMoney(claims.groups()).most(funding, pack -> BigDecimal.ZERO);
        return funding.total().add(more);
    }

    private BigDecimal greatest() {
        BigDecimal greatest = BigDecimal.ZERO;
        for (int way = 0; way < 1 << open; way++) {
            int applies = way;
            ClaimsBuilder claims = claims(number -> (applies >> number & 1) == 1 ? Judgement.MET : Judgement.NOT_MET);
            greatest = greatest.max(PaidFirm.compute(claims, List.of()).total());
        }
        return greatest;
    }

    @Test
    void however_open_statements_turn_out_nothing_pays_more_than_is_told() {
        for (long seed = 0; seed < SEEDS; seed++) {
            OpenAtMostTest drawn = new OpenAtMostTest();
            drawn.draw(new Random(seed), false);

            assertThat(drawn.greatest()).as("seed %d", seed).isLessThanOrEqualTo(drawn.told());
        }
    }

    @Test
    void under_nested_caps_and_ceilings_one_way_pays_what_is_told() {
        for (long seed = 0; seed < SEEDS / 3; seed++) {
            OpenAtMostTest drawn = new OpenAtMostTest();
            drawn.draw(new Random(-1 - seed), true);

            assertThat(drawn.greatest()).as("seed %d", seed).isEqualByComparingTo(drawn.told());
        }
    }
}
