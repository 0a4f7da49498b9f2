package io.tidu.internal.cases;

import io.tidu.diagnostic.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes what was found where cases expect something else. Only single words and numbers are rewritten, each exactly
 * where it is written; the rest of the file stays as it is, byte by byte.
 */
public final class ExpectationUpdate {
    private ExpectationUpdate() {}

    /**
     * One expectation.
     *
     * @param written whether it was rewritten; otherwise somebody has to do it by hand
     */
    public record Change(Place place, String what, String before, String after, boolean written) {}

    /**
     * Rewrites the expectations of failed cases.
     *
     * @return every difference, told one by one so that nothing changes silently
     * @throws IOException if a file can't be read or written
     */
    public static List<Change> apply(CaseRun run) throws IOException {
        Map<String, List<CaseResult.Difference>> files = new TreeMap<>();
        run.failed()
                .forEach(r -> r.differences()
                        .forEach(d -> files.computeIfAbsent(d.place().file(), f -> new ArrayList<>())
                                .add(d)));
        List<Change> changes = new ArrayList<>();
        for (Map.Entry<String, List<CaseResult.Difference>> file : files.entrySet()) {
            changes.addAll(file(Path.of(file.getKey()), file.getValue()));
        }
        changes.sort(Comparator.comparing((Change c) -> c.place().file())
                .thenComparing(c -> c.place().line())
                .thenComparing(c -> c.place().column()));
        return changes;
    }

    /** From the end of the file to its start, so that earlier places stay where they are. */
    private static List<Change> file(Path path, List<CaseResult.Difference> differences) throws IOException {
        StringBuilder text = new StringBuilder(Files.readString(path));
        List<CaseResult.Difference> backwards = new ArrayList<>(differences);
        backwards.sort(
                Comparator.comparing((CaseResult.Difference d) -> d.place().line())
                        .thenComparing(d -> d.place().column())
                        .reversed());
        List<Change> changes = new ArrayList<>();
        for (CaseResult.Difference d : backwards) {
            int at = offset(text, d.place());
            boolean found = at >= 0 && text.indexOf(d.expected(), at) == at && isWord(d.actual());
            if (found) {
                text.replace(at, at + d.expected().length(), d.actual());
            }
            changes.add(new Change(d.place(), d.what(), d.expected(), d.actual(), found));
        }
        Files.writeString(path, text);
        return changes;
    }

    private static boolean isWord(String text) {
        return text.matches("[A-Za-z0-9.-]+");
    }

    private static int offset(CharSequence text, Place place) {
        String all = text.toString();
        int line = 0;
        for (int n = 1; n < place.line(); n++) {
            int end = all.indexOf('\n', line);
            if (end < 0) {
                return -1;
            }
            line = end + 1;
        }
        int column = place.column() - 1;
        return column < 0 || all.codePointCount(line, all.length()) < column
                ? -1
                : all.offsetByCodePoints(line, column);
    }
}
