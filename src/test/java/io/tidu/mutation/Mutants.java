package io.tidu.mutation;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every mutant of the rule files and tables below a folder, in an order that is the same everywhere. */
final class Mutants {
    private static final Map<String, String> SWAPPED = new LinkedHashMap<>();
    private static final Pattern NUMBER = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)(\\s*(?:万元|元|%|[a-z]+)?)");
    private static final Pattern QUOTED = Pattern.compile("\"([A-Za-z][A-Za-z0-9-]{2,})\"");

    static {
        SWAPPED.put("atLeast(", "moreThan(");
        SWAPPED.put("moreThan(", "atLeast(");
        SWAPPED.put("atMost(", "lessThan(");
        SWAPPED.put("lessThan(", "atMost(");
        SWAPPED.put("yes()", "no()");
        SWAPPED.put("some()", "none()");
        SWAPPED.put("none()", "some()");
        SWAPPED.put(" >= ", " > ");
        SWAPPED.put(" < ", " <= ");
    }

    private final List<Mutant> mutants = new ArrayList<>();

    private Mutants() {}

    static List<Mutant> of(Path rules) throws IOException {
        Mutants all = new Mutants();
        try (Stream<Path> files = Files.walk(rules)) {
            for (Path file : files.sorted().toList()) {
                String name = rules.relativize(file).toString().replace('\\', '/');
                if (name.endsWith(".csv")) {
                    all.table(name, Files.readString(file).lines().toList());
                } else if (name.endsWith(".drl")) {
                    all.rules(name, Files.readString(file));
                }
            }
        }
        return all.mutants;
    }

    private void table(String file, List<String> lines) {
        String[] header = lines.get(0).split(",", -1);
        for (int i = 1; i < lines.size(); i++) {
            List<String> without = new ArrayList<>(lines);
            without.remove(i);
            add(file, "row", without, "without " + lines.get(i));
            String[] cells = lines.get(i).split(",", -1);
            for (int j = 0; j < header.length && j < cells.length; j++) {
                cell(file, lines, i, header[j], cells, j);
            }
        }
        for (int j = 0; j < header.length; j++) {
            String flipped = flipped(header[j]);
            if (!flipped.equals(header[j])) {
                List<String> changed = new ArrayList<>(lines);
                changed.set(0, lines.get(0).replace(header[j], flipped));
                add(file, "edge", changed, header[j] + " -> " + flipped);
            }
        }
    }

    private void cell(String file, List<String> lines, int line, String column, String[] cells, int position) {
        if (List.of("clause", "status", "note", "source", "confirmed").contains(column)) {
            return;
        }
        Matcher number = NUMBER.matcher(cells[position]);
        if (number.matches() && column.contains("(")) {
            BigDecimal value = new BigDecimal(number.group(1));
            for (String other : List.of(
                    value.add(BigDecimal.ONE).toPlainString(),
                    value.signum() == 0 ? "7" : value.multiply(BigDecimal.TEN).toPlainString())) {
                put(file, "number", lines, line, cells, position, other + number.group(2));
            }
        } else if (cells[position].length() > 3 && !column.contains("(")) {
            put(file, "name", lines, line, cells, position, misspelt(cells[position]));
        }
    }

    private void put(
            String file, String kind, List<String> lines, int line, String[] cells, int position, String value) {
        String[] changed = cells.clone();
        changed[position] = value;
        List<String> text = new ArrayList<>(lines);
        text.set(line, String.join(",", changed));
        add(file, kind, text, lines.get(line) + " : " + cells[position] + " -> " + value);
    }

    private void add(String file, String kind, List<String> lines, String what) {
        mutants.add(new Mutant(file, kind, String.join("\n", lines) + "\n", what));
    }

    private static String flipped(String column) {
        return column.replace(".from ", ".OVER ")
                .replace(".over ", ".from ")
                .replace(".OVER ", ".over ")
                .replace(".up-to ", ".BELOW ")
                .replace(".below ", ".up-to ")
                .replace(".BELOW ", ".below ");
    }

    private void rules(String file, String text) {
        for (Map.Entry<String, String> swap : SWAPPED.entrySet()) {
            for (int at = text.indexOf(swap.getKey()); at >= 0; at = text.indexOf(swap.getKey(), at + 1)) {
                String changed = text.substring(0, at)
                        + swap.getValue()
                        + text.substring(at + swap.getKey().length());
                mutants.add(new Mutant(
                        file,
                        "comparison",
                        changed,
                        line(text, at) + " : " + swap.getKey() + " -> " + swap.getValue()));
            }
        }
        Matcher names = QUOTED.matcher(text);
        while (names.find()) {
            String changed =
                    text.substring(0, names.start(1)) + misspelt(names.group(1)) + text.substring(names.end(1));
            mutants.add(new Mutant(file, "name", changed, line(text, names.start()) + " : " + names.group(1)));
        }
    }

    private static String line(String text, int at) {
        int start = text.lastIndexOf('\n', at) + 1;
        int end = text.indexOf('\n', at);
        return text.substring(start, end < 0 ? text.length() : end).strip();
    }

    /** Without its last letter but one. */
    private static String misspelt(String word) {
        return word.substring(0, word.length() - 2) + word.substring(word.length() - 1);
    }
}
