package io.tidu.model.batch;

import io.tidu.model.WithoutJson;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What becomes of an award that is due: {@code due = pays + waits + held}, in fen.
 *
 * @param award the award, with what the budget's own caps and instalments and earlier payments take from it
 * @param paysFen what is paid
 * @param waitsFen what the pot did not reach
 * @param heldFen what is not paid yet: of a sample, or until a person has decided
 * @param notes why
 */
public record Payment(DueAward award, long paysFen, long waitsFen, long heldFen, Set<Note> notes)
        implements WithoutJson {
    /** Copies the set and checks that the account closes. */
    public Payment {
        notes = Collections.unmodifiableSet(notes.isEmpty() ? EnumSet.noneOf(Note.class) : EnumSet.copyOf(notes));
        if (paysFen < 0 || waitsFen < 0 || heldFen < 0 || paysFen + waitsFen + heldFen != award.dueFen()) {
            throw new IllegalStateException("the payment of " + award.item() + " does not close: " + paysFen + " + "
                    + waitsFen + " + " + heldFen + " against " + award.dueFen());
        }
    }

    /** Why an award is paid as it is. */
    public enum Note {
        /** A line, share or amount of it is a sample; nothing is paid on samples unless that is asked for. */
        SAMPLE("sample"),
        /** It is paid on samples, since that was asked for. */
        PAID_ON_SAMPLES("paid-on-samples"),
        /** The pot did not reach it, or not all of it. */
        POT("pot"),
        /** The score or day by which the pot goes is not known. */
        UNRANKED("unranked"),
        /** It was paid in an earlier run of the ledger. */
        PAID_BEFORE("paid-before"),
        /** It was paid in part in an earlier run of the ledger; whether the rest is paid, a person decides. */
        PAID_IN_PART("paid-in-part"),
        /**
         * The ledger and the facts say different payments, or the ledger has paid more, or another tier, of it: a
         * person decides.
         */
        CONFLICT("conflict"),
        /** Cut to what the budget pays an enterprise of an item. */
        ITEM_CAP("item-cap"),
        /** Cut to what the budget pays an enterprise of everything. */
        ENTERPRISE_CAP("enterprise-cap"),
        /** Paid in instalments; the rest is due in other years. */
        INSTALMENT("instalment");

        private final String word;

        Note(String word) {
            this.word = word;
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
