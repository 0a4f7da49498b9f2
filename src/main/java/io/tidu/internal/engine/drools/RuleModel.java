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
import org.drools.model.Drools;
import org.drools.model.Index;
import org.drools.model.Model;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.Rule;
import org.drools.model.RuleItemBuilder;
import org.drools.model.Variable;
import org.drools.model.impl.ModelImpl;
import org.kie.api.runtime.rule.RuleContext;

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
            targets.add(variable);
            items.add(pattern(variable)
                    .expr(
                            "is " + target,
                            t -> t.name().equals(target),
                            alphaIndexedBy(String.class, Index.ConstraintType.EQUAL, 0, TargetFact::name, target)));
        }
        items.add(consequence(match, recorder, targets));
        model.addRule(rule(name).build(items.toArray(RuleItemBuilder[]::new)));
    }

    private static RuleItemBuilder<?> consequence(
            Match match, Variable<Recorder> recorder, List<Variable<TargetFact>> targets) {
        return switch (targets.size()) {
            case 0 -> on(recorder).execute(r -> r.fire(match, List.of()));
            case 1 -> on(recorder, targets.get(0)).execute((r, t) -> r.fire(match, List.of(t)));
            case 2 ->
                on(recorder, targets.get(0), targets.get(1)).execute((r, one, two) -> r.fire(match, List.of(one, two)));
            default -> on(recorder).execute((drools, r) -> r.fire(match, matched(drools, match.targets())));
        };
    }

    /** What Drools matched, in the order of the patterns. */
    private static List<TargetFact> matched(Drools drools, List<String> names) {
        List<Object> objects = drools.getContext(RuleContext.class).getMatch().getObjects();
        return names.stream()
                .map(n -> objects.stream()
                        .filter(TargetFact.class::isInstance)
                        .map(TargetFact.class::cast)
                        .filter(t -> t.name().equals(n))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    private void conclude(int target, int rank) {
        Variable<Recorder> recorder = declarationOf(Recorder.class, "r");
        model.addRule(rule("C" + target)
                .attribute(Rule.Attribute.SALIENCE, -rank)
                .build(pattern(recorder), on(recorder).execute((drools, r) -> drools.insert(r.conclude(target)))));
    }
}
