package io.tidu.internal.sample;

import java.util.List;

/** What it spends on research, as one figure, by the rules of a policy, or item by item. */
final class Research {
    /** Thousandths of sales by level; small firms spend more of theirs, large ones less. */
    private static final Curve INTENSITY =
            Curve.through(0, 0, 150, 2, 300, 14, 450, 29, 600, 41, 700, 48, 800, 56, 900, 72, 960, 105, 999, 190);

    private static final Curve BY_SIZE = Curve.through(
            100_000_000L, 1800, 500_000_000L, 1350, 3_000_000_000L, 1050, 20_000_000_000L, 640, 100_000_000_000L, 480);

    private static final List<String> ITEMS =
            List.of("rdPersonnel", "rdDirectInput", "rdDepreciation", "rdAmortisation", "rdDesignAndTests", "rdOther");

    /** Thousandths of all, by item. */
    private static final int[] SHARES = {430, 290, 70, 20, 50, 80};

    private static final int ALL_SHARES = 940;

    private Research() {}

    static void write(Firm firm, Draw draw, Facts facts, long[] revenue, int style) {
        int last = firm.lastYear();
        boolean none = firm.level() < 150 || (firm.kind() == Kind.WORKSHOP && draw.chance(520));
        long[] spent = none ? new long[revenue.length] : spent(firm, draw, revenue, style);
        facts.yearly("rdExpense", last, spent);
        if (none || firm.known() != Firm.Known.APPLIED) {
            return;
        }
        boolean allAtHome = draw.chance(960);
        int home = allAtHome ? Draw.ALL : draw.between(450, 990);
        facts.yearly("domesticRdExpense", last, Accounts.parts(spent, home, 0, draw, style));
        if (firm.level() > 450 && draw.chance(620)) {
            facts.yearly("rdExpenseTax", last, Accounts.parts(spent, draw.between(880, 1000), 25, draw, style));
        }
        int way = draw.below(Draw.ALL);
        if (firm.level() > 650 && way < 90) {
            long[] audited = Accounts.parts(spent, draw.between(930, 1000), 20, draw, style);
            facts.yearly("rdExpenseHighTech", last, audited);
            facts.yearly("domesticRdExpenseHighTech", last, Accounts.parts(audited, home, 0, draw, style));
        } else if (firm.level() > 600 && way < 140) {
            items(firm, draw, facts, spent, style, allAtHome);
        }
        if (firm.level() > 700 && way > 985) {
            facts.yearly(
                    "rdExpenseFirstHalf", last, new long[] {Accounts.part(spent[0], draw.between(380, 560), style)});
        }
    }

    private static long[] spent(Firm firm, Draw draw, long[] revenue, int style) {
        long usual = Math.max(2, draw.about(INTENSITY.at(firm.level()), 330));
        long[] spent = new long[revenue.length];
        for (int i = 0; i < revenue.length; i++) {
            long perMille = usual * BY_SIZE.at(revenue[i]) / Draw.ALL;
            int given = (int) Math.min(950, Math.max(1, draw.about(perMille * 10, 160) / 10));
            spent[i] = Accounts.part(revenue[i], given, style);
        }
        return spent;
    }

    private static void items(Firm firm, Draw draw, Facts facts, long[] spent, int style, boolean allAtHome) {
        for (int i = 0; i < SHARES.length; i++) {
            facts.yearly(ITEMS.get(i), firm.lastYear(), Accounts.parts(spent, SHARES[i], SHARES[i] / 3, draw, style));
        }
        int rest = Draw.ALL - ALL_SHARES;
        facts.yearly("rdCommissionedAtHome", firm.lastYear(), Accounts.parts(spent, rest, rest / 2, draw, style));
        facts.yearly(
                "rdCommissionedAbroad",
                firm.lastYear(),
                Accounts.parts(spent, allAtHome ? 0 : draw.between(20, 150), 0, draw, style));
    }
}
