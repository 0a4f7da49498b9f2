package io.tidu.internal.register;

import io.tidu.internal.policy.rule.AwardGroups;
import io.tidu.model.PackItem;
import io.tidu.model.assessment.Award;
import io.tidu.model.assessment.Funding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What an enterprise's open awards come to together at most, beyond what is due: of a group that pays its best, one
 * award at most takes the place of what is due of the group; and no pack pays more than its ceiling leaves.
 *
 * @param groups which items belong together
 */
record OpenMoney(AwardGroups groups) {
    /** In fen; null if nobody can say. */
    @Nullable
    Long mostFen(Funding funding) {
        long most = 0;
        SortedSet<String> packs = new TreeSet<>();
        funding.open().forEach(a -> packs.add(a.pack()));
        for (String pack : packs) {
            Long own = ofPack(pack, funding);
            Long left = left(pack, funding);
            if (own == null && left == null) {
                return null;
            }
            most += Math.min(own == null ? Long.MAX_VALUE : own, left == null ? Long.MAX_VALUE : left);
        }
        return most;
    }

    private @Nullable Long ofPack(String pack, Funding funding) {
        List<Award> open = new ArrayList<>(
                funding.open().stream().filter(a -> a.pack().equals(pack)).toList());
        long most = 0;
        Set<SortedSet<PackItem>> best = new HashSet<>(groups.bestOf().values());
        for (SortedSet<PackItem> group : best) {
            List<Award> members = open.stream().filter(a -> isIn(a, group)).toList();
            Long more = members.isEmpty() ? Long.valueOf(0) : ofGroup(members, group, funding);
            if (more == null) {
                return null;
            }
            most += more;
            open.removeAll(members);
        }
        for (Award award : open) {
            if (award.bound().most() == null) {
                return null;
            }
            most += Accounts.fen(award.bound().most());
        }
        return most;
    }

    private static @Nullable Long ofGroup(List<Award> open, SortedSet<PackItem> group, Funding funding) {
        long due = funding.awards().stream()
                .filter(a -> isIn(a, group))
                .mapToLong(a -> Accounts.fen(orNothing(a.amount())))
                .sum();
        long best = due;
        for (Award award : open) {
            if (award.bound().most() == null) {
                return null;
            }
            best = Math.max(best, Accounts.fen(award.bound().most()));
        }
        return best - due;
    }

    private static boolean isIn(Award award, SortedSet<PackItem> group) {
        return group.stream().anyMatch(i -> i.name().equals(award.item()));
    }

    private static @Nullable Long left(String pack, Funding funding) {
        BigDecimal paid = funding.paid();
        BigDecimal ceiling = funding.ceilings().stream()
                .filter(c -> c.pack().equals(pack))
                .map(Funding.Ceiling::amount)
                .findFirst()
                .orElse(null);
        if (ceiling == null) {
            return null;
        }
        long due = funding.awards().stream()
                .filter(a -> a.pack().equals(pack))
                .mapToLong(a -> Accounts.fen(orNothing(a.amount())))
                .sum();
        boolean alone = paid != null && funding.ceilings().size() == 1;
        long before = alone ? Accounts.fen(orNothing(paid)) : 0;
        return Math.max(0, Accounts.fen(ceiling) - before - due);
    }

    private static BigDecimal orNothing(@Nullable BigDecimal yuan) {
        return yuan == null ? BigDecimal.ZERO : yuan;
    }
}
