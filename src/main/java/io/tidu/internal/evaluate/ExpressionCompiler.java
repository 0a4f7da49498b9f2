package io.tidu.internal.evaluate;

import io.tidu.internal.policy.expression.Expression;
import io.tidu.internal.policy.expression.Operator;
import io.tidu.internal.policy.expression.ValueKind;
import io.tidu.internal.policy.table.Fields;
import io.tidu.internal.policy.table.Table;
import io.tidu.model.Judgement;
import io.tidu.model.Quantity;
import io.tidu.model.Term;
import io.tidu.model.assessment.StepDetail;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Gives each expression its meaning, once, when rules are loaded: what is fixed is worked out, what depends on the
 * enterprise alone is given a place to be remembered, and the rest is put together from its parts. The one place where
 * an operation is said to mean something.
 */
public final class ExpressionCompiler {
    private static final Quantity NO_LENGTH = Quantity.of(0);

    private final ReferenceData knowledge;
    private final String pack;
    private final Function<String, Table> tables;
    private final boolean isFormula;
    private final NumberCompiler numbers = new NumberCompiler(this);
    private final ConditionCompiler conditions = new ConditionCompiler(this);

    private ExpressionCompiler(
            ReferenceData knowledge, String pack, Function<String, Table> tables, boolean isFormula) {
        this.knowledge = knowledge;
        this.pack = pack;
        this.tables = tables;
        this.isFormula = isFormula;
    }

    /**
     * For the rules of a pack.
     *
     * @param tables finds a table of the pack
     */
    public static ExpressionCompiler ofPack(ReferenceData knowledge, String pack, Function<String, Table> tables) {
        return new ExpressionCompiler(knowledge, pack, tables, false);
    }

    /** For the formulas of derived facts, which look up no tables. */
    static ExpressionCompiler ofFormulas(ReferenceData knowledge) {
        Function<String, Table> none = name -> {
            throw new IllegalStateException("a formula looks up no table: " + name);
        };
        return new ExpressionCompiler(knowledge, "", none, true);
    }

    /** Whether an expression reads a row, entry or target, so that it can differ between matches of one enterprise. */
    public static boolean readsSubjects(Expression node) {
        return Dependence.of(node) == Dependence.SUBJECT;
    }

    /** A number. */
    public Compiled<Quantity> number(Expression node) {
        return place(node, numbers.compile(node));
    }

    /** The bands that a number counted band by band is made up of, with their units; empty while it is not known. */
    public Compiled<List<StepDetail.Band>> bands(Expression node) {
        return numbers.bands(node);
    }

    /** A condition or flag. */
    public Compiled<Judgement> condition(Expression node) {
        return place(node, conditions.compile(node));
    }

    /** A text or the word of a choice. */
    public Compiled<Term> text(Expression node) {
        if (node.operation() == Operator.TEXT) {
            return Fixed.of(Term.of(node.name()));
        }
        String name = node.name();
        if (Dependence.of(node) == Dependence.ENTERPRISE) {
            return place(node, scope -> scope.firm().text(name));
        }
        int subject = node.operand(0).index();
        return scope -> scope.subject(subject).text(name);
    }

    /** A span of days. */
    public Compiled<Window> window(Expression node) {
        return place(
                node,
                switch (node.operation()) {
                    case LAST_DAYS -> windowOf(node, Window.Span.DAYS);
                    case LAST_MONTHS -> windowOf(node, Window.Span.MONTHS);
                    case LAST_YEARS -> windowOf(node, Window.Span.YEARS);
                    case CALENDAR_YEARS ->
                        node.operands().size() == 1
                                ? windowOf(node, Window.Span.CALENDAR_YEARS)
                                : betweenYears(number(node.operand(0)), number(node.operand(1)));
                    case YEAR_END -> windowOf(node, Window.Span.YEAR_END);
                    case NEXT_DAYS -> windowOf(node, Window.Span.DAYS_AHEAD);
                    case NEXT_MONTHS -> windowOf(node, Window.Span.MONTHS_AHEAD);
                    case NEXT_YEARS -> windowOf(node, Window.Span.YEARS_AHEAD);
                    case EVER -> scope -> scope.firm().window(Window.Span.EVER, NO_LENGTH);
                    case TODAY -> scope -> scope.firm().today();
                    case BEFORE -> anchored(node, EvaluationContext::before);
                    case SINCE -> anchored(node, EvaluationContext::since);
                    default -> throw new IllegalStateException(node.operation().name());
                });
    }

    private Compiled<Window> windowOf(Expression node, Window.Span span) {
        Compiled<Quantity> length = number(node.operand(0));
        return scope -> scope.firm().window(span, length.in(scope));
    }

    @FunctionalInterface
    private interface Anchor {
        Window of(EvaluationContext firm, Fields entry, Window window);
    }

    private Compiled<Window> anchored(Expression node, Anchor anchor) {
        int entry = node.operand(0).index();
        Compiled<Window> window = window(node.operand(1));
        return scope -> anchor.of(scope.firm(), scope.subject(entry), window.in(scope));
    }

    private static Compiled<Window> betweenYears(Compiled<Quantity> first, Compiled<Quantity> last) {
        return scope -> scope.firm().calendarYears(first.in(scope), last.in(scope));
    }

    private <T> Compiled<T> place(Expression node, Compiled<T> meaning) {
        if (meaning instanceof Fixed<T>) {
            return meaning;
        }
        return switch (Dependence.of(node)) {
            case NOTHING -> Fixed.fold(meaning, knowledge);
            case ENTERPRISE -> new Remembered<>(knowledge.slot(meaningOf(node)), meaning);
            case SUBJECT -> meaning;
        };
    }

    /** The same text for expressions that mean the same. */
    private String meaningOf(Expression node) {
        // A formula names what it divides by when that is zero, however deep the division stands in it.
        boolean divides = isFormula && node.all().anyMatch(n -> n.operation() == Operator.OVER);
        String where = node.all().anyMatch(n -> n.kind() == ValueKind.TABLE || isLookUp(n)) ? pack + ":" : "";
        return (divides ? "formula:" : "") + where + written(node);
    }

    private static boolean isLookUp(Expression node) {
        return node.operation().looksUp();
    }

    private static String written(Expression node) {
        return node.operands().stream()
                .map(ExpressionCompiler::written)
                .collect(Collectors.joining(
                        ",",
                        node.operation() + " " + node.kind() + " " + node.index() + quoted(node.names()) + "(",
                        ")"));
    }

    /** With their lengths, so that no name can look like the end of another. */
    private static String quoted(List<String> names) {
        return names.stream().map(n -> n.length() + ":" + n).collect(Collectors.joining(",", "[", "]"));
    }

    ReferenceData knowledge() {
        return knowledge;
    }

    boolean isFormula() {
        return isFormula;
    }

    Table table(Expression node) {
        return tables.apply(node.name());
    }

    /** Finds a table of the pack. */
    public Table table(String name) {
        return tables.apply(name);
    }
}
