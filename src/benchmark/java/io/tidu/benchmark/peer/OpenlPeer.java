package io.tidu.benchmark.peer;

import java.util.List;
import java.util.stream.Stream;
import org.openl.rules.runtime.RulesEngineFactory;

/** Decision tables of OpenL Tablets, each row with its reason; what lies between the tables is plain Java. */
public final class OpenlPeer implements Peer<OpenlPeer.Decision> {
    private final List<Firm> firms;
    private final OpenlRules rules;

    /** For these. */
    public OpenlPeer(List<Firm> firms) {
        this.firms = firms;
        this.rules = new RulesEngineFactory<>(OpenlBook.write().toString(), OpenlRules.class).newEngineInstance();
    }

    /** What was decided; money in fen. */
    public record Decision(
            List<Told[]> findings,
            boolean sme,
            boolean supported,
            double staff,
            double rd,
            double ip,
            String[] tiers,
            long subsidy,
            long hardware,
            long talent) {}

    @Override
    public String name() {
        return "OpenL Tablets, every reason";
    }

    @Override
    public Decision decide(int number) {
        Firm firm = firms.get(number);
        boolean certified = Counts.holds(firm, "high-tech-enterprise");
        boolean titled = Counts.holds(firm, "technology-sme");
        double revenue = firm.revenue();
        double spent = firm.rdExpense();
        double rdToSales = 100.0 * spent / revenue;
        double vetoes = Counts.events(firm, Counts.VETOES);
        double staff = rules.staffPoints(100.0 * firm.technologyStaff() / firm.staff());
        double rd = Math.max(rules.salesScale(rdToSales), rules.costScale(100.0 * spent / firm.totalCost()));
        double ip = rules.ipPoints((double) Counts.classOne(firm), (double) Counts.classTwo(firm));
        List<Told[]> requirements = List.of(
                rules.residence(firm.resident()),
                rules.staffSize((double) firm.staff()),
                rules.salesSize(revenue),
                rules.assetSize((double) firm.totalAssets()),
                rules.category(firm.category()),
                rules.noIncident((double) Counts.events(firm, Counts.INCIDENTS)),
                rules.notListed((double) Counts.events(firm, Counts.LISTINGS)));
        Told[] evaluation = rules.evaluation(staff + rd + ip, staff);
        Told[] direct = rules.direct(
                certified, (double) Counts.prizes(firm), (double) Counts.bodies(firm), (double) Counts.standards(firm));
        boolean sme = all(requirements) && (any(evaluation) || any(direct));
        boolean supported = firm.county().equals("330421") && vetoes == 0;
        List<Told[]> ladder = List.of(
                evaluation,
                direct,
                rules.countyOf(firm.county()),
                rules.noVeto(vetoes),
                rules.title(sme, titled),
                rules.certificate(certified),
                rules.revenueLine(revenue),
                rules.rdLine(spent),
                rules.intensityLine(rdToSales));
        String[] tiers = rules.tiers(supported, sme || titled, certified, revenue, spent, rdToSales);
        Terms terms = rules.terms(tiers == null ? 0.0 : tiers.length);
        long left = Math.max(0, 5_000_000_000L - 100 * Counts.paid(firm));
        long hardware = paid(left, Counts.spent(firm, "equipment"), terms.hardwareShare(), terms.hardwareCap());
        long subsidy = paid(left - hardware, firm.rdExpense(), terms.rdShare(), terms.rdCap());
        long talent =
                paid(left - hardware - subsidy, Counts.spent(firm, "talent"), terms.talentShare(), terms.talentCap());
        return new Decision(
                Stream.concat(requirements.stream(), ladder.stream()).toList(),
                sme,
                supported,
                staff,
                rd,
                ip,
                tiers == null ? new String[0] : tiers,
                subsidy,
                hardware,
                talent);
    }

    @Override
    public Outcome outcome(Decision d) {
        Outcome outcome = Outcome.empty(true);
        d.findings.stream()
                .flatMap(Stream::of)
                .forEach(t -> outcome.criteria().merge(t.target() + "/" + t.criterion(), t.met(), Boolean::logicalOr));
        outcome.targets().put("technology-sme", d.sme);
        outcome.targets().put("county-support", d.supported);
        for (int tier = 1; tier <= 5; tier++) {
            outcome.targets().put("tier-" + tier, List.of(d.tiers).contains("tier-" + tier));
        }
        outcome.points().put("staff", (long) d.staff);
        outcome.points().put("rd", (long) d.rd);
        outcome.points().put("ip", (long) d.ip);
        outcome.points().put(Outcome.TOTAL, (long) (d.staff + d.rd + d.ip));
        return outcome.pay("rd-subsidy", d.subsidy)
                .pay("hardware-subsidy", d.hardware)
                .pay("talent-support", d.talent)
                .pay(Outcome.TOTAL, d.subsidy + d.hardware + d.talent);
    }

    private static boolean all(List<Told[]> findings) {
        for (Told[] some : findings) {
            for (Told told : some) {
                if (!told.met()) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean any(Told[] findings) {
        for (Told told : findings) {
            if (told.met()) {
                return true;
            }
        }
        return false;
    }

    private static long paid(long left, long yuan, double percent, double cap) {
        return Math.min(left, Math.min(yuan * (long) percent, (long) cap));
    }
}
