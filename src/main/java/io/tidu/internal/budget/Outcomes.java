package io.tidu.internal.budget;

import io.tidu.internal.model.Room;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the awards of one enterprise may come to in a year, whatever the missing facts say. Of a group of which only the
 * greatest is paid, an open award takes the place of what is certain once it is greater. Open awards share what
 * ceilings leave beside what is certain, in any way. Then come the year's instalments, the caps of items and that of
 * the enterprise.
 *
 * <p>Each way in which groups may end is looked at, and for each of them what ceilings leave is filled so that the year
 * pays most. Without instalments that is all there is: a fen is a fen in the year. With them, those come first of which
 * most is paid this year, which is at most half a fen for each award away.
 */
final class Outcomes {
    /** More ways than that are not looked at one by one; nobody has so many groups with so many open awards. */
    private static final int MOST_WAYS = 1_024;
    /** Nor are so many that rooms which overlap are filled more often than that: 27 ways where two pairs do. */
    private static final long MOST_FILLS = 100_000;

    private final Terms terms;
    private final List<Need.Award> awards;
    private final List<Room> rooms;
    private final RoomFill fill;

    Outcomes(Terms terms, List<Need.Award> awards, List<Room> rooms) {
        this.terms = terms;
        this.awards = List.copyOf(awards);
        this.rooms = List.copyOf(rooms);
        this.fill = new RoomFill(terms, this.awards, this.rooms);
    }

    /** Whether somebody says a bound of all. */
    boolean hasBound() {
        return IntStream.range(0, awards.size()).allMatch(i -> awards.get(i).most() != null || isCapped(i));
    }

    private boolean isCapped(int award) {
        int item = awards.get(award).item();
        return rooms.stream().anyMatch(r -> r.holds(award))
                || terms.perItem(item).isPresent()
                || terms.perEnterprise(item).isPresent();
    }

    /** The most that an award may come to; where nobody says so, and no cap does, its least. */
    private long most(int award) {
        Need.Award one = awards.get(award);
        Long most = one.most();
        return most != null ? most : isCapped(award) ? Demand.MOST : one.least();
    }

    /** What is due this year of what is certain. */
    long least() {
        BitSet gone = new BitSet();
        for (int group = 0; group < groups(); group++) {
            choose(group, best(group), gone);
        }
        BitSet all = new BitSet();
        all.set(0, awards.size());
        return fill.most(gone, all, this::most);
    }

    /**
     * At most so much is due this year.
     *
     * @param settled open awards that come to no more than their least
     */
    long most(BitSet settled) {
        List<int[]> choices = choices(settled);
        long ways = 1;
        for (int[] choice : choices) {
            ways = Math.min(MOST_WAYS + 1L, ways * choice.length);
        }
        if (ways > MOST_WAYS || ways * Room.cost(rooms) > MOST_FILLS) {
            // As if no group gave way: no way comes to more.
            return fill.most(new BitSet(), settled, this::most);
        }
        long found = least();
        for (int way = 0; way < ways; way++) {
            int rest = way;
            BitSet gone = new BitSet();
            for (int group = 0; group < choices.size(); group++) {
                int[] choice = choices.get(group);
                choose(group, choice[rest % choice.length], gone);
                rest /= choice.length;
            }
            found = Math.max(found, fill.most(gone, settled, this::most));
        }
        return found;
    }

    /**
     * Which award of each group may be the greatest: the certain one if there is one, and open ones above it. Of open
     * ones that the budget treats alike only the greatest is looked at, since no other brings more.
     */
    private List<int[]> choices(BitSet settled) {
        List<int[]> choices = new ArrayList<>();
        for (int group = 0; group < groups(); group++) {
            int best = best(group);
            long above = best < 0 ? 0 : awards.get(best).least();
            List<Integer> open = new ArrayList<>();
            for (int i = 0; i < awards.size(); i++) {
                if (awards.get(i).group() == group && i != best && !settled.get(i) && most(i) > above) {
                    add(i, open);
                }
            }
            if (best >= 0 || open.stream().noneMatch(i -> isPlain(awards.get(i).item()))) {
                open.add(0, best);
            }
            choices.add(open.stream().mapToInt(Integer::intValue).toArray());
        }
        return choices;
    }

    private void add(int award, List<Integer> open) {
        if (open.stream().noneMatch(other -> isAlike(award, other) && most(other) >= most(award))) {
            open.removeIf(other -> isAlike(award, other));
            open.add(award);
        }
    }

    /** Whether a yuan of one award is as good as a yuan of the other: both open, under the same ceilings and caps. */
    private boolean isAlike(int award, int other) {
        Need.Award one = awards.get(award);
        Need.Award two = awards.get(other);
        return one.least() == 0
                && two.least() == 0
                && rooms.stream().allMatch(r -> r.holds(award) == r.holds(other))
                && (one.item() == two.item()
                        || (isPlain(one.item())
                                && isPlain(two.item())
                                && pack(one).equals(pack(two))));
    }

    private String pack(Need.Award award) {
        return terms.items().get(award.item()).pack();
    }

    /** Whether the budget says nothing of an item that it does not say of all items of the pack. */
    private boolean isPlain(int item) {
        return terms.perItem(item).isEmpty() && terms.instalments(item).isEmpty();
    }

    private int groups() {
        return awards.stream().mapToInt(Need.Award::group).max().orElse(-1) + 1;
    }

    /** The award of a group that is greatest for certain: of equal ones the first; -1 if none comes to anything. */
    private int best(int group) {
        int best = -1;
        for (int i = 0; i < awards.size(); i++) {
            Need.Award award = awards.get(i);
            if (award.group() == group
                    && award.least() > 0
                    && (best < 0 || award.least() > awards.get(best).least())) {
                best = i;
            }
        }
        return best;
    }

    /** Lets one award of a group be the greatest: the others are gone. */
    private void choose(int group, int greatest, BitSet gone) {
        for (int i = 0; i < awards.size(); i++) {
            if (awards.get(i).group() == group && i != greatest) {
                gone.set(i);
            }
        }
    }
}
