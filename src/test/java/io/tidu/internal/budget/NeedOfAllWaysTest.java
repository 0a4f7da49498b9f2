package io.tidu.internal.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tidu.internal.model.Room;
import io.tidu.model.Exact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The need is that of all ways in which the open awards of a small register may end, looked at one by one. */
class NeedOfAllWaysTest {
    private static final int REGISTERS = Scene.count("needs", 10_000);
    private static final int FIRMS = 2;

    /** An enterprise: its awards, and the rooms that they share. */
    private record Firm(List<Need.Award> awards, List<Room> rooms) {}

    @Test
    void the_range_is_that_of_all_ways_in_which_awards_may_end() {
        for (int seed = 0; seed < REGISTERS; seed++) {
            Random random = new Random(seed);
            boolean inParts = random.nextInt(4) == 0;
            Terms terms = NeedTest.terms(
                    random.nextBoolean() ? (Long) (long) random.nextInt(14) : null,
                    caps(random),
                    inParts ? Map.of("a", List.of(share("0.4"), share("0.6"))) : Map.of());
            Need need = new Need(terms);
            long least = 0;
            long most = 0;
            int awards = 0;
            for (int i = 0; i < FIRMS; i++) {
                Firm firm = drawn(random);
                need.add(firm.awards(), firm.rooms());
                long[] range = range(terms, firm);
                least += range[0];
                most += range[1];
                awards += firm.awards().size();
            }

            assertThat(need.range().least()).as("seed %s", seed).isEqualTo(least);
            assertThat(need.range().most()).as("seed %s", seed).isCloseTo(most, within(inParts ? (long) awards : 0L));
            assertThat(need.range().most()).isGreaterThanOrEqualTo(inParts ? most - awards : most);
        }
    }

    /** Once a document is there, what waits for it is known; so much may then still be open, and no more. */
    @Test
    void documents_settle_what_is_told_and_those_come_first_that_settle_most_for_each() {
        for (int seed = 0; seed < REGISTERS / 10; seed++) {
            Random random = new Random(-1 - seed);
            Terms terms = NeedTest.terms(
                    random.nextBoolean() ? (Long) (long) random.nextInt(14) : null, caps(random), Map.of());
            Firm firm = drawn(random);
            Need need = new Need(terms);
            List<Need.Step> steps = need.add(firm.awards(), firm.rooms());
            TreeSet<String> there = new TreeSet<>();
            long open = need.range().most() - need.range().least();
            for (Need.Step step : steps) {
                assertThat(there).doesNotContainAnyElementsOf(step.documents());
                there.addAll(step.documents());
                long left = leftWith(terms, firm, there);
                assertThat(open - left).as("seed %s", seed).isEqualTo(step.settles());
                open = left;
            }
            for (int i = 1; i < steps.size(); i++) {
                Need.Step one = steps.get(i - 1);
                Need.Step next = steps.get(i);
                assertThat(one.settles() * next.documents().size())
                        .isGreaterThanOrEqualTo(next.settles() * one.documents().size());
            }
            assertThat(steps.stream().mapToLong(Need.Step::settles).sum())
                    .isEqualTo(need.range().byDocuments());
            if (firm.awards().stream()
                    .noneMatch(a -> a.isOpen() && a.documents().isEmpty())) {
                assertThat(open).isZero();
            }
        }
    }

    private static Exact share(String share) {
        return Exact.of(new BigDecimal(share));
    }

    private static Map<String, Long> caps(Random random) {
        Map<String, Long> caps = new TreeMap<>();
        for (String item : Scene.ITEMS) {
            if (random.nextInt(3) == 0) {
                caps.put(item, (long) random.nextInt(7));
            }
        }
        return caps;
    }

    private static Firm drawn(Random random) {
        List<Need.Award> awards = new ArrayList<>();
        boolean[] isDue = new boolean[2];
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            int item = random.nextInt(Scene.ITEMS.size());
            int group = random.nextInt(3) == 0 ? -1 : random.nextInt(2);
            // Of a group the engine pays one for certain at most.
            boolean certain = random.nextInt(3) == 0 && (group < 0 || !isDue[group]);
            if (certain && group >= 0) {
                isDue[group] = true;
            }
            SortedSet<String> documents = new TreeSet<>();
            for (String document : List.of("d", "e", "f")) {
                if (random.nextBoolean()) {
                    documents.add(document);
                }
            }
            long amount = random.nextInt(6);
            awards.add(
                    certain
                            ? Need.Award.certain(item, amount, group)
                            : new Need.Award(item, 0, amount, group, documents));
        }
        return new Firm(awards, rooms(random, awards));
    }

    /** Each room holds the awards of some items: as a ceiling those of a pack, as a cap those of a group. */
    private static List<Room> rooms(Random random, List<Need.Award> awards) {
        List<Room> rooms = new ArrayList<>();
        int count = random.nextInt(4);
        for (int room = 0; room < count; room++) {
            int items = random.nextInt(1 << Scene.ITEMS.size());
            BitSet own = new BitSet();
            for (int i = 0; i < awards.size(); i++) {
                own.set(i, (items >> awards.get(i).item() & 1) == 1);
            }
            rooms.add(new Room(random.nextInt(9), own));
        }
        return rooms;
    }

    /** The least and the most that is due of an enterprise; what is certain is paid now, and needed whatever comes. */
    private static long[] range(Terms terms, Firm firm) {
        long[] certain = firm.awards().stream().mapToLong(Need.Award::least).toArray();
        long now = year(terms, firm, kept(firm, certain));
        long[] range = {now, now};
        ends(firm, 0, new long[firm.awards().size()], ended -> {
            long[] kept = kept(firm, ended);
            splits(terms, firm, kept, 0, new long[kept.length], range);
        });
        return range;
    }

    private static long leftWith(Terms terms, Firm firm, SortedSet<String> there) {
        List<Need.Award> awards = new ArrayList<>();
        for (Need.Award award : firm.awards()) {
            boolean settled = !award.documents().isEmpty() && there.containsAll(award.documents());
            awards.add(settled ? Need.Award.certain(award.item(), award.least(), award.group()) : award);
        }
        long[] range = range(terms, new Firm(awards, firm.rooms()));
        return range[1] - range[0];
    }

    /** What an end of all awards comes to. */
    private interface End {
        void of(long[] amounts);
    }

    private static void ends(Firm firm, int next, long[] amounts, End end) {
        if (next == amounts.length) {
            end.of(amounts);
            return;
        }
        Need.Award award = firm.awards().get(next);
        for (long amount = award.least(); amount <= award.most(); amount++) {
            amounts[next] = amount;
            ends(firm, next + 1, amounts, end);
        }
    }

    /** Of each group the greatest; of equal ones what is certain, then the first. */
    private static long[] kept(Firm firm, long[] amounts) {
        long[] kept = amounts.clone();
        for (int i = 0; i < kept.length; i++) {
            for (int j = 0; j < kept.length; j++) {
                Need.Award one = firm.awards().get(i);
                Need.Award other = firm.awards().get(j);
                boolean beats = amounts[j] > amounts[i]
                        || (amounts[j] == amounts[i] && (other.isOpen() == one.isOpen() ? j < i : one.isOpen()));
                if (i != j && one.group() >= 0 && one.group() == other.group() && beats) {
                    kept[i] = 0;
                }
            }
        }
        return kept;
    }

    /** Every way in which open awards may share their rooms. */
    private static void splits(Terms terms, Firm firm, long[] kept, int next, long[] paid, long[] range) {
        if (next == kept.length) {
            if (fits(firm, kept, paid)) {
                range[1] = Math.max(range[1], year(terms, firm, paid));
            }
            return;
        }
        boolean free = firm.awards().get(next).isOpen() && firm.rooms().stream().anyMatch(r -> r.holds(next));
        for (long amount = free ? 0 : kept[next]; amount <= kept[next]; amount++) {
            paid[next] = amount;
            splits(terms, firm, kept, next + 1, paid, range);
        }
    }

    private static boolean fits(Firm firm, long[] kept, long[] paid) {
        for (Room room : firm.rooms()) {
            long left = room.left();
            for (int i = 0; i < paid.length; i++) {
                Need.Award award = firm.awards().get(i);
                if (room.holds(i)) {
                    left += award.isOpen() ? -paid[i] : award.least() - kept[i];
                }
            }
            if (left < 0) {
                return false;
            }
        }
        return true;
    }

    private static long year(Terms terms, Firm firm, long[] amounts) {
        Demands demands = new Demands(terms);
        for (int i = 0; i < amounts.length; i++) {
            int item = firm.awards().get(i).item();
            long now = Instalments.of(amounts[i], terms.instalments(item))[0];
            demands.add(new Demand(0, item, "tier " + i, amounts[i], now, 0, null, null, false));
        }
        return Shares.of(demands, Scene.IDS).totals().due();
    }
}
