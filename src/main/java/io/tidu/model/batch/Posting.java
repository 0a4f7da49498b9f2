package io.tidu.model.batch;

import io.tidu.model.WithoutJson;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A line of the account of an award, in fen (0.01 yuan): {@code gross − cap − stacking − ceiling = due}. In a standing
 * these are the rules' lines; in a payment the budget's caps are among the caps, what earlier runs of the ledger paid
 * is in stacking, and what the budget's instalments put off is booked to later and taken from gross.
 *
 * @param account what it is
 * @param fen never negative
 * @param pack the id of the pack that says so
 * @param clause the clause that says so
 */
public record Posting(Account account, long fen, String pack, String clause) implements WithoutJson {

    /** What a line is booked to. */
    public enum Account {
        /** What the rules state of this year, with uplifts, multiples and rounding. */
        GROSS("gross"),
        /** Cut to a cap of the item, or of the budget, whose clause then is {@code budget}. */
        CAP("cap"),
        /**
         * Given way to a better item of its group, to what was paid or promised before, or to a cap over several items.
         */
        STACKING("stacking"),
        /** Cut to what the ceiling over everything leaves. */
        CEILING("ceiling"),
        /** Due in a later year; no part of gross. */
        LATER("later");

        private final String word;

        Account(String word) {
            this.word = word;
        }

        /** The word used in JSON. */
        public String word() {
            return word;
        }

        /** The account of this word, if there is one. */
        public static Optional<Account> of(String word) {
            return Stream.of(values()).filter(a -> a.word.equals(word)).findFirst();
        }
    }
}
