package io.tidu.internal.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws what enterprises are like. Immutable. */
final class Firms {
    private static final long WAN = 1_000_000;

    /** Revenue by rank in ten thousand, in units of 10,000 yuan. */
    private static final Curve TECHNICAL_SIZES = Curve.through(
            0, 15, 500, 80, 1500, 260, 3000, 620, 5000, 1450, 7000, 3000, 8500, 6200, 9400, 12_500, 9800, 28_000, 9950,
            70_000, 10_000, 200_000);

    private static final Curve OTHER_SIZES = Curve.through(
            0, 10, 500, 50, 2000, 220, 4000, 600, 6000, 1400, 8000, 3800, 9300, 11_000, 9850, 32_000, 10_000, 120_000);

    private static final Curve AGES =
            Curve.through(0, 20, 40, 300, 100, 700, 300, 1800, 550, 3600, 800, 6200, 950, 8600, 1000, 11_500);

    /** Growth from one year to the next in thousandths, by rank in a thousand. */
    private static final Curve GROWTH =
            Curve.through(0, -620, 30, -300, 120, -110, 300, 0, 500, 75, 700, 165, 880, 330, 970, 720, 1000, 2200);

    private static final int RANKS = 10_000;
    private static final int MOST_YEARS = 3;

    private final LocalDate on;
    private final Counties counties;

    Firms(LocalDate on, Counties counties) {
        this.on = on;
        this.counties = counties;
    }

    Firm drawn(long number, Draw draw) {
        Kind kind = Kind.drawn(draw);
        int level = kind.level(draw);
        LocalDate founded = on.minusDays(AGES.at(draw.below(Draw.ALL)) + draw.below(20));
        boolean home = draw.chance(955);
        String county = home ? counties.home() : counties.other(draw);
        Firm.Known known = known(draw, kind, level);
        List<Long> revenue = revenue(draw, kind, level, founded);
        LocalDate certificate = certificate(draw, kind, level, founded);
        return new Firm(
                number, on, county, Counties.digits(county), home, kind, level, founded, known, revenue, certificate);
    }

    private static Firm.Known known(Draw draw, Kind kind, int level) {
        int applied = kind.isTechnical() ? 700 + level / 4 : kind == Kind.INCUBATOR ? 900 : level + 60;
        int place = draw.below(Draw.ALL);
        if (place < applied) {
            return Firm.Known.APPLIED;
        }
        return draw.chance(900) ? Firm.Known.ASKED : Firm.Known.REGISTERED;
    }

    /** Backwards from the last year: a firm grows in the long run as it does in the short, give or take. */
    private List<Long> revenue(Draw draw, Kind kind, int level, LocalDate founded) {
        int rank = draw.below(RANKS);
        if (level > 700) {
            rank = Math.max(rank, draw.below(RANKS));
        } else if (kind.isTechnical() && level < 420) {
            rank = Math.min(rank, draw.below(RANKS));
        }
        boolean technical = kind.isTechnical() || kind == Kind.INCUBATOR;
        long amount = (technical ? TECHNICAL_SIZES : OTHER_SIZES).at(rank) * WAN / (kind == Kind.SOFTWARE ? 2 : 1);
        amount = kind == Kind.INSTITUTION || kind == Kind.INCUBATOR ? amount / 4 : amount;
        amount = draw.about(amount, 60) / 100 * 100;
        int momentum = draw.below(Draw.ALL);
        int style = draw.below(3);
        int years = Math.min(MOST_YEARS, on.getYear() - founded.getYear());
        List<Long> revenue = new ArrayList<>(MOST_YEARS);
        for (int i = 0; i < years; i++) {
            revenue.add(written(amount + (style == 0 ? draw.below(100) : 0), style));
            int rankOfYear = (2 * momentum + draw.below(Draw.ALL)) / 3;
            amount = amount * Draw.ALL / (Draw.ALL + GROWTH.at(rankOfYear));
        }
        return List.copyOf(revenue);
    }

    /** Audited figures have fen, returns yuan, and forms are filled in by the ten thousand. */
    static long written(long fen, int style) {
        long unit = style == 0 ? 1 : style == 1 ? 100 : WAN;
        return fen < 20 * unit ? fen : fen / unit * unit;
    }

    /** Most certificates begin in the last quarter, when the batches of a year are announced. */
    private @Nullable LocalDate certificate(Draw draw, Kind kind, int level, LocalDate founded) {
        int yearsBack = draw.chance(115) ? 4 : draw.between(1, 3);
        boolean usual = draw.chance(900);
        LocalDate of = usual
                ? LocalDate.of(on.getYear() - yearsBack, 10, 20).plusDays(draw.pick(List.of(0, 18, 39, 47, 49, 60)))
                : on.minusDays(draw.between(1, 3 * 365 + 60));
        boolean strong = kind.isTechnical() && level > 720 && draw.chance(760 + (level - 720) / 2);
        boolean other = kind == Kind.WORKSHOP && level > 400 && draw.chance(60);
        boolean inTime = !of.isAfter(on) && founded.plusYears(1).isBefore(of);
        return (strong || other) && inTime ? of : null;
    }
}
