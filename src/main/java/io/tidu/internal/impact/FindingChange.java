package io.tidu.internal.impact;

import io.tidu.model.Verdict;
import io.tidu.model.assessment.Finding;
import org.jspecify.annotations.Nullable;

/**
 * A criterion that is found otherwise.
 *
 * @param findings what is found; null on a side that does not ask for it
 */
public record FindingChange(Change<Finding> findings) {
    /** The criterion's name. */
    public String criterion() {
        return findings.any().criterion();
    }

    /** The clause that says so under the second rules, or under the first if only they ask for it. */
    public ClauseUse clause() {
        return new ClauseUse(findings.any().pack(), findings.any().clause());
    }

    /** Both verdicts; null on a side that does not ask for it. */
    public Change<Verdict> verdict() {
        return new Change<>(verdict(findings.before()), verdict(findings.after()));
    }

    private static @Nullable Verdict verdict(@Nullable Finding finding) {
        return finding == null ? null : finding.verdict();
    }
}
