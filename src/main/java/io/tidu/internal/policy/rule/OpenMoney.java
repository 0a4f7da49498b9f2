package io.tidu.internal.policy.rule;

import io.tidu.model.Names;
import io.tidu.model.PackItem;
import io.tidu.model.assessment.Award;
import io.tidu.model.assessment.Funding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What an enterprise's open awards come to together at most, beyond what is due, before any budget: of a group that
 * pays its best, one award at most takes the place of what is due of the group; and no pack pays more than its ceiling
 * leaves. Whoever tells such a sum takes it from here. Immutable and safe to share between threads.
 *
 * @param groups which items belong together
 */
public record OpenMoney(AwardGroups groups) {
    /** As whoever names the items knows them; each by itself where it is not known which belong together. */
    public static OpenMoney of(Names names) {
        return new OpenMoney(names instanceof GroupsKnown known ? known.awardGroups() : AwardGroups.NONE);
    }

    /**
     * What it comes to.
     *
     * @param paid yuan that were paid under the ceiling of a pack; null if that is not known
     * @return yuan; null if nobody can say
     */
    public @Nullable BigDecimal most(Funding funding, Function<String, @Nullable BigDecimal> paid) {
        SortedMap<String, BigDecimal> rooms = rooms(funding, paid);
        BigDecimal most = BigDecimal.ZERO;
        SortedSet<String> packs = new TreeSet<>();
        funding.open().forEach(a -> packs.add(a.pack()));
        for (String pack : packs) {
            BigDecimal own = ofPack(pack, funding);
            BigDecimal left = rooms.get(pack);
            if (own == null && left == null) {
                return null;
            }
            most = most.add(own == null ? left : left == null ? own : own.min(left));
        }
        return most;
    }

    /** The same where one ceiling is over everything that was paid, as reports that know no more tell it. */
    public @Nullable BigDecimal most(Funding funding) {
        return most(funding, pack -> funding.ceilings().size() == 1 ? funding.paid() : null);
    }

    /**
     * What each ceiling leaves beside what was paid under it and is due.
     *
     * @param paid yuan that were paid under the ceiling of a pack; null if that is not known
     * @return yuan by pack; never below nought
     */
    public SortedMap<String, BigDecimal> rooms(Funding funding, Function<String, @Nullable BigDecimal> paid) {
        SortedMap<String, BigDecimal> rooms = new TreeMap<>();
        for (Funding.Ceiling ceiling : funding.ceilings()) {
            BigDecimal due = funding.awards().stream()
                    .filter(a -> a.pack().equals(ceiling.pack()))
                    .map(a -> orNothing(a.amount()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal left = ceiling.amount()
                    .subtract(orNothing(paid.apply(ceiling.pack())))
                    .subtract(due);
            rooms.put(ceiling.pack(), left.max(BigDecimal.ZERO));
        }
        return rooms;
    }

    /** The group that pays its best to which an award belongs, by name; of several the first, null if it is in none. */
    public @Nullable String group(String pack, String item) {
        PackItem wanted = groups.awardItems().of(pack, item);
        for (Map.Entry<PackItem, SortedSet<PackItem>> group : groups.bestOf().entrySet()) {
            if (group.getValue().contains(wanted)) {
                return group.getKey().toString();
            }
        }
        return null;
    }

    private @Nullable BigDecimal ofPack(String pack, Funding funding) {
        List<Award> open = new ArrayList<>(
                funding.open().stream().filter(a -> a.pack().equals(pack)).toList());
        BigDecimal most = BigDecimal.ZERO;
        Set<String> done = new HashSet<>();
        for (Award award : open) {
            String group = group(award.pack(), award.item());
            BigDecimal more = group == null ? award.bound().most() : BigDecimal.ZERO;
            if (group != null && done.add(group)) {
                more = ofGroup(group, open, funding);
            }
            if (more == null) {
                return null;
            }
            most = most.add(more);
        }
        return most;
    }

    private @Nullable BigDecimal ofGroup(String group, List<Award> open, Funding funding) {
        BigDecimal due = funding.awards().stream()
                .filter(a -> isIn(group, a))
                .map(a -> orNothing(a.amount()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal best = due;
        for (Award award : open) {
            if (isIn(group, award)) {
                if (award.bound().most() == null) {
                    return null;
                }
                best = best.max(award.bound().most());
            }
        }
        return best.subtract(due);
    }

    private boolean isIn(String group, Award award) {
        return Objects.equals(group, group(award.pack(), award.item()));
    }

    private static BigDecimal orNothing(@Nullable BigDecimal yuan) {
        return yuan == null ? BigDecimal.ZERO : yuan;
    }
}
