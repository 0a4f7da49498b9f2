package io.tidu.report;

import io.tidu.explain.Explanation;
import io.tidu.internal.report.paper.Sheet;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.Finding;
import io.tidu.model.assessment.TargetOutcome;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The findings of a target, criterion by criterion: what failed first, then what is open, then what is met. */
final class FindingLines {
    private final Sheet sheet;
    private final TargetOutcome target;
    private final Predicate<Finding> withoutReasons;

    /** Of some findings, told in full elsewhere, the missing facts and doubts are left out. */
    FindingLines(Sheet sheet, TargetOutcome target, Predicate<Finding> withoutReasons) {
        this.sheet = sheet;
        this.target = target;
        this.withoutReasons = withoutReasons;
    }

    /** All of them. */
    void write() {
        byVerdict().forEach(this::criterion);
    }

    /** Those that are not met; of the others only how many there are. */
    void writeOpen() {
        List<Map.Entry<String, List<Finding>>> criteria =
                List.copyOf(byVerdict().entrySet());
        criteria.stream()
                .filter(c -> verdict(c.getKey(), c.getValue()) != Verdict.MET)
                .forEach(c -> criterion(c.getKey(), c.getValue()));
        long met = criteria.stream()
                .filter(c -> verdict(c.getKey(), c.getValue()) == Verdict.MET)
                .count();
        if (met > 0) {
            sheet.page()
                    .paragraph(
                            "  " + Sheet.sign(Verdict.MET) + " ", sheet.text("report.others-met", String.valueOf(met)));
        }
    }

    /** What people call a criterion of a target, which may come from another pack. */
    static String criterion(Sheet sheet, TargetOutcome target, String criterion) {
        String pack = target.findings().stream()
                .filter(f -> f.criterion().equals(criterion))
                .map(Finding::pack)
                .findFirst()
                .orElse(target.pack());
        return target.criteria().get(criterion) == Verdict.NOT_MET
                ? sheet.label(sheet.names().failed(pack, criterion))
                : sheet.sentences().criterion(pack, criterion);
    }

    /** In the order of clauses among those of the same verdict. */
    private Map<String, List<Finding>> byVerdict() {
        Map<String, List<Finding>> criteria = target.findings().stream()
                .collect(Collectors.groupingBy(Finding::criterion, LinkedHashMap::new, Collectors.toList()));
        return criteria.entrySet().stream()
                .sorted(Comparator.comparing(c -> verdict(c.getKey(), c.getValue())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
    }

    private Verdict verdict(String criterion, List<Finding> findings) {
        Verdict known = target.criteria().get(criterion);
        return known != null ? known : findings.stream().map(Finding::verdict).reduce(Verdict.MET, Verdict::and);
    }

    /** Of a met criterion only what meets it: a requirement that an alternative makes up for is of no interest. */
    private void criterion(String name, List<Finding> findings) {
        boolean met = verdict(name, findings) == Verdict.MET;
        findings.stream()
                .filter(f -> !met || f.verdict() == Verdict.MET)
                .sorted(Comparator.comparing((Finding f) -> f.role() == Finding.Role.ALTERNATIVE)
                        .thenComparing(Finding::verdict))
                .forEach(this::finding);
    }

    private void finding(Finding finding) {
        Explanation explanation = sheet.sentences().explain(finding);
        sheet.page()
                .paragraph(
                        "  " + Sheet.sign(finding.verdict()) + " ",
                        sheet.text("report.with-clause", explanation.statement(), explanation.clause()));
        if (!withoutReasons.test(finding)) {
            sheet.reasons(finding.pack(), finding.evidence());
        }
    }
}
