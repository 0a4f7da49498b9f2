package io.tidu.internal.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Titles with their certificates, those that have lapsed or are about to among them. */
final class Titles implements Chapter {
    private static final int SIX_DIGITS = 1_000_000;

    @Override
    public void write(Firm firm, Draw draw, Facts facts) {
        List<Facts> titles = new ArrayList<>();
        highTech(firm, draw, titles);
        boolean technical = firm.kind().isTechnical() || firm.level() > 400;
        if (technical && firm.level() > 430 && draw.chance(560 + firm.level() / 4)) {
            technologySme(firm, draw, titles);
        }
        if (technical && firm.level() > 400 && firm.age() >= 2 && draw.chance(firm.level() * 4 / 5)) {
            int years = draw.between(1, Math.min(9, firm.age() - 1));
            LocalDate listed = LocalDate.of(firm.on().getYear() - years, 12, 8 + draw.below(20));
            titles.add(title("zhejiang-technology-sme", number(firm, listed), listed));
        }
        quality(firm, draw, titles);
        facts.entries("titles", titles);
    }

    private static void highTech(Firm firm, Draw draw, List<Facts> titles) {
        LocalDate from = firm.certificate();
        if (from == null) {
            return;
        }
        LocalDate first = from.minusYears(3);
        if (firm.founded().plusYears(1).isBefore(first) && draw.chance(550)) {
            titles.add(lasting(firm, "high-tech-enterprise", highTechNumber(firm, draw, first), first));
        }
        titles.add(lasting(firm, "high-tech-enterprise", highTechNumber(firm, draw, from), from));
    }

    private static String highTechNumber(Firm firm, Draw draw, LocalDate from) {
        return "GR" + from.getYear() + firm.division().substring(0, 2) + digits((firm.number() * 7 + draw.below(7)));
    }

    /** Its number lasts to the end of March of the year after. */
    private static void technologySme(Firm firm, Draw draw, List<Facts> titles) {
        int year = firm.on().getYear();
        int issued = draw.between(185, 330);
        LocalDate from = LocalDate.ofYearDay(year, issued);
        from = from.isAfter(firm.on()) ? LocalDate.ofYearDay(year - 1, issued) : from;
        // Who did not come again has that of the year before.
        from = draw.chance(130) ? from.minusYears(1) : from;
        if (firm.founded().plusMonths(6).isBefore(from)) {
            LocalDate to = LocalDate.of(from.getYear() + 1, 3, 31);
            titles.add(title("technology-sme", number(firm, from), from).day("to", to));
        }
    }

    private static void quality(Firm firm, Draw draw, List<Facts> titles) {
        LocalDate earliest = firm.founded().plusYears(2);
        boolean innovative = firm.kind().isTechnical() && firm.level() > 740 && draw.chance(420);
        boolean specialised = innovative && firm.level() > 850 && draw.chance(560);
        boolean giant = specialised && firm.level() > 945 && draw.chance(450);
        if (innovative) {
            dated(firm, draw, earliest, "innovative-sme", titles);
        }
        if (specialised) {
            dated(firm, draw, earliest.plusYears(1), "specialised-sme", titles);
        }
        if (giant) {
            dated(firm, draw, earliest.plusYears(1), "little-giant", titles);
        }
        if (firm.level() > 970 && draw.chance(150)) {
            titles.add(title(
                            draw.pick(List.of(
                                    "technology-innovation-demonstration-enterprise",
                                    "ip-demonstration-enterprise",
                                    "ip-advantage-enterprise")),
                            number(firm, firm.on()),
                            firm.on().minusDays(draw.between(30, 1000)))
                    .day("to", firm.on().plusDays(draw.between(40, 900))));
        }
    }

    private static void dated(Firm firm, Draw draw, LocalDate earliest, String title, List<Facts> titles) {
        LocalDate from = firm.on().minusDays(draw.between(10, 3 * 365 + 100));
        if (earliest.isBefore(from)) {
            titles.add(lasting(firm, title, number(firm, from), from));
        }
    }

    private static Facts lasting(Firm firm, String title, String number, LocalDate from) {
        Facts entry = title(title, number, from);
        // Where it is left out, three years are meant for one title and nothing is known for the others.
        boolean leftOut = title.equals("high-tech-enterprise") && firm.number() % 20 == 0;
        return leftOut ? entry : entry.day("to", from.plusYears(3).minusDays(1));
    }

    private static Facts title(String title, String number, LocalDate from) {
        return new Facts().word("title", title).word("number", number).day("from", from);
    }

    /** Eighteen characters, as the number of a technology SME has. */
    private static String number(Firm firm, LocalDate from) {
        return from.getYear() + firm.division() + "08" + digits(firm.number());
    }

    private static String digits(long number) {
        return String.valueOf(SIX_DIGITS + Math.floorMod(number, SIX_DIGITS)).substring(1);
    }
}
