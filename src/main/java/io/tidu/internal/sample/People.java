package io.tidu.internal.sample;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** How many people it has, and how many of them for science and technology. */
final class People implements Chapter {
    /** Share of S&T staff in thousandths, by level. */
    private static final Curve SHARES =
            Curve.through(0, 0, 240, 15, 420, 55, 600, 105, 700, 140, 800, 185, 900, 270, 960, 380, 999, 620);

    private static final long THOUSAND_YUAN = 100_000;
    private static final int MONTHS = 12;

    @Override
    public void write(Firm firm, Draw draw, Facts facts) {
        long staff = staff(firm, draw);
        int perMille = (int) Math.min(880, draw.about(SHARES.at(firm.level()), 420));
        perMille = firm.kind() == Kind.SOFTWARE ? Math.min(900, perMille * 2) : perMille;
        long technology = (staff * perMille + Draw.ALL / 2) / Draw.ALL;
        facts.count("staff", staff);
        if (firm.known() == Firm.Known.REGISTERED) {
            return;
        }
        facts.count("technologyStaff", technology);
        if (firm.level() > 500 && draw.chance(500)) {
            facts.count("rdStaff", technology * draw.between(600, 1000) / Draw.ALL);
        }
        if (firm.known() == Firm.Known.APPLIED && firm.level() > 600) {
            byPolicy(firm, draw, facts, staff, technology);
        }
    }

    private static long staff(Firm firm, Draw draw) {
        int thousandsEach = switch (firm.kind()) {
            case TRADE -> 1500;
            case WORKSHOP -> 650;
            case TECHNOLOGY -> 820;
            case SOFTWARE -> 520;
            case INSTITUTION, INCUBATOR -> 400;
        };
        // The larger, the more each brings.
        long each = draw.about(thousandsEach, 550) + firm.size() / (THOUSAND_YUAN * 700);
        return Math.max(2 + draw.below(6), firm.size() / (each * THOUSAND_YUAN));
    }

    /** Some hand in what a policy counts: means over the months or quarters of last year, or the lists behind them. */
    private static void byPolicy(Firm firm, Draw draw, Facts facts, long staff, long technology) {
        int way = draw.below(Draw.ALL);
        if (way < 120) {
            facts.count("staffByMonths", staff).count("technologyStaffByMonths", technology);
        }
        if (way >= 80 && way < 200) {
            facts.count("staffByQuarters", staff)
                    .count("technologyStaffByQuarters", technology - Math.min(draw.below(2), technology));
        } else if (way >= 970) {
            facts.entries("headcounts", counted(firm, draw, staff, technology));
        }
    }

    private static List<Facts> counted(Firm firm, Draw draw, long staff, long technology) {
        List<Facts> counted = new ArrayList<>();
        LocalDate first = LocalDate.of(firm.lastYear() - 1, MONTHS, 31);
        for (int month = 0; month <= MONTHS; month++) {
            LocalDate end = YearMonth.from(first).plusMonths(month).atEndOfMonth();
            long more = draw.below(3);
            counted.add(new Facts()
                    .day("on", end)
                    .count("staff", staff + more)
                    .count("technologyStaffByDays", technology)
                    .count("technologyStaffBySixMonths", technology + draw.below(2) * Math.min(1, more)));
        }
        return counted;
    }
}
