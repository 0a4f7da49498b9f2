package io.tidu.internal.sample;

/** Figures of the fiscal years it has had: sales, research, costs, assets. */
final class Accounts implements Chapter {
    /** Results put to use in a year, by level. */
    private static final Curve RESULTS = Curve.through(0, 0, 300, 0, 550, 2, 700, 5, 850, 6, 999, 8);

    @Override
    public void write(Firm firm, Draw draw, Facts facts) {
        int years = firm.revenue().size();
        if (years == 0) {
            return;
        }
        int last = firm.lastYear();
        int style = draw.below(3);
        long[] revenue = firm.revenue().stream().mapToLong(Long::longValue).toArray();
        long[] income = new long[years];
        long[] cost = new long[years];
        long margin = (long) draw.between(-60, 210) + firm.level() / 20;
        for (int i = 0; i < years; i++) {
            income[i] = revenue[i] + part(revenue[i], draw.below(4) == 0 ? draw.below(70) : draw.below(9), style);
            cost[i] = Math.max(revenue[i] / 20, part(revenue[i], 1000 - (int) draw.about(margin, 300), style));
        }
        facts.yearly("revenue", last, revenue).yearly("totalIncome", last, income);
        facts.yearly("totalCost", last, cost);
        balance(firm, draw, facts, revenue, income, cost, style);
        if (firm.known() == Firm.Known.REGISTERED) {
            return;
        }
        Research.write(firm, draw, facts, revenue, style);
        products(firm, draw, facts, income, style);
        facts.yearlyCounts("transformations", last, results(firm, draw, years));
        if (firm.level() > 560 && firm.known() == Firm.Known.APPLIED) {
            facts.yearly(
                    "mainBusinessRevenue",
                    last,
                    parts(
                            revenue,
                            draw.chance(850) ? draw.between(800, 1000) : draw.between(450, 800),
                            40,
                            draw,
                            style));
        }
        if (firm.level() > 700 && draw.chance(60)) {
            facts.yearly("revenueForecast", last + 1, new long[] {
                Firms.written(draw.about(revenue[0] + revenue[0] / 10, 200), 2)
            });
        }
    }

    /** Assets follow sales; what is earned stays in them, and now and then somebody puts in capital. */
    private static void balance(
            Firm firm, Draw draw, Facts facts, long[] revenue, long[] income, long[] cost, int style) {
        int years = revenue.length;
        long[] assets = new long[years];
        long[] net = new long[years];
        int toSales = draw.between(350, 900) + draw.below(700);
        int own = draw.chance(25) ? draw.between(-350, -10) : draw.between(130, 780);
        assets[0] = Math.max(10_000_00, part(revenue[0], toSales, style));
        net[0] = part(assets[0], own, style);
        for (int i = 1; i < years; i++) {
            long earned = (income[i - 1] - cost[i - 1]) * draw.between(350, 800) / Draw.ALL;
            long capital = draw.chance(30 + firm.level() / 15) ? part(revenue[i], draw.between(20, 300), style) : 0;
            net[i] = Firms.written(net[i - 1] - earned - capital, style);
            long other = assets[i - 1] - net[i - 1];
            assets[i] = Math.max(net[i], 0) + Math.max(1_000_00, part(other, draw.between(820, 1050), style));
        }
        facts.yearly("totalAssets", firm.lastYear(), assets);
        if (firm.known() != Firm.Known.REGISTERED) {
            facts.yearly("netAssets", firm.lastYear(), net);
        }
    }

    /** What it sells of high technology, and how much of that are main products. */
    private static void products(Firm firm, Draw draw, Facts facts, long[] income, int style) {
        int share = switch (firm.kind()) {
            case TRADE, INCUBATOR -> 0;
            case WORKSHOP -> draw.below(1 + firm.level());
            case TECHNOLOGY, SOFTWARE, INSTITUTION -> Math.min(1000, 330 + firm.level() * 2 / 5 + draw.around(220));
        };
        long[] highTech = parts(income, share, 50, draw, style);
        facts.yearly("highTechRevenue", firm.lastYear(), highTech);
        if (share > 0 || draw.chance(500)) {
            int main = draw.chance(930) ? draw.between(560, 1000) : draw.between(200, 500);
            facts.yearly("mainProductRevenue", firm.lastYear(), parts(highTech, main, 30, draw, style));
        }
    }

    private static int[] results(Firm firm, Draw draw, int years) {
        int[] results = new int[years];
        int usual = (int) RESULTS.at(firm.level());
        for (int i = 0; i < years; i++) {
            results[i] = usual == 0 ? 0 : Math.max(0, usual + draw.between(-1, 2));
        }
        return results;
    }

    /** A share of each amount, about the same in each year and never above the whole. */
    static long[] parts(long[] of, int perMille, int give, Draw draw, int style) {
        long[] parts = new long[of.length];
        for (int i = 0; i < of.length; i++) {
            int share = Math.max(0, Math.min(Draw.ALL, perMille + (perMille == 0 ? 0 : draw.around(give) - give)));
            parts[i] = part(of[i], share, style);
        }
        return parts;
    }

    /** So many thousandths of an amount, written like the others; never above it where they are not. */
    static long part(long amount, int perMille, int style) {
        return perMille == Draw.ALL
                ? amount
                : Firms.written(amount / Draw.ALL * perMille + amount % Draw.ALL * perMille / Draw.ALL, style);
    }
}
