package io.tidu.internal.load;

import io.tidu.internal.source.tree.ShownText;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes paths below a rules folder of the names that archives and maps give their entries, which nothing holds to be
 * such: {@code ../x}, {@code /x} and {@code a//b} are refused, whether or not anything would ever be written there.
 */
final class EntryNames {
    /** Entries of an archive, its folders and what is not part of a pack included. */
    static final int MOST_ENTRIES = 4 * RulesTree.MOST_FILES;

    private static final Pattern NO_FOLDER = Pattern.compile("|\\.|\\.\\.|[A-Za-z]:");

    private final RulesTree tree;

    EntryNames(RulesTree tree) {
        this.tree = tree;
    }

    /** The path of a file; null if nobody means it as part of a pack, or with a problem added if it is refused. */
    @Nullable
    String path(String name) {
        String[] parts = name.split("/", -1);
        String path = "";
        for (int i = 0; i < parts.length; i++) {
            if (NO_FOLDER.matcher(parts[i]).matches()) {
                tree.tell("pack.entry-name", path, ShownText.shown(name));
                return null;
            }
        }
        for (int i = 0; i < parts.length; i++) {
            if (RulesTree.isIgnored(parts[i])) {
                return null;
            }
            if (i > RulesTree.MOST_DEPTH) {
                tree.tell("pack.too-deep", path, String.valueOf(RulesTree.MOST_DEPTH));
                return null;
            }
            String longer = tree.path(path, parts[i]);
            if (longer == null) {
                return null;
            }
            path = longer;
        }
        return path;
    }
}
