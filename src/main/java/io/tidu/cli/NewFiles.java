package io.tidu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * Writes new files below a rules folder: never over one that is there, and never through a link out of the folder. What
 * ends a version is the one change to a file that is there.
 */
final class NewFiles {
    static final String VOCABULARY = "vocabulary.yaml";

    private final Path rules;
    private final Terminal terminal;

    NewFiles(Path rules, Terminal terminal) {
        this.rules = rules;
        this.terminal = terminal;
    }

    /**
     * A pack gets a folder of its own, within no other pack.
     *
     * @throws UsageException if the folder is there, or one above it is a pack or a link
     */
    void needPlaceForPack(String id, String version) {
        Path folder = rules;
        for (String name : id.split("/", -1)) {
            folder = folder.resolve(name);
            needNoLink(folder);
            if (Files.exists(folder.resolve("pack.yaml"), LinkOption.NOFOLLOW_LINKS)) {
                throw new UsageException("cli.new-within-pack", shown(folder));
            }
        }
        needNew(folder.resolve(version));
    }

    /**
     * Writes all of them, or none if one of them may not be written.
     *
     * @param files contents by path below the rules folder
     * @throws UsageException if one is there already or would be written through a link
     */
    void write(SortedMap<String, String> files) throws IOException {
        for (String file : files.keySet()) {
            Path path = rules;
            for (String name : file.split("/", -1)) {
                path = path.resolve(name);
                needNoLink(path);
            }
            needNew(path);
        }
        for (var file : files.entrySet()) {
            Path path = rules.resolve(file.getKey());
            Files.createDirectories(Objects.requireNonNull(path.getParent()));
            Files.writeString(path, file.getValue(), StandardOpenOption.CREATE_NEW);
            terminal.out().println(shown(path));
        }
    }

    /** Copies files that are no text, after {@link #write} has found their place free. */
    void copy(Path from, String to, SortedSet<String> paths) throws IOException {
        for (String path : paths) {
            Path target = rules.resolve(to).resolve(path);
            Files.createDirectories(Objects.requireNonNull(target.getParent()));
            Files.copy(from.resolve(path), target);
            terminal.out().println(shown(target));
        }
    }

    /** Changes a file that is there: whole or not at all. */
    void change(Path file, String text) throws IOException {
        Path beside = Files.createTempFile(file.toAbsolutePath().getParent(), "." + file.getFileName(), ".new");
        try {
            Files.writeString(beside, text);
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
        terminal.out().println(shown(file));
    }

    private static void needNoLink(Path path) {
        if (Files.isSymbolicLink(path)) {
            throw new UsageException("cli.new-link", shown(path));
        }
    }

    private static void needNew(Path path) {
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            throw new UsageException("cli.new-exists", shown(path));
        }
    }

    private static String shown(Path path) {
        return path.toString().replace('\\', '/');
    }
}
