package io.tidu.internal.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Research bodies, incubators, awards, contests, standards and evaluations. */
final class Achievements implements Chapter {
    private static final String INSTITUTION = "new-research-institution";
    private static final List<String> LEVELS = List.of("county", "city", "provincial", "national");

    @Override
    public void write(Firm firm, Draw draw, Facts facts) {
        if (firm.known() == Firm.Known.REGISTERED && draw.chance(800)) {
            return;
        }
        List<Facts> bodies = bodies(firm, draw);
        facts.entries("researchBodies", bodies);
        facts.entries("incubators", incubators(firm, draw));
        facts.entries(
                "awards",
                some(
                        draw,
                        firm.level() > 780 ? 110 : 4,
                        2,
                        () -> new Facts()
                                .word(
                                        "level",
                                        draw.pick(List.of(
                                                "national", "ministerial", "provincial", "provincial", "city", "city")))
                                .count("rank", draw.between(1, 6))
                                .day("on", Days.within(firm, draw, 7 * 365))));
        facts.entries("standards", some(draw, firm.level() > 760 ? 190 : 6, 3, () -> standard(firm, draw)));
        if (firm.kind() == Kind.INSTITUTION) {
            facts.entries("evaluations", evaluations(firm, draw, bodies));
        }
        if (firm.level() > 800 && draw.chance(250)) {
            facts.entries(
                    "competitions",
                    some(
                            draw,
                            180,
                            1,
                            () -> new Facts()
                                    .word("contest", draw.chance(600) ? "maker-in-china" : "other")
                                    .count("rank", draw.between(1, 900))
                                    .day("on", Days.within(firm, draw, 4 * 365))));
        }
    }

    private interface Entry {
        Facts drawn();
    }

    /** One or a few, so many times in a thousand; otherwise it is known that there are none. */
    private static List<Facts> some(Draw draw, int perMille, int most, Entry entry) {
        List<Facts> entries = new ArrayList<>();
        if (draw.chance(perMille)) {
            for (int left = draw.between(1, most); left > 0; left--) {
                entries.add(entry.drawn());
            }
        }
        return entries;
    }

    private static Facts standard(Firm firm, Draw draw) {
        boolean leads = draw.chance(220);
        Facts standard = new Facts()
                .word("level", draw.pick(List.of("international", "national", "national", "industry", "industry")))
                .word("role", leads ? "lead-drafter" : "participant")
                .day("on", Days.within(firm, draw, 8 * 365));
        return draw.chance(850) ? standard.count("rank", leads ? draw.between(1, 5) : draw.between(2, 15)) : standard;
    }

    private static List<Facts> bodies(Firm firm, Draw draw) {
        List<Facts> bodies = new ArrayList<>();
        if (firm.kind() == Kind.INSTITUTION) {
            // One that has risen has the recognition of each level.
            int level = draw.pick(List.of(0, 0, 0, 1, 1, 2));
            LocalDate on = Days.within(firm, draw, 4 * 365);
            for (int i = level; i >= 0 && (i == level || draw.chance(400)); i--) {
                bodies.add(0, body(INSTITUTION, LEVELS.get(i), on.minusDays((level - i) * 420L)));
            }
        } else if (firm.kind().isTechnical() && draw.chance(Math.max(0, firm.level() - 520))) {
            int rank = firm.level() + draw.below(260) + (int) Math.min(160, firm.size() / 100_000_000_000L * 40);
            int level = rank < 930 ? 0 : rank < 1090 ? 1 : rank < 1240 ? 2 : 3;
            bodies.add(body(kind(level, draw), LEVELS.get(level), Days.within(firm, draw, 9 * 365)));
            if (level > 0 && draw.chance(300)) {
                bodies.add(body("rd-centre", LEVELS.get(level - 1), Days.within(firm, draw, 12 * 365)));
            }
        }
        return bodies;
    }

    private static String kind(int level, Draw draw) {
        return switch (level) {
            case 3 ->
                draw.pick(List.of(
                        "engineering-research-centre",
                        "key-laboratory",
                        "enterprise-technology-centre",
                        "enterprise-technology-centre",
                        "enterprise-technology-centre"));
            case 2 ->
                draw.pick(List.of(
                        "rd-centre",
                        "rd-centre",
                        "enterprise-research-institute",
                        "enterprise-technology-centre",
                        "key-laboratory",
                        "engineering-technology-research-centre"));
            default -> draw.pick(List.of("rd-centre", "rd-centre", "enterprise-technology-centre", "other"));
        };
    }

    private static Facts body(String kind, String level, LocalDate on) {
        return new Facts().word("kind", kind).word("level", level).day("recognisedOn", on);
    }

    private static List<Facts> incubators(Firm firm, Draw draw) {
        List<Facts> incubators = new ArrayList<>();
        if (firm.kind() == Kind.INCUBATOR) {
            incubators.add(new Facts()
                    .word("kind", draw.chance(700) ? "comprehensive" : "specialised")
                    .word("level", draw.pick(List.of("city", "city", "city", "provincial", "provincial", "national")))
                    .day("recognisedOn", Days.within(firm, draw, 8 * 365)));
        }
        return incubators;
    }

    private static List<Facts> evaluations(Firm firm, Draw draw, List<Facts> bodies) {
        List<Facts> evaluations = new ArrayList<>();
        for (int year = firm.on().getYear() - 2; year < firm.on().getYear() && !bodies.isEmpty(); year++) {
            LocalDate on = LocalDate.of(year, 11, 1).plusDays(draw.below(59));
            if (on.isAfter(firm.founded()) && draw.chance(700)) {
                evaluations.add(new Facts()
                        .word("subject", INSTITUTION)
                        .word(
                                "grade",
                                draw.pick(List.of(
                                        "excellent", "good", "good", "good", "qualified", "qualified", "unqualified")))
                        .day("on", on));
            }
        }
        return evaluations;
    }
}
