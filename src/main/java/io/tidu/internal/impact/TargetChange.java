package io.tidu.internal.impact;

import io.tidu.model.Evidence;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.Assessment;
import io.tidu.model.assessment.Finding;
import io.tidu.model.assessment.Observed;
import io.tidu.model.assessment.Required;
import io.tidu.model.assessment.TargetOutcome;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A target that is decided otherwise, or for other reasons.
 *
 * @param target its name
 * @param pack the id of the pack that decides it
 * @param status {@code enacted}, {@code published} or {@code sample}
 * @param before how the enterprise stands under the first rules
 * @param after how it stands under the second rules
 * @param internal whether it is only a step on the way to others
 * @param findings the criteria that are found otherwise, those with another verdict first, then by clause
 */
public record TargetChange(
        String target,
        String pack,
        String status,
        Standing before,
        Standing after,
        boolean internal,
        List<FindingChange> findings) {
    /** Copies the list. */
    public TargetChange {
        findings = List.copyOf(findings);
    }

    /** Whether the target itself is decided otherwise. */
    public boolean isMove() {
        return before != after;
    }

    /** Whether it is attained only under the second rules. */
    public boolean isGained() {
        return isMove() && after == Standing.MET;
    }

    /** Whether it is attained only under the first rules. */
    public boolean isLost() {
        return isMove() && before == Standing.MET;
    }

    /** What differs between two assessments' outcomes of a target, of which one may be absent; null if nothing does. */
    @SuppressWarnings("ReferenceEquality") // The same outcome itself, decided once, and not one that says the same.
    static @Nullable TargetChange between(String target, Assessment one, Assessment other) {
        TargetOutcome before = one.targets().get(target);
        TargetOutcome after = other.targets().get(target);
        if (before == after && before != null) {
            return null;
        }
        TargetOutcome any = new Change<>(before, after).any();
        List<FindingChange> findings = findings(before, after);
        TargetChange change = new TargetChange(
                any.target(),
                any.pack(),
                any.status(),
                Standing.of(before, one, after),
                Standing.of(after, other, before),
                any.internal(),
                findings);
        return change.isMove() || !findings.isEmpty() ? change : null;
    }

    private static List<FindingChange> findings(@Nullable TargetOutcome before, @Nullable TargetOutcome after) {
        if (findings(before).equals(findings(after))) {
            return List.of();
        }
        return new Pairs<>(findings(before), findings(after))
                        .by(What::of)
                        .by(f -> new Key(f.criterion(), f.role(), new ClauseUse(f.pack(), f.clause()), f.rule()))
                        .by(f -> new Key(f.criterion(), f.role(), new ClauseUse(f.pack(), f.clause()), ""))
                        .by(f -> new Key(f.criterion(), f.role(), null, ""))
                        .all()
                        .stream()
                        .filter(TargetChange::differs)
                        .map(FindingChange::new)
                        .sorted(Comparator.comparing(
                                        (FindingChange f) -> !f.verdict().isChange())
                                .thenComparing(FindingChange::clause))
                        .toList();
    }

    private static List<Finding> findings(@Nullable TargetOutcome outcome) {
        return outcome == null ? List.of() : outcome.findings();
    }

    private static boolean differs(Change<Finding> findings) {
        Finding before = findings.before();
        Finding after = findings.after();
        return before == null || after == null || !What.of(before).equals(What.of(after));
    }

    /** By what findings of both sides are taken for the same one; some of it may be left out. */
    private record Key(
            String criterion, Finding.Role role, @Nullable ClauseUse clause, String rule) {}

    /** What a finding says. Not the rule's name: to call a rule otherwise changes nothing. */
    private record What(
            Key key,
            Verdict verdict,
            @Nullable Observed actual,
            @Nullable Required required,
            Evidence evidence) {
        static What of(Finding finding) {
            return new What(
                    new Key(finding.criterion(), finding.role(), new ClauseUse(finding.pack(), finding.clause()), ""),
                    finding.verdict(),
                    finding.actual(),
                    finding.required(),
                    finding.evidence());
        }
    }
}
