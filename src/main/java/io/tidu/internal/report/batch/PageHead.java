package io.tidu.internal.report.batch;

import io.tidu.internal.document.Block;
import io.tidu.internal.document.Text;
import io.tidu.internal.register.Batch;
import io.tidu.model.Status;
import io.tidu.model.batch.BudgetTotal;
import io.tidu.model.batch.GoalReached;
import io.tidu.model.batch.ItemTotal;
import io.tidu.model.batch.Move;
import io.tidu.model.batch.Route;
import io.tidu.model.ledger.LedgerHead;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The first screen: what it is, and by what figures all is known. */
final class PageHead {
    private final PageWords words;
    private final Batch.Totals totals;
    private final @Nullable LedgerHead ledger;

    PageHead(PageWords words, @Nullable LedgerHead ledger) {
        this.words = words;
        this.totals = words.totals();
        this.ledger = ledger;
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(
                1, Text.of(words.text("title")), Text.of(words.text("on", String.valueOf(totals.on()))), ""));
        blocks.add(Block.Paragraph.of(lead()));
        blocks.add(new Block.Paragraph(
                Text.of(
                        ledger == null
                                ? words.words().text("simulation")
                                : words.words().text("ledger", words.count(ledger.count()), ledger.sha256())),
                Block.Tone.QUIET));
        if (totals.shares().stream().anyMatch(s -> s.status().equals(Status.SAMPLE.word()) && s.heldFen() > 0)) {
            blocks.add(new Block.Paragraph(Text.of(words.text("samples-held")), Block.Tone.NOTICE));
        } else if (totals.shares().stream().anyMatch(s -> s.status().equals(Status.SAMPLE.word()) && s.paysFen() > 0)) {
            blocks.add(new Block.Paragraph(Text.of(words.text("samples-paid")), Block.Tone.NOTICE));
        }
        List<List<Block>> cards = new ArrayList<>();
        cards.add(stages());
        cards.add(due());
        cards.add(budget());
        cards.add(routes());
        if (!totals.goals().isEmpty()) {
            cards.add(goals());
        }
        cards.add(register());
        blocks.add(words.heading("glance"));
        blocks.add(new Block.Beside(cards));
        blocks.add(words.quiet("rounded"));
        blocks.add(new Block.Part("", Block.Frame.SCREEN, List.of(index())));
        return blocks;
    }

    private String lead() {
        BudgetTotal budget = totals.budget();
        return words.text(
                "lead",
                words.count(totals.register().enterprises()),
                words.count(words.sums().inStages()),
                words.about(budget.dueFen()),
                words.about(budget.paysFen()));
    }

    private Block index() {
        List<Text> links = new ArrayList<>();
        for (String id : List.of(
                "register",
                "stages",
                "budget",
                "routes",
                "items",
                "obstacles",
                "one-gap",
                "lapsing",
                "enterprises",
                "cards")) {
            links.add(Text.link(words.text("heading." + id), id));
        }
        return new Block.Index(words.text("contents"), links);
    }

    private List<Block> card(String id, String figure, List<String> lines) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.Heading.of(3, words.text("card." + id)));
        blocks.add(new Block.Paragraph(Text.of(figure), Block.Tone.LARGE));
        lines.forEach(l -> blocks.add(Block.Paragraph.of(l)));
        return blocks;
    }

    private List<Block> stages() {
        BatchSums sums = words.sums();
        List<String> lines = new ArrayList<>();
        for (Move move : List.of(Move.ENTERS, Move.RISES, Move.STAYS, Move.FALLS_BACK, Move.LEAVES, Move.OPEN)) {
            lines.add(words.words().move(move) + " " + words.count(sums.moved(move)));
        }
        return card(
                "stages",
                words.text("count", words.count(sums.inStages())),
                List.of(String.join(words.text("dot"), lines)));
    }

    private List<Block> due() {
        BudgetTotal budget = totals.budget();
        return card(
                "due",
                words.about(budget.dueFen()),
                List.of(
                        words.text(
                                "due-is",
                                words.about(budget.paysFen()),
                                words.about(budget.waitsFen()),
                                words.about(budget.heldFen())),
                        new BatchSentences(totals, words.words()).need()));
    }

    private List<Block> budget() {
        BudgetTotal budget = totals.budget();
        Long pot = budget.potFen();
        BigDecimal executed = BatchSums.executed(budget);
        Long left = budget.leftFen();
        if (pot == null || left == null) {
            return card("no-pot", words.about(budget.paysFen()), List.of(words.text("no-pot")));
        }
        String percent = executed == null ? "" : words.percent(executed);
        return card(
                "budget",
                percent,
                List.of(words.text(
                        "budget-is",
                        words.about(pot),
                        words.about(budget.committedFen() + budget.paidBeforeFen()),
                        words.about(budget.paysFen()),
                        words.about(left))));
    }

    private List<Block> routes() {
        ItemTotal.RouteTotal without = words.sums().routes().get(Route.WITHOUT_APPLICATION);
        List<String> lines = new ArrayList<>();
        for (Route route : List.of(Route.BY_DOCUMENTS, Route.BY_PERSON)) {
            ItemTotal.RouteTotal total = words.sums().routes().get(route);
            if (total != null) {
                lines.add(words.text(
                        "route-is",
                        words.words().route(route),
                        words.count(total.awards()),
                        words.about(total.dueFen())));
            }
        }
        return card(
                "routes",
                words.text(
                        "route-large",
                        words.count(without == null ? 0 : without.awards()),
                        words.about(without == null ? 0 : without.dueFen())),
                List.of(String.join(words.text("dot"), lines)));
    }

    private List<Block> goals() {
        List<String> lines = new ArrayList<>();
        for (GoalReached goal : totals.goals()) {
            lines.add(words.text(
                    "goal-is",
                    words.words().target(goal.target()),
                    words.count(goal.reached()),
                    words.count(goal.goal()),
                    String.valueOf(goal.year()),
                    words.count(goal.attained())));
        }
        List<String> figures = totals.goals().stream()
                .map(g -> words.text("goal-large", words.count(g.reached()), words.count(g.goal())))
                .toList();
        return card("goals", String.join(words.text("dot"), figures), lines);
    }

    private List<Block> register() {
        return card(
                "register",
                words.text("count", words.count(totals.register().enterprises())),
                List.of(words.text(
                        "register-is",
                        words.count(totals.register().rejected()),
                        words.count(totals.register().twice()),
                        words.count(totals.contestedEnterprises()),
                        words.count(totals.budget().openEnterprises()))));
    }
}
