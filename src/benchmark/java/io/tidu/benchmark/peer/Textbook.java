package io.tidu.benchmark.peer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The facts that the rules of {@code textbook.drl} insert, and where they write their results. */
public final class Textbook {
    private Textbook() {}

    /** The date and those that follow from it. */
    public record Day(LocalDate on, LocalDate lastYear, LocalDate yearAgo, LocalDate fiveYearsAgo) {
        /** Of an evaluation date. */
        static Day of(LocalDate on) {
            return new Day(on, LocalDate.of(on.getYear() - 1, 1, 1), on.minusYears(1), on.minusYears(5));
        }
    }

    /** A criterion of the title that is met. */
    public record Met(String criterion) {}

    /** A title that is held or attained. */
    public record Held(String title) {}

    /** A target that is attained. */
    public record Attained(String target) {}

    /** The points of an item. */
    public record Points(String item, int value) {}

    /** Points on one of the two scales for R&amp;D. */
    public record Scale(int points) {
        /** The points. */
        public int getPoints() {
            return points;
        }
    }

    /** All points. */
    public record Score(int total) {}

    /** Yuan spent in the year before. */
    public record Spent(String kind, long amount) {
        /** The yuan. */
        public long getAmount() {
            return amount;
        }
    }

    /** A tier that is attained, with what it pays: shares in percent, caps in fen. */
    public record Tier(int level) {
        private static final int[][] SHARES = {{10, 0, 0}, {15, 10, 20}, {20, 15, 30}, {25, 20, 40}, {30, 25, 50}};
        private static final int[][] CAPS = {
            {30, 0, 0}, {100, 150, 50}, {300, 500, 200}, {800, 900, 300}, {2000, 2500, 500}
        };

        /** Percent of R&amp;D expense. */
        public int rdShare() {
            return SHARES[level - 1][0];
        }

        /** Fen for R&amp;D. */
        public long rdCap() {
            return 1_000_000L * CAPS[level - 1][0];
        }

        /** Percent of hardware. */
        public int hardwareShare() {
            return SHARES[level - 1][1];
        }

        /** Fen for hardware. */
        public long hardwareCap() {
            return 1_000_000L * CAPS[level - 1][1];
        }

        /** Percent for talent. */
        public int talentShare() {
            return SHARES[level - 1][2];
        }

        /** Fen for talent. */
        public long talentCap() {
            return 1_000_000L * CAPS[level - 1][2];
        }
    }

    /** What one run says. */
    public static final class Results {
        final List<String> attained = new ArrayList<>();
        final Map<String, Integer> points = new TreeMap<>();
        final Map<String, Long> fen = new TreeMap<>();
        long left;

        /** A target is attained. */
        public void attained(Attained target) {
            attained.add(target.target());
        }

        /** An item has points. */
        public void points(Points item) {
            points.put(item.item(), item.value());
        }

        /** What is left below the ceiling, in fen. */
        public void ceiling(long fenLeft) {
            left = Math.max(0, fenLeft);
        }

        /** An item is paid, as far as the ceiling leaves it. */
        public void pay(String item, long amount) {
            long paid = Math.min(left, amount);
            left -= paid;
            fen.put(item, paid);
        }
    }
}
