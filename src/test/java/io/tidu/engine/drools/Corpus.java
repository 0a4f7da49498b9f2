package io.tidu.engine.drools;

import io.tidu.evaluate.Knowledge;
import io.tidu.evaluate.decide.Script;
import io.tidu.pack.Policies;
import io.tidu.pack.PolicyPack;
import io.tidu.pack.RulesLoader;
import io.tidu.pack.rule.AwardGroups;
import io.tidu.pack.rule.ResolvedRule;
import io.tidu.pack.rule.TargetRanks;
import io.tidu.pack.table.Table;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is emitted for the rules of a folder, without compiling it. */
final class Corpus {
    static final Path FOLDER = Path.of("src/test/resources/io/tidu/security/corpus");

    private final List<ResolvedRule> rules = new ArrayList<>();
    private final List<Table> tables = new ArrayList<>();
    private final Map<String, Integer> positions = new HashMap<>();
    private final List<Script.Target> targets = new ArrayList<>();
    private final Policies policies;

    Corpus(Path folder, LocalDate on) {
        policies = RulesLoader.load(folder);
        for (PolicyPack pack : policies.inForce(on)) {
            rules.addAll(pack.rules());
            String id = pack.manifest().id();
            pack.manifest().targets().keySet().forEach(t -> targets.add(new Script.Target(t, id, "enacted")));
            new TreeMap<>(pack.folder().tables()).forEach((name, table) -> {
                positions.put(CompiledRules.tableKey(id, name), tables.size());
                tables.add(table);
            });
        }
    }

    List<ResolvedRule> rules() {
        return rules;
    }

    EmittedText text() {
        return text(rules);
    }

    /** One rule so many times over. */
    EmittedText text(String name, int times) {
        return text(Collections.nCopies(
                times,
                rules.stream().filter(r -> r.name().equals(name)).findFirst().orElseThrow()));
    }

    private EmittedText text(List<ResolvedRule> many) {
        Knowledge knowledge = new Knowledge(policies.vocabulary().facts(), policies.formulas(), tables);
        Script script = new Script(
                many, targets, List.of(), List.of(), Map.of(), List.of(), AwardGroups.NONE, Map.of(), knowledge);
        return EmittedText.of(script, TargetRanks.of(many), positions);
    }
}
