package io.tidu.internal.register;

import io.tidu.diagnostic.ProblemException;
import io.tidu.diagnostic.Problems;
import io.tidu.internal.budget.Account;
import io.tidu.internal.budget.Need;
import io.tidu.internal.budget.Terms;
import io.tidu.internal.engine.LibraryVersion;
import io.tidu.internal.policy.practice.Budget;
import io.tidu.internal.policy.practice.YearGoal;
import io.tidu.internal.policy.rule.AwardItems;
import io.tidu.model.PackItem;
import io.tidu.model.batch.BudgetTotal;
import io.tidu.model.batch.GoalReached;
import io.tidu.model.batch.ItemShare;
import io.tidu.model.batch.LaterTotal;
import io.tidu.model.batch.NeedTotal;
import io.tidu.model.batch.PromisedTotal;
import io.tidu.model.batch.RegisterTotal;
import io.tidu.model.batch.StageTotal;
import io.tidu.model.batch.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The second half of a batch: what all enterprises' standings come to, and what the pot pays of it.
 *
 * @param plan how the batch is made
 * @param file the standings
 * @param store where each stands
 * @param tally their sums
 * @param stages the stages in their order
 */
record Sharing(BatchPlan plan, StandingFile file, StandingStore store, Tally tally, List<String> stages) {
    private static final String NONE = "";

    /** The batch; it closes the file. */
    Batch batch(RegisterTotal register) {
        int[] order = store.inOrder();
        AwardItems items = plan.engine().policies().awardItems(plan.question().on());
        Terms terms = terms(items);
        int year = terms == null ? plan.question().on().getYear() : terms.year();
        Purse purse = new Purse(new Asking(terms, items, year, plan.paidBefore(), plan.withSamples()), order.length);
        for (int place = 0; place < order.length; place++) {
            if (terms != null && store.hasAwards(order[place])) {
                purse.ask(place, standing(order[place]));
            }
        }
        purse.share();
        NeedTally need = new NeedTally(terms == null ? open(items) : terms, items);
        ShareTally shares = new ShareTally();
        LaterTally later = new LaterTally(year);
        for (int place = 0; place < order.length; place++) {
            if (store.hasOpen(order[place])) {
                need.add(standing(order[place]));
            }
            if (store.hasAwards(order[place])) {
                Standing standing = standing(order[place]);
                purse.book(place, standing);
                purse.pay(place, standing).forEach(payment -> {
                    shares.add(payment);
                    later.add(payment);
                    tally.add(payment, payment.year() < year);
                });
            }
        }
        List<ItemShare> told = shares.totals();
        hold(purse.close(), told, later, purse.later());
        PromisedTotal promised = later.promised(plan.paidBefore().outside(id -> store.has(id, order)));
        BudgetTotal budget = budget(told, terms, year, promised, later.later(), need.range());
        return new Batch(file, store, order, purse, plan.paidBefore(), totals(register, told, budget, need.total()));
    }

    /** Holds what is told of items against the books; nothing is told if they differ. */
    private static void hold(
            @Nullable Account booked, List<ItemShare> told, LaterTally later, SortedMap<Integer, Long> bookedLater) {
        boolean same = booked == null
                || (booked.due() == told.stream().mapToLong(ItemShare::dueFen).sum()
                        && booked.pays()
                                == told.stream().mapToLong(ItemShare::paysFen).sum()
                        && booked.waits()
                                == told.stream().mapToLong(ItemShare::waitsFen).sum()
                        && booked.held()
                                == told.stream().mapToLong(ItemShare::heldFen).sum()
                        && bookedLater.equals(later.years()));
        if (!same) {
            throw new IllegalStateException("what is told of items is not what was booked: " + booked);
        }
    }

    private Standing standing(int number) {
        return file.read(store.from(number), store.length(number));
    }

    /** Terms that cut nothing, where there is no budget. */
    private Terms open(AwardItems awardItems) {
        SortedSet<PackItem> items = new TreeSet<>();
        tally.items().forEach(i -> items.add(awardItems.of(i.pack(), i.item())));
        Budget none = new Budget(plan.question().on().getYear(), 0, 0, io.tidu.internal.policy.practice.Sharing.NONE);
        return Objects.requireNonNull(Terms.of(none, new TreeMap<>(), items, 0, new Problems()));
    }

    private @Nullable Terms terms(AwardItems awardItems) {
        Budget budget = plan.budget();
        if (budget == null) {
            return null;
        }
        LocalDate on = plan.question().on();
        SortedSet<PackItem> items = new TreeSet<>();
        SortedMap<PackItem, Long> paid = new TreeMap<>();
        plan.paidBefore()
                .ofYear()
                .forEach((item, fen) -> paid.merge(awardItems.of(item.pack(), item.name()), fen, Math::addExact));
        items.addAll(paid.keySet());
        tally.owed().forEach(i -> items.add(awardItems.of(i.pack(), i.name())));
        tally.items().forEach(i -> items.add(awardItems.of(i.pack(), i.item())));
        Set<String> awarding = new TreeSet<>();
        tally.items().stream()
                .filter(i -> i.entitledFen() > 0)
                .forEach(i -> awarding.add(awardItems.of(i.pack(), i.item()).pack()));
        // A pot holds no more than this; what is beyond it leaves nothing all the same.
        long spent = Math.min(Budget.MOST, Math.addExact(budget.committed(), plan.paidBeforeFen()));
        Budget left = new Budget(budget.year(), budget.pot(), spent, budget.sharing());
        Problems problems = new Problems();
        Terms terms = Terms.of(left, Pot.sharing(plan.engine(), on), awarding, items, paid, on.getYear(), problems);
        if (terms == null) {
            throw new ProblemException(problems.list());
        }
        return terms;
    }

    private Batch.Totals totals(RegisterTotal register, List<ItemShare> shares, BudgetTotal budget, NeedTotal need) {
        LocalDate on = plan.question().on();
        return new Batch.Totals(
                on,
                LibraryVersion.current(),
                plan.engine().vocabulary().sha256(),
                plan.engine().packs(on),
                register,
                stageTotals(),
                goals(on),
                tally.items(),
                shares,
                budget,
                need,
                tally.obstacles(),
                tally.documents(),
                tally.lapsing(),
                plan.question().lapsingDays(),
                tally.contested(),
                tally.contestedEnterprises());
    }

    private List<StageTotal> stageTotals() {
        List<StageTotal> totals = new ArrayList<>();
        stages.forEach(stage -> totals.add(new StageTotal(stage, tally.moves(stage), tally.from(stage))));
        totals.add(new StageTotal(null, tally.moves(NONE), tally.from(NONE)));
        return totals;
    }

    private List<GoalReached> goals(LocalDate on) {
        List<GoalReached> goals = new ArrayList<>();
        for (YearGoals.Of goal : YearGoals.on(plan.engine().policies(), on)) {
            YearGoal said = goal.goal();
            goals.add(new GoalReached(
                    said.target(),
                    goal.pack(),
                    said.row().clause(),
                    Objects.requireNonNullElse(said.row().status(), goal.status()),
                    said.year(),
                    said.count().longValueExact(),
                    tally.recognised(said.target()),
                    tally.attained(said.target())));
        }
        return goals;
    }

    private BudgetTotal budget(
            List<ItemShare> shares,
            @Nullable Terms terms,
            int year,
            PromisedTotal promised,
            List<LaterTotal> later,
            Need.Range need) {
        Budget budget = plan.budget();
        return new BudgetTotal(
                year,
                budget == null ? null : budget.pot(),
                budget == null ? 0 : budget.committed(),
                plan.paidBeforeFen(),
                terms == null ? NONE : terms.way().rule().word(),
                shares.stream().mapToLong(ItemShare::dueFen).sum(),
                shares.stream().mapToLong(ItemShare::paysFen).sum(),
                shares.stream().mapToLong(ItemShare::waitsFen).sum(),
                shares.stream().mapToLong(ItemShare::heldFen).sum(),
                promised,
                later,
                need.most() - need.least(),
                tally.openEnterprises(),
                need.withoutBound());
    }
}
