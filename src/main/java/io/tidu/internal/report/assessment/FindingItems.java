package io.tidu.internal.report.assessment;

import io.tidu.internal.document.Block;
import io.tidu.internal.document.Sign;
import io.tidu.internal.document.Text;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.Finding;
import io.tidu.model.assessment.TargetOutcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The requirements of a target, criterion by criterion. One that can be met in several ways is a group of these ways,
 * and those that are not taken stand aside: that they fail is no fault.
 */
final class FindingItems {
    private final Words words;
    private final TargetOutcome target;
    private final Set<Finding> told;

    /**
     * Of a target.
     *
     * @param told what other targets have told; what is told here is added
     */
    FindingItems(Words words, TargetOutcome target, Set<Finding> told) {
        this.words = words;
        this.target = target;
        this.told = told;
    }

    /** What is in the way first, then what is open, then what is met. */
    Block.Items items() {
        Map<String, List<Finding>> criteria = target.findings().stream()
                .collect(Collectors.groupingBy(Finding::criterion, LinkedHashMap::new, Collectors.toList()));
        List<Block.Item> items = new ArrayList<>();
        long again = criteria.values().stream().filter(told::containsAll).count();
        criteria.entrySet().stream()
                .filter(c -> !told.containsAll(c.getValue()))
                .sorted(Comparator.comparing(c -> rank(verdict(c.getKey(), c.getValue()))))
                .forEach(c -> items.add(criterion(c.getKey(), c.getValue())));
        told.addAll(target.findings());
        if (again > 0) {
            items.add(
                    new Block.Item(null, Text.of(words.text("findings.told", String.valueOf(again))), List.of(), true));
        }
        return new Block.Items(items, false);
    }

    private static int rank(Verdict verdict) {
        return switch (verdict) {
            case NOT_MET -> 0;
            case UNDETERMINED -> 1;
            case NEEDS_REVIEW -> 2;
            case MET -> 3;
        };
    }

    private Verdict verdict(String criterion, List<Finding> findings) {
        Verdict known = target.criteria().get(criterion);
        return known != null ? known : findings.stream().map(Finding::verdict).reduce(Verdict.MET, Verdict::and);
    }

    private Block.Item criterion(String name, List<Finding> findings) {
        if (findings.size() == 1) {
            return finding(findings.get(0), statement(findings.get(0)));
        }
        Verdict verdict = verdict(name, findings);
        List<Finding> required = findings.stream()
                .filter(f -> f.role() != Finding.Role.ALTERNATIVE)
                .toList();
        List<Finding> ways = findings.stream()
                .filter(f -> f.role() == Finding.Role.ALTERNATIVE)
                .toList();
        boolean around = !ways.isEmpty();
        boolean met = verdict == Verdict.MET;
        List<Block.Item> below = new ArrayList<>();
        for (Finding finding : required) {
            below.add(way(finding, around && met && finding.verdict() != Verdict.MET));
        }
        for (Finding finding : ways) {
            below.add(way(finding, finding.verdict() == Verdict.NOT_MET || (met && finding.verdict() != Verdict.MET)));
        }
        String label = words.sentences().criterion(findings.get(0).pack(), name);
        String id = around ? required.size() > 1 ? "findings.either-all" : "findings.either" : "findings.all";
        return new Block.Item(
                Words.sign(verdict),
                Text.of(label, Text.Style.STRONG).and(Text.of(words.text(id), Text.Style.QUIET)),
                below,
                false);
    }

    /** One of several, by the title of its clause. */
    private Block.Item way(Finding finding, boolean aside) {
        Text clause = Text.of(
                words.sentences().label(words.sentences().names().clauseTitle(finding.pack(), finding.clause())) + "  ",
                Text.Style.QUIET);
        if (aside) {
            return new Block.Item(Sign.ASIDE, clause.and(words.sentences().gap(finding)), List.of(), true);
        }
        return finding(finding, clause.and(Text.of(words.sentences().statement(finding))));
    }

    private Text statement(Finding finding) {
        return Text.of(words.sentences().statement(finding))
                .and(Text.of("  " + ToDo.clauseName(words, finding.pack(), finding.clause()), Text.Style.QUIET));
    }

    private Block.Item finding(Finding finding, Text text) {
        List<Block.Item> below = new ArrayList<>();
        List<String> missing = words.sentences().missing(finding.evidence()).stream()
                .map(words.sentences()::withDocument)
                .toList();
        if (!missing.isEmpty()) {
            below.add(Block.Item.of(null, Text.of(words.messages().text("explain.missing", words.list(missing, 3)))));
        }
        words.sentences()
                .doubts(finding.pack(), finding.evidence())
                .forEach(d -> below.add(Block.Item.of(null, Text.of(d))));
        return new Block.Item(Words.sign(finding.verdict()), text, below, false);
    }
}
