package io.tidu.internal.budget;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** The queue as it is said: every fen by itself, in order, paid while the pots last. Slow, and easy to believe. */
final class FenByFen {
    private FenByFen() {}

    /** One fen of a demand: the one numbered s of so many. */
    private record Fen(int number, Demand demand, long s, long due) {}

    /** What each demand is paid of what is due of it; held ones have nothing due here. */
    static long[] pays(Scene scene, long pot, long[] due) {
        List<Fen> queue = new ArrayList<>();
        for (int i = 0; i < due.length; i++) {
            for (long s = 1; s <= due[i]; s++) {
                queue.add(new Fen(i, scene.demands().get(i), s, due[i]));
            }
        }
        queue.sort(Comparator.<Fen>comparingInt(fen -> rank(scene, fen.demand()))
                .thenComparing(FenByFen::place)
                .thenComparing(fen -> -fen.demand().enterprise())
                .thenComparing(fen -> fen.demand().item())
                .thenComparing(fen -> fen.demand().tier()));
        long[] pays = new long[due.length];
        long[] left = new long[Scene.ITEMS.size()];
        for (int item = 0; item < left.length; item++) {
            left[item] = Objects.requireNonNullElse(scene.potOf(item), Long.MAX_VALUE);
        }
        long leftOfAll = pot;
        for (Fen fen : queue) {
            if (leftOfAll > 0 && left[fen.demand().item()] > 0) {
                pays[fen.number()]++;
                left[fen.demand().item()]--;
                leftOfAll--;
            }
        }
        return pays;
    }

    private static int rank(Scene scene, Demand demand) {
        return switch (Objects.requireNonNull(scene.sharing().way()).rule()) {
            case PRO_RATA -> 0;
            case PRIORITY -> {
                List<String> order = scene.sharing().way().names();
                int place = order.indexOf(Scene.ITEMS.get(demand.item()));
                yield place < 0 ? order.size() : place;
            }
            case SCORE -> -Objects.requireNonNull(demand.score()).toInt();
            case FIRST_COME -> Objects.requireNonNull(demand.day());
        };
    }

    /** (2s − 1) / 2w, as a number to compare. */
    private static Place place(Fen fen) {
        return new Place(BigInteger.valueOf(2 * fen.s() - 1), BigInteger.valueOf(fen.due()));
    }

    private record Place(BigInteger above, BigInteger below) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            return above.multiply(other.below).compareTo(other.above.multiply(below));
        }
    }
}
