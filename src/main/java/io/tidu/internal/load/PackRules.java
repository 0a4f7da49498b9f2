package io.tidu.internal.load;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.Problems;
import io.tidu.internal.load.language.Limits;
import io.tidu.internal.load.language.RuleParser;
import io.tidu.internal.load.language.WrittenRule;
import io.tidu.internal.load.rule.RuleResolver;
import io.tidu.internal.load.rule.Surroundings;
import io.tidu.internal.policy.PackFolder;
import io.tidu.internal.policy.PackFolders;
import io.tidu.internal.policy.RuleText;
import io.tidu.internal.policy.rule.Rule;
import io.tidu.internal.policy.rule.TargetRanks;
import io.tidu.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The rules of one pack folder, read and resolved. */
final class PackRules {
    private static final Set<String> ABOUT_TABLES = Set.of("@kind.table", "@kind.table-row", "@kind.column");

    private PackRules() {}

    /**
     * Reads, resolves and checks the rules of a folder.
     *
     * @param problems where mistakes are told; rules with a mistake are not among those returned
     * @return its rules, ordered by name
     */
    static List<Rule> of(PackFolder folder, PackFolders folders, Vocabulary vocabulary, Problems problems) {
        Surroundings surroundings = surroundings(folder, folders, vocabulary);
        List<Rule> resolved = new ArrayList<>();
        Map<String, Place> names = new HashMap<>();
        Problems found = new Problems();
        for (RuleText text : folder.rules()) {
            List<String> lines = text.text().lines().toList();
            for (WrittenRule rule : RuleParser.parse(text.file(), text.text(), problems)) {
                // Either way an error is told, and looking on could take for ever.
                if (found.errors() >= Limits.PROBLEMS || names.size() > Limits.RULES_IN_FOLDER) {
                    break;
                }
                Place before = names.putIfAbsent(rule.name(), rule.place());
                if (before != null) {
                    problems.add(Problem.error("rule.duplicate-name", rule.place(), before.toString())
                            .inRule(rule.name()));
                }
                Rule one = RuleResolver.resolve(surroundings, rule, lines, found);
                if (one != null) {
                    resolved.add(one);
                }
            }
        }
        boolean tablesAreBroken = problems.list().stream().anyMatch(p -> isInTablesOf(folder, p));
        found.list().stream()
                .filter(p -> !(tablesAreBroken && isAboutTables(p)))
                .forEach(problems::add);
        if (!found.hasErrors() && !problems.hasErrors()) {
            needRuleForEachTarget(folder, resolved, problems);
        }
        List<String> circle = TargetRanks.circle(resolved);
        if (!circle.isEmpty()) {
            problems.error("rule.target-circle", folder.manifest().place(), String.join(", ", circle));
        }
        return resolved.stream().sorted(Comparator.comparing(Rule::name)).toList();
    }

    private static boolean isInTablesOf(PackFolder folder, Problem problem) {
        String manifest = folder.manifest().place().file();
        String root = manifest.substring(0, manifest.lastIndexOf('/') + 1);
        return problem.place().file().startsWith(root + "tables/");
    }

    /** A table that could not be read lacks rows; that rules look for them is no mistake of theirs. */
    private static boolean isAboutTables(Problem problem) {
        return problem.id().equals("rule.unknown-name")
                && ABOUT_TABLES.contains(problem.arguments().get(0));
    }

    private static void needRuleForEachTarget(PackFolder folder, List<Rule> rules, Problems problems) {
        Set<String> decided = new TreeSet<>();
        rules.forEach(r -> decided.addAll(r.decides()));
        folder.manifest().targets().keySet().stream()
                .filter(t -> !decided.contains(t))
                .forEach(t -> problems.error(
                        "pack.target-without-rule", folder.manifest().place(), t));
    }

    private static Surroundings surroundings(PackFolder folder, PackFolders folders, Vocabulary vocabulary) {
        Set<String> others = new TreeSet<>();
        folders.packs().stream()
                .filter(f -> folder.manifest().buildsOn().contains(f.manifest().id()))
                .forEach(f -> others.addAll(f.manifest().targets().keySet()));
        return new Surroundings(
                folder.manifest().id(),
                vocabulary,
                folder.tables(),
                folder.clauseIds(),
                folder.manifest().targets().keySet(),
                others);
    }
}
