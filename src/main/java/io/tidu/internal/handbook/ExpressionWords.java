package io.tidu.internal.handbook;

import io.tidu.internal.policy.expression.Expression;
import io.tidu.internal.policy.expression.Operator;
import io.tidu.internal.policy.expression.ValueKind;
import io.tidu.internal.policy.expression.YearsAsked;
import io.tidu.internal.policy.rule.Rule;
import io.tidu.internal.policy.table.Table;
import io.tidu.vocabulary.DerivedDefinition;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Says a value, a line or a condition of one rule in words, from its resolved tree and not from its text. */
final class ExpressionWords {
    /** Functions that are told with the names of what they read. */
    private static final Set<Operator.Reads> NAMING = Set.of(
            Operator.Reads.YEARS,
            Operator.Reads.DAY,
            Operator.Reads.LIST,
            Operator.Reads.TITLES,
            Operator.Reads.POINTS);

    private final PackWords words;
    private final HandbookTexts texts;
    private final Rule rule;

    ExpressionWords(PackWords words, Rule rule) {
        this.words = words;
        this.texts = words.texts();
        this.rule = rule;
    }

    private String text(String id, Object... arguments) {
        return texts.text(id, arguments);
    }

    String of(Expression node) {
        return switch (node.operation()) {
            case SUBJECT -> subject(node);
            case PARAMETER -> text("call.parameter", String.valueOf(node.index() + 1));
            case TEXT -> text("quoted", words.word(node.name()));
            case FLAG, FLAG_LINE -> flag(node);
            case READ -> read(node);
            case DERIVED, SERIES -> derived(node);
            case OF_YEAR -> words.fact(node.name());
            case TABLE -> text("table-of", words.table(node.name()));
            case TABLE_VALUE -> tableValue(node);
            case TABLE_MARGINAL -> text("table-marginal", words.table(node.name()), column(node), operands(node));
            case BEFORE, SINCE -> text("call." + word(node), of(node.operand(0)), of(node.operand(1)));
            case TABLE_POINTS -> text("table-points", words.table(node.name()), operands(node));
            case PLUS, MINUS, TIMES, OVER, AND, OR -> text("brackets", whole(node));
            case COMPARE -> text("compare", of(node.operand(0)), line(node.name(), of(node.operand(1))));
            case NUMBER_LINE -> line(node.name(), of(node.operand(0)));
            case SAME_TEXT, SAME_FLAG -> text("same", of(node.operand(0)), value(node.operand(0), node.operand(1)));
            case IN -> text("in", of(node.operand(0)), in(node));
            case IS -> text("must-be", of(node.operand(0)));
            case ONE_OF -> text("one-of", words.table(node.name()));
            case EXCEPT, ONLY ->
                text(
                        word(node),
                        texts.list(node.names().stream().map(words::criterion).toList()));
            case YEARS_AGO ->
                text(YearsAsked.number(node) == null ? "call.last-year" : "call.years-ago", names(node), rest(node));
            case CALENDAR_YEARS ->
                text(
                        node.operands().size() == 1 ? "call.calendar-years" : "call.calendar-years-between",
                        operands(node));
            default ->
                NAMING.contains(node.operation().reads())
                        ? text("call." + word(node), names(node), rest(node))
                        : text("call." + word(node), operands(node));
        };
    }

    /** Where nothing stands before or behind it, so that it needs no brackets. */
    String whole(Expression node) {
        return switch (node.operation()) {
            case PLUS, MINUS, TIMES, OVER, AND, OR ->
                of(node.operand(0)) + text("sign." + word(node)) + of(node.operand(1));
            default -> of(node);
        };
    }

    /** A target by its name: the text, or what stands in a row. */
    String target(Expression node) {
        if (node.operation() == Operator.TEXT) {
            return words.target(node.name());
        }
        boolean ofRow = node.operation() == Operator.READ && node.operand(0).kind() == ValueKind.ROW;
        return ofRow ? text("of-row", of(node)) : of(node);
    }

    private String flag(Expression node) {
        String flag = text("is." + node.name());
        return node.operation() == Operator.FLAG ? flag : text("must-be", flag);
    }

    private static String word(Expression node) {
        return node.operation().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String line(String comparison, String number) {
        String id = comparison.toLowerCase(Locale.ROOT).replace('_', '-');
        return texts.messages().text("explain.line." + id, number);
    }

    private String subject(Expression node) {
        if (node.kind() == ValueKind.ROW) {
            return text("this-row", words.table(table(node)));
        }
        Expression name = node.kind() == ValueKind.TARGET
                ? rule.patterns().get(node.index()).targetName()
                : null;
        return name == null ? text("this") : target(name);
    }

    private String read(Expression node) {
        Expression of = node.operand(0);
        return switch (of.kind()) {
            case ENTERPRISE, ENTRY -> words.fact(path(node));
            case ROW -> {
                String named = words.column(table(of), node.name());
                yield named.isEmpty() ? definition(of, node.name()) : named;
            }
            default -> text("property." + node.name(), subject(of));
        };
    }

    /** The table whose row it is. */
    private String table(Expression row) {
        return String.valueOf(rule.patterns().get(row.index()).source());
    }

    /** What a column is about that the pack gives no name. */
    private String definition(Expression row, String column) {
        Table table = words.pack().folder().tables().get(table(row));
        return table == null ? column : new ColumnWords(words, Filters.of(words.pack()), table).name(column);
    }

    /** The path of the fact or field that a node reads; its own name if it reads something else. */
    private String path(Expression node) {
        boolean ofEntry = node.operation() == Operator.READ && node.operand(0).kind() == ValueKind.ENTRY;
        String name = node.names().isEmpty() ? "" : node.name();
        return ofEntry ? rule.patterns().get(node.operand(0).index()).source() + "." + name : name;
    }

    private String value(Expression read, Expression value) {
        return value.operation() == Operator.TEXT ? text("quoted", words.word(path(read), value.name())) : of(value);
    }

    private String in(Expression node) {
        String path = path(node.operand(0));
        return texts.list(node.names().stream().map(n -> words.word(path, n)).toList());
    }

    private String derived(Expression node) {
        DerivedDefinition derived = words.vocabulary().derived().get(node.name());
        String name = derived == null ? node.name() : texts.of(derived.label());
        return node.operands().size() > 1 ? text("with", name, later(node)) : name;
    }

    private String tableValue(Expression node) {
        boolean limit = node.name().equals("limits") && !node.operands().isEmpty();
        return limit
                ? limit(node.operand(0))
                : text("table-value", words.table(node.name()), column(node), operands(node));
    }

    /** The column that is read of a table. */
    private String column(Expression node) {
        String column = node.names().get(1);
        String named = words.column(node.name(), column);
        return !named.isEmpty() ? named : texts.has("column-name." + column) ? text("column-name." + column) : column;
    }

    /** A number that stands in the table of limits. */
    private String limit(Expression name) {
        Table limits = words.pack().folder().tables().get("limits");
        if (name.operation() != Operator.TEXT || limits == null) {
            return text("limit-of", of(name));
        }
        Optional<Table.Cell> value = limits.rows().stream()
                .filter(r -> r.cell("limit") instanceof Table.Cell.Text t
                        && t.value().equals(name.name()))
                .flatMap(r -> Optional.ofNullable(r.cell("value")).stream())
                .findFirst();
        return value.map(v -> words.cell("", v)).orElseGet(() -> text("limit-of", of(name)));
    }

    private String names(Expression node) {
        return switch (node.operation()) {
            case RECORDED -> words.item(node.name());
            case HOLDS -> target(node.operand(1));
            default -> {
                Expression computed = YearsAsked.computed(node);
                yield computed == null ? words.fact(String.join(".", node.names())) : derived(computed);
            }
        };
    }

    private String rest(Expression node) {
        String rest = node.operation() == Operator.HOLDS ? "" : later(node);
        return rest.isEmpty() ? "" : text("rest", rest);
    }

    private String later(Expression node) {
        return texts.list(YearsAsked.others(node).stream().skip(1).map(this::of).toList());
    }

    private String operands(Expression node) {
        return texts.list(node.operands().stream().map(this::of).distinct().toList());
    }
}
