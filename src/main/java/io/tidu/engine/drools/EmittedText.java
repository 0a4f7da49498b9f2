package io.tidu.engine.drools;

import io.tidu.evaluate.Entry;
import io.tidu.evaluate.Firm;
import io.tidu.evaluate.decide.Budget;
import io.tidu.evaluate.decide.Decisions;
import io.tidu.evaluate.decide.Is;
import io.tidu.evaluate.decide.RowFact;
import io.tidu.evaluate.decide.Script;
import io.tidu.evaluate.decide.Take;
import io.tidu.evaluate.decide.TargetFact;
import io.tidu.model.Comparison;
import io.tidu.pack.rule.ResolvedRule;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The whole text that is given to Drools, and what must be found in it.
 *
 * @param drl the text
 * @param rules the names of its rules, in order
 * @param patterns the number of its patterns
 */
record EmittedText(String drl, List<String> rules, int patterns) {
    static final String PACKAGE = "tidu.emitted";
    static final String GLOBAL = "out";

    /** Every class that the text may name. */
    static final List<Class<?>> CLASSES = List.of(
            Firm.class,
            Entry.class,
            RowFact.class,
            TargetFact.class,
            Take.class,
            Is.class,
            Budget.class,
            Comparison.class);

    /**
     * Writes the rules, and for each target a rule that concludes it.
     *
     * <p>Rules state at salience 0. A target is concluded at minus its rank, so after every rule that speaks of it: the
     * rules that read other targets are only activated by those targets' conclusions, which rank before.
     *
     * @param ranks the rank of each target, from 1
     * @param tables the position of each table, by pack and name
     */
    static EmittedText of(Script script, Map<String, Integer> ranks, Map<String, Integer> tables) {
        StringBuilder text = new StringBuilder("package " + PACKAGE + ";\n");
        CLASSES.forEach(c -> text.append("import ").append(c.getName()).append(";\n"));
        text.append("global ")
                .append(Decisions.class.getName())
                .append(' ')
                .append(GLOBAL)
                .append(";\n");
        int patterns = 0;
        List<ResolvedRule> rules = script.rules();
        for (int i = 0; i < rules.size(); i++) {
            ResolvedRule rule = rules.get(i);
            text.append(RuleEmitter.emit(i, rule, t -> position(tables, rule.pack(), t)));
            patterns += RuleEmitter.patterns(rule);
        }
        for (int i = 0; i < script.targets().size(); i++) {
            int rank = ranks.getOrDefault(script.targets().get(i).name(), 1);
            text.append("rule \"")
                    .append(conclusion(i))
                    .append("\" salience -")
                    .append(rank)
                    .append("\nwhen\n");
            text.append("  $f : Firm( Budget.tick(this) )\nthen\n  insert(out.conclude(")
                    .append(i)
                    .append("));\nend\n");
            patterns++;
        }
        Stream<String> names = Stream.concat(
                IntStream.range(0, rules.size()).mapToObj(RuleEmitter::name),
                IntStream.range(0, script.targets().size()).mapToObj(EmittedText::conclusion));
        return new EmittedText(text.toString(), names.toList(), patterns);
    }

    private static String conclusion(int target) {
        return "C" + target;
    }

    private static int position(Map<String, Integer> tables, String pack, String table) {
        Integer position = tables.get(key(pack, table));
        if (position == null) {
            throw new IllegalStateException("a table that was not resolved: " + table);
        }
        return position;
    }

    static String key(String pack, String table) {
        return pack + "|" + table;
    }
}
