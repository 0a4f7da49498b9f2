package io.tidu.cli;

import io.tidu.internal.ledger.LedgerStores;
import io.tidu.register.RegisterSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The files that a command line names, so that none takes the place of another: what is read stays as it is, and no two
 * of those that are written are one. Not thread-safe.
 */
final class FilesNamed {
    /** Read files. */
    private final List<Path> inputs = new ArrayList<>();
    /** Files that are written, and those that other options go on with. */
    private final List<Written> written = new ArrayList<>();

    private record Written(String option, Path file) {}

    /** Files of enterprises. */
    FilesNamed reading(List<RegisterSource> sources) {
        sources.stream().flatMap(source -> source.file().stream()).forEach(inputs::add);
        return this;
    }

    /** A file that is read; none if null. */
    FilesNamed reading(@Nullable Path file) {
        if (file != null) {
            inputs.add(file);
        }
        return this;
    }

    /** What may be the name of a file that is read, or something else. */
    FilesNamed readingIfFile(@Nullable String name) {
        return reading(name == null ? null : path(name));
    }

    /** A file that an option writes, or goes on with; none if null. */
    FilesNamed writing(String option, @Nullable Path file) {
        if (file != null) {
            written.add(new Written(option, file));
        }
        return this;
    }

    /** The file of a ledger, if it has one on this machine. */
    FilesNamed ledger(String option, @Nullable String where) {
        String name = where == null ? null : LedgerStores.fileName(where);
        return name == null ? this : writing(option, path(name));
    }

    private static @Nullable Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException none) {
            return null;
        }
    }

    /**
     * Sees to it that they are all different.
     *
     * @throws UsageException if one that is written is read, too, or written for another option
     */
    void check() {
        for (int i = 0; i < written.size(); i++) {
            Written one = written.get(i);
            for (Path input : inputs) {
                if (isSame(one.file, input)) {
                    throw new UsageException("cli.written-is-input", one.file.toString(), one.option);
                }
            }
            for (Written before : written.subList(0, i)) {
                if (isSame(one.file, before.file)) {
                    throw new UsageException("cli.written-twice", one.file.toString(), before.option, one.option);
                }
            }
        }
    }

    /** Files that are read. */
    List<Path> inputs() {
        return List.copyOf(inputs);
    }

    /** Whether two names are those of one file, or will be when it is made. Devices take what comes from anybody. */
    private static boolean isSame(Path one, Path other) {
        try {
            if (Files.exists(one) && Files.exists(other)) {
                return Files.isRegularFile(one) && Files.isSameFile(one, other);
            }
            return place(one).equals(place(other));
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** A name with the links in its folder followed. */
    private static Path place(Path file) throws IOException {
        Path whole = file.toAbsolutePath();
        Path folder = whole.getParent();
        return folder != null && Files.exists(folder)
                ? folder.toRealPath().resolve(String.valueOf(whole.getFileName()))
                : whole.normalize();
    }
}
