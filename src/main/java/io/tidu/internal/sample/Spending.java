package io.tidu.internal.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What it has invested, and what it has been paid in earlier years. */
final class Spending implements Chapter {
    private static final long WAN = 1_000_000;

    /** Items of fixed amounts by kind and level of what was recognised; 10,000 yuan. */
    private static final List<Fixed> FIXED = List.of(
            new Fixed("researchBodies", "new-research-institution", "county", "new-research-institution-county", 50),
            new Fixed("researchBodies", "new-research-institution", "city", "new-research-institution-city", 100),
            new Fixed(
                    "researchBodies",
                    "new-research-institution",
                    "provincial",
                    "new-research-institution-provincial",
                    150),
            new Fixed(
                    "researchBodies",
                    "enterprise-research-institute",
                    "provincial",
                    "provincial-research-institute",
                    100),
            new Fixed("researchBodies", "rd-centre", "provincial", "provincial-rd-centre", 50),
            new Fixed("incubators", "comprehensive", "city", "incubator-city", 50),
            new Fixed("incubators", "comprehensive", "provincial", "incubator-provincial", 100),
            new Fixed("incubators", "comprehensive", "national", "incubator-national", 200));

    /** An item that is paid for a recognition. */
    private record Fixed(String list, String kind, String level, String item, int amount) {}

    @Override
    public void write(Firm firm, Draw draw, Facts facts) {
        if (firm.known() == Firm.Known.REGISTERED && draw.chance(700)) {
            return;
        }
        List<Facts> investments = investments(firm, draw);
        facts.entries("paid", paid(firm, draw, facts));
        if (firm.known() == Firm.Known.APPLIED) {
            facts.entries("investments", investments);
        } else if (draw.chance(950)) {
            facts.entries("investments", List.of());
        }
    }

    private static List<Facts> investments(Firm firm, Draw draw) {
        List<Facts> investments = new ArrayList<>();
        boolean builds = firm.kind() == Kind.TECHNOLOGY || firm.kind() == Kind.WORKSHOP;
        for (int left = draw.chance(builds ? 420 : 150) ? draw.between(1, 3) : 0; left > 0; left--) {
            invest(firm, draw, "equipment", draw.between(5, 90), investments);
        }
        if (firm.level() > 620 && draw.chance(210)) {
            invest(firm, draw, "talent", draw.between(2, 20), investments);
        }
        if (firm.age() < 5 && firm.kind().isTechnical() && draw.chance(230)) {
            investments.add(investment(firm, draw, "accelerator-rent", draw.between(4, 60) * WAN));
        }
        if (firm.level() > 820 && draw.chance(70)) {
            investments.add(investment(firm, draw, "equity", draw.between(2, 80) * 100L * WAN));
        }
        if (firm.level() > 960 && firm.size() > 5_000_000 * WAN / 100 && draw.chance(60)) {
            investments.add(investment(firm, draw, "platform-equipment", draw.between(100, 3000) * WAN));
            investments.add(investment(firm, draw, "platform-project", draw.between(50, 900) * WAN));
        }
        return investments;
    }

    private static void invest(Firm firm, Draw draw, String kind, int perMilleOfSales, List<Facts> investments) {
        long amount = Accounts.part(firm.size(), perMilleOfSales, draw.below(2) + 1);
        if (amount > 0) {
            investments.add(investment(firm, draw, kind, amount));
        }
    }

    private static Facts investment(Firm firm, Draw draw, String kind, long fen) {
        return new Facts()
                .word("kind", kind)
                .day("on", Days.within(firm, draw, 3 * 365))
                .fen("amount", fen);
    }

    private static List<Facts> paid(Firm firm, Draw draw, Facts facts) {
        List<Facts> paid = new ArrayList<>();
        for (Fixed fixed : FIXED) {
            LocalDate on = facts.dayOf(fixed.list(), fixed.kind(), fixed.level());
            LocalDate year = on == null ? null : on.plusDays(150L + draw.below(200));
            if (year != null && year.isBefore(firm.on()) && draw.chance(850)) {
                paid.add(payment(fixed.item(), year, fixed.amount() * WAN));
            }
        }
        // The subsidy of each of the last years, paid in the second half of the next.
        for (int back = 2; back >= 1 && firm.home() && firm.level() > 600; back--) {
            LocalDate on = LocalDate.of(firm.on().getYear() - back, 7, 1).plusDays(draw.below(150));
            if (firm.revenue().size() > back && draw.chance(firm.level() / 5)) {
                long share = Accounts.part(firm.revenue().get(back), draw.between(2, 8), 2);
                paid.add(payment(
                        "rd-subsidy", on, Math.max(WAN, Math.min(share, (firm.isCertified() ? 300 : 30) * WAN))));
            }
        }
        if (firm.home() && firm.level() > 640 && draw.chance(70)) {
            paid.add(payment("hardware-subsidy", Days.within(firm, draw, 900), draw.between(3, 120) * WAN));
        }
        if (firm.home() && firm.level() > 700 && draw.chance(40)) {
            paid.add(payment("talent-support", Days.within(firm, draw, 900), draw.between(2, 40) * WAN));
        }
        if (firm.home() && firm.age() < 7 && firm.kind().isTechnical() && draw.chance(40)) {
            paid.add(payment("accelerator-rent", Days.within(firm, draw, 900), draw.between(3, 40) * WAN));
        }
        return paid;
    }

    private static Facts payment(String item, LocalDate on, long fen) {
        return new Facts().word("item", item).day("on", on).fen("amount", fen);
    }
}
