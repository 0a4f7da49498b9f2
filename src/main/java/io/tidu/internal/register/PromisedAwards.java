package io.tidu.internal.register;

import io.tidu.model.assessment.Award;
import io.tidu.model.assessment.Funding;
import io.tidu.model.batch.DueAward;
import io.tidu.model.batch.Posting;
import java.util.IdentityHashMap;
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
     * The awards less what gives way to promises: of an award that is stated several times, of all of them together.
     *
     * @param held gets the items of which it can't be said, as {@code pack/item}
     */
    List<DueAward> of(List<DueAward> awards, SortedSet<String> held) {
        IdentityHashMap<DueAward, Long> less = new IdentityHashMap<>();
        for (DueAward award : awards) {
            if (!less.containsKey(award)) {
                List<DueAward> same =
                        awards.stream().filter(a -> isSame(a, award)).toList();
                List<Award> then =
                        asIfPaid.awards().stream().filter(a -> isSame(a, award)).toList();
                if (then.isEmpty()) {
                    held.add(award.pack() + "/" + award.item());
                }
                long rest = then.isEmpty() ? 0 : Math.max(0, due(same) - came(then));
                for (DueAward one : same) {
                    long taken = Math.min(rest, one.dueFen());
                    less.put(one, taken);
                    rest -= taken;
                }
            }
        }
        return awards.stream()
                .map(a -> less(a, Objects.requireNonNull(less.get(a))))
                .toList();
    }

    private static DueAward less(DueAward award, long fen) {
        return fen == 0
                ? award
                : award.with(List.of(new Posting(Posting.Account.STACKING, fen, award.pack(), award.clause())));
    }

    private static long due(List<DueAward> awards) {
        return awards.stream().mapToLong(DueAward::dueFen).sum();
    }

    private static long came(List<Award> awards) {
        return awards.stream()
                .mapToLong(a -> Accounts.fen(Objects.requireNonNull(a.amount())))
                .sum();
    }

    private static boolean isSame(DueAward one, DueAward other) {
        return one.item().equals(other.item())
                && one.pack().equals(other.pack())
                && Objects.equals(one.tier(), other.tier())
                && one.clause().equals(other.clause());
    }

    private static boolean isSame(Award one, DueAward other) {
        return one.item().equals(other.item())
                && one.pack().equals(other.pack())
                && Objects.equals(one.tier(), other.tier())
                && one.clause().equals(other.clause());
    }
}
