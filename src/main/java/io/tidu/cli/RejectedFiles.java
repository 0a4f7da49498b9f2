package io.tidu.cli;

import io.tidu.input.Format;
import io.tidu.register.RawRecord;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps records as they were written, to be corrected and read again. Those of one form, and of tables below the same
 * header, are in one file: the one that was named, with the ending of its form; others in files beside it, with a
 * number behind the name. Each is written beside its place and put there when everything is told. Not thread-safe.
 */
final class RejectedFiles implements AutoCloseable {
    private final @Nullable Path named;
    private final List<Path> inputs;
    private final Map<String, Part> parts = new LinkedHashMap<>();
    private @Nullable RawRecord last;
    private @Nullable Part open;
    private @Nullable OutputStream stream;
    private long whole;

    /** A file under way. */
    private static final class Part {
        private final Path target;
        private final Path beside;
        private long records;

        Part(Path target) {
            this.target = target;
            this.beside = target.resolveSibling("." + target.getFileName() + ".part");
        }
    }

    /**
     * Files that are not there yet.
     *
     * @param named the first of them, or null if nothing is to be kept
     * @param inputs which are never written to
     */
    RejectedFiles(@Nullable Path named, List<Path> inputs) {
        this.named = named;
        this.inputs = List.copyOf(inputs);
    }

    /**
     * Adds a record.
     *
     * @throws UsageException if it can't be written
     */
    void add(RawRecord raw) {
        if (named == null) {
            return;
        }
        if (!raw.isRecord()) {
            whole++;
            return;
        }
        try {
            RawRecord before = last;
            OutputStream to = before != null && raw.isBesides(before) && stream != null ? stream : turnTo(raw, named);
            last = raw;
            raw.writeTo(to);
            if (open != null) {
                open.records++;
            }
        } catch (IOException failed) {
            throw new UsageException("cli.output-unwritable", named.toString());
        }
    }

    /** Goes on in the file of its form and header. */
    private OutputStream turnTo(RawRecord raw, Path file) throws IOException {
        if (stream != null) {
            stream.close();
        }
        byte[] header = raw.header();
        String key = raw.format() + HexFormat.of().formatHex(header);
        Part there = parts.get(key);
        Part part = there == null ? new Part(target(file, raw.format())) : there;
        if (there == null) {
            Files.deleteIfExists(part.beside);
            parts.put(key, part);
        }
        OutputStream to = new BufferedOutputStream(Files.newOutputStream(
                part.beside, there == null ? StandardOpenOption.CREATE_NEW : StandardOpenOption.APPEND));
        open = part;
        stream = to;
        if (there == null) {
            to.write(header);
        }
        return to;
    }

    /** The file itself, or one beside it that is not there. */
    private Path target(Path file, Format format) throws IOException {
        String name = String.valueOf(file.getFileName());
        Optional<Format> byName = Format.of(name);
        int point = byName.isPresent() ? name.lastIndexOf('.') : name.length();
        String ending = byName.isEmpty() || byName.get() == format
                ? name.substring(point)
                : format == Format.CSV ? ".csv" : ".jsonl";
        for (int number = 1; ; number++) {
            Path next = file.resolveSibling(name.substring(0, point) + (number == 1 ? "" : "-" + number) + ending);
            boolean free = next.equals(file) || !Files.exists(next);
            if (free && !isInput(next) && parts.values().stream().noneMatch(part -> part.target.equals(next))) {
                return next;
            }
        }
    }

    private boolean isInput(Path file) throws IOException {
        for (Path input : inputs) {
            if (Files.exists(file) && Files.exists(input) && Files.isSameFile(file, input)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Puts them in their places and tells where.
     *
     * @throws UsageException if they can't be written
     */
    void keep(Terminal terminal) {
        Path file = named;
        if (file == null) {
            return;
        }
        try {
            if (stream != null) {
                stream.close();
            }
            for (Part part : parts.values()) {
                OutputFile.put(part.beside, part.target);
                terminal.tell("cli.rejected-kept", String.valueOf(part.records), part.target.toString());
            }
        } catch (IOException failed) {
            throw new UsageException("cli.output-unwritable", file.toString());
        }
        if (whole > 0) {
            terminal.tell("cli.rejected-whole", String.valueOf(whole));
        }
        if (parts.isEmpty() && Files.exists(file)) {
            terminal.tell("cli.rejected-of-before", file.toString());
        }
    }

    /** Removes what was not put in its place. */
    @Override
    public void close() {
        try {
            if (stream != null) {
                stream.close();
            }
            for (Part part : parts.values()) {
                Files.deleteIfExists(part.beside);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
