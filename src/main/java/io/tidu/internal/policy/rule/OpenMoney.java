package io.tidu.internal.policy.rule;

import io.tidu.internal.model.Filling;
import io.tidu.internal.model.Room;
import io.tidu.model.Decimals;
import io.tidu.model.Names;
import io.tidu.model.PackItem;
import io.tidu.model.assessment.Award;
import io.tidu.model.assessment.Funding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an enterprise's open awards come to together at most, beyond what is due, before any budget: of a group that
 * pays its best, one award at most takes the place of what is due of the group; and nothing comes to more than ceilings
 * and caps over several items leave together. Whoever tells such a sum takes it from here. Immutable and safe to share
 * between threads.
 *
 * @param groups which items belong together
 */
public record OpenMoney(AwardGroups groups) {
    private static final int FEN = 2;
    /** Yuan; nobody pays as much, and many of them are still counted in fen. */
    private static final BigDecimal ENDLESS = new BigDecimal("1E+15").setScale(0);

    /** As whoever names the items knows them; each by itself where it is not known which belong together. */
    public static OpenMoney of(Names names) {
        return new OpenMoney(names instanceof GroupsKnown known ? known.awardGroups() : AwardGroups.NONE);
    }

    /**
     * What a ceiling, or a cap over several items together, leaves.
     *
     * @param room yuan beside what was paid under it; never below nought
     * @param awards the awards that it counts, due and open, as {@code pack/item}
     */
    public record Limit(BigDecimal room, SortedSet<String> awards) {
        /** Yuan beside what is due, too. */
        public BigDecimal left(Funding funding) {
            return funding.awards().stream()
                    .filter(this::counts)
                    .map(a -> orNothing(a.amount()))
                    .reduce(room, BigDecimal::subtract)
                    .max(BigDecimal.ZERO);
        }

        private boolean counts(Award award) {
            return awards.contains(written(award));
        }
    }

    /** An award, or all of a group of which one is paid: its yuan at most before limits, and the limits on it. */
    private record Part(@Nullable BigDecimal most, BitSet limits) {
        static Part of(List<Award> awards, List<Limit> limits) {
            BitSet counted = new BitSet();
            for (int i = 0; i < limits.size(); i++) {
                counted.set(i, awards.stream().allMatch(limits.get(i)::counts));
            }
            BigDecimal most = BigDecimal.ZERO;
            for (Award award : awards) {
                BigDecimal one = unlimited(award);
                most = one == null || most == null ? null : most.max(one);
            }
            return new Part(most, counted);
        }

        /** In fen, where limits count it. */
        long fen(List<Limit> all) {
            return limits.stream().mapToLong(i -> fenOf(all.get(i).room())).reduce(fenOf(most), Math::min);
        }
    }

    /**
     * What it comes to. What is due may give way under a limit to what is open, and leave its room under another.
     *
     * @param paid yuan that were paid under the ceiling of a pack; null if that is not known
     * @return yuan; null if nobody can say
     */
    public @Nullable BigDecimal most(Funding funding, Function<String, @Nullable BigDecimal> paid) {
        if (funding.open().isEmpty()) {
            return BigDecimal.ZERO;
        }
        List<Limit> limits = limits(funding, paid);
        List<Part> limited = new ArrayList<>();
        BigDecimal most = BigDecimal.ZERO;
        for (Part part : parts(funding, limits)) {
            if (!part.limits().isEmpty()) {
                limited.add(part);
            } else if (part.most() == null) {
                return null;
            } else {
                most = most.add(part.most());
            }
        }
        BigDecimal all = most.add(BigDecimal.valueOf(together(limited, limits), FEN));
        return Decimals.tidy(all.subtract(funding.total()).max(BigDecimal.ZERO));
    }

    /** The same where one ceiling is over everything that was paid, as reports that know no more tell it. */
    public @Nullable BigDecimal most(Funding funding) {
        return most(funding, pack -> funding.ceilings().size() == 1 ? funding.paid() : null);
    }

    /** Fen of what limits count. */
    private static long together(List<Part> parts, List<Limit> limits) {
        List<Room> rooms = new ArrayList<>();
        for (int i = 0; i < limits.size(); i++) {
            BitSet counted = new BitSet();
            for (int part = 0; part < parts.size(); part++) {
                counted.set(part, parts.get(part).limits().get(i));
            }
            rooms.add(new Room(fenOf(limits.get(i).room()), counted));
        }
        long[] wanted = parts.stream().mapToLong(p -> p.fen(limits)).toArray();
        return Room.most(rooms, nested -> {
            Filling filling = new Filling(nested);
            long sum = 0;
            for (int part = 0; part < wanted.length; part++) {
                long take = filling.free(part, wanted[part]);
                filling.take(part, take);
                sum += take;
            }
            return sum;
        });
    }

    /** The limits that apply for certain: of each ceiling what is left, and of each cap. */
    public List<Limit> limits(Funding funding, Function<String, @Nullable BigDecimal> paid) {
        List<Limit> limits = new ArrayList<>();
        for (Funding.Ceiling ceiling : funding.ceilings()) {
            limits.add(limit(
                    ceiling.amount().subtract(orNothing(paid.apply(ceiling.pack()))),
                    item -> groups.awardItems().covers(ceiling.pack(), item),
                    funding));
        }
        for (Funding.Cap cap : funding.caps()) {
            PackItem group = new PackItem(cap.pack(), cap.group());
            limits.add(limit(
                    cap.amount().subtract(cap.paid()),
                    item -> groups.items(group).contains(item),
                    funding));
        }
        return limits;
    }

    private Limit limit(BigDecimal room, Predicate<PackItem> isCounted, Funding funding) {
        SortedSet<String> counted = new TreeSet<>();
        all(funding)
                .filter(a -> isCounted.test(groups.awardItems().of(a.pack(), a.item())))
                .forEach(a -> counted.add(written(a)));
        return new Limit(room.max(BigDecimal.ZERO), counted);
    }

    private static Stream<Award> all(Funding funding) {
        return Stream.concat(funding.awards().stream(), funding.open().stream());
    }

    /** What an award comes to at most before ceilings and caps over several items: so much is due, or may be. */
    private static @Nullable BigDecimal unlimited(Award award) {
        if (award.amount() == null) {
            return award.bound().most();
        }
        BigDecimal before = award.amount();
        for (Award.Step step : award.steps()) {
            if (step.kind() == Award.Kind.CAP_TOGETHER || step.kind() == Award.Kind.CEILING) {
                break;
            }
            before = step.amount();
        }
        return before;
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

    private List<Part> parts(Funding funding, List<Limit> limits) {
        List<Part> parts = new ArrayList<>();
        Map<String, List<Award>> grouped = new TreeMap<>();
        all(funding).forEach(award -> {
            String group = group(award.pack(), award.item());
            if (group == null) {
                parts.add(Part.of(List.of(award), limits));
            } else {
                grouped.computeIfAbsent(group, g -> new ArrayList<>()).add(award);
            }
        });
        grouped.values().forEach(awards -> parts.add(Part.of(awards, limits)));
        return parts;
    }

    private static String written(Award award) {
        return award.pack() + "/" + award.item();
    }

    /** Yuan in fen: those that are more than anybody pays are all the same, and so is what nobody knows. */
    private static long fenOf(@Nullable BigDecimal yuan) {
        return yuan == null || yuan.compareTo(ENDLESS) > 0
                ? ENDLESS.movePointRight(FEN).longValueExact()
                : yuan.movePointRight(FEN).setScale(0, RoundingMode.DOWN).longValueExact();
    }

    private static BigDecimal orNothing(@Nullable BigDecimal yuan) {
        return yuan == null ? BigDecimal.ZERO : yuan;
    }
}
