package io.tidu.internal.search;

import io.tidu.internal.evaluate.Compiled;
import io.tidu.internal.evaluate.ExpressionCompiler;
import io.tidu.internal.evaluate.ReferenceData;
import io.tidu.internal.policy.PolicyPack;
import io.tidu.internal.policy.expression.Expression;
import io.tidu.internal.policy.table.Table;
import io.tidu.internal.policy.table.TableRow;
import io.tidu.model.Judgement;
import io.tidu.model.Quantity;
import io.tidu.model.Term;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;

/** The expressions of a pack's rules, each compiled when it is first asked for. Not thread-safe. */
public final class Expressions {
    private final ExpressionCompiler compiler;
    private final int mostPatterns;
    private final IdentityHashMap<TableRow, Table> tables = new IdentityHashMap<>();
    private final IdentityHashMap<Expression, Compiled<Quantity>> numbers = new IdentityHashMap<>();
    private final IdentityHashMap<Expression, Compiled<Judgement>> conditions = new IdentityHashMap<>();
    private final IdentityHashMap<Expression, Compiled<Term>> texts = new IdentityHashMap<>();

    /** Of a version of a pack, for an enterprise on a date. */
    public Expressions(PolicyPack pack, ReferenceData knowledge) {
        String version = pack.manifest().id() + "/" + pack.manifest().version();
        Map<String, Table> named = pack.folder().tables();
        this.compiler =
                ExpressionCompiler.ofPack(knowledge, version, name -> Objects.requireNonNull(named.get(name), name));
        this.mostPatterns =
                pack.rules().stream().mapToInt(r -> r.patterns().size()).max().orElse(0);
        named.values().forEach(t -> t.rows().forEach(r -> tables.put(r, t)));
    }

    /** The most patterns that a rule has. */
    public int mostPatterns() {
        return mostPatterns;
    }

    /** The table of this name. */
    public Table tableOf(TableRow row) {
        return Objects.requireNonNull(tables.get(row));
    }

    /** A number, compiled as the engine compiles it. */
    public Compiled<Quantity> number(Expression node) {
        return numbers.computeIfAbsent(node, compiler::number);
    }

    /** A condition, compiled as the engine compiles it. */
    public Compiled<Judgement> condition(Expression node) {
        return conditions.computeIfAbsent(node, compiler::condition);
    }

    /** A text, compiled as the engine compiles it. */
    public Compiled<Term> text(Expression node) {
        return texts.computeIfAbsent(node, compiler::text);
    }
}
