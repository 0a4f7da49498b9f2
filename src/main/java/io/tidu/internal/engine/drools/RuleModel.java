package io.tidu.internal.engine.drools;

import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.on;
import static org.drools.model.PatternDSL.alphaIndexedBy;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.rule;

import io.tidu.internal.evaluate.decide.CompiledRule;
import io.tidu.internal.evaluate.decide.Match;
import io.tidu.internal.evaluate.decide.Program;
import io.tidu.internal.evaluate.decide.Recorder;
import io.tidu.internal.evaluate.decide.TargetFact;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.drools.model.Index;
import org.drools.model.Model;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.Rule;
import org.drools.model.RuleItemBuilder;
import org.drools.model.Variable;
import org.drools.model.impl.ModelImpl;

/**
 * Says to Drools which rules there are, what makes each of them fire, and in which order. Used once for each set of
 * packs.
 *
 * <p>Rules state at salience 0. A target is concluded at minus its rank, so after every rule that speaks of it: the
 * rules that read other targets are only activated by those targets' conclusions, which rank before.
 */
final class RuleModel {
    private final ModelImpl model = new ModelImpl("tidu");
    private int rules;

    private RuleModel() {}

    /**
     * The model of a program.
     *
     * @param ranks the rank of each target, from 1
     */
    static Model of(Program program, Map<String, Integer> ranks) {
        RuleModel built = new RuleModel();
        for (CompiledRule rule : program.rules()) {
            Match.of(rule).forEach(built::add);
        }
        for (int i = 0; i < program.targets().size(); i++) {
            built.conclude(i, ranks.getOrDefault(program.targets().get(i).name(), 1));
        }
        return built.model;
    }

    private void add(Match match) {
        String name = "R" + rules++;
        Variable<Recorder> recorder = declarationOf(Recorder.class, "r");
        List<RuleItemBuilder<?>> items = new ArrayList<>();
        PatternDef<Recorder> gate = pattern(recorder);
        items.add(match.rule().hasGate() ? gate.expr(name, match.rule()::mayFire) : gate);
        List<Variable<TargetFact>> targets = new ArrayList<>();
        for (String target : match.targets()) {
            Variable<TargetFact> variable = declarationOf(TargetFact.class, "t" + targets.size());
            items.add(target == null ? any(match, name, recorder, variable) : named(target, variable));
            targets.add(variable);
        }
        items.add(consequence(match, recorder, targets));
        model.addRule(rule(name).build(items.toArray(RuleItemBuilder[]::new)));
    }

    private static RuleItemBuilder<?> named(String target, Variable<TargetFact> variable) {
        return pattern(variable)
                .expr(
                        "is " + target,
                        t -> t.name().equals(target),
                        alphaIndexedBy(String.class, Index.ConstraintType.EQUAL, 0, TargetFact::name, target));
    }

    private static RuleItemBuilder<?> any(
            Match match, String rule, Variable<Recorder> recorder, Variable<TargetFact> variable) {
        return pattern(variable).expr(rule + " " + variable.getName(), recorder, (t, r) -> r.meets(match));
    }

    /** The language allows no more patterns than there are cases here. */
    private static RuleItemBuilder<?> consequence(
            Match match, Variable<Recorder> recorder, List<Variable<TargetFact>> t) {
        return switch (t.size()) {
            case 0 -> on(recorder).execute(r -> r.fire(match, List.of()));
            case 1 -> on(recorder, t.get(0)).execute((r, a) -> r.fire(match, List.of(a)));
            case 2 -> on(recorder, t.get(0), t.get(1)).execute((r, a, b) -> r.fire(match, List.of(a, b)));
            case 3 ->
                on(recorder, t.get(0), t.get(1), t.get(2)).execute((r, a, b, c) -> r.fire(match, List.of(a, b, c)));
            case 4 ->
                on(recorder, t.get(0), t.get(1), t.get(2), t.get(3))
                        .execute((r, a, b, c, d) -> r.fire(match, List.of(a, b, c, d)));
            case 5 ->
                on(recorder, t.get(0), t.get(1), t.get(2), t.get(3), t.get(4))
                        .execute((r, a, b, c, d, e) -> r.fire(match, List.of(a, b, c, d, e)));
            case 6 ->
                on(recorder, t.get(0), t.get(1), t.get(2), t.get(3), t.get(4), t.get(5))
                        .execute((r, a, b, c, d, e, f) -> r.fire(match, List.of(a, b, c, d, e, f)));
            default -> throw new IllegalStateException(t.size() + " targets");
        };
    }

    private void conclude(int target, int rank) {
        Variable<Recorder> recorder = declarationOf(Recorder.class, "r");
        model.addRule(rule("C" + target)
                .attribute(Rule.Attribute.SALIENCE, -rank)
                .build(pattern(recorder), on(recorder).execute((drools, r) -> drools.insert(r.conclude(target)))));
    }
}
