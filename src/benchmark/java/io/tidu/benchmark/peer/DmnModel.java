package io.tidu.benchmark.peer;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the tables down as a DMN model, with the formulas between them in FEEL. */
final class DmnModel {
    static final String NAMESPACE = "https://tidu.io/benchmark";
    static final String NAME = "ladder";

    private static final List<Table.Input> INPUTS = Stream.concat(
                    Stream.of(new Table.Input("county", Table.Type.TEXT), new Table.Input("industry", Table.Type.TEXT)),
                    Stream.concat(
                            Stream.of("resident", "certified", "titled").map(n -> new Table.Input(n, Table.Type.FLAG)),
                            Stream.of(
                                            "staff",
                                            "staffShare",
                                            "revenue",
                                            "rdExpense",
                                            "assets",
                                            "rdToSales",
                                            "rdToCost",
                                            "incidents",
                                            "listings",
                                            "vetoes",
                                            "classOne",
                                            "classTwo",
                                            "prizes",
                                            "bodies",
                                            "standards",
                                            "hardware",
                                            "talent",
                                            "paid")
                                    .map(n -> new Table.Input(n, Table.Type.NUMBER))))
            .toList();

    private final StringBuilder xml = new StringBuilder();

    private DmnModel() {}

    /** The model as XML. */
    static String xml() {
        return new DmnModel().write();
    }

    private String write() {
        xml.append("<definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/' id='d' name='")
                .append(NAME)
                .append("' namespace='")
                .append(NAMESPACE)
                .append("'>\n");
        INPUTS.forEach(
                i -> xml.append("<inputData id='%1$s' name='%1$s'><variable name='%1$s' typeRef='%2$s'/></inputData>\n"
                        .formatted(i.name(), type(i.type()))));
        Tables.requirements().forEach(this::table);
        Tables.points().forEach(this::table);
        formula("rdPoints", "max(salesScale, costScale)", "salesScale", "costScale");
        formula("total", "staffPoints + rdPoints + ipPoints", "staffPoints", "rdPoints", "ipPoints");
        Tables.evaluation().forEach(this::table);
        String all = Tables.requirements().stream().map(Table::name).collect(Collectors.joining(", "));
        formula(
                "sme",
                "(every f in concatenate(" + all + ") satisfies f.met)"
                        + " and (some f in concatenate(evaluation, direct) satisfies f.met)",
                (all + ", evaluation, direct").split(", "));
        Tables.ladder().forEach(this::table);
        formula("supported", "county = \"330421\" and vetoes = 0", "county", "vetoes");
        formula("entitled", "sme or titled", "sme", "titled");
        table(Tables.tiers());
        formula("level", "count(tiers)", "tiers");
        table(Tables.terms());
        formula("left", "max(0, 5000000000 - 100 * paid)", "paid");
        // What the ceiling leaves goes to the items in the order of their names.
        formula(
                "hardwareFen",
                "min(left, min(hardware * terms.hardwareShare, terms.hardwareCap))",
                "left",
                "hardware",
                "terms");
        formula(
                "rdFen",
                "min(left - hardwareFen, min(rdExpense * terms.rdShare, terms.rdCap))",
                "left",
                "hardwareFen",
                "rdExpense",
                "terms");
        formula(
                "talentFen",
                "min(left - hardwareFen - rdFen, min(talent * terms.talentShare, terms.talentCap))",
                "left",
                "hardwareFen",
                "rdFen",
                "talent",
                "terms");
        return xml.append("</definitions>\n").toString();
    }

    private void formula(String name, String feel, String... needs) {
        start(name, List.of(needs));
        xml.append("<literalExpression><text>")
                .append(escaped(feel))
                .append("</text></literalExpression></decision>\n");
    }

    private void table(Table table) {
        start(table.name(), table.inputs().stream().map(Table.Input::name).toList());
        xml.append("<decisionTable hitPolicy='")
                .append(table.collects() ? "COLLECT" : "UNIQUE")
                .append("'>");
        for (Table.Input input : table.inputs()) {
            xml.append("<input><inputExpression typeRef='%s'><text>%s</text></inputExpression></input>"
                    .formatted(type(input.type()), input.name()));
        }
        boolean one = table.outputs().size() == 1;
        table.outputs().forEach(o -> xml.append(one ? "<output/>" : "<output name='" + o + "'/>"));
        for (List<String> row : table.rows()) {
            xml.append("<rule>");
            for (int i = 0; i < row.size(); i++) {
                boolean input = i < table.inputs().size();
                String cell = input
                        ? row.get(i)
                        : value(
                                row.get(i),
                                table.outputs().get(i - table.inputs().size()));
                String element = input ? "inputEntry" : "outputEntry";
                xml.append("<%1$s><text>%2$s</text></%1$s>".formatted(element, escaped(cell)));
            }
            xml.append("</rule>");
        }
        xml.append("</decisionTable></decision>\n");
    }

    private void start(String name, List<String> needs) {
        xml.append("<decision id='%1$s' name='%1$s'><variable name='%1$s'/>".formatted(name));
        for (String need : needs) {
            boolean input = INPUTS.stream().anyMatch(i -> i.name().equals(need));
            String kind = input ? "requiredInput" : "requiredDecision";
            xml.append("<informationRequirement><%1$s href='#%2$s'/></informationRequirement>".formatted(kind, need));
        }
    }

    /** Words are texts; numbers and flags are as they are. */
    private static String value(String cell, String output) {
        boolean text = List.of("target", "criterion", "clause", "line", "tier").contains(output);
        return text ? '"' + cell + '"' : cell;
    }

    private static String type(Table.Type type) {
        return switch (type) {
            case NUMBER -> "number";
            case TEXT -> "string";
            case FLAG -> "boolean";
        };
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
