package io.tidu.internal.register;

import io.tidu.internal.budget.Instalments;
import io.tidu.internal.budget.Terms;
import io.tidu.internal.policy.rule.AwardItems;
import io.tidu.model.Exact;
import io.tidu.model.Status;
import io.tidu.model.batch.DueAward;
import io.tidu.model.batch.Payment;
import io.tidu.model.batch.Posting;
import io.tidu.model.batch.Route;
import io.tidu.model.batch.Standing;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a pot for an enterprise: its awards of this year less what was paid of them before, and what earlier
 * years promised it.
 *
 * @param terms how the pot is shared; null if there is none
 * @param items whose the items are
 * @param year the year that is paid
 * @param earlier what earlier runs paid
 * @param withSamples whether awards are paid that rest on samples
 */
record Asking(@Nullable Terms terms, AwardItems items, int year, PaidBefore earlier, boolean withSamples) {
    /**
     * What is asked for one award.
     *
     * @param award what is left of it, over all years
     * @param year the year it was awarded in
     * @param number which payment of it comes next
     * @param nowFen what of it falls due this year, before any cap of the budget
     * @param laterFen what of it falls due in later years
     * @param notes why it may be held
     */
    record Asked(
            DueAward award,
            int year,
            int number,
            long nowFen,
            SortedMap<Integer, Long> laterFen,
            Set<Payment.Note> notes) {
        boolean isHeld() {
            return notes.stream().anyMatch(Payment.Note::holds);
        }
    }

    /** Everything that is asked for an enterprise: the same each time, in the same order. */
    List<Asked> of(Standing standing) {
        Map<String, PaidOfAward> paid = new HashMap<>();
        for (DueAward due : standing.awards()) {
            paid.computeIfAbsent(key(due), k -> new PaidOfAward(earlier.of(standing.enterprise(), due)))
                    .meet(due);
        }
        List<Asked> asked = new ArrayList<>();
        standing.awards().forEach(due -> asked.add(ofYear(standing, due, Objects.requireNonNull(paid.get(key(due))))));
        earlier.owed(standing.enterprise()).forEach(owed -> asked.add(ofEarlier(standing, owed)));
        return asked;
    }

    private static String key(DueAward award) {
        return LedgerBefore.name(award.pack(), award.item(), award.tier());
    }

    /** The number of an item among the terms. */
    static int item(Terms terms, AwardItems items, DueAward award) {
        return terms.number(items.of(award.pack(), award.item()));
    }

    private Asked ofYear(Standing standing, DueAward due, PaidOfAward known) {
        Set<Payment.Note> notes = notes(standing, due.pack(), due.item(), due.status());
        long paid = known.setAgainst(due);
        long left = paid == 0 ? due.dueFen() : Math.min(due.dueFen(), Math.max(0, PaidOfAward.before(due) - paid));
        if (known.isUnclear(due, left)) {
            notes.add(Payment.Note.CONFLICT);
        }
        DueAward award = due;
        if (paid > 0) {
            notes.add(left > 0 ? Payment.Note.PAID_IN_PART : Payment.Note.PAID_BEFORE);
            award = due.with(
                    List.of(new Posting(Posting.Account.STACKING, due.dueFen() - left, due.pack(), due.clause())));
        }
        return scheduled(award, known.number(due), left, paid, notes);
    }

    /** By the budget's instalments of the whole award, of which so much is left. */
    private Asked scheduled(DueAward award, int number, long left, long paid, Set<Payment.Note> notes) {
        List<Exact> shares = terms == null ? List.of() : terms.instalments(item(terms, items, award));
        long[] parts =
                left == 0 ? new long[] {0} : Instalments.left(Instalments.of(Math.addExact(left, paid), shares), paid);
        SortedMap<Integer, Long> later = new TreeMap<>();
        for (int i = 1; i < parts.length; i++) {
            if (parts[i] > 0) {
                later.put(year + i, parts[i]);
            }
        }
        return new Asked(award, year, number, parts[0], later, notes);
    }

    private Asked ofEarlier(Standing standing, Owed owed) {
        Set<Payment.Note> notes = notes(standing, owed.pack(), owed.item(), owed.status());
        notes.add(Payment.Note.PROMISED);
        if (standing.askedBack().stream()
                .anyMatch(b -> b.pack().equals(owed.pack()) && b.item().equals(owed.item()))) {
            notes.add(Payment.Note.ASKED_BACK);
        }
        long now = owed.now(year);
        SortedMap<Integer, Long> later = owed.later(year);
        long left = later.values().stream().reduce(now, Math::addExact);
        DueAward award = new DueAward(
                owed.item(),
                owed.tier(),
                owed.pack(),
                owed.clause(),
                owed.status(),
                left,
                List.of(new Posting(Posting.Account.GROSS, left, owed.pack(), owed.clause())),
                Route.WITHOUT_APPLICATION,
                List.of());
        return new Asked(award, owed.year(), owed.number(), now, later, notes);
    }

    private Set<Payment.Note> notes(Standing standing, String pack, String item, String status) {
        Set<Payment.Note> notes = EnumSet.noneOf(Payment.Note.class);
        if (status.equals(Status.SAMPLE.word())) {
            notes.add(withSamples ? Payment.Note.PAID_ON_SAMPLES : Payment.Note.SAMPLE);
        }
        if (standing.heldItems().contains(pack + "/" + item)) {
            notes.add(Payment.Note.CONFLICT);
        }
        return notes;
    }
}
