package io.tidu.internal.register;

import io.tidu.internal.budget.Account;
import io.tidu.internal.budget.Books;
import io.tidu.internal.budget.Demand;
import io.tidu.internal.budget.Demands;
import io.tidu.internal.budget.Shares;
import io.tidu.internal.budget.Terms;
import io.tidu.internal.policy.rule.AwardItems;
import io.tidu.model.Status;
import io.tidu.model.batch.DueAward;
import io.tidu.model.batch.Payment;
import io.tidu.model.batch.Posting;
import io.tidu.model.batch.Standing;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Shares a pot over standings: it is first told what is due to each, and then says of each what is paid. Without a pot
 * everything is paid that is due and not held. Not thread-safe.
 */
final class Purse {
    private static final String BUDGET = "budget";

    private final @Nullable Terms terms;
    private final @Nullable Demands demands;
    private final AwardItems items;
    private final PaidBefore earlier;
    private final boolean withSamples;
    private @Nullable Shares shares;
    private @Nullable Books books;
    /** The number of the first demand of each enterprise, by its place. */
    private final int[] first;

    /**
     * Of one pot, or of none.
     *
     * @param terms how it is shared; null if there is none
     * @param items whose the items are
     * @param enterprises how many enterprises there are
     * @param earlier what earlier runs paid
     * @param withSamples whether awards are paid that rest on samples
     */
    Purse(@Nullable Terms terms, AwardItems items, int enterprises, PaidBefore earlier, boolean withSamples) {
        this.terms = terms;
        this.demands = terms == null ? null : new Demands(terms);
        this.first = new int[terms == null ? 0 : enterprises];
        this.items = items;
        this.earlier = earlier;
        this.withSamples = withSamples;
    }

    /** Takes what is due to the enterprise at a place in the order of ids. */
    void ask(int place, Standing standing) {
        if (terms == null || demands == null) {
            return;
        }
        first[place] = demands.size();
        for (DueAward due : standing.awards()) {
            Asked asked = asked(standing, due);
            demands.add(new Demand(
                    place,
                    terms.number(items.of(due.pack(), due.item())),
                    due.tier() == null ? "" : due.tier(),
                    asked.award().dueFen(),
                    0,
                    standing.score(),
                    standing.day() == null
                            ? null
                            : Integer.valueOf((int) standing.day().toEpochDay()),
                    isHeld(asked.notes())));
        }
    }

    /** Shares the pot; nothing more is asked then. */
    void share() {
        if (demands != null) {
            Shares shared = Shares.of(demands, Integer::compare);
            shares = shared;
            books = new Books(demands, shared);
        }
    }

    /** Books the awards of the enterprise at a place; once for each that asked. */
    void book(int place, Standing standing) {
        int next = books == null ? 0 : first[place];
        for (DueAward due : standing.awards()) {
            if (books != null) {
                DueAward award = asked(standing, due).award();
                books.post(
                        next++,
                        award.fen(Posting.Account.GROSS),
                        award.fen(Posting.Account.CAP),
                        award.fen(Posting.Account.STACKING),
                        award.fen(Posting.Account.CEILING));
            }
        }
    }

    /** Closes the books; null without a pot. */
    @Nullable
    Account close() {
        return books == null ? null : books.close();
    }

    /** What becomes of the awards of the enterprise at a place. */
    List<Payment> pay(int place, Standing standing) {
        List<Payment> payments = new ArrayList<>();
        int next = shares == null ? 0 : first[place];
        for (DueAward due : standing.awards()) {
            Asked asked = asked(standing, due);
            Payment payment = shares == null ? whole(asked) : shared(asked, shares, next++);
            if (payment.award().fen(Posting.Account.GROSS) > 0
                    || payment.award().dueFen() > 0) {
                payments.add(payment);
            }
        }
        return payments;
    }

    /** An award less what was paid for it before, and why it may be held. */
    private record Asked(DueAward award, Set<Payment.Note> notes) {}

    private Asked asked(Standing standing, DueAward due) {
        Set<Payment.Note> notes = EnumSet.noneOf(Payment.Note.class);
        if (due.status().equals(Status.SAMPLE.word())) {
            notes.add(withSamples ? Payment.Note.PAID_ON_SAMPLES : Payment.Note.SAMPLE);
        }
        if (standing.heldItems().contains(due.pack() + "/" + due.item())) {
            notes.add(Payment.Note.CONFLICT);
        }
        PaidBefore.Sum sum = earlier.of(standing.enterprise(), due);
        if (sum.ofOtherTier() && due.dueFen() > 0) {
            notes.add(Payment.Note.CONFLICT);
        }
        long paid = sum.fen();
        if (paid == 0) {
            return new Asked(due, notes);
        }
        // The payment stands among the facts, too: where the engine has deducted it, or counted it under a cap over
        // several items or the ceiling, it is not deducted again.
        long before = due.dueFen() + due.fen(Posting.Account.STACKING) + due.fen(Posting.Account.CEILING);
        long left = Math.min(due.dueFen(), Math.max(0, before - paid));
        notes.add(left > 0 ? Payment.Note.PAID_IN_PART : Payment.Note.PAID_BEFORE);
        if (paid > before) {
            notes.add(Payment.Note.CONFLICT);
        }
        Posting posting = new Posting(Posting.Account.STACKING, due.dueFen() - left, due.pack(), due.clause());
        return new Asked(due.with(List.of(posting)), notes);
    }

    private static boolean isHeld(Set<Payment.Note> notes) {
        return notes.contains(Payment.Note.SAMPLE)
                || notes.contains(Payment.Note.PAID_IN_PART)
                || notes.contains(Payment.Note.CONFLICT);
    }

    private static Payment whole(Asked asked) {
        long due = asked.award().dueFen();
        boolean held = isHeld(asked.notes());
        return new Payment(asked.award(), held ? 0 : due, 0, held ? due : 0, asked.notes());
    }

    private static Payment shared(Asked asked, Shares shares, int demand) {
        Set<Payment.Note> notes = EnumSet.noneOf(Payment.Note.class);
        notes.addAll(asked.notes());
        DueAward award = asked.award();
        List<Posting> more = new ArrayList<>();
        add(more, Posting.Account.LATER, shares.otherYears(demand), award, notes, Payment.Note.INSTALMENT);
        add(more, Posting.Account.CAP, shares.cutByItem(demand), award, notes, Payment.Note.ITEM_CAP);
        add(more, Posting.Account.CAP, shares.cutByEnterprise(demand), award, notes, Payment.Note.ENTERPRISE_CAP);
        if (shares.waits(demand) > 0) {
            notes.add(Payment.Note.POT);
        }
        if (shares.isUnranked(demand)) {
            notes.add(Payment.Note.UNRANKED);
        }
        return new Payment(award.with(more), shares.pays(demand), shares.waits(demand), shares.held(demand), notes);
    }

    private static void add(
            List<Posting> more,
            Posting.Account account,
            long fen,
            DueAward award,
            Set<Payment.Note> notes,
            Payment.Note note) {
        if (fen > 0) {
            more.add(new Posting(account, fen, award.pack(), BUDGET));
            notes.add(note);
        }
    }
}
