package io.tidu.report;

import io.tidu.explain.MissingFact;
import io.tidu.internal.report.paper.Sheet;
import io.tidu.model.Evidence;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.Assessment;
import io.tidu.model.assessment.Award;
import io.tidu.model.assessment.Finding;
import io.tidu.model.assessment.Score;
import io.tidu.model.assessment.TargetOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What to ask the enterprise for: every missing fact once, by the document that shows it. */
final class MaterialsBlock {
    private final Sheet sheet;

    MaterialsBlock(Sheet sheet) {
        this.sheet = sheet;
    }

    void write() {
        Evidence evidence = evidence(sheet.assessment());
        List<MissingFact> missing = sheet.sentences().missing(evidence);
        if (missing.isEmpty()) {
            return;
        }
        Map<String, List<String>> byDocument = new TreeMap<>();
        List<String> others = new ArrayList<>();
        for (MissingFact fact : missing) {
            List<String> facts = fact.document() == null
                    ? others
                    : byDocument.computeIfAbsent(fact.document(), d -> new ArrayList<>());
            facts.add(fact.label());
        }
        sheet.heading(
                sheet.text("report.materials"),
                "",
                evidence.more()
                        ? sheet.text("report.materials-many", String.valueOf(missing.size() - 1))
                        : sheet.text("report.materials-count", String.valueOf(missing.size())));
        byDocument.forEach(this::document);
        if (!others.isEmpty()) {
            document(sheet.text("report.no-document"), others);
        }
    }

    private void document(String document, List<String> facts) {
        sheet.page()
                .paragraph(
                        "  - ",
                        sheet.text("explain.value", document, sheet.sentences().list(facts)));
    }

    private static Evidence evidence(Assessment assessment) {
        Stream<Evidence> targets = assessment.targets().values().stream()
                .filter(t -> t.verdict() != Verdict.MET)
                .flatMap(MaterialsBlock::evidence);
        Stream<Evidence> awards = assessment.funding().open().stream().map(Award::evidence);
        return Stream.concat(targets, awards).reduce(Evidence.NONE, Evidence::and);
    }

    private static Stream<Evidence> evidence(TargetOutcome target) {
        Stream<Evidence> findings = target.findings().stream()
                .filter(f -> target.criteria().get(f.criterion()) != Verdict.MET)
                .map(Finding::evidence);
        Stream<Evidence> items = target.score() == null
                ? Stream.empty()
                : target.score().groups().stream()
                        .flatMap(g -> g.items().stream())
                        .map(Score.Item::evidence);
        return Stream.concat(findings, items);
    }
}
