package io.tidu.internal.guidance;

import io.tidu.internal.document.Block;
import io.tidu.internal.document.Sign;
import io.tidu.internal.document.Text;
import io.tidu.model.Verdict;
import io.tidu.model.guidance.Guidance;
import io.tidu.model.guidance.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A plan: what to do, what is assumed, what changes besides. */
final class PlanBlocks {
    private static final int FEW = 3;

    private final GuidanceWords words;
    private final Guidance guidance;

    PlanBlocks(GuidanceWords words, Guidance guidance) {
        this.words = words;
        this.guidance = guidance;
    }

    /** The day on which it holds, in the place of a heading. */
    Text heading(int number) {
        Plan plan = guidance.plans().get(number);
        String title = guidance.plans().size() == 1
                ? words.text("plan.only", plan.date().toString())
                : words.text("plan.nth", String.valueOf(number + 1), plan.date().toString());
        return plan.certain() ? Text.of(title) : Text.of(title).and(words.text("plan.possible"));
    }

    /** All that is said of a plan below its heading. */
    List<Block> blocks(Plan plan, boolean all) {
        StepWords steps = new StepWords(words, plan.facts());
        List<Block> blocks = new ArrayList<>();
        List<Block.Item> things = StepGroup.of(plan.steps()).stream()
                .map(s -> Block.Item.of(null, steps.sentence(s)))
                .toList();
        blocks.add(new Block.Items(things, true));
        List<Block.Item> besides = new ArrayList<>();
        handIn(plan, besides);
        newRules(plan, besides);
        assumed(plan, all, besides);
        changes(plan, all, besides);
        if (!besides.isEmpty()) {
            blocks.add(new Block.Items(besides, false));
        }
        return blocks;
    }

    /** A plan in one line. */
    Text line(int number) {
        Plan plan = guidance.plans().get(number);
        StepWords steps = new StepWords(words, plan.facts());
        return heading(number)
                .and(words.text(
                        "plan.line",
                        words.things(StepGroup.of(plan.steps()).stream()
                                .map(steps::withDay)
                                .toList())));
    }

    private void handIn(Plan plan, List<Block.Item> items) {
        if (plan.apply() != null) {
            items.add(Block.Item.of(
                    Sign.TO_DO, Text.of(words.text("plan.apply", plan.apply().toString()))));
        }
        if (!plan.certain()) {
            items.add(Block.Item.of(Sign.NEEDS_REVIEW, Text.of(words.text("plan.not-certain"))));
        }
    }

    /** Versions that are not those of today. */
    private void newRules(Plan plan, List<Block.Item> items) {
        for (Plan.Rules rules : plan.rules()) {
            if (!guidance.packs().contains(rules.pack())) {
                String title = words.sentences()
                        .brief(words.names().packTitle(rules.pack().id()));
                items.add(Block.Item.of(
                        Sign.ASIDE,
                        Text.of(words.text("plan.new-rules", title, rules.pack().version()))));
            }
        }
    }

    private void assumed(Plan plan, boolean all, List<Block.Item> items) {
        if (plan.assumes().isEmpty()) {
            return;
        }
        List<String> said = plan.assumes().stream().map(this::assumption).toList();
        items.add(Block.Item.of(
                Sign.ASIDE, Text.of(words.text("plan.assumes", words.list(said, all ? said.size() : FEW)))));
    }

    private String assumption(Plan.Assumption assumed) {
        String value = words.value(assumed.fact(), assumed.value());
        String as = assumed.as();
        if (as == null) {
            return words.text("plan.forecast", words.fact(assumed.fact()), value);
        }
        String year = GuidanceWords.yearOf(as);
        boolean same = !year.isEmpty() && assumed.fact().startsWith(as.substring(0, as.length() - year.length()));
        return same
                ? words.text("plan.as-before", words.fact(assumed.fact()), value, year)
                : words.text("plan.as-other", words.fact(assumed.fact()), value, words.fact(as));
    }

    private void changes(Plan plan, boolean all, List<Block.Item> items) {
        names(plan, all, Sign.MORE, "plan.gains", c -> c.to() == Verdict.MET, items);
        names(plan, all, Sign.LESS, "plan.loses", c -> c.from() == Verdict.MET && c.to() == Verdict.NOT_MET, items);
        names(
                plan,
                all,
                Sign.UNDETERMINED,
                "plan.opens",
                c -> c.from() == Verdict.MET && c.to() != Verdict.NOT_MET,
                items);
        int money = plan.funding().to().compareTo(plan.funding().from());
        if (money != 0) {
            items.add(Block.Item.of(
                    money > 0 ? Sign.MORE : Sign.LESS,
                    Text.of(words.text(
                            "plan.money",
                            words.money(plan.funding().from()),
                            words.money(plan.funding().to())))));
        }
    }

    private void names(
            Plan plan, boolean all, Sign sign, String id, Predicate<Plan.Change> which, List<Block.Item> items) {
        List<String> names = plan.changes().stream()
                .filter(which)
                // What follows from a title says nothing beside it.
                .filter(c -> c.consequenceOf() == null)
                .filter(c -> !c.target().equals(guidance.to()))
                .map(c -> words.target(c.target()))
                .toList();
        if (!names.isEmpty()) {
            items.add(Block.Item.of(sign, Text.of(words.text(id, words.list(names, all ? names.size() : FEW)))));
        }
    }
}
