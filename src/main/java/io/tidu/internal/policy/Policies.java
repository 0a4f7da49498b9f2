package io.tidu.internal.policy;

import io.tidu.diagnostic.Problem;
import io.tidu.internal.policy.expression.Expression;
import io.tidu.internal.policy.practice.DeclaredFacts;
import io.tidu.internal.policy.practice.Lever;
import io.tidu.internal.policy.rule.AwardItems;
import io.tidu.internal.policy.rule.Rule;
import io.tidu.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
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

    private final DeclaredFacts facts;
    private final PackFolders folders;
    private final SortedMap<String, Expression> formulas;
    private final Map<String, PolicyPack> packs;
    private final ItemOwners itemOwners;
    private final SortedMap<String, String> files;
    private final List<Problem> warnings;

    /** Of what was read. */
    public Policies(
            DeclaredFacts facts,
            PackFolders folders,
            SortedMap<String, Expression> formulas,
            Map<String, PolicyPack> packs,
            SortedMap<String, String> files,
            List<Problem> warnings) {
        this.facts = facts;
        this.folders = folders;
        this.formulas = formulas;
        this.packs = Map.copyOf(packs);
        this.itemOwners = new ItemOwners(this.packs.values());
        this.files = Collections.unmodifiableSortedMap(files);
        this.warnings = List.copyOf(warnings);
    }

    /** The same with no rules but some: what rests on none of the others is decided alike, and sooner. */
    public Policies only(Predicate<Rule> kept) {
        Map<String, PolicyPack> fewer = new HashMap<>();
        packs.forEach((key, pack) -> fewer.put(
                key,
                new PolicyPack(pack.folder(), pack.rules().stream().filter(kept).toList())));
        return new Policies(facts, folders, formulas, fewer, files, warnings);
    }

    /** How the version of a pack is named here. */
    public static String key(PackFolder folder) {
        return folder.id() + "/" + folder.manifest().version();
    }

    private PolicyPack pack(PackFolder folder) {
        return Objects.requireNonNull(packs.get(key(folder)));
    }

    /** The declared facts. */
    public Vocabulary vocabulary() {
        return facts.vocabulary();
    }

    /** Who holds which fact, and what an enterprise can change. */
    public DeclaredFacts facts() {
        return facts;
    }

    /** The resolved formulas of derived facts, by name. */
    public SortedMap<String, Expression> formulas() {
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

    /**
     * What an enterprise can change where a pack decides, by name: the levers of the vocabulary, over them those of the
     * packs it builds on, over these its own. A lever for the same change as another takes its place.
     */
    public SortedMap<String, Lever> levers(PolicyPack pack, LocalDate on) {
        SortedMap<String, Lever> levers = new TreeMap<>(facts.levers());
        inForce(on).stream()
                .filter(p -> pack.manifest().buildsOn().contains(p.manifest().id()))
                .forEach(p -> lay(levers, p.manifest().practice().levers().values()));
        lay(levers, pack.manifest().practice().levers().values());
        return Collections.unmodifiableSortedMap(levers);
    }

    private static void lay(SortedMap<String, Lever> levers, Collection<Lever> over) {
        levers.values().removeIf(under -> over.stream().anyMatch(under::isForTheSameAs));
        over.forEach(lever -> levers.put(lever.name(), lever));
    }

    /** What everything is called in the versions that count on a date, in both languages. */
    public Labels labels(LocalDate on) {
        return new Labels(facts.vocabulary(), facts.levers(), folders.inForce(on));
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
