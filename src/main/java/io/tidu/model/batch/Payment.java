package io.tidu.model.batch;

import io.tidu.model.WithoutJson;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What becomes of an award that is due: {@code due = pays + waits + held}, in fen.
 *
 * @param award the award, with what the budget's own caps and instalments and earlier payments take from it
 * @param year the year it was awarded in: that of the pot, or one before it of which a ledger knows a promise
 * @param number which payment of it this is, from 1
 * @param paysFen what is paid
 * @param waitsFen what the pot did not reach
 * @param heldFen what is not paid yet: of a sample, or until a person has decided
 * @param laterFen what of it falls due in each later year, by the budget's instalments
 * @param notes why
 */
public record Payment(
        DueAward award,
        int year,
        int number,
        long paysFen,
        long waitsFen,
        long heldFen,
        SortedMap<Integer, Long> laterFen,
        Set<Note> notes)
        implements WithoutJson {
    /** Copies the collections and checks that the account closes. */
    public Payment {
        laterFen = Collections.unmodifiableSortedMap(new TreeMap<>(laterFen));
        notes = Collections.unmodifiableSet(notes.isEmpty() ? EnumSet.noneOf(Note.class) : EnumSet.copyOf(notes));
        if (paysFen < 0 || waitsFen < 0 || heldFen < 0 || paysFen + waitsFen + heldFen != award.dueFen()) {
            throw new IllegalStateException("the payment of " + award.item() + " does not close: " + paysFen + " + "
                    + waitsFen + " + " + heldFen + " against " + award.dueFen());
        }
    }

    /** By what a ledger knows this payment: the year, or the year and its number, such as {@code 2026/2}. */
    public String term() {
        return number == 1 ? String.valueOf(year) : year + "/" + number;
    }

    /**
     * Why it is paid as it is, to be told: where nothing of it is due, now or later, it makes no difference whether it
     * rests on samples.
     */
    public Set<Note> told() {
        if (award.dueFen() > 0 || !laterFen.isEmpty()) {
            return notes;
        }
        Set<Note> told = EnumSet.noneOf(Note.class);
        notes.stream()
                .filter(n -> n != Note.SAMPLE && n != Note.PAID_ON_SAMPLES)
                .forEach(told::add);
        return Collections.unmodifiableSet(told);
    }

    /** Whether it is not paid yet for another reason than the pot. */
    public boolean isHeld() {
        return notes.stream().anyMatch(Note::holds);
    }

    /** Why an award is paid as it is. */
    public enum Note {
        /** A line, share or amount of it is a sample; nothing is paid on samples unless that is asked for. */
        SAMPLE("sample", true),
        /** It is paid on samples, since that was asked for. */
        PAID_ON_SAMPLES("paid-on-samples"),
        /** The pot did not reach it, or not all of it. */
        POT("pot"),
        /** The score or day by which the pot goes is not known. */
        UNRANKED("unranked", true),
        /** It was paid in an earlier run of the ledger. */
        PAID_BEFORE("paid-before"),
        /** A part of it was paid in an earlier run of the ledger; this is the rest. */
        PAID_IN_PART("paid-in-part"),
        /**
         * The ledger and the facts say different payments, or the ledger has paid more, or another tier, of it: a
         * person decides.
         */
        CONFLICT("conflict", true),
        /** It was promised in an earlier year. */
        PROMISED("promised"),
        /** It was promised in an earlier year, and money of the same item is asked back: a person decides. */
        ASKED_BACK("asked-back", true),
        /** Cut to what the budget pays an enterprise of an item. */
        ITEM_CAP("item-cap"),
        /** Cut to what the budget pays an enterprise of everything. */
        ENTERPRISE_CAP("enterprise-cap"),
        /** Paid in instalments; the rest is due in other years. */
        INSTALMENT("instalment");

        private final String word;
        private final boolean holds;

        Note(String word) {
            this(word, false);
        }

        Note(String word, boolean holds) {
            this.word = word;
            this.holds = holds;
        }

        /** Whether nothing is paid while this is so. */
        public boolean holds() {
            return holds;
        }

        /** The word used in JSON. */
        public String word() {
            return word;
        }

        /** The note of this word. */
        public static Note of(String word) {
            return Stream.of(values())
                    .filter(n -> n.word.equals(word))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no note: " + word));
        }
    }
}
