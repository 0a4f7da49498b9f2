package io.tidu.benchmark.peer;

import java.util.ArrayList;
import java.util.List;

/** The policy in Java, every number in its place, with a finding for each thing that is looked at. */
public final class HandPeer implements Peer<HandPeer.Decision> {
    private static final Tier[] TIERS = {
        new Tier("tier-1", false, 0, 0, 0, 10, 300_000, 0, 0, 0, 0),
        new Tier("tier-2", false, 10_000_000, 500_000, 4, 15, 1_000_000, 10, 1_500_000, 20, 500_000),
        new Tier("tier-3", true, 20_000_000, 1_000_000, 5, 20, 3_000_000, 15, 5_000_000, 30, 2_000_000),
        new Tier("tier-4", true, 50_000_000, 2_500_000, 5, 25, 8_000_000, 20, 9_000_000, 40, 3_000_000),
        new Tier("tier-5", true, 100_000_000, 6_000_000, 6, 30, 20_000_000, 25, 25_000_000, 50, 5_000_000),
    };

    private final List<Firm> firms;

    /** For these. */
    public HandPeer(List<Firm> firms) {
        this.firms = firms;
    }

    private record Tier(
            String name,
            boolean certificate,
            long revenue,
            long rdExpense,
            int percent,
            int rdShare,
            long rdCap,
            int hardwareShare,
            long hardwareCap,
            int talentShare,
            long talentCap) {}

    /** One thing that was looked at; a share is told by its two parts. */
    public record Finding(
            String target,
            String criterion,
            String clause,
            boolean met,
            long actual,
            long of,
            long line,
            long shortfall) {}

    /** What was decided; money in fen. */
    public record Decision(
            List<Finding> findings,
            boolean sme,
            boolean county,
            int staffPoints,
            int rdPoints,
            int ipPoints,
            String tier,
            int tiers,
            long rd,
            long hardware,
            long talent,
            long total) {}

    @Override
    public String name() {
        return "Java by hand, every finding";
    }

    @Override
    public Decision decide(int firm) {
        return new Run(firms.get(firm)).decide();
    }

    @Override
    public Outcome outcome(Decision d) {
        Outcome outcome = Outcome.empty(true);
        outcome.targets().put("technology-sme", d.sme);
        outcome.targets().put("county-support", d.county);
        for (int i = 0; i < TIERS.length; i++) {
            outcome.targets().put(TIERS[i].name, i < d.tiers);
        }
        outcome.points().put("staff", (long) d.staffPoints);
        outcome.points().put("rd", (long) d.rdPoints);
        outcome.points().put("ip", (long) d.ipPoints);
        outcome.points().put(Outcome.TOTAL, (long) d.staffPoints + d.rdPoints + d.ipPoints);
        // An alternative meets its criterion, whatever the rest of it says.
        d.findings.forEach(f -> outcome.criteria().merge(f.target + "/" + f.criterion, f.met, Boolean::logicalOr));
        return outcome.pay("rd-subsidy", d.rd)
                .pay("hardware-subsidy", d.hardware)
                .pay("talent-support", d.talent)
                .pay(Outcome.TOTAL, d.total);
    }

    /** One enterprise. */
    private static final class Run {
        private final Firm firm;
        private final List<Finding> findings = new ArrayList<>(50);

        Run(Firm firm) {
            this.firm = firm;
        }

        Decision decide() {
            int staff = staffPoints();
            int rd = Math.max(salesPoints(), costPoints());
            int ip = ipPoints();
            boolean sme = requirements() & evaluated(staff, staff + rd + ip);
            boolean inCounty =
                    is("county-support", "county", "1.1", firm.county().equals("330421"));
            boolean noVeto = none("county-support", "no-veto", "1.2", Counts.events(firm, Counts.VETOES));
            boolean titled = Counts.holds(firm, "technology-sme");
            boolean certified = Counts.holds(firm, "high-tech-enterprise");
            int tiers = 0;
            for (Tier tier : TIERS) {
                tiers += meets(tier, inCounty, noVeto, sme, titled, certified) ? 1 : 0;
            }
            if (tiers == 0) {
                return new Decision(findings, sme, inCounty && noVeto, staff, rd, ip, null, 0, 0, 0, 0, 0);
            }
            Tier best = TIERS[tiers - 1];
            // What the ceiling leaves goes to the items in the order of their names.
            long left = Math.max(0, 5_000_000_000L - 100 * Counts.paid(firm));
            long hardware = Math.min(left, paid(Counts.spent(firm, "equipment"), best.hardwareShare, best.hardwareCap));
            long subsidy = Math.min(left - hardware, paid(firm.rdExpense(), best.rdShare, best.rdCap));
            long talent = Math.min(
                    left - hardware - subsidy, paid(Counts.spent(firm, "talent"), best.talentShare, best.talentCap));
            return new Decision(
                    findings,
                    sme,
                    inCounty && noVeto,
                    staff,
                    rd,
                    ip,
                    best.name,
                    tiers,
                    subsidy,
                    hardware,
                    talent,
                    hardware + subsidy + talent);
        }

        private boolean requirements() {
            return is("technology-sme", "resident-enterprise", "6.1", firm.resident())
                    & atMost("staff-size", firm.staff(), 500)
                    & atMost("sales-size", firm.revenue(), 200_000_000)
                    & atMost("asset-size", firm.totalAssets(), 200_000_000)
                    & is(
                            "technology-sme",
                            "industry-category",
                            "6.3",
                            firm.category().equals("encouraged")
                                    || firm.category().equals("permitted"))
                    & none("technology-sme", "no-major-incident", "6.4", Counts.events(firm, Counts.INCIDENTS))
                    & none("technology-sme", "not-listed", "6.4", Counts.events(firm, Counts.LISTINGS));
        }

        private boolean evaluated(int staff, int total) {
            boolean met = total >= 60 && staff > 0;
            findings.add(
                    new Finding("technology-sme", "evaluation", "6.5", met, total, 1, 60, Math.max(0, 60 - total)));
            met |= is("technology-sme", "evaluation", "8.1", Counts.holds(firm, "high-tech-enterprise"));
            met |= is("technology-sme", "evaluation", "8.2", Counts.prizes(firm) > 0);
            met |= is("technology-sme", "evaluation", "8.3", Counts.bodies(firm) > 0);
            return met | is("technology-sme", "evaluation", "8.4", Counts.standards(firm) > 0);
        }

        private boolean meets(
                Tier tier, boolean county, boolean noVeto, boolean sme, boolean titled, boolean certified) {
            boolean met = is(tier.name, "county", "1.1", county) & is(tier.name, "no-veto", "1.2", noVeto);
            boolean attained = is(tier.name, "technology-sme", "2.1", sme);
            met &= attained | is(tier.name, "technology-sme", "2.1", titled);
            if (tier.certificate) {
                met &= is(tier.name, "high-tech-enterprise", "2.2", certified);
            }
            return tier.revenue == 0
                    ? met
                    : met
                            & atLeast(tier.name, "last-revenue", "2.3", firm.revenue(), tier.revenue)
                            & atLeast(tier.name, "last-rd-expense", "2.3", firm.rdExpense(), tier.rdExpense)
                            & share(tier);
        }

        private boolean share(Tier tier) {
            long missing = firm.revenue() * tier.percent - firm.rdExpense() * 100;
            findings.add(new Finding(
                    tier.name,
                    "last-rd-intensity",
                    "2.3",
                    missing <= 0,
                    firm.rdExpense(),
                    firm.revenue(),
                    tier.percent,
                    Math.max(0, (missing + 99) / 100)));
            return missing <= 0;
        }

        private boolean is(String target, String criterion, String clause, boolean met) {
            findings.add(new Finding(target, criterion, clause, met, met ? 1 : 0, 1, 1, met ? 0 : 1));
            return met;
        }

        private boolean none(String target, String criterion, String clause, int count) {
            findings.add(new Finding(target, criterion, clause, count == 0, count, 1, 0, count));
            return count == 0;
        }

        private boolean atMost(String criterion, long actual, long line) {
            long over = actual - line;
            findings.add(
                    new Finding("technology-sme", criterion, "6.2", over <= 0, actual, 1, line, Math.max(0, over)));
            return over <= 0;
        }

        private boolean atLeast(String target, String criterion, String clause, long actual, long line) {
            long missing = line - actual;
            findings.add(new Finding(target, criterion, clause, missing <= 0, actual, 1, line, Math.max(0, missing)));
            return missing <= 0;
        }

        private int staffPoints() {
            int percent = firm.technologyStaff() * 100 / firm.staff();
            return percent >= 30
                    ? 20
                    : percent >= 25 ? 16 : percent >= 20 ? 12 : percent >= 15 ? 8 : percent >= 10 ? 4 : 0;
        }

        private int salesPoints() {
            long percent = firm.rdExpense() * 100 / firm.revenue();
            return percent >= 6 ? 50 : percent >= 2 ? (int) (percent - 1) * 10 : 0;
        }

        private int costPoints() {
            long percent = firm.rdExpense() * 100 / firm.totalCost();
            return percent >= 30 ? 50 : percent >= 10 ? (int) (percent / 5 - 1) * 10 : 0;
        }

        private int ipPoints() {
            return Counts.classOne(firm) > 0 ? 30 : Math.min(Counts.classTwo(firm), 4) * 6;
        }

        private static long paid(long yuan, int percent, long cap) {
            return Math.min(yuan * percent, cap * 100);
        }
    }
}
