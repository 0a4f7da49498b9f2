package io.tidu.internal.evaluate.decide;

import io.tidu.internal.policy.table.Fields;
import io.tidu.model.Doubt;
import io.tidu.model.Evidence;
import io.tidu.model.Judgement;
import io.tidu.model.Quantity;
import io.tidu.model.Term;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A concluded target in working memory: what other rules may read of it. Immutable.
 *
 * @param name the target's name
 * @param judgement whether it is attained, and if that is open, why
 * @param gaps how many of its criteria are not met
 * @param scoreMin the least its score can be, or null if it has none
 * @param scoreMax the most the facts allow before experts have scored, or null if it has no score
 * @param findings what was found for its criteria
 */
public record TargetFact(
        String name,
        Judgement judgement,
        Quantity gaps,
        @Nullable Quantity scoreMin,
        @Nullable Quantity scoreMax,
        List<Found> findings)
        implements Fields {
    /** More gaps than a target can have criteria. */
    private static final long MORE_THAN_ANY = 1_000_000;

    /** Copies the list. */
    public TargetFact {
        findings = List.copyOf(findings);
    }

    /** A target of a pack of which no version is in force: nothing can be said of it. */
    static TargetFact notInForce(String name, String pack) {
        Evidence evidence = Evidence.missing(pack);
        return new TargetFact(name, Judgement.open(evidence), Quantity.unknown(evidence), null, null, List.of());
    }

    /** A target of a pack that is not for the enterprise: it is not attained, by far. */
    static TargetFact notFor(String name, Evidence why) {
        Quantity none = Quantity.of(0);
        return new TargetFact(
                name, new Judgement(Verdict.NOT_MET, why), Quantity.of(MORE_THAN_ANY), none, none, List.of());
    }

    /** A target of which it is not known which of several packs decides it. */
    static TargetFact unsettled(String name, Judgement open, List<Finding> findings) {
        List<Found> found = findings.stream()
                .map(f -> new Found(FindingOrder.BEFORE_RULES, f))
                .toList();
        return new TargetFact(name, open, Quantity.unknown(open.evidence()), null, null, found);
    }

    /** Whether its pack is not for the enterprise. */
    boolean isNotFor() {
        return judgement.verdict() == Verdict.NOT_MET && !judgement.evidence().isEmpty();
    }

    @Override
    public Term text(String property) {
        return Term.of(name);
    }

    @Override
    public Judgement flag(String property) {
        return judgement;
    }

    @Override
    public Quantity number(String property) {
        Quantity number = switch (property) {
            case "gaps" -> gaps;
            case "scoreMin" -> scoreMin;
            default -> scoreMax;
        };
        return number == null ? Quantity.unknown(Evidence.doubt(Doubt.Kind.NOT_COVERED, name, "")) : number;
    }
}
