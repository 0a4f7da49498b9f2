package io.tidu.internal.engine;

import io.tidu.diagnostic.ProblemException;
import io.tidu.internal.evaluate.EvaluationListener;
import io.tidu.internal.input.DeclaredPart;
import io.tidu.internal.policy.SamePacks;
import io.tidu.model.Enterprise;
import io.tidu.model.assessment.Assessment;
import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedSet;

/**
 * Decides for the same enterprises with two sets of rules, each as by itself, but works out once what packs conclude
 * that are the same in both ({@link SamePacks}). Safe to share between threads.
 */
public final class TwoEngines {
    private final Engine first;
    private final LocalDate firstInForce;
    private final Engine second;
    private final LocalDate secondInForce;
    private final SortedSet<String> same;
    private final CarriedPlaces places = new CarriedPlaces();

    /** Both assessments of an enterprise. */
    public record Both(Assessment first, Assessment second) {}

    /**
     * Two engines, with the days whose versions count.
     *
     * @throws IllegalStateException if one of them is closed
     */
    public TwoEngines(Engine first, LocalDate firstInForce, Engine second, LocalDate secondInForce) {
        this.first = first;
        this.firstInForce = firstInForce;
        this.second = second;
        this.secondInForce = secondInForce;
        this.same = Collections.unmodifiableSortedSet(
                SamePacks.of(first.policies(), firstInForce, second.policies(), secondInForce));
    }

    /** The ids of the packs that are decided once. */
    public SortedSet<String> same() {
        return same;
    }

    /**
     * Decides with both; neither sees what the other's vocabulary alone declares.
     *
     * @param watch is told which rules, rows and lines are used, of what is the same in both once
     * @throws ProblemException if either can't decide, as {@link Engine#assess(Enterprise, LocalDate)}
     */
    public Both assess(Enterprise enterprise, LocalDate on, EvaluationListener watch) {
        first.needOpen();
        second.needOpen();
        Decider.Decision one = first.decider().decide(seen(enterprise, first), on, firstInForce, watch);
        Decider.Decision other =
                second.decider().decideAfter(one, same, places, seen(enterprise, second), on, secondInForce, watch);
        return new Both(one.assessment(), other.assessment());
    }

    /** Of one vocabulary both see all alike: only then is anything decided once. */
    private Enterprise seen(Enterprise enterprise, Engine by) {
        return first.vocabulary().sha256().equals(second.vocabulary().sha256())
                ? enterprise
                : DeclaredPart.of(enterprise, by.vocabulary());
    }
}
