package io.tidu.pack;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problems;
import io.tidu.pack.yaml.HiddenCharacters;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files below a rules folder, found without ever leaving it: links are refused, and so is whatever is not a regular
 * file. Not thread-safe.
 */
final class RulesTree {
    private static final int MOST_FILES = 5_000;
    private static final int MOST_DEPTH = 12;
    private static final int MOST_BYTES = 1_048_576;
    private static final int MOST_RULE_BYTES = 262_144;
    private static final long MOST_BYTES_IN_ALL = 33_554_432;

    private final Path root;
    private final String shownRoot;
    private final Problems problems;
    private final SortedMap<String, Path> files = new TreeMap<>();
    private final SortedMap<String, String> hashes = new TreeMap<>();
    private long bytes;
    private boolean tooMany;

    private RulesTree(Path root, String shownRoot, Problems problems) {
        this.root = root;
        this.shownRoot = shownRoot;
        this.problems = problems;
    }

    /** The files below a folder; null, with a problem added, if it is not a folder or holds too many. */
    static @Nullable RulesTree of(Path folder, Problems problems) {
        String shown = folder.toString().replace(folder.getFileSystem().getSeparator(), "/");
        try {
            Path real = folder.toRealPath();
            if (Files.isDirectory(real)) {
                RulesTree tree = new RulesTree(real, shown, problems);
                tree.walk(real, "", 0);
                return tree.tooMany ? null : tree;
            }
        } catch (IOException notThere) {
            // Told below: to the reader it is the same whether it is missing or something else.
        }
        problems.error("pack.no-folder", Place.of(shown));
        return null;
    }

    /** Paths of all files relative to the folder, with forward slashes, in an order that is the same everywhere. */
    SortedMap<String, Path> files() {
        return files;
    }

    /** SHA-256 of each file read, by its path, in lower-case hexadecimal. */
    SortedMap<String, String> hashes() {
        return hashes;
    }

    String shown(String relative) {
        return relative.isEmpty() ? shownRoot : shownRoot + "/" + relative;
    }

    private void walk(Path folder, String relative, int depth) {
        if (depth > MOST_DEPTH) {
            problems.error("pack.too-deep", Place.of(shown(relative)), String.valueOf(MOST_DEPTH));
            return;
        }
        List<Path> entries;
        try (Stream<Path> listed = Files.list(folder)) {
            entries = listed.sorted().toList();
        } catch (IOException e) {
            problems.error("file.unreadable", Place.of(shown(relative)));
            return;
        }
        for (Path entry : entries) {
            String name = entry.getFileName().toString();
            if (!isIgnored(name)) {
                visit(entry, relative, name, depth);
            }
        }
    }

    /** Hidden files, and what editors leave behind: nobody means them as part of a pack. */
    private static boolean isIgnored(String name) {
        return name.startsWith(".")
                || name.startsWith("~$")
                || name.endsWith("~")
                || name.endsWith(".bak")
                || name.endsWith(".swp");
    }

    private void visit(Path entry, String folder, String name, int depth) {
        if (name.indexOf('\\') >= 0 || HiddenCharacters.firstIn(name, false).isPresent()) {
            problems.error("pack.file-name", Place.of(shown(folder)));
            return;
        }
        // One file system keeps é as one character and another as two: the same file must have the same hash.
        String normal = Normalizer.normalize(name, Normalizer.Form.NFC);
        String relative = folder.isEmpty() ? normal : folder + "/" + normal;
        if (leavesRoot(entry)) {
            problems.error("pack.link", Place.of(shown(relative)));
        } else if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
            walk(entry, relative, depth + 1);
        } else if (!Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
            problems.error("pack.not-a-file", Place.of(shown(relative)));
        } else if (files.containsKey(relative)) {
            problems.error("pack.same-name", Place.of(shown(relative)));
        } else if (files.size() < MOST_FILES) {
            files.put(relative, entry);
        } else if (!tooMany) {
            tooMany = true;
            problems.error("pack.too-many-files", Place.of(shownRoot), String.valueOf(MOST_FILES));
        }
    }

    private boolean leavesRoot(Path entry) {
        try {
            return Files.isSymbolicLink(entry) || !entry.toRealPath().startsWith(root);
        } catch (IOException e) {
            return true;
        }
    }

    /** Reads a file found; null, with a problem added, if it can't be read or is too large. */
    @Nullable
    RulesFile read(String relative, String nameInPack) {
        Path path = Objects.requireNonNull(files.get(relative));
        int most = relative.endsWith(".drl") ? MOST_RULE_BYTES : MOST_BYTES;
        byte[] content;
        // Not following links also here: the entry may have been exchanged since it was found.
        try (InputStream in = Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS)) {
            content = in.readNBytes(most + 1);
        } catch (IOException e) {
            problems.error("file.unreadable", Place.of(shown(relative)));
            return null;
        }
        bytes += content.length;
        if (content.length > most) {
            problems.error("file.too-large", Place.of(shown(relative)), String.valueOf(most));
            return null;
        }
        if (bytes > MOST_BYTES_IN_ALL) {
            problems.error("pack.too-large", Place.of(shownRoot), String.valueOf(MOST_BYTES_IN_ALL));
            return null;
        }
        RulesFile file = new RulesFile(nameInPack, shown(relative), content);
        hashes.put(relative, file.sha256());
        return file;
    }
}
