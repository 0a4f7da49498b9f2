package io.tidu.internal.guide.line;

import io.tidu.internal.evaluate.Compiled;
import io.tidu.internal.evaluate.EvaluationContext;
import io.tidu.internal.evaluate.ReferenceData;
import io.tidu.internal.evaluate.RowFact;
import io.tidu.internal.evaluate.Scope;
import io.tidu.internal.policy.table.Fields;
import io.tidu.internal.search.UnknownSubject;
import io.tidu.model.Exact;
import io.tidu.model.Quantity;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An edge that the rules hold a value against: where a requirement, a condition or a band of a table changes sides.
 * Immutable and safe to share between threads.
 *
 * @param value the value, as the engine works it out
 * @param isOfFirm whether the value reads nothing that a pattern stands for but the enterprise
 * @param edge what it is held against; null if that is fixed
 * @param fixed what it is held against if that is the same for everybody, else 0
 * @param courses every fact and list that either reads, with how their distance goes along it
 * @param drawnFor what the rule's patterns stand for
 * @param knowledge what it is worked out with
 */
public record Line(
        Compiled<Quantity> value,
        boolean isOfFirm,
        @Nullable Compiled<Quantity> edge,
        Exact fixed,
        Map<String, Course> courses,
        DrawnFor drawnFor,
        ReferenceData knowledge) {
    /** Copies the collection. */
    public Line {
        courses = Map.copyOf(courses);
    }

    /**
     * What the patterns of a rule stand for where it draws a line.
     *
     * @param rule the rule
     * @param patterns how many patterns the rule has
     * @param rows the rows, by the position of the pattern
     * @param lists the lists whose entries patterns stand for, by the position of the pattern
     */
    record DrawnFor(RuleName rule, int patterns, Map<Integer, RowFact> rows, Map<Integer, String> lists) {
        DrawnFor {
            rows = Map.copyOf(rows);
            lists = Map.copyOf(lists);
        }
    }

    /**
     * A rule.
     *
     * @param pack its pack
     * @param name its name
     */
    public record RuleName(String pack, String name) {}

    /** The facts and lists that either reads. */
    public Set<String> facts() {
        return courses.keySet();
    }

    /** The rule that draws it. */
    public RuleName rule() {
        return drawnFor.rule();
    }

    /** Whether every place where it is crossed along a fact can be found. */
    public boolean isOneWay(String fact) {
        return course(fact).isOneWay();
    }

    /** Whether it turns at most once along a fact, so that it is crossed twice at most. */
    public boolean turnsOnce(String fact) {
        return course(fact).turnsOnce();
    }

    private Course course(String fact) {
        return Objects.requireNonNullElse(courses.get(fact), Course.CONSTANT);
    }

    /** How many entries, or pairs of them, it is drawn for: once for each. */
    int times(EvaluationContext firm) {
        int times = 1;
        for (String list : drawnFor.lists().values()) {
            times *= firm.entries(list).size();
        }
        return times;
    }

    /** Whether it holds a value of the enterprise against what is the same for everybody. */
    boolean isPlain() {
        return isOfFirm && edge == null;
    }

    /** How far a value lies above the edge of a plain line. */
    Exact above(Exact of) {
        return of.minus(fixed);
    }

    /** The value of a plain line; null if it is not one. */
    @Nullable
    Exact value(EvaluationContext firm) {
        needSameKnowledge(firm);
        return value.in(Scope.of(firm, new Fields[drawnFor.patterns()])).single();
    }

    private void needSameKnowledge(EvaluationContext firm) {
        if (firm.knowledge() != knowledge) {
            throw new IllegalArgumentException("a line of other rules");
        }
    }

    /** Whether it is drawn for each entry that a pattern stands for. */
    public boolean isOfEntries() {
        return !drawnFor.lists().isEmpty();
    }

    /**
     * How far the value lies above the edge, once for each entry that it is drawn for, the one farthest below first;
     * none where either is not one value.
     *
     * @throws IllegalArgumentException if the enterprise is seen with other knowledge than the line is worked out with
     */
    List<Exact> above(EvaluationContext firm) {
        needSameKnowledge(firm);
        Fields[] subjects = new Fields[drawnFor.patterns()];
        Arrays.fill(subjects, UnknownSubject.ONLY);
        drawnFor.rows().forEach((pattern, row) -> subjects[pattern] = row);
        if (isOfEntries()) {
            return new EachEntry(firm, drawnFor.lists(), subjects).above(this::above);
        }
        Exact once = above(Scope.of(firm, subjects));
        return once == null ? List.of() : List.of(once);
    }

    private @Nullable Exact above(Scope scope) {
        Exact left = value.in(scope).single();
        Exact right = edge == null ? fixed : edge.in(scope).single();
        return left == null || right == null ? null : left.minus(right);
    }
}
