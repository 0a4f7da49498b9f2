package io.tidu.benchmark.peer;

import static io.tidu.benchmark.peer.Table.FINDING;
import static io.tidu.benchmark.peer.Table.Type.FLAG;
import static io.tidu.benchmark.peer.Table.Type.NUMBER;
import static io.tidu.benchmark.peer.Table.Type.TEXT;

import io.tidu.benchmark.peer.Table.Input;
import java.util.ArrayList;
import java.util.List;

/** The policy of the benchmark as decision tables, each row with its reason: criterion, clause and line. */
final class Tables {
    private static final String TIERS = "tier-1 tier-2 tier-3 tier-4 tier-5";
    private static final String LINES = "tier-2 tier-3 tier-4 tier-5";

    private Tables() {}

    /** What an enterprise must meet to be a technology SME, but for the evaluation. */
    static List<Table> requirements() {
        return List.of(
                sme("residence", new Input("resident", FLAG), "true", "false", "resident-enterprise", "6.1", "yes"),
                sme("staffSize", number("staff"), "<= 500", "> 500", "staff-size", "6.2", "<= 500"),
                sme("salesSize", number("revenue"), "<= 200000000", "> 200000000", "sales-size", "6.2", "<= 200000000"),
                sme("assetSize", number("assets"), "<= 200000000", "> 200000000", "asset-size", "6.2", "<= 200000000"),
                sme(
                        "category",
                        new Input("industry", TEXT),
                        "\"encouraged\",\"permitted\"",
                        "not(\"encouraged\",\"permitted\")",
                        "industry-category",
                        "6.3",
                        "encouraged or permitted"),
                sme("noIncident", number("incidents"), "0", "> 0", "no-major-incident", "6.4", "none"),
                sme("notListed", number("listings"), "0", "> 0", "not-listed", "6.4", "none"));
    }

    private static Input number(String name) {
        return new Input(name, NUMBER);
    }

    private static Table sme(
            String name, Input input, String met, String unmet, String criterion, String clause, String line) {
        String form = "%s | technology-sme | " + criterion + " | " + clause + " | %s | " + line + "\n";
        return Table.of(name, List.of(input), FINDING, form.formatted(met, true) + form.formatted(unmet, false));
    }

    /** Points; of the two scales for R&amp;D the better counts. */
    static List<Table> points() {
        List<String> points = List.of("points");
        return List.of(
                Table.of("staffPoints", List.of(number("staffShare")), points, """
                        >= 30 | 20
                        [25..30) | 16
                        [20..25) | 12
                        [15..20) | 8
                        [10..15) | 4
                        < 10 | 0
                        """),
                Table.of("salesScale", List.of(number("rdToSales")), points, """
                        >= 6 | 50
                        [5..6) | 40
                        [4..5) | 30
                        [3..4) | 20
                        [2..3) | 10
                        < 2 | 0
                        """),
                Table.of("costScale", List.of(number("rdToCost")), points, """
                        >= 30 | 50
                        [25..30) | 40
                        [20..25) | 30
                        [15..20) | 20
                        [10..15) | 10
                        < 10 | 0
                        """),
                Table.of("ipPoints", List.of(number("classOne"), number("classTwo")), points, """
                        >= 1 | - | 30
                        0 | >= 4 | 24
                        0 | 3 | 18
                        0 | 2 | 12
                        0 | 1 | 6
                        0 | 0 | 0
                        """));
    }

    /** What meets the evaluation: the score, or any direct confirmation. */
    static List<Table> evaluation() {
        return List.of(
                Table.of("evaluation", List.of(number("total"), number("staffPoints")), FINDING, """
                        >= 60 | > 0 | technology-sme | evaluation | 6.5 | true | >= 60 points
                        < 60 | - | technology-sme | evaluation | 6.5 | false | >= 60 points
                        >= 60 | 0 | technology-sme | evaluation | 6.5 | false | > 0 points for staff
                        """),
                Table.of(
                        "direct",
                        List.of(new Input("certified", FLAG), number("prizes"), number("bodies"), number("standards")),
                        FINDING,
                        """
                        true | - | - | - | technology-sme | evaluation | 8.1 | true | certificate
                        false | - | - | - | technology-sme | evaluation | 8.1 | false | certificate
                        - | >= 1 | - | - | technology-sme | evaluation | 8.2 | true | some
                        - | 0 | - | - | technology-sme | evaluation | 8.2 | false | some
                        - | - | >= 1 | - | technology-sme | evaluation | 8.3 | true | some
                        - | - | 0 | - | technology-sme | evaluation | 8.3 | false | some
                        - | - | - | >= 1 | technology-sme | evaluation | 8.4 | true | some
                        - | - | - | 0 | technology-sme | evaluation | 8.4 | false | some
                        """));
    }

    /** What the county and its tiers ask for. */
    static List<Table> ladder() {
        Input title = new Input("titled", FLAG);
        Input sme = new Input("sme", FLAG);
        return List.of(
                each("countyOf", List.of(new Input("county", TEXT)), "county-support " + TIERS, "county", "1.1", """
                        "330421" ? true | 330421
                        not("330421") ? false | 330421
                        """),
                each("noVeto", List.of(number("vetoes")), "county-support " + TIERS, "no-veto", "1.2", """
                        0 ? true | none
                        > 0 ? false | none
                        """),
                each("title", List.of(sme, title), TIERS, "technology-sme", "2.1", """
                        true | - ? true | attained
                        false | - ? false | attained
                        - | true ? true | certificate
                        - | false ? false | certificate
                        """),
                each(
                        "certificate",
                        List.of(new Input("certified", FLAG)),
                        "tier-3 tier-4 tier-5",
                        "high-tech-enterprise",
                        "2.2",
                        """
                        true ? true | certificate
                        false ? false | certificate
                        """),
                lines("revenueLine", "revenue", "last-revenue", 10_000_000, 20_000_000, 50_000_000, 100_000_000),
                lines("rdLine", "rdExpense", "last-rd-expense", 500_000, 1_000_000, 2_500_000, 6_000_000),
                lines("intensityLine", "rdToSales", "last-rd-intensity", 4, 5, 5, 6));
    }

    private static Table each(
            String name, List<Input> inputs, String targets, String criterion, String clause, String lines) {
        StringBuilder rows = new StringBuilder();
        for (String target : targets.split(" ")) {
            String told = " | " + target + " | " + criterion + " | " + clause + " | ";
            rows.append(lines.replace(" ? ", told));
        }
        return Table.of(name, inputs, FINDING, rows.toString());
    }

    private static Table lines(String name, String input, String criterion, long... lines) {
        List<String> rows = new ArrayList<>();
        String[] tiers = LINES.split(" ");
        for (int i = 0; i < tiers.length; i++) {
            String told = " | " + tiers[i] + " | " + criterion + " | 2.3 | %s | >= " + lines[i];
            rows.add(">= " + lines[i] + told.formatted(true));
            rows.add("< " + lines[i] + told.formatted(false));
        }
        return Table.of(name, List.of(number(input)), FINDING, String.join("\n", rows));
    }

    /** Which tiers are attained, in order. */
    static Table tiers() {
        return Table.of(
                "tiers",
                List.of(
                        new Input("supported", FLAG),
                        new Input("entitled", FLAG),
                        new Input("certified", FLAG),
                        number("revenue"),
                        number("rdExpense"),
                        number("rdToSales")),
                List.of("tier"),
                """
                true | true | - | - | - | - | tier-1
                true | true | - | >= 10000000 | >= 500000 | >= 4 | tier-2
                true | true | true | >= 20000000 | >= 1000000 | >= 5 | tier-3
                true | true | true | >= 50000000 | >= 2500000 | >= 5 | tier-4
                true | true | true | >= 100000000 | >= 6000000 | >= 6 | tier-5
                """);
    }

    /** What the best tier pays: shares in percent, caps in fen. */
    static Table terms() {
        return Table.of(
                "terms",
                List.of(number("level")),
                List.of("rdShare", "rdCap", "hardwareShare", "hardwareCap", "talentShare", "talentCap"),
                """
                0 | 0 | 0 | 0 | 0 | 0 | 0
                1 | 10 | 30000000 | 0 | 0 | 0 | 0
                2 | 15 | 100000000 | 10 | 150000000 | 20 | 50000000
                3 | 20 | 300000000 | 15 | 500000000 | 30 | 200000000
                4 | 25 | 800000000 | 20 | 900000000 | 40 | 300000000
                5 | 30 | 2000000000 | 25 | 2500000000 | 50 | 500000000
                """);
    }
}
