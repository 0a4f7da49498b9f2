package io.tidu.internal.impact;

import io.tidu.diagnostic.ProblemException;
import io.tidu.model.Enterprise;
import io.tidu.vocabulary.Vocabulary;
import java.time.LocalDate;

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
    private final Grounds beforeBases;
    private final Grounds afterBases;

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
        this.beforeBases = Grounds.of(before.engine().policies(), before.inForceOn());
        this.afterBases = Grounds.of(after.engine().policies(), after.inForceOn());
    }

    private static Dependencies dependencies(RulesSide side) {
        return Dependencies.of(side.engine().policies().inForce(side.inForceOn()));
    }

    /** The facts that either side knows, to read enterprises with; a side does not see what it does not declare. */
    public Vocabulary vocabulary() {
        return vocabulary;
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
        return EnterpriseChange.between(
                before.engine().assess(enterprise, on, before.inForceOn()),
                after.engine().assess(enterprise, on, after.inForceOn()),
                new Change<>(beforeRules, afterRules),
                new Change<>(beforeBases, afterBases));
    }
}
