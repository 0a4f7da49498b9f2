package io.tidu.internal.register;

import io.tidu.model.assessment.Award;
import io.tidu.model.assessment.Funding;
import io.tidu.model.batch.DueAward;
import io.tidu.model.batch.Posting;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;

/**
 * What is due to an enterprise to whom earlier years still owe money. Its rules see what was paid, and not what was
 * only promised; so it is assessed once more as if the promises had been paid, and whatever is then less is taken off:
 * what is promised counts under upgrades, caps and ceilings as what is paid does.
 *
 * @param asIfPaid its money as if the promises had been paid
 */
record PromisedAwards(Funding asIfPaid) {
    /**
     * The awards less what gives way to promises.
     *
     * @param held gets the items of which it can't be said, as {@code pack/item}
     */
    List<DueAward> of(List<DueAward> awards, SortedSet<String> held) {
        List<DueAward> due = new ArrayList<>();
        for (DueAward award : awards) {
            Award then = asIfPaid.awards().stream()
                    .filter(a -> isSame(a, award))
                    .findFirst()
                    .orElse(null);
            if (then == null) {
                held.add(award.pack() + "/" + award.item());
                due.add(award);
            } else {
                long less = award.dueFen() - Accounts.fen(Objects.requireNonNull(then.amount()));
                due.add(
                        less <= 0
                                ? award
                                : award.with(List.of(
                                        new Posting(Posting.Account.STACKING, less, award.pack(), award.clause()))));
            }
        }
        return due;
    }

    private static boolean isSame(Award one, DueAward other) {
        return one.item().equals(other.item())
                && one.pack().equals(other.pack())
                && Objects.equals(one.tier(), other.tier())
                && one.clause().equals(other.clause());
    }
}
