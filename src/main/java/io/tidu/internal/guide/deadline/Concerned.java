package io.tidu.internal.guide.deadline;

import io.tidu.diagnostic.ProblemException;
import io.tidu.explain.Figures;
import io.tidu.internal.diagnostic.Messages;
import io.tidu.internal.engine.Engine;
import io.tidu.internal.evaluate.EvaluationContext;
import io.tidu.internal.evaluate.ReferenceData;
import io.tidu.internal.policy.Labels;
import io.tidu.internal.policy.Policies;
import io.tidu.internal.policy.PolicyPack;
import io.tidu.model.Enterprise;
import io.tidu.model.Label;
import io.tidu.model.assessment.Assessment;
import io.tidu.model.assessment.NotFor;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The enterprise that days are looked for, with what the rules say to it. Used by one thread.
 *
 * @param engine decides for it
 * @param enterprise the enterprise
 * @param today what is decided today
 * @param on today
 * @param horizon the last day that is looked at
 * @param labels what everything is called today
 * @param notFor the ids of packs that are not for it
 * @param decided what was decided on other days
 */
record Concerned(
        Engine engine,
        Enterprise enterprise,
        Assessment today,
        LocalDate on,
        LocalDate horizon,
        Labels labels,
        Set<String> notFor,
        Map<LocalDate, Optional<Assessment>> decided) {

    static Concerned of(Engine engine, Enterprise enterprise, Assessment today, LocalDate on, LocalDate horizon) {
        return new Concerned(
                engine,
                enterprise,
                today,
                on,
                horizon,
                engine.labels(on),
                today.notFor().stream().map(NotFor::pack).collect(Collectors.toSet()),
                new TreeMap<>());
    }

    /** What recurs is told up to this day. */
    LocalDate yearAhead() {
        LocalDate year = on.plusYears(1);
        return year.isBefore(horizon) ? year : horizon;
    }

    /** Whether a day lies after today and not after the horizon. */
    boolean isAhead(LocalDate day) {
        return day.isAfter(on) && !day.isAfter(horizon);
    }

    /** The packs in force on a day that are for the enterprise, by id. */
    List<PolicyPack> packs(LocalDate day) {
        return engine.policies().inForce(day).stream()
                .filter(p -> !notFor.contains(p.manifest().id()))
                .toList();
    }

    /** Every version of the packs that are for it, by id and version. */
    List<PolicyPack> versions() {
        return engine.policies().packs().stream()
                .filter(p -> !notFor.contains(p.manifest().id()))
                .toList();
    }

    /** Its facts as rules see them on a day. */
    EvaluationContext facts(LocalDate day) {
        return new EvaluationContext(enterprise, day, knowledge());
    }

    ReferenceData knowledge() {
        Policies policies = engine.policies();
        return new ReferenceData(
                policies.vocabulary().facts(),
                policies.formulas(),
                policies.vocabulary().derivedRanges());
    }

    /** What is decided of the same facts on another day; empty if a rule fails then. */
    Optional<Assessment> decidedOn(LocalDate day) {
        return decided.computeIfAbsent(day, d -> {
            try {
                return Optional.of(engine.assess(enterprise, d));
            } catch (ProblemException failed) {
                return Optional.empty();
            }
        });
    }

    /** A text of the catalogues with labels, or texts that are the same in both languages. */
    static Label words(String id, Object... parts) {
        return new Label(text(Locale.CHINESE, id, parts), text(Locale.ENGLISH, id, parts));
    }

    private static String text(Locale locale, String id, Object... parts) {
        return Messages.in(locale)
                .text(
                        id,
                        Arrays.stream(parts)
                                .map(p -> p instanceof Label label ? label.in(locale) : String.valueOf(p))
                                .toArray());
    }

    /** An amount as each language writes it. */
    static Label money(BigDecimal yuan) {
        return new Label(new Figures(Locale.CHINESE).money(yuan), new Figures(Locale.ENGLISH).money(yuan));
    }

    /** Several labels in a row. */
    static Label row(List<Label> labels) {
        return labels.stream()
                .reduce((one, other) -> words("guide.day.and", one, other))
                .orElse(Label.of(""));
    }
}
