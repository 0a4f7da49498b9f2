package io.tidu.report;

import io.tidu.internal.source.tree.SourceNode;
import io.tidu.internal.source.tree.SourceText;
import io.tidu.model.Label;
import io.tidu.model.Verdict;
import io.tidu.model.guidance.Deadline;
import io.tidu.model.guidance.DecidingFact;
import io.tidu.model.guidance.Guidance;
import io.tidu.model.guidance.NotSearched;
import io.tidu.model.guidance.RulesEnd;
import io.tidu.model.guidance.Unreachable;
import io.tidu.vocabulary.Vocabulary;

/**
 * Reads guidance back. What was read is written again and held against the text: a member that was not understood is
 * refused and never dropped.
 */
final class GuidanceReader {
    private GuidanceReader() {}

    static Guidance read(SourceText text, Vocabulary vocabulary) {
        SourceNode written = AssessmentReader.tree(text);
        Guidance guidance;
        try {
            guidance = guidance(new Members(written), new PlanReader(vocabulary));
        } catch (ArithmeticException | IllegalArgumentException impossible) {
            throw Members.wrong(written);
        }
        TreeDifference.refuse(written, AssessmentReader.tree(SourceText.ofFile("-", GuidanceJson.line(guidance))));
        return guidance;
    }

    private static Guidance guidance(Members written, PlanReader plans) {
        return new Guidance(
                written.text("enterprise"),
                written.text("name"),
                AssessmentReader.date(written.node("on")),
                written.text("to"),
                written.choice("verdict", Verdict.values(), Verdict::word),
                written.each("packs", AssessmentReader::pack),
                written.text("vocabulary"),
                written.text("library"),
                written.each("plans", plans::plan),
                written.flag("complete"),
                written.each("notSearched", GuidanceReader::notSearched),
                written.each("unreachable", GuidanceReader::unreachable),
                written.each("missing", GuidanceReader::missing),
                written.each("deadlines", GuidanceReader::deadline),
                written.each("profile", new ProfileReader(plans)::profile),
                written.each("rulesEnd", GuidanceReader::rulesEnd));
    }

    private static RulesEnd rulesEnd(SourceNode node) {
        Members end = new Members(node);
        return new RulesEnd(end.text("pack"), end.text("version"), AssessmentReader.date(end.node("lastDay")));
    }

    private static NotSearched notSearched(SourceNode node) {
        Members left = new Members(node);
        return new NotSearched(left.text("because"), left.text("fact"), left.text("pack"), left.text("rule"));
    }

    private static Unreachable unreachable(SourceNode node) {
        Members unreachable = new Members(node);
        return new Unreachable(
                unreachable.text("criterion"),
                unreachable.text("pack"),
                unreachable.text("clause"),
                unreachable.text("because"),
                AssessmentReader.dateOrNull(unreachable, "notBefore"));
    }

    private static DecidingFact missing(SourceNode node) {
        Members fact = new Members(node);
        return new DecidingFact(
                fact.text("fact"), fact.text("document"), fact.each("decides", GuidanceReader::outcome));
    }

    private static DecidingFact.Outcome outcome(SourceNode node) {
        Members outcome = new Members(node);
        return new DecidingFact.Outcome(outcome.text("if"), outcome.choice("verdict", Verdict.values(), Verdict::word));
    }

    private static Deadline deadline(SourceNode node) {
        Members deadline = new Members(node);
        return new Deadline(
                AssessmentReader.date(deadline.node("on")),
                AssessmentReader.dateOrNull(deadline, "from"),
                deadline.text("kind"),
                new Label(deadline.text("what"), deadline.text("whatEn")),
                deadline.text("pack"),
                deadline.text("clause"),
                deadline.text("status"));
    }
}
