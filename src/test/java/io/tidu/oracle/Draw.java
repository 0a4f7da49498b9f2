package io.tidu.oracle;

import io.tidu.model.Decimals;
import io.tidu.model.FactValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Draws values that lie on lines, and just below and above them, more often than anywhere else. */
public final class Draw {
    private static final BigDecimal FEN = new BigDecimal("0.01");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Random random;

    /** The same draws for the same seed. */
    public Draw(long seed) {
        this.random = new Random(seed);
    }

    /** Whether something of a likelihood happens. */
    public boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** A number from the least to the most, both included. */
    public int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    /** One of several. */
    @SafeVarargs
    public final <T> T pick(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** One of several. */
    public <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** On the line, or a fen below or above it; never below zero. */
    BigDecimal near(BigDecimal line) {
        return line.add(FEN.multiply(BigDecimal.valueOf(between(-1, 1)))).max(BigDecimal.ZERO);
    }

    BigDecimal near(long line) {
        return near(BigDecimal.valueOf(line));
    }

    /** A share in percent of an amount, or a fen off it. */
    BigDecimal nearShare(BigDecimal whole, int percent) {
        return near(whole.multiply(BigDecimal.valueOf(percent)).divide(HUNDRED));
    }

    /** A share in percent of a number of people, or one person off it. */
    int nearShare(int people, int percent) {
        return Math.max(0, people * percent / 100 + between(-1, 1));
    }

    BigDecimal yuan(long most) {
        return BigDecimal.valueOf((long) (random.nextInt(1_000_000) + 1) * most / 1_000_000);
    }

    /** On the day, or a day before or after it. */
    LocalDate near(LocalDate day) {
        return day.plusDays(between(-1, 1));
    }

    LocalDate before(LocalDate day, int mostDays) {
        return day.minusDays(random.nextInt(mostDays));
    }

    /** A day that a rule may draw its line at, seen from the evaluation date. */
    LocalDate nearSomeLine(LocalDate on) {
        int year = on.getYear();
        return switch (between(0, 8)) {
            case 0 -> near(on);
            case 1 -> near(on.minusDays(365));
            case 2 -> near(LocalDate.of(year - 1, 1, 1));
            case 3 -> near(LocalDate.of(year, 1, 1));
            case 4 -> near(on.minusYears(pick(1, 2, 3, 5)));
            case 5 -> near(LocalDate.of(year - pick(0, 1, 2, 3), 12, 31));
            default -> before(on, 4000);
        };
    }

    LocalDate evaluationDate() {
        LocalDate first = LocalDate.of(2016, 1, 1);
        if (chance(20)) {
            int year = between(2016, 2026);
            return pick(
                    LocalDate.of(year, 1, 1),
                    LocalDate.of(year, 12, 31),
                    LocalDate.of(year, 2, 28),
                    LocalDate.of(pick(2016, 2020, 2024), 2, 29));
        }
        return first.plusDays(random.nextInt(11 * 365 + 3));
    }

    /** Parts that make the whole. */
    List<BigDecimal> split(BigDecimal whole, int parts) {
        List<BigDecimal> split = new ArrayList<>();
        BigDecimal left = whole;
        for (int i = 1; i < parts; i++) {
            BigDecimal part = left.multiply(BigDecimal.valueOf(between(0, 100))).divide(HUNDRED, 2, RoundingMode.FLOOR);
            split.add(part);
            left = left.subtract(part);
        }
        split.add(left);
        return split;
    }

    /** Three amounts, rising by such rates that their mean is on a growth line, or a fen off it. */
    List<BigDecimal> growing() {
        int line = pick(0, 5, 15, 25, 35);
        int first = chance(50) ? line : between(-40, 80);
        BigDecimal start = BigDecimal.valueOf(10_000L * between(1, 9000));
        BigDecimal second = grown(start, first);
        return List.of(start, second, near(grown(second, 2 * line - first)));
    }

    private static BigDecimal grown(BigDecimal amount, int percent) {
        return amount.multiply(BigDecimal.valueOf(100L + percent)).divide(HUNDRED);
    }

    static FactValue text(String word) {
        return new FactValue.Text(word);
    }

    static FactValue number(BigDecimal value) {
        return Decimals.value(value);
    }
}
