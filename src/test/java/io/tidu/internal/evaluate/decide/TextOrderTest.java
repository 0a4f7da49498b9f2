package io.tidu.internal.evaluate.decide;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.model.Doubt;
import io.tidu.model.Evidence;
import io.tidu.model.Judgement;
import io.tidu.model.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class TextOrderTest {
    /** Names that begin with one another, and go on with every sign that may stand behind a part. */
    private static final List<String> NAMES =
            List.of("", "8", "8.1", "8.1.2", "8]", "8, x", "A", "a", "a[1]", "a[1].b", "规", "规则", "z");

    private static final List<Doubt.Kind> KINDS =
            List.of(Doubt.Kind.CONFLICT, Doubt.Kind.NOT_COVERED, Doubt.Kind.NO_FISCAL_YEAR);

    private final Random random = new Random(11);

    @Test
    void claims_are_ordered_as_their_texts_are() {
        List<Claims.Claim> claims = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            Claims.Source source = new Claims.Source(name(), name(), name(), judgement(), name());
            claims.add(
                    switch (i % 6) {
                        case 0 -> new Claims.Amount(source, name(), random.nextBoolean() ? null : name(), number());
                        case 1 -> new Claims.Cap(source, name(), random.nextBoolean() ? null : name(), number());
                        case 2 -> new Claims.Uplift(source, name(), number());
                        case 3 -> new Claims.Instalment(source, name(), number());
                        case 4 -> new Claims.Rounding(source, name(), number(), random.nextBoolean());
                        default -> new Claims.Member(source, name(), name());
                    });
        }
        for (Claims.Claim one : claims) {
            for (Claims.Claim other : claims) {
                if (one.getClass().equals(other.getClass())) {
                    assertThat(Integer.signum(ClaimOrder.BY_WORDS.compare(one, other)))
                            .as("%s against %s", one, other)
                            .isEqualTo(Integer.signum(one.toString().compareTo(other.toString())));
                }
            }
        }
    }

    @Test
    void judgements_are_ordered_as_their_texts_are_where_that_can_be_told() {
        int told = 0;
        for (int i = 0; i < 20_000; i++) {
            Judgement one = judgement();
            Judgement other = judgement();
            int order = TextOrder.of(one, other);
            if (order != TextOrder.UNCLEAR) {
                told++;
                assertThat(order)
                        .as("%s against %s", one, other)
                        .isEqualTo(Integer.signum(one.toString().compareTo(other.toString())));
            }
        }
        assertThat(told).isGreaterThan(15_000);
    }

    private String name() {
        return NAMES.get(random.nextInt(NAMES.size()));
    }

    private Quantity number() {
        return Quantity.of(random.nextInt(3));
    }

    private Judgement judgement() {
        TreeSet<String> missing = new TreeSet<>();
        TreeSet<Doubt> doubts = new TreeSet<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            missing.add(name());
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            doubts.add(new Doubt(KINDS.get(random.nextInt(KINDS.size())), name(), name()));
        }
        return missing.isEmpty() && doubts.isEmpty()
                ? Judgement.of(random.nextBoolean())
                : Judgement.open(new Evidence(missing, doubts));
    }
}
