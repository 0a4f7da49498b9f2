package io.tidu.cli;

import io.tidu.diagnostic.Problems;
import io.tidu.internal.load.table.TableConversion;
import io.tidu.internal.load.table.TableReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Converts files that hold tables. */
final class TableFiles {
    /** What a table may be kept in. */
    enum Kind {
        CSV,
        XLSX;

        /** By the ending of a file's name. */
        static Kind of(String name) {
            return Stream.of(values())
                    .filter(k -> name.endsWith(k.ending()))
                    .findFirst()
                    .orElseThrow(() -> new UsageException("cli.table-kind", name));
        }

        String ending() {
            return "." + name().toLowerCase(Locale.ROOT);
        }

        Kind other() {
            return this == CSV ? XLSX : CSV;
        }
    }

    private final Terminal terminal;
    private final boolean replace;

    TableFiles(Terminal terminal, boolean replace) {
        this.terminal = terminal;
        this.replace = replace;
    }

    /** Converts every table below a folder; one with mistakes is told and does not stop the others. */
    int all(Path from, Path into, Kind to) throws IOException {
        // The folder itself may be named by a link; links below it are left alone.
        Path real = from.toRealPath();
        List<Path> files;
        try (Stream<Path> walk = Files.walk(real)) {
            files = walk.filter(f -> isTable(f, to.other())).sorted().toList();
        }
        if (files.isEmpty()) {
            throw new UsageException("cli.table-none", shown(from), to.other().ending());
        }
        boolean fine = true;
        for (Path file : files) {
            String relative = real.relativize(file).toString();
            String stem = relative.substring(
                    0, relative.length() - to.other().ending().length());
            fine &= one(from.resolve(relative), into.resolve(stem + to.ending()));
        }
        return fine ? Terminal.FINE : Terminal.FINDINGS;
    }

    /** A file that people keep; programs leave others beside it while it is open. */
    private static boolean isTable(Path file, Kind kind) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(kind.ending())
                && !name.startsWith("~$")
                && !name.startsWith(".")
                && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    /** Converts one table; tells whether it could be read. */
    boolean one(Path from, Path into) throws IOException {
        Kind kind = Kind.of(String.valueOf(from.getFileName()));
        if (Kind.of(String.valueOf(into.getFileName())) == kind) {
            throw new UsageException(
                    "cli.table-same-kind", kind.ending(), kind.other().ending());
        }
        boolean there = Files.exists(into, LinkOption.NOFOLLOW_LINKS);
        if (there && (!replace || !Files.isRegularFile(into, LinkOption.NOFOLLOW_LINKS))) {
            throw new UsageException("cli.table-exists", shown(into));
        }
        Problems problems = new Problems();
        Optional<byte[]> converted = kind == Kind.CSV
                ? TableConversion.toSpreadsheet(shown(from), read(from), problems)
                : TableConversion.toCsv(shown(from), read(from), problems);
        terminal.tell(problems.list());
        if (converted.isEmpty()) {
            return false;
        }
        Path folder = into.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.write(into, converted.get(), options(there));
        terminal.out().println(shown(into));
        tellTwins(from, into);
        return true;
    }

    private static StandardOpenOption[] options(boolean there) {
        return there
                ? new StandardOpenOption[] {StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING}
                : new StandardOpenOption[] {StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW};
    }

    private static byte[] read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(TableReader.MOST_BYTES + 1);
        } catch (IOException unreadable) {
            throw new UsageException("cli.table-unreadable", shown(file));
        }
    }

    /** In a pack nobody could tell which of the two counts. */
    private void tellTwins(Path from, Path into) {
        Path folder = folder(from);
        boolean twins = folder.equals(folder(into))
                && String.valueOf(folder.getFileName()).equals("tables")
                && stem(from).equals(stem(into));
        if (twins) {
            terminal.tell("cli.table-twins", shown(from));
        }
    }

    private static Path folder(Path file) {
        @Nullable Path folder = file.toAbsolutePath().normalize().getParent();
        return folder == null ? file : folder;
    }

    private static String stem(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(0, name.lastIndexOf('.'));
    }

    private static String shown(Path path) {
        return path.toString().replace('\\', '/');
    }
}
