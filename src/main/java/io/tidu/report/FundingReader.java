package io.tidu.report;

import io.tidu.internal.source.tree.SourceNode;
import io.tidu.model.Exact;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.Award;
import io.tidu.model.assessment.ClawBack;
import io.tidu.model.assessment.Funding;
import io.tidu.model.assessment.StepDetail;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the money. */
final class FundingReader {
    private FundingReader() {}

    static Funding read(Members funding) {
        return new Funding(
                funding.each("awards", FundingReader::award),
                funding.each("open", FundingReader::award),
                funding.each("clawBacks", FundingReader::clawBack),
                funding.number("total"),
                funding.numberOrNull("paid"),
                funding.each("ceilings", FundingReader::ceiling),
                funding.optional("caps") == null ? List.of() : funding.each("caps", FundingReader::cap));
    }

    private static Award award(SourceNode node) {
        Members award = new Members(node);
        return new Award(
                award.text("item"),
                award.textOrNull("tier"),
                award.numberOrNull("amount"),
                award.choice("verdict", Verdict.values(), Verdict::word),
                award.text("pack"),
                award.text("clause"),
                award.text("status"),
                award.each("computation", FundingReader::step),
                EvidenceReader.read(award),
                award.optional("questions") == null ? List.of() : award.each("questions", FundingReader::question),
                award.optional("questions") == null
                        ? Award.Bound.NONE
                        : new Award.Bound(award.numberOrNull("atMostAlone"), award.numberOrNull("atMost")),
                award.optional("splits") == null ? List.of() : award.each("splits", FundingReader::split));
    }

    private static Award.Split split(SourceNode node) {
        Members split = new Members(node);
        return new Award.Split(
                split.text("level"),
                share(split),
                split.numberOrNull("amount"),
                split.choice("verdict", Verdict.values(), Verdict::word),
                split.text("pack"),
                split.text("clause"),
                EvidenceReader.read(split));
    }

    private static @Nullable Exact share(Members split) {
        try {
            return StepDetailReader.share(split.text("share"));
        } catch (IllegalArgumentException noneSuch) {
            throw Members.wrong(split.node("share"));
        }
    }

    private static Award.Question question(SourceNode node) {
        Members question = new Members(node);
        return new Award.Question(
                question.choice("about", Award.About.values(), Award.About::word),
                question.text("pack"),
                question.text("clause"),
                EvidenceReader.read(question));
    }

    private static Award.Step step(SourceNode node) {
        Members step = new Members(node);
        Award.Kind kind = step.choice("kind", Award.Kind.values(), Award.Kind::word);
        return new Award.Step(kind, step.number("amount"), step.text("pack"), step.text("clause"), detail(kind, step));
    }

    private static @Nullable StepDetail detail(Award.Kind kind, Members step) {
        try {
            return StepDetailReader.read(kind, step.text("detail"));
        } catch (IllegalArgumentException noneSuch) {
            throw Members.wrong(step.node("detail"));
        }
    }

    private static ClawBack clawBack(SourceNode node) {
        Members clawBack = new Members(node);
        return new ClawBack(
                clawBack.text("item"),
                clawBack.numberOrNull("amount"),
                clawBack.choice("verdict", Verdict.values(), Verdict::word),
                clawBack.text("pack"),
                clawBack.text("clause"),
                clawBack.text("status"),
                EvidenceReader.read(clawBack));
    }

    private static Funding.Ceiling ceiling(SourceNode node) {
        Members ceiling = new Members(node);
        return new Funding.Ceiling(ceiling.text("pack"), ceiling.number("amount"));
    }

    private static Funding.Cap cap(SourceNode node) {
        Members cap = new Members(node);
        return new Funding.Cap(cap.text("pack"), cap.text("group"), cap.number("amount"), cap.number("paid"));
    }
}
