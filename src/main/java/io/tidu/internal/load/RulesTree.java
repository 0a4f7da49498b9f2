package io.tidu.internal.load;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problems;
import io.tidu.internal.source.tree.HiddenCharacters;
import java.io.Closeable;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The files of a rules folder, wherever it is: found first, by names that can be read in one way only, and then read
 * one by one within bounds. Not thread-safe.
 */
final class RulesTree implements AutoCloseable {
    static final int MOST_FILES = 5_000;
    static final int MOST_DEPTH = 12;
    static final int MOST_BYTES_IN_ALL = 33_554_432;
    private static final int MOST_BYTES = 1_048_576;
    private static final int MOST_RULE_BYTES = 262_144;

    private final String shownRoot;
    private final Problems problems;
    private final SortedMap<String, Content> files = new TreeMap<>();
    private final SortedMap<String, String> hashes = new TreeMap<>();
    private final Set<String> refused = new HashSet<>();
    private final List<Confirmation> confirmations = new ArrayList<>();
    private final List<Closeable> open = new ArrayList<>();
    private long bytes;
    private boolean tooMany;

    /** The content of a file found. */
    interface Content {
        /** Its first bytes, at most so many. */
        byte[] first(int most) throws IOException;
    }

    /** Looks again, when everything was read, at what may have changed meanwhile. */
    interface Confirmation {
        /** The path of a file or folder that is not as it was found, or null. */
        @Nullable
        String changed();
    }

    private RulesTree(String shownRoot, Problems problems) {
        this.shownRoot = shownRoot;
        this.problems = problems;
    }

    /** The files of a source; null, with a problem added, if there is no such source or it holds too many. */
    static @Nullable RulesTree of(RulesPlace source, Problems problems) {
        RulesTree tree = new RulesTree(source.shown(), problems);
        boolean found = source.find(tree);
        if (found && !tree.tooMany) {
            return tree;
        }
        tree.close();
        return null;
    }

    /** Paths of all files relative to the folder, with forward slashes, in an order that is the same everywhere. */
    Set<String> files() {
        return files.keySet();
    }

    /** Whether there is something of this name that is no file one may read; it was told then. */
    boolean isRefused(String relative) {
        return refused.contains(relative);
    }

    /** SHA-256 of each file read, by its path, in lower-case hexadecimal. */
    SortedMap<String, String> hashes() {
        return hashes;
    }

    String shown(String relative) {
        return relative.isEmpty() ? shownRoot : shownRoot + "/" + relative;
    }

    /** Tells what is wrong with a file or folder. */
    void tell(String id, String relative, String... arguments) {
        refused.add(relative);
        problems.error(id, Place.of(shown(relative)), arguments);
    }

    /** Hidden files, and what editors leave behind: nobody means them as part of a pack. */
    static boolean isIgnored(String name) {
        return name.startsWith(".")
                || name.startsWith("~$")
                || name.endsWith("~")
                || name.endsWith(".bak")
                || name.endsWith(".swp");
    }

    /**
     * The path of an entry of a folder; null, with a problem added, if its name can be read in two ways. One file
     * system keeps é as one character and another as two: the same file must have the same hash.
     */
    @Nullable
    String path(String folder, String name) {
        if (name.indexOf('\\') >= 0 || HiddenCharacters.firstIn(name, false).isPresent()) {
            tell("pack.file-name", folder);
            return null;
        }
        // Plain names have one spelling.
        String normal = isPlain(name) ? name : Normalizer.normalize(name, Normalizer.Form.NFC);
        return folder.isEmpty() ? normal : folder + "/" + normal;
    }

    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    /** Takes a file found. */
    void add(String relative, Content content) {
        if (files.containsKey(relative)) {
            tell("pack.same-name", relative);
        } else if (files.size() < MOST_FILES) {
            files.put(relative, content);
        } else {
            tellTooMany();
        }
    }

    /** Tells once that there are too many files; nothing is read then. */
    void tellTooMany() {
        if (!tooMany) {
            tooMany = true;
            tell("pack.too-many-files", "", String.valueOf(MOST_FILES));
        }
    }

    boolean isFull() {
        return tooMany;
    }

    /** Keeps something open as long as files are read. */
    void keep(Closeable source) {
        open.add(source);
    }

    void confirmLater(Confirmation confirmation) {
        confirmations.add(confirmation);
    }

    /** Tells if files were exchanged while they were read, so that some may be of the old state and some of the new. */
    void confirm() {
        for (Confirmation confirmation : confirmations) {
            String changed = confirmation.changed();
            if (changed != null) {
                tell("pack.changed-meanwhile", changed);
                return;
            }
        }
    }

    /** Reads a file found; null, with a problem added, if it can't be read or is too large. */
    @Nullable
    RulesFile read(String relative, String nameInPack) {
        int most = relative.endsWith(".drl") ? MOST_RULE_BYTES : MOST_BYTES;
        byte[] content;
        try {
            content = Objects.requireNonNull(files.get(relative)).first(most + 1);
        } catch (IOException e) {
            tell("file.unreadable", relative);
            return null;
        }
        bytes += content.length;
        if (content.length > most) {
            tell("file.too-large", relative, String.valueOf(most));
            return null;
        }
        if (bytes > MOST_BYTES_IN_ALL) {
            tell("pack.too-large", "", String.valueOf(MOST_BYTES_IN_ALL));
            return null;
        }
        RulesFile file = new RulesFile(nameInPack, shown(relative), content);
        hashes.put(relative, file.sha256());
        return file;
    }

    /** The bytes of a file; null if there is none such, it can't be read, or has more than so many. */
    byte @Nullable [] bytes(String relative, int most) {
        Content content = files.get(relative);
        try {
            byte[] read = content == null ? null : content.first(most + 1);
            return read == null || read.length > most ? null : read;
        } catch (IOException unreadable) {
            return null;
        }
    }

    @Override
    public void close() {
        for (Closeable source : open) {
            try {
                source.close();
            } catch (IOException nothingMoreToDo) {
                // It was only read: nothing can be lost.
            }
        }
        open.clear();
    }
}
