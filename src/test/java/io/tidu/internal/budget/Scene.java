package io.tidu.internal.budget;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problems;
import io.tidu.internal.policy.practice.Budget;
import io.tidu.internal.policy.practice.Sharing;
import io.tidu.model.Exact;
import io.tidu.model.PackItem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Demands and how they are shared, drawn from a seed: ties, noughts, tiny and huge amounts, pots of items, caps. The
 * ids of enterprises are in the opposite order of their numbers.
 */
record Scene(Sharing sharing, List<Demand> demands, Random random) {
    static final List<String> ITEMS = List.of("a", "b", "c", "d");
    static final Order IDS = (one, other) -> Integer.compare(other, one);

    /** As many as the property says, or else fewer that are quick. */
    static int count(String property, int otherwise) {
        return Integer.getInteger("tidu.budget." + property, otherwise);
    }

    static Scene of(long seed, Sharing.Rule rule, int enterprises, boolean caps) {
        Random random = new Random(seed);
        long most = List.of(3L, 20L, 1_000L, 5_000_000_000L).get(random.nextInt(4));
        List<Demand> demands = new ArrayList<>();
        for (int enterprise = 0; enterprise < enterprises; enterprise++) {
            for (int item = 0; item < ITEMS.size(); item++) {
                for (String tier : List.of("one", "two")) {
                    if (random.nextInt(3) == 0) {
                        demands.add(demand(random, enterprise, item, tier, most));
                    }
                }
            }
        }
        Sharing sharing = new Sharing(
                way(random, rule),
                caps && random.nextBoolean() ? amount(random, 2 * most) : null,
                amounts(random, caps ? most : -1),
                amounts(random, random.nextBoolean() ? most * enterprises : -1),
                new TreeMap<>(),
                null,
                List.of(),
                Place.of("x"));
        return new Scene(sharing, demands, random);
    }

    private static Demand demand(Random random, int enterprise, int item, String tier, long most) {
        long due = random.nextInt(4) == 0 ? most / 2 : amount(random, most);
        Exact score = random.nextInt(9) == 0 ? null : Exact.of(random.nextInt(4));
        Integer day = random.nextInt(9) == 0 ? null : (Integer) (random.nextInt(4) - 2);
        return new Demand(enterprise, item, tier, due, due, 0, score, day, random.nextInt(9) == 0);
    }

    private static Sharing.Way way(Random random, Sharing.Rule rule) {
        List<String> order = new ArrayList<>(ITEMS);
        Collections.shuffle(order, random);
        return new Sharing.Way(
                rule, rule == Sharing.Rule.PRIORITY ? order.subList(0, 1 + random.nextInt(4)) : List.of("x"));
    }

    private static TreeMap<String, Long> amounts(Random random, long most) {
        TreeMap<String, Long> amounts = new TreeMap<>();
        for (String item : ITEMS) {
            if (most >= 0 && random.nextBoolean()) {
                amounts.put(item, amount(random, most));
            }
        }
        return amounts;
    }

    static long amount(Random random, long most) {
        return Math.floorMod(random.nextLong(), most + 1);
    }

    /** From nought to a little more than is due, every fourth one tiny. */
    long pot() {
        return random.nextInt(4) == 0
                ? random.nextInt(6)
                : amount(random, demands.stream().mapToLong(Demand::due).sum() + 2);
    }

    Shares shared(long pot) {
        return shared(pot, demands);
    }

    Shares shared(long pot, List<Demand> inOrder) {
        Demands all = new Demands(terms(pot, sharing));
        inOrder.forEach(all::add);
        return Shares.of(all, IDS);
    }

    static Terms terms(long pot, Sharing sharing) {
        TreeSet<PackItem> items = new TreeSet<>();
        ITEMS.forEach(item -> items.add(new PackItem("p", item)));
        Budget budget = new Budget(2026, pot, 0, sharing);
        return Objects.requireNonNull(Terms.of(budget, new TreeMap<>(), items, 2026, new Problems()));
    }

    /** The pot of an item, or null. */
    @Nullable
    Long potOf(int item) {
        return sharing.pots().get(ITEMS.get(item));
    }

    /** The same with another pot of an item. */
    Scene with(int item, long pot) {
        TreeMap<String, Long> pots = new TreeMap<>(sharing.pots());
        pots.put(ITEMS.get(item), pot);
        Sharing other = new Sharing(
                sharing.way(),
                sharing.perEnterprise(),
                sharing.perItem(),
                pots,
                sharing.instalments(),
                null,
                List.of(),
                sharing.place());
        return new Scene(other, demands, random);
    }
}
