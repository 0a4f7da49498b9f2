package io.tidu.internal.budget;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.internal.policy.practice.Sharing;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntToLongFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every rule promises, on seeded pots; {@code docs/budget.md} names these tests. */
class PromisesTest {
    /** Ten thousand with the four rules together. */
    private static final int POTS = Scene.count("pots", 10_000) / 4;

    /** Whether something holds of a scene and what a pot pays there. */
    @FunctionalInterface
    private interface Promise {
        boolean holds(Scene scene, long pot, Shares shares);
    }

    /** One of them, shared once for all tests. */
    private record Pot(int seed, Scene scene, long pot, Shares shares) {
        static List<Pot> of(Sharing.Rule rule) {
            List<Pot> pots = new ArrayList<>();
            for (int seed = 0; seed < POTS; seed++) {
                Scene scene = Scene.of(seed, rule, 1 + seed % 5, seed % 2 == 0);
                long pot = scene.pot();
                pots.add(new Pot(seed, scene, pot, scene.shared(pot)));
            }
            return pots;
        }
    }

    private static final Map<Sharing.Rule, List<Pot>> SHARED = new EnumMap<>(Sharing.Rule.class);

    private static void assertKept(Sharing.Rule rule, Promise promise) {
        assertThat(SHARED.computeIfAbsent(rule, Pot::of))
                .filteredOn(p -> !promise.holds(p.scene(), p.pot(), p.shares()))
                .extracting(Pot::seed)
                .isEmpty();
    }

    private static long sum(Scene scene, IntToLongFunction of) {
        long sum = 0;
        for (int i = 0; i < scene.demands().size(); i++) {
            sum += of.applyAsLong(i);
        }
        return sum;
    }

    @ParameterizedTest
    @EnumSource(Sharing.Rule.class)
    void nothing_is_paid_above_what_is_due_a_cap_a_pot_of_an_item_or_the_pot(Sharing.Rule rule) {
        assertKept(rule, (scene, pot, shares) -> {
            long[] ofItem = new long[Scene.ITEMS.size()];
            TreeMap<Integer, Long> ofEnterprise = new TreeMap<>();
            TreeMap<String, Long> ofBoth = new TreeMap<>();
            boolean each = true;
            for (int i = 0; i < scene.demands().size(); i++) {
                Demand demand = scene.demands().get(i);
                each &= shares.pays(i) >= 0 && shares.pays(i) <= shares.due(i) && shares.due(i) <= demand.due();
                ofItem[demand.item()] += shares.pays(i);
                ofEnterprise.merge(demand.enterprise(), shares.due(i), Long::sum);
                ofBoth.merge(demand.item() + " " + demand.enterprise(), shares.due(i), Long::sum);
            }
            Long perEnterprise = scene.sharing().perEnterprise();
            for (int item = 0; item < ofItem.length; item++) {
                each &= scene.potOf(item) == null || ofItem[item] <= scene.potOf(item);
                Long cap = scene.sharing().perItem().get(Scene.ITEMS.get(item));
                for (int enterprise = 0; enterprise < 5; enterprise++) {
                    each &= cap == null || ofBoth.getOrDefault(item + " " + enterprise, 0L) <= cap;
                }
            }
            each &= perEnterprise == null || ofEnterprise.values().stream().allMatch(due -> due <= perEnterprise);
            return each && sum(scene, shares::pays) <= pot;
        });
    }

    @ParameterizedTest
    @EnumSource(Sharing.Rule.class)
    void all_adds_up_to_the_fen(Sharing.Rule rule) {
        assertKept(rule, (scene, pot, shares) -> {
            boolean each = true;
            for (int i = 0; i < scene.demands().size(); i++) {
                Demand demand = scene.demands().get(i);
                each &= shares.due(i) == shares.pays(i) + shares.waits(i) + shares.held(i);
                each &= demand.due() == shares.due(i) + shares.cutByItem(i) + shares.cutByEnterprise(i);
            }
            Shares.Totals totals = shares.totals();
            return each
                    && totals.due() == sum(scene, shares::due)
                    && totals.pays() == sum(scene, shares::pays)
                    && totals.waits() == sum(scene, shares::waits)
                    && totals.held() == sum(scene, shares::held);
        });
    }

    @ParameterizedTest
    @EnumSource(Sharing.Rule.class)
    void a_full_pot_pays_everybody_what_is_due(Sharing.Rule rule) {
        assertKept(rule, (scene, pot, shares) -> {
            Scene open = new Scene(withoutPots(scene.sharing()), scene.demands(), scene.random());
            Shares full = open.shared(sum(scene, i -> shares.due(i) - shares.held(i)));
            return full.totals().waits() == 0
                    && full.totals().pays()
                            == shares.totals().due() - shares.totals().held();
        });
    }

    private static Sharing withoutPots(Sharing sharing) {
        return new Sharing(
                sharing.way(),
                sharing.perEnterprise(),
                sharing.perItem(),
                new TreeMap<>(),
                sharing.instalments(),
                null,
                List.of(),
                sharing.place());
    }

    @ParameterizedTest
    @EnumSource(Sharing.Rule.class)
    void nothing_is_left_while_somebody_waits_for_it(Sharing.Rule rule) {
        assertKept(rule, (scene, pot, shares) -> {
            long most = 0;
            for (int item = 0; item < Scene.ITEMS.size(); item++) {
                int asked = item;
                long due = sum(scene, i -> scene.demands().get(i).item() == asked ? shares.due(i) - shares.held(i) : 0);
                most += Math.min(due, Objects.requireNonNullElse(scene.potOf(item), Long.MAX_VALUE));
            }
            return shares.totals().pays() == Math.min(pot, most);
        });
    }

    @ParameterizedTest
    @EnumSource(Sharing.Rule.class)
    void the_order_of_rows_changes_nothing(Sharing.Rule rule) {
        assertKept(rule, (scene, pot, shares) -> {
            List<Integer> order = new ArrayList<>();
            for (int i = 0; i < scene.demands().size(); i++) {
                order.add(i);
            }
            Collections.shuffle(order, new Random(pot));
            Shares other =
                    scene.shared(pot, order.stream().map(scene.demands()::get).toList());
            boolean same = true;
            for (int i = 0; i < order.size(); i++) {
                int row = order.get(i);
                same &= other.pays(i) == shares.pays(row)
                        && other.due(i) == shares.due(row)
                        && other.held(i) == shares.held(row)
                        && other.cutByItem(i) == shares.cutByItem(row);
            }
            return same;
        });
    }

    /** Of two demands of one item: whoever comes later is paid nothing while the other waits. */
    @ParameterizedTest
    @EnumSource(
            value = Sharing.Rule.class,
            names = {"PRIORITY", "SCORE", "FIRST_COME"})
    void whoever_comes_later_is_paid_nothing_while_one_before_waits(Sharing.Rule rule) {
        assertKept(rule, (scene, pot, shares) -> {
            boolean kept = true;
            for (int i = 0; i < scene.demands().size(); i++) {
                for (int j = 0; j < scene.demands().size(); j++) {
                    Demand one = scene.demands().get(i);
                    Demand other = scene.demands().get(j);
                    boolean reached = scene.potOf(one.item()) == null || one.item() == other.item();
                    boolean waits = shares.waits(i) > 0 && shares.held(j) == 0;
                    kept &= !(reached && waits && isBefore(scene, one, other)) || shares.pays(j) == 0;
                }
            }
            return kept;
        });
    }

    static boolean isBefore(Scene scene, Demand one, Demand other) {
        Sharing.Way way = Objects.requireNonNull(scene.sharing().way());
        return switch (way.rule()) {
            case PRO_RATA -> false;
            case PRIORITY -> place(way, one) < place(way, other);
            case SCORE ->
                one.score() != null && other.score() != null && one.score().compareTo(other.score()) > 0;
            case FIRST_COME -> one.day() != null && other.day() != null && one.day() < other.day();
        };
    }

    private static int place(Sharing.Way way, Demand demand) {
        int place = way.names().indexOf(Scene.ITEMS.get(demand.item()));
        return place < 0 ? way.names().size() : place;
    }

    /** Of one item and rank: the same share of what is due, rounded to the fen; who is due more is paid no less. */
    @ParameterizedTest
    @EnumSource(Sharing.Rule.class)
    void equals_are_paid_the_same_share_of_what_is_due(Sharing.Rule rule) {
        assertKept(rule, (scene, pot, shares) -> {
            boolean kept = true;
            for (int i = 0; i < scene.demands().size(); i++) {
                for (int j = 0; j < scene.demands().size(); j++) {
                    Demand one = scene.demands().get(i);
                    Demand other = scene.demands().get(j);
                    boolean equal = one.item() == other.item()
                            && !isBefore(scene, one, other)
                            && !isBefore(scene, other, one)
                            && shares.held(i) + shares.held(j) == 0
                            && shares.due(i) > 0
                            && shares.due(j) > 0;
                    kept &= !equal || (isNear(shares, i, j) && isInOrder(shares, i, j));
                }
            }
            return kept;
        });
    }

    /** The last fen of the one stands no later than the next of the other would. */
    private static boolean isNear(Shares shares, int one, int other) {
        return BigInteger.valueOf(2 * shares.pays(one) - 1)
                        .multiply(BigInteger.valueOf(shares.due(other)))
                        .compareTo(BigInteger.valueOf(2 * shares.pays(other) + 1)
                                .multiply(BigInteger.valueOf(shares.due(one))))
                <= 0;
    }

    private static boolean isInOrder(Shares shares, int one, int other) {
        return shares.due(one) <= shares.due(other) || shares.pays(one) >= shares.pays(other);
    }

    @ParameterizedTest
    @EnumSource(
            value = Sharing.Rule.class,
            names = {"SCORE", "FIRST_COME"})
    void whose_place_is_not_known_is_held_and_named(Sharing.Rule rule) {
        assertKept(rule, (scene, pot, shares) -> {
            boolean kept = true;
            int named = 0;
            for (int i = 0; i < scene.demands().size(); i++) {
                Demand demand = scene.demands().get(i);
                boolean unknown = (rule == Sharing.Rule.SCORE ? demand.score() : demand.day()) == null;
                kept &= shares.isUnranked(i) == (unknown && !demand.held());
                kept &= !(unknown || demand.held()) || (shares.pays(i) == 0 && shares.held(i) == shares.due(i));
                named += shares.isUnranked(i) ? 1 : 0;
            }
            return kept && named == shares.totals().unranked();
        });
    }
}
