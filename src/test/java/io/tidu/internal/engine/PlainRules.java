package io.tidu.internal.engine;

import io.tidu.internal.evaluate.decide.PlainScript;
import io.tidu.internal.policy.expression.Basis;
import io.tidu.internal.policy.expression.Expression;
import io.tidu.internal.policy.expression.Operator;
import io.tidu.internal.policy.expression.YearsAsked;
import io.tidu.internal.policy.rule.Rule;
import io.tidu.internal.policy.rule.StatementKind;
import io.tidu.vocabulary.FactDefinition;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Resolved rules as a Drools developer would write them down: their own names, their texts as they are, one call for
 * each sign, a function for each derived fact, no bounds, no thought of who might have written them.
 */
final class PlainRules {
    private static final String HEAD = """
            package plain;
            import io.tidu.internal.evaluate.decide.*;
            import io.tidu.model.*;
            import io.tidu.internal.evaluate.*;
            import io.tidu.internal.policy.expression.Operator;
            import java.util.List;
            global io.tidu.internal.evaluate.decide.PlainDecisions decisions;
            global io.tidu.internal.evaluate.decide.PlainTables tables;
            """;

    private final PlainScript script;
    private final Map<String, Integer> ranks;
    private final Map<String, Integer> tables;
    private final boolean matching;

    /**
     * Of a script.
     *
     * @param matching whether Drools matches the conditions; otherwise each rule fires for every combination of its
     *     subjects, and looks at the conditions itself
     */
    PlainRules(PlainScript script, Map<String, Integer> ranks, Map<String, Integer> tables, boolean matching) {
        this.script = script;
        this.ranks = ranks;
        this.tables = tables;
        this.matching = matching;
    }

    /** The DRL. */
    String drl() {
        String rules =
                IntStream.range(0, script.rules().size()).mapToObj(this::rule).collect(Collectors.joining("\n"));
        String conclusions = IntStream.range(0, script.program().targets().size())
                .mapToObj(this::conclusion)
                .collect(Collectors.joining("\n"));
        return HEAD + formulas() + rules + conclusions;
    }

    /** A function for each derived fact. */
    private String formulas() {
        return script.program().knowledge().formulas().entrySet().stream()
                .filter(f -> f.getValue().all().noneMatch(n -> n.operation() == Operator.OF_YEAR))
                .map(f -> call("function Quantity " + f.getKey(), "EvaluationContext $firm", given(f.getValue()))
                        + " {\n    return " + within(f.getKey(), new Writer("", "$firm").write(f.getValue()))
                        + ";\n}\n")
                .collect(Collectors.joining("\n"));
    }

    /** A figure that is held against what it can be at all. */
    private String within(String name, String figure) {
        FactDefinition.Range range = script.program().knowledge().ranges().get(name);
        return range == null
                ? figure
                : call(
                        "Take.within",
                        quoted(name),
                        quoted(String.valueOf(range.from())),
                        quoted(String.valueOf(range.to())),
                        figure);
    }

    private static List<String> given(Expression formula) {
        int count = formula.all()
                .filter(n -> n.operation() == Operator.PARAMETER)
                .mapToInt(n -> n.index() + 1)
                .max()
                .orElse(0);
        return IntStream.range(0, count).mapToObj(i -> "Quantity given" + i).toList();
    }

    private String conclusion(int number) {
        String name = script.program().targets().get(number).name();
        return "rule \"conclude " + name + "\" salience -" + ranks.getOrDefault(name, 1)
                + "\nwhen EvaluationContext()\nthen insert( " + "decisions.conclude( " + number + " ) );\nend\n";
    }

    private String rule(int number) {
        Rule rule = script.rules().get(number);
        Writer writer = new Writer(rule.pack(), "");
        List<Rule.Pattern> patterns = rule.patterns();
        StringBuilder text = new StringBuilder(
                "rule \"" + rule.pack() + ": " + rule.name() + "\"\nwhen\n    $firm : EvaluationContext()\n");
        for (int i = 0; i < patterns.size(); i++) {
            text.append("    ").append(pattern(patterns.get(i), i, writer)).append('\n');
        }
        String conditions = patterns.stream()
                .flatMap(p -> p.constraints().stream())
                .map(writer::write)
                .collect(Collectors.joining(", ", "Is.all( ", " )"));
        text.append("then\n    Judgement conditions = ")
                .append(conditions)
                .append(";\n    if ( Is.possible( conditions )");
        for (int i = 0; i < patterns.size(); i++) {
            Expression name = patterns.get(i).targetName();
            text.append(name == null ? "" : " && Is.named( $s" + i + ", " + writer.write(name) + " )");
        }
        text.append(" ) {\n        decisions.begin( ").append(number).append(", conditions");
        IntStream.range(0, patterns.size()).forEach(i -> text.append(", $s").append(i));
        text.append(" );\n");
        for (int i = 0; i < rule.statements().size(); i++) {
            text.append("        ")
                    .append(statement(rule.statements().get(i), i, writer))
                    .append('\n');
        }
        return text.append("    }\nend\n").toString();
    }

    private String pattern(Rule.Pattern pattern, int index, Writer writer) {
        String conditions = "";
        if (matching) {
            Stream<String> name = Stream.ofNullable(pattern.targetName())
                    .map(n -> "Is.named( $s" + index + ", " + writer.write(n) + " )");
            Stream<String> others = pattern.constraints().stream().map(c -> "Is.possible( " + writer.write(c) + " )");
            conditions = Stream.concat(name, others)
                    .map(c -> c.replace("$s" + index + ".", "").replace("$s" + index, "this"))
                    .collect(Collectors.joining(", "));
        }
        String subject = "$s" + index + " : ";
        return switch (pattern.kind()) {
            case ENTERPRISE -> subject + "EvaluationContext( " + conditions + " )";
            case ROW ->
                subject + "RowFact( " + conditions + " ) from tables.rows( " + writer.table(pattern.source()) + " )";
            case ENTRY ->
                subject + "Entry( " + conditions + " ) from $s" + pattern.sourcePattern() + ".entries( \""
                        + pattern.source() + "\" )";
            default -> subject + "TargetFact( " + conditions + " )";
        };
    }

    private static String statement(Rule.Statement statement, int index, Writer writer) {
        String arguments =
                statement.arguments().stream().map(a -> ", " + writer.write(a)).collect(Collectors.joining());
        boolean everything = statement.kind() == StatementKind.REQUIRE_ALL_OF
                && statement.arguments().size() == 2;
        if (statement.kind() == StatementKind.AWARD) {
            String parts = writer.parts(statement.get(StatementKind.Role.YUAN));
            arguments += parts.isEmpty() ? "" : ", " + parts;
        }
        String receiver = statement.kind().isAboutMoney() ? "decisions.money()." : "decisions.";
        return receiver + statement.kind().word() + "( " + index + arguments + (everything ? ", Take.except()" : "")
                + " );";
    }

    /** Writes the expressions of one rule. */
    private final class Writer {
        private final String pack;
        private final String subject;

        /** Of a rule of a pack, or of a formula that knows its subject. */
        Writer(String pack, String subject) {
            this.pack = pack;
            this.subject = subject;
        }

        int table(String name) {
            return tables.get(pack + "|" + name);
        }

        String write(Expression node) {
            // A yearly derived fact without parameters adds nothing to what its function of years is given.
            List<String> operands = node.operands().stream()
                    .map(this::write)
                    .filter(w -> !w.isEmpty())
                    .toList();
            String first = operands.isEmpty() ? "" : operands.get(0);
            List<String> others = operands.isEmpty() ? operands : operands.subList(1, operands.size());
            return switch (node.operation()) {
                case SUBJECT -> subject.isEmpty() ? "$s" + node.index() : subject;
                case TEXT -> call("Take.word", quoted(node.name()));
                case FLAG -> call("Is.flag", node.name());
                case READ ->
                    call("Take." + node.kind().name().toLowerCase(java.util.Locale.ROOT), first, quoted(node.name()));
                case DERIVED -> call(node.name(), first, others);
                case YEARS_AGO ->
                    YearsAsked.number(node) == null
                            ? call("Take.yearsAgo", first, quoted(node.name()), others)
                            : call(first + ".years().ago", quoted(node.name()), others);
                // Yearly formulas are worked out inside the functions of years.
                case SERIES -> String.join(", ", others);
                case OF_YEAR -> throw new IllegalStateException(node.name());
                case PERIOD_MEAN -> call(first + ".periodMean", quoted(node.names()), others);
                case SUM, MEAN, LEAST, GROWTH ->
                    call(
                            first + (YearsAsked.skipped(node) == null ? ".years().of" : ".years().before"),
                            "Operator." + node.operation().name(),
                            quoted(node.name()),
                            others);
                case DAYS_SINCE -> call(first + ".daysSince", quoted(node.name()), others);
                case RECORDED -> call(first + ".recorded", quoted(node.name()), others);
                case COUNT, TOTAL ->
                    call((byTable(node) ? "tables." : "Take.") + word(node), first, quoted(node.names()), others);
                case HOLDS -> call(first + ".holds", others);
                case LAST_DAYS -> window("DAYS", operands);
                case LAST_MONTHS -> window("MONTHS", operands);
                case LAST_YEARS -> window("YEARS", operands);
                case CALENDAR_YEARS ->
                    operands.size() == 1 ? window("CALENDAR_YEARS", operands) : call("$firm.calendarYears", operands);
                case YEAR_END -> window("YEAR_END", operands);
                case NEXT_DAYS -> window("DAYS_AHEAD", operands);
                case NEXT_MONTHS -> window("MONTHS_AHEAD", operands);
                case NEXT_YEARS -> window("YEARS_AHEAD", operands);
                case EVER -> window("EVER", List.of("Quantity.of( 0 )"));
                case BEFORE -> call("$firm.before", operands);
                case SINCE -> call("$firm.since", operands);
                case FISCAL_YEAR -> call("$firm.fiscalYear", operands);
                case TABLE_MARGINAL ->
                    call(
                            "tables.marginal",
                            table(node.name()),
                            quoted(node.names().get(1)),
                            keys(node));
                case ROUNDED, CUT -> call("Take." + word(node), operands);
                case TODAY -> "$firm.today()";
                case TABLE -> String.valueOf(table(node.name()));
                case TABLE_VALUE ->
                    call("tables.value", table(node.name()), quoted(node.names().get(1)), keys(node));
                case TABLE_POINTS -> call("tables.points", table(node.name()), keys(node));
                case BEST, LOWEST -> call("Take." + word(node), operands);
                case FIRST_KNOWN ->
                    call(
                            "Take.firstKnown",
                            quoted(node.operands().stream()
                                    .map(o -> String.join("+", Basis.names(o)))
                                    .collect(Collectors.joining(";"))),
                            operands);
                case PLUS -> call("Take.add", operands);
                case MINUS -> call("Take.subtract", operands);
                case TIMES -> call("Take.multiply", operands);
                case OVER ->
                    subject.isEmpty()
                            ? call("Take.divide", operands)
                            : call("Take.divide", operands, quoted(divisor(node.operand(1))));
                case COMPARE -> call("Is.compare", "Comparison." + node.name(), operands);
                case SAME_TEXT, SAME_FLAG -> call("Is.same", operands);
                case IN ->
                    call(
                            "Is.oneOf",
                            first,
                            node.names().stream()
                                    .map(n -> call("Take.word", quoted(n)))
                                    .toList());
                case AND -> call("Is.all", operands);
                case OR -> call("Is.any", operands);
                case NOT -> call("Is.negate", operands);
                case NUMBER_LINE -> call("Take.line", "Comparison." + node.name(), operands);
                case SOME, NONE -> "Take." + word(node) + "()";
                case ONE_OF ->
                    call("tables.oneOf", table(node.name()), quoted(node.names().get(1)));
                case IS -> call("Take.is", operands);
                case FLAG_LINE -> call("Take.answer", node.name());
                case EXCEPT, ONLY -> call("Take." + word(node), quoted(node.names()));
                case PARAMETER -> "given" + node.index();
            };
        }

        /** What an amount was made up of band by band, as a last argument. */
        String parts(Expression amount) {
            return amount.all()
                    .filter(n -> n.operation() == Operator.TABLE_MARGINAL)
                    .map(n -> call(
                            "tables.bands", table(n.name()), quoted(n.names().get(1)), keys(n)))
                    .collect(Collectors.joining(" + \"; \" + "));
        }

        private String window(String span, List<String> length) {
            return call("$firm.window", "Window.Span." + span, length);
        }

        private List<String> keys(Expression node) {
            return node.operands().stream()
                    .map(o -> o.operation() == Operator.TEXT
                            ? call("Take.key", quoted(o.name()))
                            : call("Take.input", write(o)))
                    .toList();
        }
    }

    private static boolean byTable(Expression count) {
        return count.operands().stream().anyMatch(o -> o.operation() == Operator.TABLE);
    }

    /** The fact that a formula divides by, or an empty text for a figure made of several. */
    private static String divisor(Expression node) {
        return switch (node.operation()) {
            case READ, DERIVED, YEARS_AGO, SUM, MEAN, LEAST, COUNT, TOTAL -> node.name();
            default -> "";
        };
    }

    private static String word(Expression node) {
        return node.operation().name().toLowerCase(java.util.Locale.ROOT);
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }

    private static List<String> quoted(List<String> texts) {
        return texts.stream().map(PlainRules::quoted).toList();
    }

    private static String call(String function, Object... arguments) {
        return Stream.of(arguments)
                .flatMap(a -> a instanceof List<?> list ? list.stream() : Collections.singleton(a).stream())
                .map(String::valueOf)
                .collect(Collectors.joining(", ", function + "( ", " )"));
    }
}
