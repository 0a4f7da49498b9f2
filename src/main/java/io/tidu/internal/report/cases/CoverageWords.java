package io.tidu.internal.report.cases;

import io.tidu.explain.Figures;
import io.tidu.internal.cases.Coverage;
import io.tidu.internal.diagnostic.Messages;
import io.tidu.internal.policy.PackManifest;
import io.tidu.internal.policy.Policies;
import io.tidu.internal.policy.PolicyPack;
import io.tidu.internal.policy.table.ColumnMatch;
import io.tidu.internal.policy.table.Table;
import io.tidu.model.Exact;
import io.tidu.model.Label;
import io.tidu.vocabulary.FactDefinition;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What cases of a pack do not exercise, in words. */
final class CoverageWords {
    private static final int MOST_DECIMALS = 6;

    private final Locale locale;
    private final Messages messages;
    private final Figures figures;
    private final Policies policies;
    private final Optional<PolicyPack> pack;

    CoverageWords(Locale locale, Policies policies, Coverage coverage) {
        this.locale = locale;
        this.messages = Messages.in(locale);
        this.figures = new Figures(locale);
        this.policies = policies;
        this.pack = policies.packs().stream()
                .filter(p -> p.manifest().id().equals(coverage.pack())
                        && p.manifest().version().equals(coverage.version()))
                .findFirst();
    }

    /** The policy's name. */
    String title(Coverage coverage) {
        return pack.map(p -> p.manifest().title().in(locale)).orElse(coverage.pack());
    }

    /** How much of each kind is exercised. */
    String counts(Coverage coverage) {
        return Stream.of(Coverage.Kind.values())
                .filter(kind -> !coverage.items(kind).isEmpty())
                .map(kind -> count(kind, coverage.items(kind)))
                .collect(Collectors.joining(messages.text("explain.part-separator")));
    }

    private String count(Coverage.Kind kind, List<Coverage.Item> items) {
        long covered = items.stream().filter(Coverage.Item::covered).count();
        return messages.text("cases.count." + kind.word(), String.valueOf(covered), String.valueOf(items.size()));
    }

    /** Something that is not exercised, and what is missing. */
    String open(Coverage.Item item) {
        String missing = item.missing().stream()
                .map(m -> messages.text("cases.missing." + m.word()))
                .collect(Collectors.joining(messages.text("explain.list-separator")));
        return messages.text(
                "cases.open-item", messages.text("cases.kind." + item.kind().word()), what(item), missing);
    }

    private String what(Coverage.Item item) {
        return switch (item.kind()) {
            case RULE -> item.name();
            case LINE ->
                pack.map(p -> p.manifest().criteria().get(item.name()))
                        .map(l -> l.in(locale))
                        .orElse(item.name());
            case CLAUSE ->
                pack.flatMap(p -> p.folder().clause(item.name()))
                        .map(c -> c.id() + " " + c.title().in(locale))
                        .orElse(item.name());
            case ROW, EDGE ->
                messages.text(
                        "cases.in-table",
                        item.cells().entrySet().stream()
                                .map(e -> cell(item.name(), e))
                                .collect(Collectors.joining(messages.text("explain.part-separator"))),
                        names(item.name()).map(n -> n.title().in(locale)).orElse(item.name()));
        };
    }

    private String cell(String table, Map.Entry<String, Table.Cell> entry) {
        String column = entry.getKey();
        String base = ColumnMatch.base(column);
        String own = "handbook.column-name." + column;
        String edge = "handbook.edge." + column.substring(Math.min(column.length(), base.length() + 1));
        Optional<PackManifest.TableNames> named = names(table);
        String name = named.flatMap(n -> Optional.ofNullable(n.columns().get(base)))
                .map(l -> l.in(locale))
                .orElseGet(() -> label(base));
        String head = messages.has(own) ? messages.text(own) : messages.has(edge) ? messages.text(edge, name) : name;
        Label row = named.map(n -> n.rows().get(entry.getValue().toString())).orElse(null);
        return messages.text("cases.cell", head, row == null ? value(base, entry.getValue()) : row.in(locale));
    }

    /** What the pack calls a table and its columns. */
    private Optional<PackManifest.TableNames> names(String table) {
        return pack.map(p -> p.manifest().tables().get(table));
    }

    /** A fact, or a field of a list of which there is one of this name with a label. */
    private String label(String base) {
        return policies.vocabulary()
                .fact(base)
                .or(() -> field(base))
                .map(f -> f.label().in(locale))
                .orElseGet(() -> Optional.ofNullable(
                                policies.vocabulary().derived().get(base))
                        .map(d -> d.label().in(locale))
                        .orElse(base));
    }

    private Optional<FactDefinition> field(String base) {
        return policies.vocabulary().facts().values().stream()
                .flatMap(f -> Stream.ofNullable(f.fields().get(base)))
                .findFirst();
    }

    private String value(String base, Table.Cell cell) {
        if (cell instanceof Table.Cell.Number number) {
            Exact exact = number.value();
            return figures.of(exact.toBigDecimal(MOST_DECIMALS, RoundingMode.FLOOR), number.unit());
        }
        if (cell instanceof Table.Cell.Flag flag) {
            return messages.text(flag.value() ? "explain.yes" : "explain.no");
        }
        String word = cell.toString();
        Label label = policies.vocabulary()
                .fact(base)
                .or(() -> field(base))
                .map(f -> f.values().get(word))
                .or(() -> pack.map(p -> p.manifest().items().get(word)))
                .or(() -> pack.map(p -> p.manifest().targets().get(word)))
                .orElse(null);
        return label == null ? word : label.in(locale);
    }
}
