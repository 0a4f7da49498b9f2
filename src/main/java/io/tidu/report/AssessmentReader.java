package io.tidu.report;

import io.tidu.diagnostic.ProblemException;
import io.tidu.diagnostic.Problems;
import io.tidu.internal.source.tree.LocatedJson;
import io.tidu.internal.source.tree.SourceNode;
import io.tidu.internal.source.tree.SourceText;
import io.tidu.model.assessment.Assessment;
import io.tidu.model.assessment.NotFor;
import io.tidu.model.assessment.PackUse;
import io.tidu.model.assessment.StageOutcome;
import io.tidu.model.assessment.TargetOutcome;
import io.tidu.model.assessment.UnknownName;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads an assessment back. What was read is written again and held against the text: a member that was not understood,
 * and parts that contradict each other, are refused and never dropped.
 */
final class AssessmentReader {
    private AssessmentReader() {}

    static Assessment read(SourceText text) {
        SourceNode written = tree(text);
        Assessment assessment;
        try {
            assessment = assessment(new Members(written));
        } catch (ArithmeticException tooLong) {
            throw Members.wrong(written);
        }
        TreeDifference.refuse(written, tree(SourceText.ofFile("-", AssessmentJson.line(assessment))));
        return assessment;
    }

    static SourceNode tree(SourceText text) {
        Problems problems = new Problems();
        SourceNode tree = LocatedJson.read(text, problems);
        if (tree == null || problems.hasErrors()) {
            throw new ProblemException(problems.list());
        }
        return tree;
    }

    private static Assessment assessment(Members written) {
        SortedMap<String, TargetOutcome> targets = new TreeMap<>();
        for (SourceNode.Entry target : written.object("targets").entries()) {
            targets.put(target.key(), TargetReader.read(target.key(), new Members(target.value())));
        }
        return new Assessment(
                written.text("enterprise"),
                written.text("name"),
                date(written.node("on")),
                written.text("library"),
                written.text("vocabulary"),
                written.each("packs", AssessmentReader::pack),
                written.each("notFor", AssessmentReader::notFor),
                targets,
                stage(written.object("stage")),
                FundingReader.read(written.object("funding")),
                written.each("unknownNames", AssessmentReader::unknownName));
    }

    static LocalDate date(SourceNode node) {
        try {
            return LocalDate.parse(Members.text(node));
        } catch (DateTimeException noDate) {
            throw Members.wrong(node);
        }
    }

    static @Nullable LocalDate dateOrNull(Members object, String name) {
        SourceNode node = object.node(name);
        return node.isNull() ? null : date(node);
    }

    static PackUse pack(SourceNode node) {
        Members pack = new Members(node);
        return new PackUse(pack.text("id"), pack.text("version"), pack.text("status"), pack.text("sha256"));
    }

    private static StageOutcome stage(Members stage) {
        return new StageOutcome(
                stage.textOrNull("current"),
                stage.textOrNull("eligible"),
                stage.textOrNull("next"),
                stage.each("blockedBy", Members::text));
    }

    private static NotFor notFor(SourceNode node) {
        Members pack = new Members(node);
        return new NotFor(
                pack.text("pack"),
                pack.text("fact"),
                pack.text("value"),
                new TreeSet<>(pack.each("values", Members::text)));
    }

    private static UnknownName unknownName(SourceNode node) {
        Members name = new Members(node);
        return new UnknownName(name.text("fact"), name.text("written"), name.textOrNull("nearest"));
    }
}
