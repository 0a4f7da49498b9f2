package io.tidu.internal.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Intellectual property: what kind, since when, how it came, and what it is good for. */
final class Rights implements Chapter {
    private static final int MOST = 24;
    private static final int UTILITY_MODEL_YEARS = 10;

    @Override
    public void write(Firm firm, Draw draw, Facts facts) {
        boolean hasNone = firm.kind() == Kind.TRADE || firm.level() < 130;
        if (firm.known() == Firm.Known.REGISTERED && draw.chance(350)) {
            return;
        }
        List<Facts> rights = new ArrayList<>();
        if (!hasNone || draw.chance(15)) {
            int first = firm.level() < 520 ? 0 : draw.around(1 + (firm.level() - 480) / 90) - draw.below(2);
            int second = draw.around(1 + firm.level() / (firm.kind() == Kind.WORKSHOP ? 190 : 95));
            for (int i = 0; i < first; i++) {
                rights.add(right(firm, draw, firstClass(firm, draw)));
            }
            for (int i = 0; i < Math.min(second, MOST - Math.max(0, first)); i++) {
                rights.add(right(firm, draw, secondClass(firm, draw)));
            }
        }
        facts.entries("intellectualProperty", rights);
    }

    private static String firstClass(Firm firm, Draw draw) {
        int place = draw.below(Draw.ALL);
        if (place < 12) {
            return firm.kind() == Kind.SOFTWARE
                    ? "integrated-circuit-layout"
                    : draw.pick(List.of(
                            "integrated-circuit-layout", "plant-variety", "national-new-drug", "defence-patent"));
        }
        return "invention-patent";
    }

    private static String secondClass(Firm firm, Draw draw) {
        int software = firm.kind() == Kind.SOFTWARE ? 880 : 150;
        int place = draw.below(Draw.ALL);
        return place < software ? "software-copyright" : place < 965 ? "utility-model" : "design-patent";
    }

    private static Facts right(Firm firm, Draw draw, String kind) {
        boolean firstClass =
                !kind.equals("utility-model") && !kind.equals("software-copyright") && !kind.equals("design-patent");
        LocalDate earliest = firm.founded().plusDays(firstClass ? 400 : 120);
        LocalDate oldest = firm.on().minusYears(firstClass ? 11 : 8);
        LocalDate from = earliest.isAfter(oldest) ? earliest : oldest;
        int days = (int) Math.max(1, from.until(firm.on(), java.time.temporal.ChronoUnit.DAYS));
        // More of them are young than old.
        LocalDate granted = firm.on().minusDays(Math.min(draw.below(days), draw.below(days)));
        boolean own = draw.chance(firstClass ? 850 : 950);
        boolean core = draw.chance(firm.level() < 500 ? 780 : 940);
        Facts right = new Facts().word("kind", kind).day("grantedOn", granted).word("acquiredBy", acquired(own, draw));
        if (draw.chance(22)) {
            LocalDate ended = granted.plusYears(1).plusDays(draw.below(UTILITY_MODEL_YEARS * 365));
            right.day("endedOn", ended.isAfter(firm.on()) ? null : ended);
        }
        if (firm.known() == Firm.Known.REGISTERED) {
            return right;
        }
        if (draw.chance(firm.known() == Firm.Known.APPLIED ? 985 : 600)) {
            right.flag("coreSupport", core);
        }
        LocalDate recognised = firm.certificate();
        right.flag("usedBefore", recognised != null && granted.isBefore(recognised.minusDays(120)) && draw.chance(620));
        right.flag("usedByOther", !own && draw.chance(120)).flag("coOwnerUses", draw.chance(8));
        if (firstClass && draw.chance(780)) {
            right.flag("highValue", draw.chance(firm.level() / 4))
                    .flag("inUse", draw.chance(870))
                    .flag("bringsBenefit", draw.chance(800))
                    .flag("leadingProduct", core)
                    .count("applicantRank", own ? draw.chance(940) ? 1 : draw.between(2, 4) : 1);
        }
        return right;
    }

    private static String acquired(boolean own, Draw draw) {
        int place = draw.below(Draw.ALL);
        return own ? "own-research" : place < 920 ? "transfer" : place < 960 ? "gift" : "merger";
    }
}
