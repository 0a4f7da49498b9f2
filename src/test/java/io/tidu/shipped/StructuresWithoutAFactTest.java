package io.tidu.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.internal.cases.CaseFirms;
import io.tidu.internal.engine.Engine;
import io.tidu.model.Enterprise;
import io.tidu.model.assessment.Assessment;
import io.tidu.model.assessment.Award;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is due without one of the facts is due with it as well, if not more, and the most that is told is the most. */
class StructuresWithoutAFactTest {
    private static Engine engine;

    @BeforeAll
    static void load() {
        engine = Engine.load(Path.of("examples/award-structures"));
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @Test
    void what_is_due_without_a_fact_is_due_with_it_and_what_is_open_comes_to_no_more_than_was_told() {
        int open = 0;
        for (CaseFirms.CaseFirm firm : CaseFirms.of(engine)) {
            Assessment full = engine.assess(firm.enterprise(), firm.on());
            for (String fact : firm.enterprise().facts().keySet()) {
                open += compare(full, firm.enterprise().with(fact, null), firm.on(), fact);
            }
        }
        assertThat(open).isGreaterThan(500);
    }

    /** How many awards are open. */
    private static int compare(Assessment full, Enterprise less, LocalDate on, String fact) {
        Assessment without = engine.assess(less, on);
        Map<String, BigDecimal> real = amounts(full.funding().awards());
        Map<String, BigDecimal> told = amounts(without.funding().awards());
        told.forEach((award, amount) -> assertThat(real.getOrDefault(award, BigDecimal.ZERO))
                .as("%s without %s: %s", award, fact, less.facts())
                .isGreaterThanOrEqualTo(amount));
        for (Award award : without.funding().open()) {
            BigDecimal most = award.bound().most();
            full.funding().awards().stream()
                    .filter(a -> most != null && same(a, award) && a.amount() != null)
                    .forEach(a -> assertThat(a.amount())
                            .as("%s without %s: %s", name(award), fact, less.facts())
                            .isLessThanOrEqualTo(most));
        }
        return without.funding().open().size();
    }

    private static boolean same(Award one, Award other) {
        return name(one).equals(name(other)) && Objects.equals(one.tier(), other.tier());
    }

    private static Map<String, BigDecimal> amounts(List<Award> awards) {
        Map<String, BigDecimal> amounts = new TreeMap<>();
        for (Award award : awards) {
            // An award that is open takes nothing of a cap over several items yet: only the first pack has one.
            if (award.amount() != null && !award.pack().equals("sample/award-structures")) {
                amounts.merge(name(award), award.amount(), BigDecimal::add);
            }
        }
        return amounts;
    }

    private static String name(Award award) {
        // Of the tiers of an item a better one may be paid when more is known.
        return award.pack() + "/" + award.item();
    }
}
