package io.tidu.internal.evaluate.decide;

import io.tidu.internal.evaluate.Compiled;
import io.tidu.internal.evaluate.Entry;
import io.tidu.internal.evaluate.EvaluationContext;
import io.tidu.internal.evaluate.RowFact;
import io.tidu.internal.evaluate.Scope;
import io.tidu.internal.policy.expression.Expression;
import io.tidu.internal.policy.rule.Rule;
import io.tidu.internal.policy.table.Fields;
import io.tidu.internal.policy.table.TableRow;
import io.tidu.model.Counted;
import io.tidu.model.Judgement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A rule that fires for one enterprise and the targets that Drools found: it goes through the rows and entries that its
 * patterns stand for, and states what the rule says of each match. Rules fire one after the other, so that an
 * enterprise has one of these, used again by each rule. Not thread-safe.
 */
final class Firing {
    /** Patterns and conditions that most rules have at most. */
    private static final int USUAL_PATTERNS = 4;

    private static final int USUAL_CONDITIONS = 8;
    /** What stands between the parts of a name. */
    private static final String BETWEEN = " | ";

    private final Recorder recorder;
    private CompiledRule rule;
    private List<TargetFact> targets = List.of();
    private Match match;
    /** What the patterns stand for; longer than this rule needs, as is the next. */
    private Fields[] subjects = new Fields[USUAL_PATTERNS];

    private Judgement[] held = new Judgement[USUAL_CONDITIONS];
    private Scope scope;
    private int patterns;
    private Judgement applies = Judgement.MET;
    private @Nullable String rowStatus;
    private @Nullable String name;

    /** Of no rule yet but the one that fires first. */
    Firing(Recorder recorder, Match first) {
        this.recorder = recorder;
        this.rule = first.rule();
        this.match = first;
        this.scope = Scope.of(recorder.firm(), subjects);
    }

    /**
     * States what a rule says.
     *
     * @param firing the rule's match
     * @param found what was found for the targets of the match, in their order
     * @throws RuleFailure if the rule fails or a bound is met
     */
    void fire(Match firing, List<TargetFact> found) {
        try {
            match = firing;
            rule = firing.rule();
            targets = found;
            patterns = rule.patterns().size();
            makeRoom();
            pattern(0, 0);
        } catch (RuntimeException e) {
            throw RuleFailure.of(firing.rule().rule(), e);
        }
    }

    private void makeRoom() {
        if (patterns > subjects.length) {
            subjects = new Fields[patterns];
            scope = Scope.of(recorder.firm(), subjects);
        }
        if (rule.conditions() > held.length) {
            held = new Judgement[rule.conditions()];
        }
    }

    private void pattern(int position, int target) {
        if (position == patterns) {
            matched();
            return;
        }
        CompiledRule.Pattern pattern = rule.patterns().get(position);
        switch (pattern.kind()) {
            case ENTERPRISE -> subject(pattern, position, firm(), target);
            case ROW -> {
                List<RowFact> rows = Objects.requireNonNull(match.rows().get(position));
                for (int i = 0; i < rows.size(); i++) {
                    firm().limit().spend(1);
                    subject(pattern, position, rows.get(i), target);
                }
            }
            case ENTRY -> {
                for (Entry entry : firm().entries(Objects.requireNonNull(pattern.source()))) {
                    firm().limit().spend(1);
                    subject(pattern, position, entry, target);
                }
            }
            default -> {
                firm().limit().spend(1);
                if (match.targets().get(target) != null || isChosen(pattern, targets.get(target))) {
                    subject(pattern, position, targets.get(target), target + 1);
                }
            }
        }
    }

    /** Whether the row that is gone through names a target. */
    private boolean isChosen(CompiledRule.Pattern pattern, TargetFact target) {
        Expression name = Objects.requireNonNull(pattern.name());
        return target.name()
                .equals(subjects[name.operand(0).index()].text(name.name()).text());
    }

    /** Lets a subject through unless a condition is certainly not met. */
    private void subject(CompiledRule.Pattern pattern, int position, Fields subject, int target) {
        subjects[position] = subject;
        List<Compiled<Judgement>> conditions = pattern.conditions();
        for (int i = 0; i < conditions.size(); i++) {
            Judgement judgement = conditions.get(i).in(scope);
            if (!judgement.isPossible()) {
                return;
            }
            held[pattern.first() + i] = judgement;
        }
        pattern(position + 1, target);
    }

    private void matched() {
        firm().limit().fire();
        firm().limit().spend(1);
        Judgement conditions = Judgement.MET;
        for (int i = 0; i < rule.conditions(); i++) {
            conditions = conditions.and(held[i]);
        }
        applies = conditions;
        rowStatus = null;
        Counted.Collector entries = null;
        for (int i = 0; i < patterns; i++) {
            Fields subject = subjects[i];
            if (subject instanceof RowFact row) {
                rowStatus = weaker(rowStatus, row.status());
            } else if (subject instanceof Entry entry) {
                entries = entries == null ? new Counted.Collector() : entries;
                entries.add(entry.counted(conditions));
            }
        }
        if (entries != null) {
            applies = conditions.of(conditions.counted().and(entries.counted()));
        }
        if (firm().isWatched()) {
            firm().watch().fired(rule.rule(), conditions, matchedRows());
        }
        name = null;
        List<Statement> statements = rule.statements();
        for (int i = 0; i < statements.size(); i++) {
            statements.get(i).state(this);
        }
    }

    private static @Nullable String weaker(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return !one.equals(other) && TargetState.rank(other) > TargetState.rank(one) ? other : one;
    }

    private List<TableRow> matchedRows() {
        List<TableRow> matched = new ArrayList<>();
        for (int i = 0; i < patterns; i++) {
            if (subjects[i] instanceof RowFact row) {
                matched.add(row.row());
            }
        }
        return matched;
    }

    EvaluationContext firm() {
        return recorder.firm();
    }

    Recorder recorder() {
        return recorder;
    }

    Rule rule() {
        return rule.rule();
    }

    Scope scope() {
        return scope;
    }

    /** What a pattern stands for. */
    Fields subject(int pattern) {
        return subjects[pattern];
    }

    /** Whether the rule's conditions hold, or why that is open. */
    Judgement applies() {
        return applies;
    }

    /** The weakest status of the rows that are matched, or null if none has one of its own. */
    @Nullable
    String rowStatus() {
        return rowStatus;
    }

    /** What was found, or why the conditions are open: then so is all that the rule states. */
    Judgement unlessOpen(Judgement found) {
        return applies.verdict().isOpen() ? applies : found;
    }

    /** The rule with the rows and entries that it fires for, the same however both were ordered. */
    String name() {
        String told = name == null ? named() : name;
        name = told;
        return told;
    }

    private String named() {
        String named = rule.rule().name();
        for (int i = 0; i < patterns; i++) {
            Fields subject = subjects[i];
            if (subject instanceof RowFact row) {
                named = named + BETWEEN + row.row().key();
            } else if (subject instanceof Entry entry) {
                named = named + BETWEEN + entry.key();
            }
        }
        return named;
    }
}
