package io.tidu.pack;

import io.tidu.diagnostic.Nearest;
import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.ProblemException;
import io.tidu.diagnostic.Problems;
import io.tidu.pack.language.Limits;
import io.tidu.pack.rule.AwardItems;
import io.tidu.pack.rule.FormulaResolver;
import io.tidu.pack.rule.Nesting;
import io.tidu.pack.rule.Node;
import io.tidu.pack.rule.Reliance;
import io.tidu.pack.rule.ResolvedRule;
import io.tidu.pack.vocabulary.BuiltInFacts;
import io.tidu.pack.vocabulary.Vocabulary;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Predicate;

/**
 * A folder of rules, read and checked: the vocabulary and every version of every pack. Immutable and safe to share
 * between threads.
 */
public final class Policies {
    /** The file that lists what is signed, below the rules folder. */
    public static final String SIGNED_LIST = "rules.sha256";
    /** The file with the signature over the list, below the rules folder. */
    public static final String SIGNATURE = "rules.sig";

    private final Vocabulary vocabulary;
    private final PackFolders folders;
    private final SortedMap<String, Node> formulas;
    private final Map<String, PolicyPack> packs;
    private final ItemOwners itemOwners;
    private final SortedMap<String, String> files;
    private final List<Problem> warnings;

    private Policies(
            Vocabulary vocabulary,
            PackFolders folders,
            SortedMap<String, Node> formulas,
            Map<String, PolicyPack> packs,
            SortedMap<String, String> files,
            List<Problem> warnings) {
        this.vocabulary = vocabulary;
        this.folders = folders;
        this.formulas = formulas;
        this.packs = Map.copyOf(packs);
        this.itemOwners = new ItemOwners(this.packs.values());
        this.files = Collections.unmodifiableSortedMap(files);
        this.warnings = List.copyOf(warnings);
    }

    /**
     * Reads a folder of rules, or an archive of them.
     *
     * @param rules as {@link RulesSource#at} takes it
     * @throws ProblemException with every problem found, if any of them is an error; nothing is decided with a folder
     *     that holds a mistake
     */
    public static Policies load(Path rules) {
        return load(RulesSource.at(rules));
    }

    /**
     * Reads rules, wherever they are.
     *
     * @throws ProblemException as {@link #load(Path)}
     */
    public static Policies load(RulesSource rules) {
        return load(rules, m -> true);
    }

    /**
     * Reads rules as if it held only some of its versions, so that two of them can be held against each other. What it
     * decides is not what the rules decide; {@link #files()} names all files all the same.
     *
     * @param taken which versions are taken; the others are read, but held against nothing
     * @throws ProblemException as {@link #load(Path)}
     */
    public static Policies load(RulesSource rules, Predicate<PackManifest> taken) {
        Problems problems = new Problems();
        try (RulesTree tree = RulesTree.of(rules, problems)) {
            if (tree == null) {
                throw new ProblemException(problems.list());
            }
            return Nearest.bounded(() -> load(tree, taken, problems));
        }
    }

    private static Policies load(RulesTree tree, Predicate<PackManifest> taken, Problems problems) {
        Vocabulary vocabulary = vocabulary(tree, problems);
        PackLoader loader = new PackLoader(tree, taken, problems);
        PackFolders folders = loader.run();
        tree.confirm();
        AppliesToCheck appliesTo = new AppliesToCheck(vocabulary, problems);
        folders.packs().forEach(f -> appliesTo.run(f.manifest()));
        SortedMap<String, Node> formulas = FormulaResolver.resolve(vocabulary, problems);
        Map<String, PolicyPack> packs = new HashMap<>();
        int count = 0;
        for (PackFolder folder : folders.packs()) {
            List<ResolvedRule> rules =
                    loader.isReliable(folder) ? PackRules.of(folder, folders, vocabulary, problems) : List.of();
            PolicyPack pack = new PolicyPack(folder, rules);
            packs.put(key(folder), pack);
            count += folder.manifest().targets().size();
            count += pack.rules().stream().mapToInt(Nesting::weight).sum();
            if (count > Limits.RULES_IN_FOLDER) {
                problems.add(tooMany(pack));
                break;
            }
        }
        if (!problems.hasErrors()) {
            Place place = Place.of(tree.shown(VocabularyFile.NAME));
            needBuiltInFacts(vocabulary, place, formulas, packs.values(), problems);
            new ItemOwners(packs.values()).check(problems);
            TargetReaders.check(packs.values(), problems);
        }
        if (problems.hasErrors()) {
            throw new ProblemException(problems.list());
        }
        return new Policies(
                TextNames.in(vocabulary, packs.values()), folders, formulas, packs, tree.hashes(), problems.list());
    }

    /**
     * The vocabulary of rules, also of such as can't be used.
     *
     * @param problems where problems are added
     * @return what could be read of it, perhaps nothing
     */
    public static Vocabulary vocabulary(RulesSource rules, Problems problems) {
        try (RulesTree tree = RulesTree.of(rules, problems)) {
            return tree == null ? Vocabulary.EMPTY : VocabularyFile.read(tree, problems);
        }
    }

    /**
     * The vocabulary; with a mistake in it everything else would be told of as well, since rules, tables and cases use
     * facts that could not be read: it is told alone.
     */
    private static Vocabulary vocabulary(RulesTree tree, Problems problems) {
        Problems own = new Problems();
        Vocabulary vocabulary = VocabularyFile.read(tree, own);
        if (own.hasErrors()) {
            throw new ProblemException(own.list());
        }
        if (vocabulary.equals(Vocabulary.EMPTY)) {
            throw new ProblemException(problems.list());
        }
        problems.addAll(own.list());
        return vocabulary;
    }

    private static Problem tooMany(PolicyPack pack) {
        String id = "rule.too-many-rules-in-folder";
        String most = String.valueOf(Limits.RULES_IN_FOLDER);
        if (pack.rules().isEmpty()) {
            return Problem.error(id, pack.manifest().place(), most);
        }
        ResolvedRule last = pack.rules().get(pack.rules().size() - 1);
        return Problem.error(id, last.place(), most).inRule(last.name());
    }

    private static void needBuiltInFacts(
            Vocabulary vocabulary,
            Place place,
            SortedMap<String, Node> formulas,
            Collection<PolicyPack> packs,
            Problems problems) {
        Set<BuiltInFacts> needed = EnumSet.noneOf(BuiltInFacts.class);
        formulas.values().forEach(f -> f.visit(n -> Reliance.of(n).ifPresent(needed::add)));
        packs.forEach(p -> p.rules().forEach(r -> needed.addAll(Reliance.of(r))));
        needed.stream()
                .filter(b -> !b.isDeclaredIn(vocabulary))
                .forEach(b -> problems.error("vocabulary.built-in", place, b.fact(), b.declaration()));
    }

    private static String key(PackFolder folder) {
        return folder.id() + "/" + folder.manifest().version();
    }

    private PolicyPack pack(PackFolder folder) {
        return Objects.requireNonNull(packs.get(key(folder)));
    }

    /** The declared facts. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** The resolved formulas of derived facts, by name. */
    public SortedMap<String, Node> formulas() {
        return formulas;
    }

    /** Every version of every pack, ordered by id and version. */
    public List<PolicyPack> packs() {
        return folders.packs().stream().map(this::pack).toList();
    }

    /** The version of each pack that is in force on a date, ordered by id. */
    public List<PolicyPack> inForce(LocalDate on) {
        return folders.inForce(on).inForce().values().stream().map(this::pack).toList();
    }

    /** The newest version of each pack of which no version is in force on a date, ordered by id. */
    public List<PolicyPack> notInForce(LocalDate on) {
        return folders.inForce(on).notInForce().values().stream()
                .map(this::pack)
                .toList();
    }

    /**
     * Which award items these versions have, and whose they are: names that any version of any pack speaks of, so that
     * what was paid under an old version is known.
     *
     * @param inForce the versions that say what they share
     * @param leftOut the ids of packs that have no say, such as those that are not for an enterprise
     */
    public AwardItems awardItems(Collection<PolicyPack> inForce, Set<String> leftOut) {
        return itemOwners.items(inForce, leftOut);
    }

    /** Which award items there are on any day, and whose they are. */
    public AwardItems awardItems() {
        return awardItems(packs(), Set.of());
    }

    /** Which award items there are on a date, and whose they are. */
    public AwardItems awardItems(LocalDate on) {
        return awardItems(inForce(on), Set.of());
    }

    /** What everything is called in the versions that count on a date, in both languages. */
    public Labels labels(LocalDate on) {
        return new Labels(vocabulary, folders.inForce(on));
    }

    /**
     * SHA-256 of the vocabulary and of each file of a pack, by its path below the folder with forward slashes, in
     * lower-case hexadecimal. What was hashed is what was read.
     */
    public SortedMap<String, String> files() {
        return files;
    }

    /** Problems that do not prevent decisions. */
    public List<Problem> warnings() {
        return warnings;
    }
}
