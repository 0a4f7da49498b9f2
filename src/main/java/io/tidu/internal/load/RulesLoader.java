package io.tidu.internal.load;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.ProblemException;
import io.tidu.diagnostic.Problems;
import io.tidu.internal.diagnostic.Nearest;
import io.tidu.internal.load.language.Limits;
import io.tidu.internal.load.rule.FormulaResolver;
import io.tidu.internal.policy.ItemOwners;
import io.tidu.internal.policy.PackFolder;
import io.tidu.internal.policy.PackFolders;
import io.tidu.internal.policy.PackManifest;
import io.tidu.internal.policy.Policies;
import io.tidu.internal.policy.PolicyPack;
import io.tidu.internal.policy.expression.Expression;
import io.tidu.internal.policy.practice.DeclaredFacts;
import io.tidu.internal.policy.rule.Rule;
import io.tidu.internal.policy.rule.RuleGraph;
import io.tidu.internal.policy.vocabulary.BuiltInFacts;
import io.tidu.vocabulary.Vocabulary;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Predicate;

/**
 * Reads a folder of rules: finds its files, reads and resolves them, and holds them against one another. Whatever is
 * wrong is told at once; nothing is decided with rules that hold a mistake.
 */
public final class RulesLoader {
    private RulesLoader() {}

    /**
     * Reads a folder of rules, or an archive of them.
     *
     * @param rules as {@link RulesPlace#at} takes it
     * @throws ProblemException with every problem found, if any of them is an error; nothing is decided with a folder
     *     that holds a mistake
     */
    public static Policies load(Path rules) {
        return load(RulesPlace.at(rules));
    }

    /**
     * Reads rules, wherever they are.
     *
     * @throws ProblemException as {@link #load(Path)}
     */
    public static Policies load(RulesPlace rules) {
        return load(rules, m -> true);
    }

    /**
     * Reads rules as if it held only some of its versions, so that two of them can be held against each other. What it
     * decides is not what the rules decide; {@link Policies#files()} names all files all the same.
     *
     * @param taken which versions are taken; the others are read, but held against nothing
     * @throws ProblemException as {@link #load(Path)}
     */
    public static Policies load(RulesPlace rules, Predicate<PackManifest> taken) {
        Problems problems = new Problems();
        try (RulesTree tree = RulesTree.of(rules, problems)) {
            if (tree == null) {
                throw new ProblemException(problems.list());
            }
            return Nearest.bounded(() -> load(tree, taken, problems));
        }
    }

    private static Policies load(RulesTree tree, Predicate<PackManifest> taken, Problems problems) {
        DeclaredFacts facts = facts(tree, problems);
        Vocabulary vocabulary = facts.vocabulary();
        PackLoader loader = new PackLoader(tree, vocabulary, taken, problems);
        PackFolders folders = loader.run();
        tree.confirm();
        AppliesToCheck appliesTo = new AppliesToCheck(vocabulary, problems);
        folders.packs().forEach(f -> appliesTo.run(f.manifest()));
        SortedMap<String, Expression> formulas = FormulaResolver.resolve(vocabulary, problems);
        Map<String, PolicyPack> packs = new HashMap<>();
        int rulesInAll = 0;
        int targetsInAll = 0;
        for (PackFolder folder : folders.packs()) {
            List<Rule> rules =
                    loader.isReliable(folder) ? PackRules.of(folder, folders, vocabulary, problems) : List.of();
            PolicyPack pack = new PolicyPack(folder, rules);
            packs.put(Policies.key(folder), pack);
            targetsInAll += folder.manifest().targets().size();
            rulesInAll += rules.size();
            if (targetsInAll > Limits.TARGETS_IN_FOLDER) {
                String most = String.valueOf(Limits.TARGETS_IN_FOLDER);
                problems.error(
                        "pack.too-many-targets-in-folder", folder.manifest().place(), most);
                break;
            }
            if (rulesInAll > Limits.RULES_IN_FOLDER) {
                problems.add(tooManyRules(rules.get(rules.size() - 1)));
                break;
            }
        }
        if (!problems.hasErrors()) {
            Place place = Place.of(tree.shown(VocabularyFile.NAME));
            needBuiltInFacts(vocabulary, place, formulas, packs.values(), problems);
            new ItemOwners(packs.values()).check(problems);
            TargetReaders.check(packs.values(), problems);
            PracticeCheck.run(packs.values(), vocabulary, problems);
        }
        if (problems.hasErrors()) {
            throw new ProblemException(problems.list());
        }
        return new Policies(
                facts.with(TextNames.in(vocabulary, packs.values())),
                folders,
                formulas,
                packs,
                tree.hashes(),
                problems.list());
    }

    /**
     * Reads every pack below a folder, or in an archive: each folder that has a {@code pack.yaml} is one. Their rules
     * stay texts.
     *
     * @param rules as {@link RulesPlace#at} takes it; files are shown as the path given here, with forward slashes
     * @param problems where problems are added
     * @return the packs that can be understood; nothing may be decided with them if errors were added
     */
    public static PackFolders folders(Path rules, Problems problems) {
        try (RulesTree tree = RulesTree.of(RulesPlace.at(rules), problems)) {
            if (tree == null) {
                return new PackFolders(List.of());
            }
            boolean hasFacts = tree.files().contains(VocabularyFile.NAME);
            Vocabulary vocabulary =
                    hasFacts ? VocabularyFile.read(tree, new Problems()).vocabulary() : Vocabulary.EMPTY;
            return new PackLoader(tree, vocabulary, m -> true, problems).run();
        }
    }

    /**
     * The vocabulary of rules, also of such as can't be used.
     *
     * @param problems where problems are added
     * @return what could be read of it, perhaps nothing
     */
    public static Vocabulary vocabulary(RulesPlace rules, Problems problems) {
        try (RulesTree tree = RulesTree.of(rules, problems)) {
            return tree == null
                    ? Vocabulary.EMPTY
                    : VocabularyFile.read(tree, problems).vocabulary();
        }
    }

    /**
     * The vocabulary; with a mistake in it everything else would be told of as well, since rules, tables and cases use
     * facts that could not be read: it is told alone.
     */
    private static DeclaredFacts facts(RulesTree tree, Problems problems) {
        Problems own = new Problems();
        DeclaredFacts facts = VocabularyFile.read(tree, own);
        if (own.hasErrors()) {
            throw new ProblemException(own.list());
        }
        if (facts.vocabulary().isEmpty()) {
            throw new ProblemException(problems.list());
        }
        problems.addAll(own.list());
        return facts;
    }

    private static Problem tooManyRules(Rule last) {
        return Problem.error("rule.too-many-rules-in-folder", last.place(), String.valueOf(Limits.RULES_IN_FOLDER))
                .inRule(last.name());
    }

    private static void needBuiltInFacts(
            Vocabulary vocabulary,
            Place place,
            SortedMap<String, Expression> formulas,
            Collection<PolicyPack> packs,
            Problems problems) {
        Set<BuiltInFacts> needed = EnumSet.noneOf(BuiltInFacts.class);
        formulas.values().forEach(f -> f.visit(n -> RuleGraph.reliance(n).ifPresent(needed::add)));
        packs.forEach(p -> needed.addAll(p.graph().reliance()));
        needed.stream()
                .filter(b -> !b.isDeclaredIn(vocabulary))
                .forEach(b -> problems.error("vocabulary.built-in", place, b.fact(), b.declaration()));
    }
}
