package io.tidu.internal.guidance;

import io.tidu.internal.document.Block;
import io.tidu.internal.document.Sign;
import io.tidu.internal.document.Text;
import io.tidu.model.Names;
import io.tidu.model.Verdict;
import io.tidu.model.guidance.Guidance;
import io.tidu.model.guidance.Plan;
import io.tidu.model.guidance.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Guidance of one enterprise as parts of a document. Immutable; safe to share between threads if its names are. */
public final class GuidanceDocument {
    private final GuidanceWords words;

    private GuidanceDocument(GuidanceWords words) {
        this.words = words;
    }

    /** Chinese for a Chinese locale, English for any other. */
    public static GuidanceDocument in(Locale locale, Names names) {
        return new GuidanceDocument(GuidanceWords.in(locale, names));
    }

    /** Three lines: who, how it stands, the first plan. */
    public List<Block> brief(Guidance guidance) {
        return List.of(
                head(guidance),
                new Block.Items(
                        List.of(Block.Item.of(GuidanceWords.sign(guidance.verdict()), answer(guidance))), false),
                new Block.Items(List.of(Block.Item.of(Sign.TO_DO, first(guidance))), false));
    }

    /** What is done for the first plan in full, the others in a line each, and what else matters. */
    public List<Block> normal(Guidance guidance) {
        return blocks(guidance, false);
    }

    /** Every plan in full, and everything that is assumed and changes. */
    public List<Block> all(Guidance guidance) {
        return blocks(guidance, true);
    }

    /** The first plan for a page about an assessment: a heading and what to do; nothing to do is said, too. */
    public List<Block> firstPlan(Guidance guidance) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.Heading.of(3, words.text("heading.first", words.target(guidance.to()))));
        blocks.add(new Block.Paragraph(answer(guidance), Block.Tone.NORMAL));
        if (!guidance.plans().isEmpty()) {
            blocks.addAll(
                    new PlanBlocks(words, guidance).blocks(guidance.plans().get(0), false));
        }
        return blocks;
    }

    /** The first plan in one line. */
    public Block.Item firstLine(Guidance guidance) {
        return Block.Item.of(Sign.TO_DO, first(guidance));
    }

    GuidanceWords words() {
        return words;
    }

    /** Who it is about. */
    Block.Heading head(Guidance guidance) {
        return new Block.Heading(
                2,
                Text.of(name(guidance))
                        .and(Text.of(guidance.name().isEmpty() ? "" : "  " + guidance.enterprise(), Text.Style.QUIET)),
                Text.of(words.text("on", guidance.on().toString())),
                "");
    }

    static String name(Guidance guidance) {
        return guidance.name().isEmpty() ? guidance.enterprise() : guidance.name();
    }

    /** What was asked for, how it stands, and what was found. */
    Text answer(Guidance guidance) {
        String asked = words.target(guidance.to());
        if (guidance.packs().isEmpty()) {
            return Text.of(words.text("answer.no-rules", guidance.on().toString()));
        }
        if (guidance.to().isEmpty()) {
            return Text.of(words.text("answer.no-stage", guidance.on().toString()));
        }
        List<Plan> plans = guidance.plans();
        if (plans.isEmpty()) {
            boolean money = guidance.to().equals(Guidance.FUNDING);
            String id = guidance.verdict() == Verdict.MET && !money ? "answer.met" : without(guidance);
            return Text.of(words.text(id, asked, verdict(guidance)));
        }
        if (guidance.to().equals(Guidance.FUNDING)) {
            Plan first = plans.get(0);
            return Text.of(words.text(
                    "answer.money",
                    words.money(first.funding().from()),
                    first.date().toString(),
                    words.money(first.funding().to())));
        }
        if (plans.get(0).steps().stream().allMatch(Step.Supply.class::isInstance)) {
            return Text.of(words.text("answer.shown", asked, verdict(guidance)));
        }
        return Text.of(words.text(
                plans.size() == 1 ? "answer.plan" : "answer.plans",
                asked,
                verdict(guidance),
                plans.get(0).date().toString(),
                String.valueOf(plans.size())));
    }

    private static String without(Guidance guidance) {
        if (isForPeople(guidance)) {
            return "answer.person";
        }
        return guidance.complete() ? "answer.none" : "answer.none-found";
    }

    /** Whether nothing is in the way but what a person has to settle. */
    private static boolean isForPeople(Guidance guidance) {
        return guidance.verdict() == Verdict.NEEDS_REVIEW
                && !guidance.unreachable().isEmpty()
                && guidance.unreachable().stream().allMatch(u -> u.because().equals("needs-person"));
    }

    /** Of money nothing is met: there is more or there is not. */
    private String verdict(Guidance guidance) {
        return guidance.to().equals(Guidance.FUNDING)
                ? words.text(guidance.verdict() == Verdict.MET ? "money.some" : "money.none")
                : words.sentences().verdict(guidance.verdict());
    }

    private Text first(Guidance guidance) {
        if (!guidance.plans().isEmpty()) {
            return new PlanBlocks(words, guidance).line(0);
        }
        return guidance.unreachable().isEmpty()
                ? Text.of(words.text(nothing(guidance)))
                : WhyNot.line(words, guidance.unreachable().get(0));
    }

    /** Who asked for nothing that there is has not attained it. */
    static String nothing(Guidance guidance) {
        boolean asked = !guidance.packs().isEmpty() && !guidance.to().isEmpty();
        return asked ? "nothing" : "nothing-decided";
    }

    private List<Block> blocks(Guidance guidance, boolean all) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(head(guidance));
        blocks.add(new Block.Paragraph(answer(guidance), Block.Tone.LARGE));
        PlanBlocks plans = new PlanBlocks(words, guidance);
        int inFull =
                all ? guidance.plans().size() : Math.min(1, guidance.plans().size());
        for (int i = 0; i < inFull; i++) {
            blocks.add(new Block.Heading(3, plans.heading(i), Text.NONE, ""));
            blocks.addAll(plans.blocks(guidance.plans().get(i), all));
        }
        others(guidance, plans, inFull, blocks);
        blocks.addAll(reasons(guidance));
        blocks.addAll(papers(guidance, all));
        blocks.addAll(new Cards(words).brief(guidance));
        blocks.addAll(days(guidance, all));
        blocks.addAll(Notes.of(words, guidance));
        return blocks;
    }

    private void others(Guidance guidance, PlanBlocks plans, int from, List<Block> blocks) {
        List<Block.Item> others = new ArrayList<>();
        for (int i = from; i < guidance.plans().size(); i++) {
            others.add(Block.Item.of(Sign.ASIDE, plans.line(i)));
        }
        if (!others.isEmpty()) {
            blocks.add(Block.Heading.of(3, words.text("heading.others")));
            blocks.add(new Block.Items(others, false));
        }
    }

    /** Why there is no plan. */
    List<Block> reasons(Guidance guidance) {
        List<Block> blocks = new ArrayList<>();
        if (!guidance.unreachable().isEmpty()) {
            String heading = isForPeople(guidance) ? "heading.waits-for" : "heading.why-not";
            blocks.add(Block.Heading.of(3, words.text(heading, words.target(guidance.to()))));
            blocks.add(WhyNot.items(words, guidance.unreachable()));
        }
        return blocks;
    }

    /** Which document to ask for first, and what it decides. */
    List<Block> papers(Guidance guidance, boolean all) {
        return guidance.missing().isEmpty()
                ? List.of()
                : List.of(
                        Block.Heading.of(3, words.text("heading.papers")),
                        DecidingWords.items(words, guidance.missing(), all));
    }

    /** The days that matter. */
    List<Block> days(Guidance guidance, boolean all) {
        return guidance.deadlines().isEmpty()
                ? List.of()
                : List.of(Block.Heading.of(3, words.text("heading.days")), DayWords.items(words, guidance, all));
    }
}
