package io.tidu.internal.cases;

import io.tidu.diagnostic.Problem;
import io.tidu.internal.policy.Policies;
import io.tidu.internal.policy.PolicyPack;
import java.util.List;

/**
 * All cases of a folder of rules, run.
 *
 * @param results how each case went, ordered by pack, file and line
 * @param coverage what they exercise of each version of each pack
 * @param warnings what was told while the cases were read
 */
public record CaseRun(List<CaseResult> results, List<Coverage> coverage, List<Problem> warnings) {
    /** The id of the check under which a pack may accept that no case exercises a version of it. */
    public static final String NO_CASES = "check.no-cases";

    /** Copies the lists. */
    public CaseRun {
        results = List.copyOf(results);
        coverage = List.copyOf(coverage);
        warnings = List.copyOf(warnings);
    }

    /** The versions with rules of which no case exercises any, unless their pack accepts that. */
    public List<Coverage> idle(Policies policies) {
        return coverage.stream()
                .filter(Coverage::isIdle)
                .filter(c -> policies.packs().stream()
                        .map(PolicyPack::manifest)
                        .filter(m -> m.id().equals(c.pack()) && m.version().equals(c.version()))
                        .flatMap(m -> m.accepted().stream())
                        .noneMatch(a -> a.check().equals(NO_CASES) && a.at().equals(c.version())))
                .toList();
    }

    /** The cases that did not get what they expect. */
    public List<CaseResult> failed() {
        return results.stream().filter(r -> !r.passed()).toList();
    }
}
