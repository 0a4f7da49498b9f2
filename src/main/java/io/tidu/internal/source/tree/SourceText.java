package io.tidu.internal.source.tree;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.Problems;
import io.tidu.internal.diagnostic.Visible;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The text of a file, or a part of one, with the places in it. Strict UTF-8, one byte order mark at its start allowed.
 * Immutable and safe to share between threads.
 */
public final class SourceText {
    /** A longer line would push the sentence above it off the screen. */
    private static final int EXCERPT_CHARACTERS = 160;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final boolean marked;
    private final String text;
    private final Place start;
    private final boolean oneLine;
    private final List<String> lines;
    /** What is shown of each line, made when it is first asked for: many values stand on one. */
    private final AtomicReferenceArray<@Nullable String> shown;

    private SourceText(String text, Place start, boolean oneLine) {
        this.marked = text.startsWith(BYTE_ORDER_MARK);
        this.text = marked ? text.substring(1) : text;
        this.start = start;
        this.oneLine = oneLine;
        this.lines = oneLine ? List.of() : this.text.lines().toList();
        this.shown = new AtomicReferenceArray<>(lines.size());
    }

    /** The text of a whole file. */
    public static SourceText ofFile(String shownName, String text) {
        return new SourceText(text, new Place(shownName, 1, 1), false);
    }

    /** One line of a file, or a few, beginning with the first character of the place's line. */
    public static SourceText ofLines(String text, Place start) {
        return new SourceText(text, new Place(start.file(), start.line(), 1), false);
    }

    /** The content of a table's cell; everything in it has the cell's place. */
    public static SourceText ofCell(String text, Place cell) {
        return new SourceText(text, cell, true);
    }

    /**
     * Reads a file; adds a problem and returns null if it can't.
     *
     * @param file the file; whether it may be read at all is for the caller to check
     * @param shownName how problems name it
     * @param mostBytes how large it may be
     * @param problems where a problem goes
     */
    public static @Nullable SourceText read(Path file, String shownName, int mostBytes, Problems problems) {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, shownName, mostBytes, problems);
        } catch (IOException e) {
            problems.error("file.unreadable", Place.of(shownName));
            return null;
        }
    }

    /**
     * Reads a stream to its end; as {@link #read(Path, String, int, Problems)}.
     *
     * @throws IOException if the stream fails
     */
    public static @Nullable SourceText read(InputStream in, String shownName, int mostBytes, Problems problems)
            throws IOException {
        byte[] bytes = in.readNBytes(mostBytes + 1);
        if (bytes.length > mostBytes) {
            problems.error("file.too-large", Place.of(shownName), String.valueOf(mostBytes));
            return null;
        }
        return of(bytes, shownName, problems);
    }

    /**
     * The text of a file's bytes; adds a problem that says in what else it seems to be written, or where it has lines
     * of a merge that nobody finished, and returns null if nothing of it can be trusted.
     */
    public static @Nullable SourceText of(byte[] bytes, String shownName, Problems problems) {
        String text = decode(bytes);
        String flaw = Encoding.flaw(bytes, text);
        if (flaw != null || text == null) {
            problems.error(Objects.requireNonNull(flaw), Place.of(shownName));
            return null;
        }
        SourceText source = ofFile(shownName, text);
        boolean prose = shownName.endsWith(".md") || shownName.endsWith(".drl");
        List<Integer> markers = MergeMarkers.in(source.lines, prose);
        if (!markers.isEmpty()) {
            problems.add(source.problem("file.merge-marker", markers.get(0), 1, MergeMarkers.named(markers)));
            return null;
        }
        return source;
    }

    /** The text of UTF-8 bytes, or null if they are not UTF-8 from end to end. */
    public static @Nullable String decode(byte[] bytes) {
        return Encoding.decode(bytes, StandardCharsets.UTF_8);
    }

    /** The text, without a byte order mark. */
    public String text() {
        return text;
    }

    /** The place of a line and column counted within this text, both from 1. */
    public Place place(int line, int column) {
        return oneLine ? start : new Place(start.file(), start.line() + line - 1, column);
    }

    /** Where it starts. */
    public Place start() {
        return start;
    }

    /** SHA-256 over the bytes it was read from, in lower-case hexadecimal. */
    public String sha256() {
        // Strict UTF-8 has one spelling, so that encoding what was decoded gives the same bytes.
        String written = marked ? BYTE_ORDER_MARK + text : text;
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(written.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** A line of this text, from 1, or null if there is none such or it is too long to show. */
    public @Nullable String excerpt(int line) {
        if (line < 1 || line > lines.size()) {
            return null;
        }
        String written = lines.get(line - 1);
        if (written.length() > EXCERPT_CHARACTERS) {
            return null;
        }
        String excerpt = shown.get(line - 1);
        if (excerpt == null) {
            excerpt = Visible.line(written);
            shown.set(line - 1, excerpt);
        }
        return excerpt;
    }

    /** Whether there is a character that nobody sees; it is told then, and nothing should be read. */
    public boolean refuseHidden(Problems problems) {
        OptionalInt hidden = HiddenCharacters.firstIn(text, true);
        hidden.ifPresent(index -> {
            String before = text.substring(0, index);
            int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
            int column = index - before.lastIndexOf('\n');
            problems.add(problem("tree.hidden-character", line, column, HiddenCharacters.nameAt(text, index)));
        });
        return hidden.isPresent();
    }

    /** The character at a line and column, or 0 where there is none. */
    char characterAt(int line, int column) {
        if (line < 1 || line > lines.size()) {
            return 0;
        }
        String written = lines.get(line - 1);
        return column >= 1 && column <= written.length() ? written.charAt(column - 1) : 0;
    }

    /** The column in characters for one counted in code points, both from 1. */
    int characterColumn(int line, int codePointColumn) {
        if (line < 1 || line > lines.size()) {
            return codePointColumn;
        }
        String written = lines.get(line - 1);
        if (written.length() > EXCERPT_CHARACTERS) {
            // Counting for each value of a line of a megabyte would take minutes, and the line is never shown.
            return codePointColumn;
        }
        int codePoints = Math.min(codePointColumn - 1, written.codePointCount(0, written.length()));
        return written.offsetByCodePoints(0, codePoints) + 1;
    }

    /** An error at a line and column of this text, showing its line. */
    Problem problem(String id, int line, int column, String... arguments) {
        return Problem.error(id, place(line, column), arguments).withExcerpt(excerpt(line));
    }
}
