package io.tidu.report.handbook;

import io.tidu.diagnostic.Messages;
import io.tidu.diagnostic.Problems;
import io.tidu.explain.Figures;
import io.tidu.model.Label;
import io.tidu.model.Status;
import io.tidu.pack.CaseText;
import io.tidu.pack.Clause;
import io.tidu.pack.Labels;
import io.tidu.pack.Policies;
import io.tidu.pack.PolicyPack;
import io.tidu.pack.RuleText;
import io.tidu.pack.rule.ResolvedRule;
import io.tidu.pack.table.Table;
import io.tidu.pack.yaml.LocatedYaml;
import io.tidu.pack.yaml.Node;
import io.tidu.report.html.HtmlPage;
import io.tidu.report.html.Markup;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A folder of rules as one page that stands for itself, to read, to tick off and to print: each pack with its clauses,
 * of each clause its words, its rules as sentences and the rows of tables that cite it, then its cases and rule files;
 * last who uses which fact. Not thread-safe.
 */
public final class Handbook {
    private final Locale locale;
    private final Messages messages;
    private final Policies policies;
    private final Markup page = new Markup();

    private Handbook(Locale locale, Policies policies) {
        this.locale = locale;
        this.messages = Messages.in(locale);
        this.policies = policies;
    }

    /** The page, Chinese for a Chinese locale, English for any other. */
    public static String page(Locale locale, Policies policies) {
        return new Handbook(locale, policies).write();
    }

    private String text(String id, Object... arguments) {
        return messages.text("handbook." + id, arguments);
    }

    private String of(Label label) {
        return label.in(locale);
    }

    private String write() {
        HtmlPage.start(page, locale, text("title"));
        page.element("h1", text("title"))
                .element("p", text("intro"))
                .open("nav")
                .open("ul");
        for (PolicyPack pack : policies.packs()) {
            page.open("li").element("a", name(pack), "href", "#" + id(pack)).close("li");
        }
        page.open("li")
                .element("a", text("facts"), "href", "#facts")
                .close("li")
                .close("ul")
                .close("nav");
        policies.packs().forEach(this::pack);
        new FactIndex(locale, policies, page).write();
        HtmlPage.end(page, text("end", String.valueOf(policies.packs().size())));
        return page.take();
    }

    static String id(PolicyPack pack) {
        return "p-" + pack.manifest().id().replace('/', '-') + "-"
                + pack.manifest().version();
    }

    private String name(PolicyPack pack) {
        return messages.text(
                "report.pack", of(pack.manifest().title()), pack.manifest().version());
    }

    private void pack(PolicyPack pack) {
        page.open("section", "class", "pack", "id", id(pack)).open("h2").text(name(pack) + " ");
        if (pack.manifest().status() == Status.SAMPLE) {
            page.element("span", text("sample"), "class", "badge sample");
        }
        page.close("h2").open("dl", "class", "facts");
        fact("status", text("status." + pack.manifest().status().word()));
        fact("in-force", pack.manifest().inForce().toString());
        fact("issuer", of(pack.manifest().issuer()));
        fact("documents", String.join(text("list"), pack.manifest().documents()));
        page.close("dl");
        Labels labels = policies.labels(pack.manifest().inForce().from());
        pack.folder().clauses().forEach(c -> clause(pack, labels, c));
        cases(pack);
        for (RuleText file : pack.folder().rules()) {
            page.open("details").element("summary", text("as-written", file.file()));
            page.element("pre", file.text()).close("details");
        }
        page.close("section");
    }

    private void fact(String id, String value) {
        page.element("dt", text(id)).element("dd", value);
    }

    private void clause(PolicyPack pack, Labels labels, Clause clause) {
        page.open("article", "class", "card").open("h3").element("span", "", "class", "tick", "aria-hidden", "true");
        page.text(clause.id() + " " + of(clause.title())).close("h3").element("p", of(clause.text()));
        if (clause.reason() != null) {
            page.element("p", text("not-formalised", of(clause.reason())), "class", "note");
        }
        for (ResolvedRule rule : pack.rules()) {
            if (rule.clauses().contains(clause.id())) {
                rule(labels, rule);
            }
        }
        pack.folder().tables().values().forEach(t -> table(t, clause.id()));
        page.close("article");
    }

    private void rule(Labels labels, ResolvedRule rule) {
        RuleWords words = new RuleWords(locale, labels, policies.vocabulary(), rule);
        page.element("h4", text("rule", rule.name())).open("ul");
        words.conditions().forEach(c -> page.element("li", c, "class", "quiet"));
        words.statements().forEach(s -> page.element("li", s));
        page.close("ul");
    }

    private void table(Table table, String clause) {
        List<Table.Row> rows =
                table.rows().stream().filter(r -> r.clause().equals(clause)).toList();
        if (rows.isEmpty()) {
            return;
        }
        Set<String> columns = new TreeSet<>();
        rows.forEach(r -> columns.addAll(r.cells().keySet()));
        page.open("div", "class", "scroll").open("table").element("caption", text("table-of", table.name()));
        page.open("thead").open("tr");
        columns.forEach(c -> page.element("th", column(c), "scope", "col"));
        page.element("th", text("note"), "scope", "col")
                .close("tr")
                .close("thead")
                .open("tbody");
        for (Table.Row row : rows) {
            page.open("tr");
            columns.forEach(c -> page.element("td", row.cell(c) == null ? text("any") : cell(row.cell(c))));
            String sample = Status.SAMPLE.word().equals(row.status()) ? text("sample") + " " : "";
            page.element("td", sample + (row.note() == null ? "" : row.note())).close("tr");
        }
        page.close("tbody").close("table").close("div");
    }

    /** Both edges in words: {@code revenue.over} is "revenue, more than". */
    private String column(String column) {
        int dot = column.lastIndexOf('.');
        String edge = dot < 0 ? "" : "handbook.edge." + column.substring(dot + 1);
        return messages.has(edge) ? messages.text(edge, column.substring(0, dot)) : column;
    }

    private String cell(Table.@Nullable Cell cell) {
        if (cell instanceof Table.Cell.Number number) {
            return new Figures(locale)
                    .of(number.value().toBigDecimal(10, RoundingMode.FLOOR).stripTrailingZeros(), number.unit());
        }
        if (cell instanceof Table.Cell.Flag flag) {
            return text("is." + flag.value());
        }
        return String.valueOf(cell);
    }

    private void cases(PolicyPack pack) {
        page.element("h3", text("cases")).open("ul");
        for (CaseText file : pack.folder().cases()) {
            Node node = LocatedYaml.read(file.text(), file.file(), new Problems());
            if (node != null && node.isList()) {
                for (Node one : node.items()) {
                    page.element("li", text("case", member(one, "on"), member(one, "name")));
                }
            }
        }
        page.close("ul");
    }

    private static String member(Node node, String key) {
        Node member = node.get(key);
        return member == null ? "" : member.text();
    }
}
