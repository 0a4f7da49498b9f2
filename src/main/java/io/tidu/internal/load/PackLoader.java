package io.tidu.internal.load;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problems;
import io.tidu.internal.policy.PackFolder;
import io.tidu.internal.policy.PackFolders;
import io.tidu.internal.policy.PackManifest;
import io.tidu.internal.source.tree.LocatedYaml;
import io.tidu.internal.source.tree.SourceNode;
import io.tidu.internal.source.tree.SourceText;
import io.tidu.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the packs among the files of a rules folder and reads them. */
final class PackLoader {
    private static final Pattern FOLDER =
            Pattern.compile("[a-z0-9][a-z0-9-]*(?:/[a-z0-9][a-z0-9-]*)*/[A-Za-z0-9][A-Za-z0-9.-]*");
    /** What decides something, or would if it stood in a pack. */
    private static final Pattern OF_A_PACK =
            Pattern.compile("(?:.*/)?(?:[^/]*\\.drl|[^/]*\\.csv|[^/]*\\.xlsx|policy\\.md|(?i:pack\\.ya?ml))");
    /** What may stand beside packs. */
    private static final Pattern BESIDE = Pattern.compile(
            "vocabulary\\.yaml|rules\\.sha256|rules\\.sig|(?:.*/)?(?:README|CHANGELOG)(?:\\.[A-Za-z-]+)?\\.md");

    private final RulesTree tree;
    private final Vocabulary vocabulary;
    private final Predicate<PackManifest> taken;
    private final Problems problems;
    /** Ids of packs of which a manifest has a mistake. */
    private final Set<String> unread = new HashSet<>();

    /** Of the files found, with the versions that are taken. */
    PackLoader(RulesTree tree, Vocabulary vocabulary, Predicate<PackManifest> taken, Problems problems) {
        this.tree = tree;
        this.vocabulary = vocabulary;
        this.taken = taken;
        this.problems = problems;
    }

    PackFolders run() {
        SortedSet<String> folders = packFolders();
        SortedMap<String, SortedMap<String, RulesFile>> files = new TreeMap<>();
        for (String path : tree.files()) {
            String folder = folderOf(path, folders);
            if (folder == null) {
                tellOutside(path);
                continue;
            }
            String name = path.substring(folder.isEmpty() ? 0 : folder.length() + 1);
            RulesFile file = tree.read(path, name);
            if (file != null) {
                files.computeIfAbsent(folder, f -> new TreeMap<>()).put(name, file);
            }
        }
        if (folders.isEmpty()) {
            problems.error("pack.none", Place.of(tree.shown("")));
        }
        List<LoadedPack> packs = new ArrayList<>();
        files.forEach((folder, content) -> read(folder, content, packs));
        packs.sort(Comparator.comparing((LoadedPack p) -> p.folder().id())
                .thenComparing(p -> p.folder().manifest().version()));
        new PackChecks(packs, unread, problems).run();
        return new PackFolders(packs.stream().map(LoadedPack::folder).toList());
    }

    /** The folders that hold a {@code pack.yaml}, without those within another pack. */
    private SortedSet<String> packFolders() {
        SortedSet<String> folders = new TreeSet<>();
        for (String path : tree.files()) {
            if (path.equals(PackReader.MANIFEST) || path.endsWith("/" + PackReader.MANIFEST)) {
                folders.add(path.substring(0, Math.max(0, path.length() - PackReader.MANIFEST.length() - 1)));
            }
        }
        SortedSet<String> outermost = new TreeSet<>();
        for (String folder : folders) {
            String outer = folderOf(folder, outermost);
            if (outer == null) {
                outermost.add(folder);
            } else {
                problems.error("pack.within-pack", Place.of(tree.shown(folder)), tree.shown(outer));
            }
        }
        return outermost;
    }

    private static @Nullable String folderOf(String path, SortedSet<String> folders) {
        if (folders.contains("")) {
            return "";
        }
        // No folder of a pack is within another: it is the one among those that the path leads through.
        for (int end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) {
            String folder = path.substring(0, end);
            if (folders.contains(folder)) {
                return folder;
            }
        }
        return null;
    }

    private void tellOutside(String path) {
        Place place = Place.of(tree.shown(path));
        if (OF_A_PACK.matcher(path).matches()) {
            problems.error("pack.outside", place);
        } else if (!BESIDE.matcher(path).matches()) {
            problems.warning("pack.unknown-file", place);
        }
    }

    private void read(String folder, SortedMap<String, RulesFile> files, List<LoadedPack> packs) {
        String shown = tree.shown(folder);
        if (!FOLDER.matcher(folder).matches()) {
            problems.error("pack.folder-name", Place.of(shown), folder);
            return;
        }
        RulesFile manifest = files.get(PackReader.MANIFEST);
        SourceText text = manifest == null ? null : manifest.text(problems);
        SourceNode root =
                text == null ? null : LocatedYaml.read(text.text(), text.start().file(), problems);
        PackReader reader = new PackReader(vocabulary, problems);
        if (root != null) {
            reader.read(root, folder, shown, files)
                    .filter(pack -> taken.test(pack.manifest()))
                    .ifPresent(pack -> packs.add(new LoadedPack(pack, root)));
        }
        if (!reader.hasWholeManifest()) {
            unread.add(folder.substring(0, folder.lastIndexOf('/')));
        }
    }

    /**
     * Whether the rules of a pack may be held against what was read: not if its own manifest or clauses, or the
     * manifest of a pack that it builds on, have a mistake, of which each rule would be told again.
     */
    boolean isReliable(PackFolder pack) {
        return !unread.contains(pack.id())
                && !pack.clauses().isEmpty()
                && pack.manifest().buildsOn().stream().noneMatch(unread::contains);
    }
}
