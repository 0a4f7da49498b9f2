package io.tidu.model.guidance;

import io.tidu.model.Decimals;
import io.tidu.model.Enterprise;
import io.tidu.model.FactValue;
import io.tidu.model.Verdict;
import io.tidu.model.WithoutJson;
import io.tidu.model.assessment.PackUse;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A way to attain the target, proved by an assessment of {@code facts} on {@code date}: taking a step away, or the
 * smallest change less of it, loses the target.
 *
 * @param date the day on which it is assessed: the first on which all steps are done and the rules attain the target
 * @param apply the last day of the next batch of the target, or of a title it rests on that is then met or left to
 *     persons alone; null if there is none
 * @param certain whether, given {@code assumes}, no expert point and no person is needed
 * @param effort the sum of the levers' efforts, to rank plans by
 * @param steps what to do, in the order of days
 * @param assumes figures that the plan does not set and nobody knows yet
 * @param facts the enterprise as it would be
 * @param changes targets that are decided otherwise than today, the one asked for too
 * @param funding the money due today, and then
 * @param rules the versions in force on {@code date} by which it is decided
 */
public record Plan(
        LocalDate date,
        @Nullable LocalDate apply,
        boolean certain,
        BigDecimal effort,
        List<Step> steps,
        List<Assumption> assumes,
        Enterprise facts,
        List<Change> changes,
        Money funding,
        List<Rules> rules)
        implements WithoutJson {
    /** Copies the lists. */
    public Plan {
        effort = Decimals.tidy(effort);
        steps = List.copyOf(steps);
        assumes = List.copyOf(assumes);
        changes = List.copyOf(changes);
        rules = List.copyOf(rules);
    }

    /**
     * A figure that is not known yet and taken to be like another.
     *
     * @param fact the fact and its year
     * @param value the value taken
     * @param as the fact and year it is taken from; null if it is from a forecast
     */
    public record Assumption(
            String fact, FactValue value, @Nullable String as) implements WithoutJson {}

    /**
     * A target that is decided otherwise than today.
     *
     * @param target the target
     * @param from how it is decided today
     * @param to how it is decided then
     * @param consequenceOf the title that it follows from, or null: it changes because that does
     */
    public record Change(
            String target,
            Verdict from,
            Verdict to,
            @Nullable String consequenceOf) implements WithoutJson {}

    /**
     * A version of a pack.
     *
     * @param pack the version
     * @param until its last day; null if none is known, so that another may come at any time
     */
    public record Rules(PackUse pack, @Nullable LocalDate until) implements WithoutJson {}

    /** Yuan that are due. */
    public record Money(BigDecimal from, BigDecimal to) implements WithoutJson {
        /** Brings both to their plain form. */
        public Money {
            from = Decimals.tidy(from);
            to = Decimals.tidy(to);
        }
    }
}
