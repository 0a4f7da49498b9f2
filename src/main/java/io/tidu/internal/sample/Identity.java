package io.tidu.internal.sample;

import java.util.List;

/** Who it is: registration, tax, field and category. */
final class Identity implements Chapter {
    private static final List<String> FIELDS = List.of(
            "electronic-information",
            "electronic-information",
            "new-materials",
            "new-materials",
            "advanced-manufacturing-and-automation",
            "advanced-manufacturing-and-automation",
            "advanced-manufacturing-and-automation",
            "new-energy-and-energy-saving",
            "biology-and-new-medicine",
            "resources-and-environment",
            "high-tech-services",
            "aerospace");

    /** By the standard of industry: fewer than 1,000 staff or below 400 million yuan of revenue. */
    private static final long LARGE = 40_000L * 1_000_000;

    @Override
    public void write(Firm firm, Draw draw, Facts facts) {
        boolean foreign = draw.chance(4);
        boolean byAccounts = draw.chance(firm.kind().isTechnical() ? 985 : 900);
        boolean research = firm.level() > 250;
        facts.word("county", firm.county());
        if (firm.home() && draw.chance(150)) {
            facts.word("province", firm.division().substring(0, 2) + "0000");
        }
        facts.day("registeredOn", firm.founded())
                .flag("residentEnterprise", !foreign)
                .flag("effectiveManagementInChina", foreign && draw.chance(500))
                .flag("taxedByAccounts", byAccounts)
                .word("technologyField", field(firm, draw))
                .word("industryCategory", category(firm, draw));
        if (firm.known() == Firm.Known.APPLIED) {
            facts.flag("rdKeptApart", byAccounts && (research ? draw.chance(970) : draw.chance(250)))
                    .flag("superDeductionExcluded", firm.kind() == Kind.TRADE && draw.chance(900));
        }
        if (firm.known() != Firm.Known.REGISTERED && draw.chance(firm.level() > 450 ? 820 : 350)) {
            facts.flag("independentAccounts", draw.chance(990))
                    .flag("smallOrMedium", firm.size() < LARGE)
                    .flag("ownKnowHow", draw.chance(firm.level()))
                    .flag("knowledgeProducts", draw.chance(firm.level() + firm.level() / 3));
        }
        if (firm.level() > 780 && draw.chance(600)) {
            facts.flag("strategicEmerging", draw.chance(480));
            if (draw.chance(400)) {
                facts.flag("leadingProductAtKeyPoint", draw.chance(450));
            }
        }
    }

    private static String field(Firm firm, Draw draw) {
        int supported = switch (firm.kind()) {
            case TRADE -> 15;
            case WORKSHOP -> 200 + firm.level();
            case TECHNOLOGY, SOFTWARE, INSTITUTION -> 985;
            case INCUBATOR -> 300;
        };
        if (!draw.chance(supported)) {
            return "other";
        }
        return firm.kind() == Kind.SOFTWARE && draw.chance(800)
                ? draw.pick(List.of("electronic-information", "high-tech-services"))
                : draw.pick(FIELDS);
    }

    private static String category(Firm firm, Draw draw) {
        int place = draw.below(Draw.ALL);
        if (place < 6) {
            return place == 0 ? "prohibited" : place < 3 ? "eliminated" : "restricted";
        }
        return place < 100 + firm.level() / 2 ? "encouraged" : "permitted";
    }
}
