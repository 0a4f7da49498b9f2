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
 * A concluded target in working memory: what other rules may read of it. Of most targets no rule reads anything, so
 * that why it is open, its gaps and its score are worked out when they are first read. Used by one evaluation, on its
 * thread; what is read never changes.
 */
public final class TargetFact implements Fields {
    /** More gaps than a target can have criteria. */
    private static final long MORE_THAN_ANY = 1_000_000;

    private final String name;
    private final List<Found> findings;
    /** What is not worked out yet is worked out of these, unless all is given. */
    private final @Nullable Criteria criteria;

    private final @Nullable Scores scores;
    private @Nullable Judgement judgement;
    private @Nullable Quantity gaps;
    private @Nullable Quantity scoreMin;
    private @Nullable Quantity scoreMax;

    /**
     * A target of which all is known.
     *
     * @param name the target's name
     * @param judgement whether it is attained, and if that is open, why
     * @param gaps how many of its criteria are not met
     * @param scoreMin the least its score can be, or null if it has none
     * @param scoreMax the most the facts allow before experts have scored, or null if it has no score
     * @param findings what was found for its criteria
     */
    TargetFact(
            String name,
            Judgement judgement,
            Quantity gaps,
            @Nullable Quantity scoreMin,
            @Nullable Quantity scoreMax,
            List<Found> findings) {
        this(name, null, null, findings);
        this.judgement = judgement;
        this.gaps = gaps;
        this.scoreMin = scoreMin;
        this.scoreMax = scoreMax;
    }

    private TargetFact(String name, @Nullable Criteria criteria, @Nullable Scores scores, List<Found> findings) {
        this.name = name;
        this.criteria = criteria;
        this.scores = scores;
        this.findings = List.copyOf(findings);
    }

    /**
     * A target that rules decide.
     *
     * @param criteria what was found for each criterion
     * @param scores its score, or null if it has none
     * @param findings what was found, each once and in order
     */
    static TargetFact concluded(String name, Criteria criteria, @Nullable Scores scores, List<Found> findings) {
        return new TargetFact(name, criteria, scores, findings);
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

    /** The same with its findings elsewhere among others. */
    TargetFact with(List<Found> moved) {
        TargetFact fact = new TargetFact(name, criteria, scores, moved);
        fact.judgement = judgement;
        fact.gaps = gaps;
        fact.scoreMin = scoreMin;
        fact.scoreMax = scoreMax;
        return fact;
    }

    /** Its name. */
    public String name() {
        return name;
    }

    /** What was found for its criteria. */
    List<Found> findings() {
        return findings;
    }

    /** Whether it is attained, and if that is open, why: no rule applied, or a criterion is open. */
    Judgement judgement() {
        Judgement made = judgement;
        if (made == null) {
            made = criteria == null || criteria.size() == 0
                    ? Judgement.open(Evidence.doubt(Doubt.Kind.NOT_COVERED, name, ""))
                    : criteria.judgement();
            judgement = made;
        }
        return made;
    }

    /** Whether its pack is not for the enterprise. */
    boolean isNotFor() {
        return judgement().verdict() == Verdict.NOT_MET
                && !judgement().evidence().isEmpty();
    }

    @Override
    public Term text(String property) {
        return Term.of(name);
    }

    @Override
    public Judgement flag(String property) {
        return judgement();
    }

    @Override
    public Quantity number(String property) {
        Quantity number = switch (property) {
            case "gaps" -> gaps();
            case "scoreMin" -> scoreMin();
            default -> scoreMax();
        };
        return number == null ? Quantity.unknown(Evidence.doubt(Doubt.Kind.NOT_COVERED, name, "")) : number;
    }

    private @Nullable Quantity gaps() {
        if (gaps == null && criteria != null) {
            gaps = criteria.gaps();
        }
        return gaps;
    }

    private @Nullable Quantity scoreMin() {
        if (scoreMin == null && scores != null) {
            scoreMin = scores.sum(null, ScoreItem::certain);
        }
        return scoreMin;
    }

    private @Nullable Quantity scoreMax() {
        if (scoreMax == null && scores != null) {
            scoreMax = scores.sum(null, ScoreItem::potential);
        }
        return scoreMax;
    }
}
