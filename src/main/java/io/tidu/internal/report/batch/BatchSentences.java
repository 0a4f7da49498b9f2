package io.tidu.internal.report.batch;

import io.tidu.internal.register.Batch;
import io.tidu.model.batch.BudgetTotal;
import io.tidu.model.batch.GoalReached;
import io.tidu.model.batch.LaterTotal;
import io.tidu.model.batch.NeedTotal;
import io.tidu.model.batch.PromisedTotal;
import io.tidu.model.ledger.LedgerHead;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sentences about all enterprises together. */
final class BatchSentences {
    /** The others stand in the spreadsheet and in JSON. */
    private static final int MOST_DOCUMENTS = 4;

    private final Batch.Totals totals;
    private final BatchWords words;

    BatchSentences(Batch.Totals totals, BatchWords words) {
        this.totals = totals;
        this.words = words;
    }

    /** How far a goal is reached, and of which year it is where that is not the batch's own. */
    String goal(GoalReached goal) {
        String said = words.text(
                "goal",
                words.target(goal.target()),
                words.count(goal.goal()),
                words.count(goal.reached()),
                words.count(goal.attained()));
        int year = totals.on().getYear();
        return goal.year() == year
                ? said
                : said + words.text("goal-of-year", String.valueOf(goal.year()), String.valueOf(year));
    }

    /** The pot and what is left of it to pay from. */
    String pot() {
        BudgetTotal budget = totals.budget();
        Long pot = budget.potFen();
        Long available = budget.availableFen();
        return pot == null || available == null
                ? words.text("no-budget")
                : words.text(
                        "pot",
                        words.about(pot),
                        words.about(budget.committedFen()),
                        words.about(budget.paidBeforeFen()),
                        words.about(available),
                        words.text("rule." + budget.rule()));
    }

    /** What becomes of what is due. */
    String account() {
        BudgetTotal budget = totals.budget();
        return words.text(
                "account",
                words.about(budget.dueFen()),
                words.about(budget.paysFen()),
                words.about(budget.waitsFen()),
                words.about(budget.heldFen()));
    }

    /** What was promised in earlier years, and what reaches into later ones; nothing if there is neither. */
    List<String> years() {
        BudgetTotal budget = totals.budget();
        PromisedTotal promised = budget.promised();
        List<String> said = new ArrayList<>();
        if (promised.payments() > 0) {
            said.add(words.text(
                    "promised",
                    words.about(promised.dueFen()),
                    words.about(promised.paysFen()),
                    words.about(promised.waitsFen()),
                    words.about(promised.heldFen())));
        }
        if (promised.outsideEnterprises() > 0) {
            said.add(words.text(
                    "promised-outside",
                    words.count(promised.outsideEnterprises()),
                    words.about(promised.outsideFen())));
        }
        if (!budget.later().isEmpty()) {
            List<String> later = budget.later().stream().map(this::later).toList();
            said.add(words.text("later", String.join(words.text("separator"), later)));
        }
        return said;
    }

    /** What reaches into one of them. */
    String later(LaterTotal later) {
        String year = String.valueOf(later.year());
        return later.heldFen() == 0
                ? words.text("later-year", year, words.about(later.promisedFen()))
                : words.text("later-year-held", year, words.about(later.promisedFen()), words.about(later.heldFen()));
    }

    /** The range of what the year needs, and of which documents it depends. */
    String need() {
        BudgetTotal budget = totals.budget();
        if (budget.openEnterprises() == 0) {
            return words.text("need-closed");
        }
        NeedTotal need = totals.need();
        String range = budget.withoutBound() > 0
                ? words.text("need-without-bound", words.about(budget.dueFen()), words.count(budget.withoutBound()))
                : words.text("need", words.about(budget.dueFen()), words.about(budget.dueFen() + budget.openMostFen()));
        return need.documents() == 0
                ? range
                : range
                        + words.text(
                                "need-documents",
                                words.about(budget.openMostFen()),
                                words.about(need.byDocumentsFen()),
                                words.count(need.documents()),
                                words.count(need.enterprises()));
    }

    /** Documents that settle much, of one enterprise. */
    String step(NeedTotal.Step step) {
        List<String> documents = new ArrayList<>();
        step.documents().stream().limit(MOST_DOCUMENTS).forEach(d -> documents.add(words.label(d)));
        int more = step.documents().size() - documents.size();
        if (more > 0) {
            documents.add(words.text("and-others", String.valueOf(more)));
        }
        return words.text(
                "need-step",
                step.name().isEmpty() ? step.enterprise() : step.name(),
                words.sentences().list(documents),
                words.about(step.settlesFen()));
    }

    /** Where the ledger ends, or that there is none. */
    String ledger(@Nullable LedgerHead head) {
        return head == null ? words.text("simulation") : words.text("ledger", words.count(head.count()), head.sha256());
    }
}
