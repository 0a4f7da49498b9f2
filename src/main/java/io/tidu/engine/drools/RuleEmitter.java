package io.tidu.engine.drools;

import static io.tidu.engine.drools.ExpressionEmitter.call;
import static io.tidu.engine.drools.ExpressionEmitter.literal;

import io.tidu.pack.rule.Kind;
import io.tidu.pack.rule.Node;
import io.tidu.pack.rule.ResolvedRule;
import io.tidu.pack.rule.StatementKind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * Writes one resolved rule as canonical DRL.
 *
 * <p>A pattern lets its subject through unless a constraint is certainly not met; the consequence is told whether the
 * constraints hold or why that is open. So a rule over a missing fact fires, and states that its clause is
 * undetermined: by construction it can't vanish.
 */
final class RuleEmitter {
    private static final String HIDDEN_FIRM = "$f";

    private final int number;
    private final ResolvedRule rule;
    private final ToIntFunction<String> tables;
    private final String firm;

    private RuleEmitter(int number, ResolvedRule rule, ToIntFunction<String> tables) {
        this.number = number;
        this.rule = rule;
        this.tables = tables;
        this.firm = firmFirst(rule) ? variable(0) : HIDDEN_FIRM;
    }

    /** Whether the first pattern is the enterprise; otherwise one is put before it, for look-ups. */
    private static boolean firmFirst(ResolvedRule rule) {
        return rule.patterns().get(0).kind() == Kind.ENTERPRISE;
    }

    /** How many patterns the emitted rule has. */
    static int patterns(ResolvedRule rule) {
        return rule.patterns().size() + (firmFirst(rule) ? 0 : 1);
    }

    static String name(int number) {
        return "R" + number;
    }

    /**
     * The DRL of a rule.
     *
     * @param number the rule's position, which is all that its emitted name says
     * @param tables the position of a table of the rule's pack
     */
    static String emit(int number, ResolvedRule rule, ToIntFunction<String> tables) {
        return new RuleEmitter(number, rule, tables).run();
    }

    private static String variable(int pattern) {
        return "$p" + pattern;
    }

    private String run() {
        StringBuilder text = new StringBuilder("rule \"" + name(number) + "\"\nwhen\n");
        if (!firmFirst(rule)) {
            text.append("  ").append(HIDDEN_FIRM).append(" : Firm( Budget.tick(this) )\n");
        }
        for (int i = 0; i < rule.patterns().size(); i++) {
            text.append("  ").append(pattern(i)).append('\n');
        }
        text.append("then\n  ").append(begin()).append('\n');
        for (int i = 0; i < rule.statements().size(); i++) {
            text.append("  ").append(statement(i)).append('\n');
        }
        return text.append("end\n").toString();
    }

    private String pattern(int index) {
        ResolvedRule.Pattern pattern = rule.patterns().get(index);
        IntFunction<String> subject = i -> i == index ? "this" : variable(i);
        String firmHere = index == 0 && firmFirst(rule) ? "this" : firm;
        ExpressionEmitter expressions = new ExpressionEmitter(subject, firmHere, tables);
        List<String> constraints = new ArrayList<>();
        constraints.add(firmHere.equals("this") ? "Budget.tick(this)" : call("Budget.tick", "this", firm));
        if (pattern.targetName() != null) {
            constraints.add(call("Is.named", "this", expressions.emit(pattern.targetName())));
        }
        pattern.constraints().forEach(c -> constraints.add(call("Is.possible", expressions.emit(c))));
        return variable(index) + " : " + type(pattern.kind()) + "( " + String.join(", ", constraints) + " )"
                + source(pattern);
    }

    private static String type(Kind kind) {
        return switch (kind) {
            case ENTERPRISE -> "Firm";
            case ROW -> "RowFact";
            case ENTRY -> "Entry";
            default -> "TargetFact";
        };
    }

    private String source(ResolvedRule.Pattern pattern) {
        String source = pattern.source();
        if (source == null) {
            return "";
        }
        return pattern.kind() == Kind.ROW
                ? " from " + call("out.rows", String.valueOf(tables.applyAsInt(source)))
                : " from " + variable(pattern.sourcePattern()) + call(".entries", literal(source));
    }

    private String begin() {
        ExpressionEmitter expressions = new ExpressionEmitter(RuleEmitter::variable, firm, tables);
        String conditions = rule.patterns().stream()
                .flatMap(p -> p.constraints().stream())
                .map(expressions::emit)
                .collect(Collectors.joining(", "));
        List<String> arguments = new ArrayList<>(List.of(String.valueOf(number), call("Is.all", conditions)));
        for (int i = 0; i < rule.patterns().size(); i++) {
            arguments.add(variable(i));
        }
        return call("out.begin", arguments.toArray(String[]::new)) + ";";
    }

    private String statement(int index) {
        ResolvedRule.Statement statement = rule.statements().get(index);
        ExpressionEmitter expressions = new ExpressionEmitter(RuleEmitter::variable, firm, tables);
        List<String> arguments = new ArrayList<>(List.of(String.valueOf(index)));
        statement.arguments().forEach(a -> arguments.add(expressions.emit(a)));
        if (statement.kind() == StatementKind.REQUIRE_ALL_OF && !hasException(statement.arguments())) {
            arguments.add("Take.except()");
        }
        String receiver = statement.kind().isAboutMoney() ? "out.money()." : "out.";
        return call(receiver + statement.kind().word(), arguments.toArray(String[]::new)) + ";";
    }

    private static boolean hasException(List<Node> arguments) {
        return arguments.get(arguments.size() - 1).kind() == Kind.EXCEPTION;
    }
}
