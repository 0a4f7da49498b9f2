package io.tidu.internal.explain;

import io.tidu.model.Verdict;
import io.tidu.model.assessment.Finding;
import io.tidu.model.assessment.Observed;
import io.tidu.model.assessment.TargetOutcome;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is in the way of a target: of each criterion that is not met the finding that tells most.
 *
 * @param findings one of each criterion; what is refused first, then what fails, then what is open, by clause
 */
public record Gaps(List<Finding> findings) {
    /** What is in the way of this target. */
    public static Gaps of(TargetOutcome target) {
        Map<String, List<Finding>> byCriterion = target.findings().stream()
                .filter(f -> target.criteria().get(f.criterion()) != Verdict.MET)
                .filter(f -> f.verdict() != Verdict.MET)
                .collect(Collectors.groupingBy(Finding::criterion, LinkedHashMap::new, Collectors.toList()));
        return new Gaps(byCriterion.entrySet().stream()
                .map(c -> most(c.getValue(), target.criteria().getOrDefault(c.getKey(), Verdict.NOT_MET)))
                .sorted(Comparator.comparing((Finding f) -> !isRefusal(f))
                        .thenComparing(f -> target.criteria().getOrDefault(f.criterion(), Verdict.NOT_MET)))
                .toList());
    }

    /** Everything that has to change: all requirements in the way, but of ways around them only the least. */
    public static List<Finding> all(TargetOutcome target) {
        return of(target).findings().stream()
                .flatMap(first -> Stream.concat(
                        Stream.of(first),
                        target.findings().stream()
                                .filter(f -> f.criterion().equals(first.criterion())
                                        && f.verdict() == first.verdict()
                                        && f.role() == first.role()
                                        && f.role() != Finding.Role.ALTERNATIVE)))
                .distinct()
                .toList();
    }

    /** One that decides the criterion's verdict; a requirement before a way around it, a total before its parts. */
    private static Finding most(List<Finding> findings, Verdict verdict) {
        return findings.stream()
                .min(Comparator.comparing((Finding f) -> f.verdict() != verdict)
                        .thenComparing(f -> f.role() == Finding.Role.ALTERNATIVE)
                        .thenComparing(f -> f.group() != null))
                .orElseThrow();
    }

    /** Whether time alone can help. */
    public static boolean isRefusal(Finding finding) {
        return finding.verdict() == Verdict.NOT_MET
                && (finding.role() == Finding.Role.VETO
                        || (!finding.counted().entries().isEmpty() && isTooMany(finding)));
    }

    private static boolean isTooMany(Finding finding) {
        return finding.actual() instanceof Observed.Amount amount
                && amount.low() != null
                && amount.low().signum() > 0
                && finding.shortfall() == null;
    }

    /** Whether there is nothing in the way. */
    public boolean isEmpty() {
        return findings.isEmpty();
    }

    /** How many of them have this verdict. */
    public long count(Verdict verdict) {
        return findings.stream().filter(f -> f.verdict() == verdict).count();
    }
}
