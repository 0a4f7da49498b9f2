package io.tidu.cases;

import java.util.List;

/**
 * All cases of a folder of rules, run.
 *
 * @param results how each case went, ordered by pack, file and line
 * @param coverage what they exercise of each version of each pack
 */
public record CaseRun(List<CaseResult> results, List<Coverage> coverage) {
    /** Copies the lists. */
    public CaseRun {
        results = List.copyOf(results);
        coverage = List.copyOf(coverage);
    }

    /** The cases that did not get what they expect. */
    public List<CaseResult> failed() {
        return results.stream().filter(r -> !r.passed()).toList();
    }
}
