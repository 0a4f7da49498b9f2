package io.tidu.internal.load;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the files below a folder without ever leaving it. Whatever is neither a file nor a folder is refused. A link is
 * followed if its real path lies within the folder, as in a mounted volume ({@code vocabulary.yaml} is
 * {@code ..data/vocabulary.yaml} there, and {@code ..data} a link to the state of today); what stands behind it is read
 * by that real path. Every other link is refused, and so is each behind a link, and one to a folder that it stands in.
 */
final class FolderFinder {
    /** The link of a mounted volume to the folder that holds its state of today. */
    private static final String DATA = "..data";

    private final Path root;
    private final RulesTree tree;
    private final @Nullable Path state;

    /** Of a folder's real path. */
    FolderFinder(Path root, RulesTree tree) {
        this.root = root;
        this.tree = tree;
        this.state = state(root);
    }

    void find() {
        if (state != null) {
            tree.confirmLater(() -> showsAllOf(state) ? null : "");
        }
        walk(root, "", 0, false);
    }

    private static @Nullable Path state(Path root) {
        Path data = root.resolve(DATA);
        try {
            return Files.isSymbolicLink(data) ? data.toRealPath() : null;
        } catch (IOException nowhere) {
            return null;
        }
    }

    /** When the state of a volume is exchanged, names that are new in it get their links a moment later. */
    private boolean showsAllOf(Path volume) {
        try (Stream<Path> names = Files.list(volume)) {
            return names.map(n -> n.getFileName().toString())
                    .allMatch(n -> RulesTree.isIgnored(n) || Files.exists(root.resolve(n), LinkOption.NOFOLLOW_LINKS));
        } catch (IOException nowhere) {
            return false;
        }
    }

    private void walk(Path folder, String relative, int depth, boolean behindLink) {
        if (depth > RulesTree.MOST_DEPTH) {
            tree.tell("pack.too-deep", relative, String.valueOf(RulesTree.MOST_DEPTH));
            return;
        }
        List<Path> entries;
        try (Stream<Path> listed = Files.list(folder)) {
            entries = listed.sorted().toList();
        } catch (IOException e) {
            tree.tell("file.unreadable", relative);
            return;
        }
        for (Path entry : entries) {
            String name = entry.getFileName().toString();
            String path = RulesTree.isIgnored(name) || tree.isFull() ? null : tree.path(relative, name);
            if (path != null) {
                visit(entry, path, depth, behindLink);
            }
        }
    }

    private void visit(Path entry, String relative, int depth, boolean behindLink) {
        BasicFileAttributes kind = attributes(entry);
        if (kind != null && kind.isRegularFile()) {
            // The folder's path is real, so that of a file in it is.
            tree.add(relative, most -> first(entry, most));
            return;
        }
        boolean link = Files.isSymbolicLink(entry);
        Path real;
        try {
            real = entry.toRealPath();
        } catch (IOException nowhere) {
            tree.tell("pack.link", relative);
            return;
        }
        boolean refused = link && (behindLink || entry.startsWith(real));
        if (refused || !real.startsWith(root)) {
            tree.tell("pack.link", relative);
            return;
        }
        if (link && isOfAnotherState(real)) {
            tree.tell("pack.changed-meanwhile", relative);
            return;
        }
        if (link && (state == null || !real.startsWith(state))) {
            tree.confirmLater(() -> leadsTo(entry, real) ? null : relative);
        }
        if (Files.isDirectory(real, LinkOption.NOFOLLOW_LINKS)) {
            walk(real, relative, depth + 1, link || behindLink);
        } else if (Files.isRegularFile(real, LinkOption.NOFOLLOW_LINKS)) {
            tree.add(relative, most -> first(real, most));
        } else {
            tree.tell("pack.not-a-file", relative);
        }
    }

    private static @Nullable BasicFileAttributes attributes(Path entry) {
        try {
            return Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException nowhere) {
            return null;
        }
    }

    /** All links of a volume lead through one other, which may be exchanged between two of them. */
    private boolean isOfAnotherState(Path real) {
        return state != null
                && !real.startsWith(state)
                && root.relativize(real).toString().startsWith("..");
    }

    private static boolean leadsTo(Path link, Path real) {
        try {
            return link.toRealPath().equals(real);
        } catch (IOException nowhere) {
            return false;
        }
    }

    /** Not following links also here: the file may have been exchanged since it was found. */
    private static byte[] first(Path file, int most) throws IOException {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return in.readNBytes(most);
        }
    }
}
