package io.tidu.benchmark.peer;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.Map;

/** What decision tables read of an enterprise: counted, added up and divided by plain Java, which suits them best. */
final class Figures {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Figures() {}

    /** By the name of the input. */
    static Map<String, Object> of(Firm firm) {
        Map<String, Object> figures = new HashMap<>(64);
        figures.put("county", firm.county());
        figures.put("industry", firm.category());
        figures.put("resident", firm.resident());
        figures.put("certified", Counts.holds(firm, "high-tech-enterprise"));
        figures.put("titled", Counts.holds(firm, "technology-sme"));
        figures.put("staff", number(firm.staff()));
        figures.put("staffShare", percent(firm.technologyStaff(), firm.staff()));
        figures.put("revenue", number(firm.revenue()));
        figures.put("rdExpense", number(firm.rdExpense()));
        figures.put("assets", number(firm.totalAssets()));
        figures.put("rdToSales", percent(firm.rdExpense(), firm.revenue()));
        figures.put("rdToCost", percent(firm.rdExpense(), firm.totalCost()));
        figures.put("incidents", number(Counts.events(firm, Counts.INCIDENTS)));
        figures.put("listings", number(Counts.events(firm, Counts.LISTINGS)));
        figures.put("vetoes", number(Counts.events(firm, Counts.VETOES)));
        figures.put("classOne", number(Counts.classOne(firm)));
        figures.put("classTwo", number(Counts.classTwo(firm)));
        figures.put("prizes", number(Counts.prizes(firm)));
        figures.put("bodies", number(Counts.bodies(firm)));
        figures.put("standards", number(Counts.standards(firm)));
        figures.put("hardware", number(Counts.spent(firm, "equipment")));
        figures.put("talent", number(Counts.spent(firm, "talent")));
        figures.put("paid", number(Counts.paid(firm)));
        return figures;
    }

    private static BigDecimal number(long value) {
        return BigDecimal.valueOf(value);
    }

    /** With so many digits that none of the lines, which are whole, is reached by rounding. */
    private static BigDecimal percent(long part, long whole) {
        return BigDecimal.valueOf(part).multiply(HUNDRED).divide(BigDecimal.valueOf(whole), MathContext.DECIMAL128);
    }
}
