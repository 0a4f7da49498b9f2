package io.tidu.model.batch;

import io.tidu.model.WithoutJson;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Money that is due, before any pot is looked at.
 *
 * @param item the item
 * @param tier its tier, or null
 * @param pack the id of the pack
 * @param clause the clause
 * @param status {@code enacted}, {@code published} or {@code sample}
 * @param dueFen what is due this year, in fen
 * @param postings how it came about, gross first; they close to it
 * @param route how it can be paid
 * @param documents what the enterprise has to prove, if it is by documents
 */
public record DueAward(
        String item,
        @Nullable String tier,
        String pack,
        String clause,
        String status,
        long dueFen,
        List<Posting> postings,
        Route route,
        List<Needed> documents)
        implements WithoutJson {
    /** Copies the lists and checks that the account closes. */
    public DueAward {
        postings = List.copyOf(postings);
        documents = List.copyOf(documents);
        long left = 0;
        for (Posting posting : postings) {
            left += switch (posting.account()) {
                case GROSS -> posting.fen();
                case CAP, STACKING, CEILING -> -posting.fen();
                case LATER -> 0;
            };
        }
        if (left != dueFen) {
            throw new IllegalStateException(
                    "the account of " + item + " does not close: " + left + " against " + dueFen);
        }
    }

    /** What is booked to an account, in fen. */
    public long fen(Posting.Account account) {
        return postings.stream()
                .filter(p -> p.account() == account)
                .mapToLong(Posting::fen)
                .sum();
    }

    /**
     * The same with lines more. What falls due in other years is taken from gross, so that the account is of this year
     * alone; anything else is taken from what is due.
     */
    public DueAward with(List<Posting> more) {
        List<Posting> lines = new ArrayList<>(postings);
        long due = dueFen;
        for (Posting posting : more) {
            if (posting.fen() > 0) {
                due -= posting.fen();
                lines.add(posting);
                if (posting.account() == Posting.Account.LATER) {
                    Posting gross = lines.get(0);
                    lines.set(
                            0, new Posting(gross.account(), gross.fen() - posting.fen(), gross.pack(), gross.clause()));
                }
            }
        }
        return new DueAward(item, tier, pack, clause, status, due, lines, route, documents);
    }
}
