package io.tidu.internal.cases.version;

import io.tidu.diagnostic.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Changes to a text, each at its place, made all at once; everything else stays as it was written. Not thread-safe. */
final class TextEdits {
    private static final Pattern YEAR = Pattern.compile("(?<![0-9A-Za-z.])(?:19|20)[0-9]{2}(?![0-9])");

    private final String file;
    private final String text;
    private final List<Integer> lines = new ArrayList<>();
    private final List<Edit> edits = new ArrayList<>();
    /** What somebody has looked at, changed or not. */
    private final List<Edit> seen = new ArrayList<>();

    TextEdits(String file, String text) {
        this.file = file;
        this.text = text;
        lines.add(0);
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            lines.add(i + 1);
        }
    }

    private record Edit(int from, int to, String text) {}

    /** Replaces what stands at a place; false, and nothing is done, if something else stands there. */
    boolean replace(Place place, String before, String after) {
        int at = at(place, before);
        if (at >= 0) {
            edits.add(new Edit(at, at + before.length(), after));
        }
        return at >= 0;
    }

    /** Says that what stands at a place is no year that was forgotten. */
    void see(Place place, String written) {
        int at = at(place, written);
        if (at >= 0) {
            seen.add(new Edit(at, at + written.length(), ""));
        }
    }

    /** Says that a line names no year that was forgotten. */
    void seeLine(int number) {
        int from = lines.get(number - 1);
        seen.add(new Edit(from, from + line(number).length(), ""));
    }

    /** Adds a line below another. */
    void addLine(int below, String line) {
        int at = lines.get(below - 1) + line(below).length();
        edits.add(new Edit(at, at, "\n" + line));
    }

    /** Takes lines away, the first and the last one included. */
    void removeLines(int first, int last) {
        int to = last < lines.size() ? lines.get(last) : text.length();
        edits.add(new Edit(lines.get(first - 1), to, ""));
    }

    /** Which line a line that stays has become. */
    int lineAfter(int number) {
        int gone = 0;
        for (Edit edit : edits) {
            if (edit.text().isEmpty() && lines.contains(edit.from()) && edit.from() < lines.get(number - 1)) {
                gone += (int) text.substring(edit.from(), edit.to())
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
            }
        }
        return number - gone;
    }

    /** The text of a line, from 1. */
    String line(int number) {
        int to = number < lines.size() ? lines.get(number) : text.length();
        return text.substring(lines.get(number - 1), to).stripTrailing();
    }

    int lines() {
        return lines.size();
    }

    /** Replaces a whole line, from 1, but for its end. */
    void replaceLine(int number, String after) {
        int from = lines.get(number - 1);
        edits.add(new Edit(from, from + line(number).length(), after));
    }

    private int at(Place place, String written) {
        if (place.line() < 1 || place.line() > lines.size() || place.column() < 1) {
            return -1;
        }
        int from = lines.get(place.line() - 1);
        int points = text.codePointCount(from, text.length());
        if (place.column() - 1 > points) {
            return -1;
        }
        int at = text.offsetByCodePoints(from, place.column() - 1);
        for (int quote = 0; quote <= 1; quote++) {
            if (text.startsWith(written, at + quote)) {
                return at + quote;
            }
        }
        return -1;
    }

    /** The lines that name a year which nobody has looked at and which stays. */
    List<Place> yearsLeft() {
        List<Place> left = new ArrayList<>();
        for (int number = 1; number <= lines.size(); number++) {
            int from = lines.get(number - 1);
            Matcher years = YEAR.matcher(line(number));
            while (years.find()) {
                int at = from + years.start();
                if (isIn(edits, at) || isIn(seen, at)) {
                    continue;
                }
                left.add(new Place(file, number, text.codePointCount(from, at) + 1));
                break;
            }
        }
        return left;
    }

    private static boolean isIn(List<Edit> edits, int at) {
        return edits.stream().anyMatch(e -> e.from() <= at && at < e.to());
    }

    /** The text with every change; of one within a part that is taken away nothing is left. */
    String apply() {
        List<Edit> sorted = new ArrayList<>(edits);
        sorted.sort(Comparator.comparingInt(Edit::from).thenComparing(e -> -e.to()));
        StringBuilder changed = new StringBuilder();
        int done = 0;
        for (Edit edit : sorted) {
            if (edit.from() >= done) {
                changed.append(text, done, edit.from()).append(edit.text());
                done = edit.to();
            }
        }
        return changed.append(text, done, text.length()).toString();
    }
}
