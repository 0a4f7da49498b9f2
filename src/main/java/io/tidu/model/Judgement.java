package io.tidu.model;

/**
 * A verdict with its reasons: four-valued logic in which a missing fact is neither true nor false.
 *
 * @param verdict what can be said
 * @param evidence what is missing or doubtful; empty when the verdict is settled
 * @param counted the entries of lists it rests on
 */
public record Judgement(Verdict verdict, Evidence evidence, Counted counted) implements WithoutJson {
    /** It holds. */
    public static final Judgement MET = new Judgement(Verdict.MET, Evidence.NONE);
    /** It does not hold. */
    public static final Judgement NOT_MET = new Judgement(Verdict.NOT_MET, Evidence.NONE);

    /** Rests on no entries. */
    public Judgement(Verdict verdict, Evidence evidence) {
        this(verdict, evidence, Counted.NONE);
    }

    /** Met or not met. */
    public static Judgement of(boolean holds) {
        return holds ? MET : NOT_MET;
    }

    /** Open for these reasons: undetermined if any fact is missing, else for a person to review. */
    public static Judgement open(Evidence evidence) {
        return new Judgement(evidence.missing().isEmpty() ? Verdict.NEEDS_REVIEW : Verdict.UNDETERMINED, evidence);
    }

    /** Both must hold. A settled "no" needs no reasons from the other side. */
    public Judgement and(Judgement other) {
        if (isBare() && other.isBare()) {
            return verdict.compareTo(other.verdict) <= 0 ? this : other;
        }
        Verdict both = verdict.and(other.verdict);
        Judgement judgement =
                both.isOpen() ? new Judgement(both, evidence.and(other.evidence)) : of(both == Verdict.MET);
        return judgement.of(decisive(both).and(other.decisive(both)));
    }

    /** Whether it is settled and rests on nothing that must be told. */
    private boolean isBare() {
        return !verdict.isOpen() && evidence.isEmpty() && counted.isNone();
    }

    /** What it rests on, if it has a part in this verdict of several that must all hold. */
    private Counted decisive(Verdict all) {
        return all == Verdict.NOT_MET && verdict != all ? Counted.NONE : counted;
    }

    /** Either suffices. A settled "yes" needs no reasons from the other side. */
    public Judgement or(Judgement other) {
        return negate().and(other.negate()).negate();
    }

    /** The opposite; an open judgement stays open. */
    public Judgement negate() {
        if (isBare()) {
            return of(verdict == Verdict.NOT_MET);
        }
        return new Judgement(verdict.negate(), evidence, counted);
    }

    /** The same, resting on these entries. */
    public Judgement of(Counted entries) {
        return counted.equals(entries) ? this : new Judgement(verdict, evidence, entries);
    }

    /** Whether it holds or may yet turn out to. */
    public boolean isPossible() {
        return verdict != Verdict.NOT_MET;
    }
}
