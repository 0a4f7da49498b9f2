package io.tidu.internal.impact;

import io.tidu.diagnostic.ProblemException;
import io.tidu.internal.engine.TwoEngines;
import io.tidu.internal.evaluate.EvaluationListener;
import io.tidu.internal.impact.written.Pair;
import io.tidu.internal.impact.written.WrittenDifference;
import io.tidu.model.Enterprise;
import io.tidu.model.PackItem;
import io.tidu.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Compares what two sides' rules decide for the same enterprises on the same date. Immutable; safe to share between
 * threads.
 */
public final class RulesComparison {
    private final RulesSide before;
    private final RulesSide after;
    private final LocalDate on;
    private final Vocabulary vocabulary;
    private final Dependencies beforeRules;
    private final Dependencies afterRules;
    private final Trends trends;
    private final WrittenDifference written;
    private final Traces traces;
    private final TwoEngines engines;
    private final SortedSet<String> titles;

    /**
     * Compares two folders of rules, or two sets of versions in one.
     *
     * @param before the first rules
     * @param after the second rules
     * @param on the evaluation date
     * @throws ProblemException if both sides declare a fact of the same name with another type or unit, so that no
     *     value could be read for both
     */
    public RulesComparison(RulesSide before, RulesSide after, LocalDate on) {
        this.before = before;
        this.after = after;
        this.on = on;
        this.vocabulary =
                JoinedVocabulary.of(before.engine().vocabulary(), after.engine().vocabulary());
        this.beforeRules = dependencies(before);
        this.afterRules = dependencies(after);
        this.trends = new Trends(
                Grounds.of(before.policies(), before.inForceOn()), Grounds.of(after.policies(), after.inForceOn()));
        this.written =
                WrittenDifference.between(before.policies(), before.inForceOn(), after.policies(), after.inForceOn());
        this.traces = Traces.of(written, before, after);
        this.titles = titles(before, after);
        this.engines = new TwoEngines(before.engine(), before.inForceOn(), after.engine(), after.inForceOn());
    }

    private static SortedSet<String> titles(RulesSide before, RulesSide after) {
        SortedSet<String> titles = new TreeSet<>(Titles.of(before.inForce()));
        titles.addAll(Titles.of(after.inForce()));
        return Collections.unmodifiableSortedSet(titles);
    }

    private static Dependencies dependencies(RulesSide side) {
        return Dependencies.of(side.inForce());
    }

    /** The facts that either side knows, to read enterprises with; a side does not see what it does not declare. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Whether a target is only a step on the way to others, which nobody applies for. */
    public boolean isInternal(PackItem target) {
        return Stream.of(after, before)
                .flatMap(s -> s.inForce().stream())
                .filter(p -> p.manifest().id().equals(target.pack()))
                .findFirst()
                .filter(p -> p.manifest().internal().contains(target.name()))
                .isPresent();
    }

    /** The evaluation date. */
    public LocalDate on() {
        return on;
    }

    /** The first rules. */
    public RulesSide before() {
        return before;
    }

    /** The second rules. */
    public RulesSide after() {
        return after;
    }

    /** In what the rules differ as they are written. */
    public WrittenDifference written() {
        return written;
    }

    /** The position of one of these differences as {@link Touch#trace} tells it; -1 if it decides nothing. */
    public int trace(Pair<?> difference) {
        return traces.position(difference);
    }

    /** In what the rules differ. */
    public RulesDifference rules() {
        return RulesDifference.between(before, after);
    }

    /**
     * Decides for an enterprise with both rules.
     *
     * @throws ProblemException if a rule of either side fails; there is no half comparison
     */
    public EnterpriseChange compare(Enterprise enterprise) {
        EnterpriseChange change = change(enterprise, EvaluationListener.NONE);
        if (!change.isEffect() || written.isNone()) {
            return change;
        }
        RowWatch watch = traces.watch();
        return change.because(traces.of(change(enterprise, watch), watch));
    }

    private EnterpriseChange change(Enterprise enterprise, EvaluationListener watch) {
        TwoEngines.Both decided = engines.assess(enterprise, on, watch);
        return EnterpriseChange.between(
                decided.first(), decided.second(), new Change<>(beforeRules, afterRules), trends, titles);
    }
}
