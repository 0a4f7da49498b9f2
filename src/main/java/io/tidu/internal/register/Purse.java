package io.tidu.internal.register;

import io.tidu.internal.budget.Account;
import io.tidu.internal.budget.Books;
import io.tidu.internal.budget.Demand;
import io.tidu.internal.budget.Demands;
import io.tidu.internal.budget.Shares;
import io.tidu.internal.budget.Terms;
import io.tidu.internal.policy.rule.AwardItems;
import io.tidu.model.batch.DueAward;
import io.tidu.model.batch.Payment;
import io.tidu.model.batch.Posting;
import io.tidu.model.batch.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Shares a pot over standings: it is first told what is due to each, and then says of each what is paid. Without a pot
 * everything is paid that is due and not held. Not thread-safe.
 */
final class Purse {
    private static final String BUDGET = "budget";

    private final Asking asking;
    private final @Nullable Terms terms;
    private final @Nullable Demands demands;
    private final AwardItems items;
    private @Nullable Shares shares;
    private @Nullable Books books;
    /** The number of the first demand of each enterprise, by its place. */
    private final int[] first;

    /**
     * Of one pot, or of none.
     *
     * @param asking what is asked of it
     * @param enterprises how many enterprises there are
     */
    Purse(Asking asking, int enterprises) {
        this.asking = asking;
        this.terms = asking.terms();
        this.items = asking.items();
        this.demands = terms == null ? null : new Demands(terms);
        this.first = new int[terms == null ? 0 : enterprises];
    }

    /** Takes what is due to the enterprise at a place in the order of ids. */
    void ask(int place, Standing standing) {
        if (terms == null || demands == null) {
            return;
        }
        first[place] = demands.size();
        LocalDate day = standing.day();
        for (Asking.Asked asked : asking.of(standing)) {
            DueAward award = asked.award();
            demands.add(new Demand(
                    place,
                    Asking.item(terms, items, award),
                    award.tier() == null ? "" : award.tier(),
                    award.dueFen(),
                    asked.nowFen(),
                    Math.min(Byte.MAX_VALUE, asking.year() - asked.year()),
                    standing.score(),
                    day == null ? null : Integer.valueOf((int) day.toEpochDay()),
                    asked.isHeld()));
        }
        asking.earlier().ofYear(standing.enterprise()).forEach((item, fen) -> {
            int number = terms.find(items.of(item.pack(), item.name()));
            if (number >= 0) {
                demands.addPaid(place, number, fen);
            }
        });
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
        if (books == null) {
            return;
        }
        int next = first[place];
        for (Asking.Asked asked : asking.of(standing)) {
            DueAward award = asked.award();
            books.post(
                    next++,
                    award.fen(Posting.Account.GROSS),
                    award.fen(Posting.Account.CAP),
                    award.fen(Posting.Account.STACKING),
                    award.fen(Posting.Account.CEILING),
                    asked.laterFen());
        }
    }

    /** Closes the books; null without a pot. */
    @Nullable
    Account close() {
        return books == null ? null : books.close();
    }

    /** What was booked to later years; nothing without a pot. */
    SortedMap<Integer, Long> later() {
        return books == null ? new TreeMap<>() : books.later();
    }

    /** What becomes of the awards of the enterprise at a place. */
    List<Payment> pay(int place, Standing standing) {
        List<Payment> payments = new ArrayList<>();
        int next = shares == null ? 0 : first[place];
        for (Asking.Asked asked : asking.of(standing)) {
            Payment payment = shares == null ? whole(asked) : shared(asked, shares, next++);
            if (payment.award().fen(Posting.Account.GROSS) > 0
                    || payment.award().dueFen() > 0
                    || !payment.laterFen().isEmpty()) {
                payments.add(payment);
            }
        }
        return payments;
    }

    private static Payment whole(Asking.Asked asked) {
        Set<Payment.Note> notes = EnumSet.noneOf(Payment.Note.class);
        notes.addAll(asked.notes());
        DueAward award = later(asked, notes);
        long due = award.dueFen();
        boolean held = asked.isHeld();
        return new Payment(
                award, asked.year(), asked.number(), held ? 0 : due, 0, held ? due : 0, asked.laterFen(), notes);
    }

    /** Less what falls due in later years. */
    private static DueAward later(Asking.Asked asked, Set<Payment.Note> notes) {
        List<Posting> more = new ArrayList<>();
        long later = asked.award().dueFen() - asked.nowFen();
        add(more, Posting.Account.LATER, later, asked.award(), notes, Payment.Note.INSTALMENT);
        return asked.award().with(more);
    }

    private static Payment shared(Asking.Asked asked, Shares shares, int demand) {
        Set<Payment.Note> notes = EnumSet.noneOf(Payment.Note.class);
        notes.addAll(asked.notes());
        DueAward award = later(asked, notes);
        List<Posting> more = new ArrayList<>();
        add(more, Posting.Account.CAP, shares.cutByItem(demand), award, notes, Payment.Note.ITEM_CAP);
        add(more, Posting.Account.CAP, shares.cutByEnterprise(demand), award, notes, Payment.Note.ENTERPRISE_CAP);
        if (shares.waits(demand) > 0) {
            notes.add(Payment.Note.POT);
        }
        if (shares.isUnranked(demand)) {
            notes.add(Payment.Note.UNRANKED);
        }
        return new Payment(
                award.with(more),
                asked.year(),
                asked.number(),
                shares.pays(demand),
                shares.waits(demand),
                shares.held(demand),
                asked.laterFen(),
                notes);
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
