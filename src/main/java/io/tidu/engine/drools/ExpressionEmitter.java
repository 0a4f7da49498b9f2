package io.tidu.engine.drools;

import io.tidu.pack.rule.Nesting;
import io.tidu.pack.rule.Node;
import io.tidu.pack.rule.Operation;
import io.tidu.pack.rule.Sum;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes a resolved expression as a call of {@code Take} and {@code Is}. Nothing of a rule file's text gets through but
 * names of plain letters, digits and hyphens; any other text goes as hexadecimal digits.
 */
final class ExpressionEmitter {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9 _-]*");

    private final IntFunction<String> subject;
    private final String firm;
    private final ToIntFunction<String> table;

    /**
     * An emitter for one place in a rule.
     *
     * @param subject what a pattern's subject is called at this place
     * @param firm what the enterprise is called at this place
     * @param table the position of a table of the rule's pack
     */
    ExpressionEmitter(IntFunction<String> subject, String firm, ToIntFunction<String> table) {
        this.subject = subject;
        this.firm = firm;
        this.table = table;
    }

    static String literal(String text) {
        return PLAIN.matcher(text).matches() ? '"' + text + '"' : call("Take.unhex", '"' + hex(text) + '"');
    }

    /** One call in either case: see {@link Nesting}. */
    private static String text(String text, String plain, String hexadecimal) {
        return PLAIN.matcher(text).matches() ? call(plain, '"' + text + '"') : call(hexadecimal, '"' + hex(text) + '"');
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    String emit(Node node) {
        return switch (node.operation()) {
            case SUBJECT -> subject.apply(node.index());
            case TEXT -> text(node.name(), "Take.word", "Take.hexWord");
            case FLAG -> call("Is.flag", node.name());
            case READ -> call(reader(node), operand(node, 0), literal(node.name()));
            case DERIVED -> call("Take.derived", prepend(node));
            case YEARS_AGO ->
                node.operands().size() == 1
                        ? call("Take.yearsAgo", operand(node, 0), literal(node.name()))
                        : method(node, "yearsAgo");
            case SUM -> method(node, "sum");
            case MEAN -> method(node, "mean");
            case LEAST -> method(node, "least");
            case GROWTH -> method(node, "growth");
            case DAYS_SINCE -> method(node, "daysSince");
            case COUNT -> call("Take.count", prepend(node));
            case TOTAL -> call("Take.total", prepend(node));
            case HOLDS -> operand(node, 0) + call(".holds", operand(node, 1));
            case RECORDED -> method(node, "recorded");
            case LAST_DAYS -> firm + call(".lastDays", operand(node, 0));
            case LAST_YEARS -> firm + call(".lastYears", operand(node, 0));
            case CALENDAR_YEARS -> firm + call(".calendarYears", operand(node, 0));
            case TODAY -> firm + ".today()";
            case TABLE -> String.valueOf(table.applyAsInt(node.name()));
            case TABLE_VALUE ->
                call("Take.value", lookUp(node, literal(node.names().get(1))));
            case TABLE_POINTS -> call("Take.points", lookUp(node, null));
            case BEST -> call("Take.best", operands(node));
            case LOWEST -> call("Take.lowest", operands(node));
            case PLUS, MINUS -> sum(Sum.of(node));
            case TIMES -> call("Take.multiply", operands(node));
            case OVER -> call("Take.divide", operands(node));
            case COMPARE -> call("Is.compare", "Comparison." + node.name(), operand(node, 0), operand(node, 1));
            case SAME_TEXT, SAME_FLAG -> call("Is.same", operands(node));
            case IN -> call("Is.oneOf", in(node));
            case AND -> call("Is.all", flattened(node, Operation.AND));
            case OR -> call("Is.any", flattened(node, Operation.OR));
            case NOT -> call("Is.negate", operands(node));
            case NUMBER_LINE -> call("Take.line", "Comparison." + node.name(), operand(node, 0));
            case SOME -> "Take.some()";
            case NONE -> "Take.none()";
            case ONE_OF ->
                call(
                        "Take.oneOf",
                        firm,
                        String.valueOf(table.applyAsInt(node.name())),
                        literal(node.names().get(1)));
            case IS -> call("Take.is", operands(node));
            case FLAG_LINE -> call("Take.answer", node.name());
            case EXCEPT ->
                call(
                        "Take.except",
                        node.names().stream().map(ExpressionEmitter::literal).toArray(String[]::new));
            case ONLY ->
                call(
                        "Take.only",
                        node.names().stream().map(ExpressionEmitter::literal).toArray(String[]::new));
            case PARAMETER -> throw new IllegalStateException("a parameter outside of a formula: " + node.unit());
        };
    }

    private static String reader(Node node) {
        return switch (node.kind()) {
            case NUMBER -> "Take.number";
            case TEXT -> "Take.text";
            default -> "Take.flag";
        };
    }

    /** The receiver, the fixed names, then the other operands: how the functions of {@code Take} are declared. */
    private String[] prepend(Node node) {
        return Stream.of(
                        Stream.of(operand(node, 0)),
                        node.names().stream().map(ExpressionEmitter::literal),
                        node.operands().stream().skip(1).map(this::emit))
                .flatMap(s -> s)
                .toArray(String[]::new);
    }

    private String method(Node node, String name) {
        String[] arguments = Stream.of(prepend(node)).skip(1).toArray(String[]::new);
        return operand(node, 0) + call("." + name, arguments);
    }

    private String[] lookUp(Node node, @Nullable String column) {
        Stream<String> fixed = Stream.of(firm, String.valueOf(table.applyAsInt(node.name())));
        Stream<String> named = column == null ? Stream.empty() : Stream.of(column);
        Stream<String> inputs = node.operands().stream()
                .map(o -> o.operation() == Operation.TEXT
                        ? text(o.name(), "Take.key", "Take.hexKey")
                        : call("Take.input", emit(o)));
        return Stream.of(fixed, named, inputs).flatMap(s -> s).toArray(String[]::new);
    }

    private String[] in(Node node) {
        Stream<String> words = node.names().stream().map(n -> text(n, "Take.word", "Take.hexWord"));
        return Stream.concat(Stream.of(operand(node, 0)), words).toArray(String[]::new);
    }

    /** Chains of one operator become one call: Drools' expression parser takes exponential time in bracket depth. */
    private String[] flattened(Node node, Operation operation) {
        return Nesting.chain(node, operation).map(this::emit).toArray(String[]::new);
    }

    private String sum(Sum sum) {
        return sum.subtracted().isEmpty()
                ? side(sum.added())
                : call("Take.subtract", side(sum.added()), side(sum.subtracted()));
    }

    private String side(List<Node> parts) {
        String[] emitted = parts.stream().map(this::emit).toArray(String[]::new);
        return emitted.length == 1 ? emitted[0] : call("Take.add", emitted);
    }

    private String operand(Node node, int position) {
        return emit(node.operand(position));
    }

    private String[] operands(Node node) {
        return node.operands().stream().map(this::emit).toArray(String[]::new);
    }

    static String call(String name, String... arguments) {
        return Stream.of(arguments).collect(Collectors.joining(", ", name + "(", ")"));
    }
}
