package io.tidu.internal.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far it is with the high-tech title: the stage on record, documents, points of experts, notices. */
final class Applications implements Chapter {
    private static final List<String> TO_RECOGNISE = List.of(
            "application-form",
            "registration-certificate",
            "innovation-evidence",
            "product-evidence",
            "staff-statement",
            "special-audits",
            "financial-statements",
            "tax-returns");
    private static final List<String> TO_BE_PAID = List.of(
            "award-application",
            "truth-statement",
            "recognition-document",
            "rd-tax-form",
            "invoices-and-payments",
            "rent-contract",
            "talent-contracts",
            "evaluation-notice");

    private static final int LEAST = 560;

    /** Where it stands with its application. */
    private enum Way {
        NONE,
        THINKING,
        PREPARING,
        READY,
        ON_NOTICE
    }

    @Override
    public void write(Firm firm, Draw draw, Facts facts) {
        Way way = way(firm, draw);
        String stage = stage(firm, draw, way);
        if (stage != null) {
            facts.word("stage", stage);
        }
        if (firm.known() != Firm.Known.APPLIED) {
            return;
        }
        facts.entries("documents", documents(firm, draw, way));
        if (way == Way.ON_NOTICE
                || (firm.isCertified() && draw.chance(450))
                || (way == Way.READY && draw.chance(150))) {
            facts.put("expertPoints", points(firm, draw).fields());
        }
        if (way == Way.ON_NOTICE) {
            LocalDate closed = firm.on().minusDays(draw.between(3, 330));
            String outcome =
                    draw.chance(880) ? "no-objection" : draw.chance(500) ? "objection-dismissed" : "objection-upheld";
            facts.entries(
                    "notices",
                    List.of(new Facts()
                            .word("title", "high-tech-enterprise")
                            .day("closedOn", closed)
                            .word("outcome", outcome)));
        } else {
            facts.entries("notices", List.of());
        }
        if (firm.level() > 700 && draw.chance(400)) {
            niche(firm, draw, facts);
        }
    }

    private static Way way(Firm firm, Draw draw) {
        boolean may = firm.home() && firm.kind() != Kind.TRADE && firm.level() > LEAST && !firm.isCertified();
        int place = draw.below(Draw.ALL);
        if (!may || place >= 420) {
            return Way.NONE;
        }
        return place < 30 ? Way.ON_NOTICE : place < 110 ? Way.READY : place < 240 ? Way.PREPARING : Way.THINKING;
    }

    /** The ledger is behind the facts here and there, and says nothing of most enterprises. */
    private static @Nullable String stage(Firm firm, Draw draw, Way way) {
        boolean behind = draw.chance(60);
        if (firm.home() && firm.isCertified()) {
            return behind ? draw.pick(List.of("recommend", "cultivate")) : "identify";
        }
        if (firm.home() && firm.certificate() != null && draw.chance(500)) {
            return "identify";
        }
        return switch (way) {
            case NONE -> draw.chance(500) ? "none" : null;
            case THINKING -> draw.chance(650) ? "reserve" : "none";
            case PREPARING -> behind ? "reserve" : "cultivate";
            case READY -> draw.chance(450) ? "recommend" : "cultivate";
            case ON_NOTICE -> "recommend";
        };
    }

    private static List<Facts> documents(Firm firm, Draw draw, Way way) {
        int perMille = switch (way) {
            case NONE -> firm.isCertified() && draw.chance(250) ? 990 : 60;
            case THINKING -> 250;
            case PREPARING -> 800;
            case READY, ON_NOTICE -> 995;
        };
        List<Facts> documents = new ArrayList<>();
        for (String kind : TO_RECOGNISE) {
            if (draw.chance(perMille)) {
                documents.add(new Facts().word("kind", kind));
            }
        }
        int forMoney = firm.level() > 600 ? draw.pick(List.of(30, 30, 400, 850)) : 20;
        for (String kind : TO_BE_PAID) {
            if (draw.chance(forMoney)) {
                documents.add(new Facts().word("kind", kind));
            }
        }
        return documents;
    }

    /** About as strong as it is, and one now and then not yet given. */
    private static Facts points(Firm firm, Draw draw) {
        int strong = Math.min(Draw.ALL, firm.level() + draw.between(-40, 140));
        Facts points = new Facts()
                .count("advancement", of(8, strong, draw))
                .count("coreSupport", of(8, strong, draw))
                .count("ipCount", of(8, strong, draw))
                .count("acquisition", of(6, strong, draw))
                .count("standards", draw.chance(120) ? 1 + draw.below(2) : 0)
                .count("transformation", of(30, strong, draw))
                .count("management", of(20, strong, draw));
        if (draw.chance(900)) {
            points.count("netAssetGrowth", draw.below(11)).count("revenueGrowth", draw.below(11));
        }
        return points;
    }

    private static long of(int most, int perMille, Draw draw) {
        return Math.max(0, Math.min(most, (most * perMille + draw.below(Draw.ALL)) / Draw.ALL));
    }

    private static void niche(Firm firm, Draw draw, Facts facts) {
        facts.count("nicheYears", Math.min(firm.age(), draw.between(0, 15)));
        facts.perMille("nicheShare", draw.around(90));
        if (draw.chance(300)) {
            facts.count("nicheRank", draw.between(1, 30));
        }
        if (draw.chance(500)) {
            int score = (int) Math.min(98, draw.about(firm.level() / 12, 250));
            facts.count("specialisedScore", score).count("platformScore", Math.max(0, score - draw.below(12)));
            if (draw.chance(400)) {
                facts.count("platformScoreLastYear", Math.max(0, score - draw.below(20)));
            }
        }
    }
}
