package io.tidu.internal.source.tree;

import io.tidu.diagnostic.Problem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the slip that keeps a text from being read as YAML: a parser notices it lines later, or takes a name and
 * its value for one name. Asked only where there is a slip, so that what looks like one tells where it is.
 */
final class YamlSlips {
    /** A name at the start of a line or behind a bracket, a comma or a dash, and what follows it. */
    private static final Pattern NAME = Pattern.compile(
            "(?:^|[{,，] *|^ *(?:- +)+)(?<name> *[A-Za-z][A-Za-z0-9.-]*) *(?<colon>：|:(?=[^\\s/,}\\]]))");

    private static final Pattern COMMA = Pattern.compile("(?<comma>，) *[A-Za-z][A-Za-z0-9-]* *[:：]");
    private static final Pattern BLOCK_NAME = Pattern.compile("^( *)[A-Za-z][A-Za-z0-9.-]* *[:：]( .*)?$");
    /** A name and nothing else: the colon was forgotten. */
    private static final Pattern ALONE = Pattern.compile(" *[A-Za-z][A-Za-z0-9-]*\\s*");

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|(?<=[\\s:,\\[{])'[^']*'");
    private static final Pattern COMMENT = Pattern.compile("(?:^|\\s)#.*$");
    private static final Pattern LONG_TEXT = Pattern.compile(".*: *[|>][+-]?\\d?\\s*$");
    private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9.-]*\\s*(?<colon>[:：]).*", Pattern.DOTALL);

    private final SourceText source;
    private final Deque<int[]> open = new ArrayDeque<>();
    private final Deque<Level> levels = new ArrayDeque<>();
    private boolean deeper = true;
    private int longText = -1;

    /** By how much the names of a list are indented, and the line of the last of them. */
    private record Level(int indent, int line) {}

    private YamlSlips(SourceText source) {
        this.source = source;
    }

    /** The first slip in a text that can't be read, or null if it is none of those known. */
    static @Nullable Problem in(SourceText source) {
        return new YamlSlips(source).first(source.text().lines().toList());
    }

    /** Names with a value but no colon that ends them, which stand for a name without a value. */
    static List<Problem> in(SourceNode root) {
        List<Problem> found = new ArrayList<>();
        collect(root, found);
        return found;
    }

    private static void collect(SourceNode node, List<Problem> found) {
        node.items().forEach(item -> collect(item, found));
        for (SourceNode.Entry entry : node.members()) {
            Matcher key = KEY.matcher(entry.key());
            if (entry.value().isNull() && key.matches()) {
                boolean wide = key.group("colon").equals("：");
                Problem problem = entry.problem(wide ? "yaml.full-width-colon" : "yaml.no-space", entry.key());
                found.add(new Problem(
                        problem.id(),
                        problem.severity(),
                        problem.place().at(entry.keyPlace().column() + key.start("colon")),
                        null,
                        List.of(ShownText.shown(
                                entry.key().substring(0, key.start("colon")).strip())),
                        problem.excerpt()));
            }
            collect(entry.value(), found);
        }
    }

    private @Nullable Problem first(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            String line = COMMENT.matcher(masked(lines.get(i))).replaceAll("");
            if (line.isBlank() || isOfLongText(line)) {
                continue;
            }
            Problem slip = signs(i + 1, line);
            if (slip == null) {
                slip = structure(i + 1, line);
            }
            if (slip != null) {
                return slip;
            }
        }
        return open.isEmpty() ? null : unclosed();
    }

    /** Texts in quotes without what is in them, in the same places. */
    private static String masked(String line) {
        return QUOTED.matcher(line)
                .replaceAll(text -> "\"" + "x".repeat(text.group().length() - 2) + "\"");
    }

    private boolean isOfLongText(String line) {
        if (longText >= 0 && indent(line) > longText) {
            return true;
        }
        longText = LONG_TEXT.matcher(line).matches() ? indent(line) : -1;
        return false;
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }

    private @Nullable Problem signs(int number, String line) {
        int tab = line.indexOf('\t');
        if (tab >= 0 && line.substring(0, tab).isBlank()) {
            return source.problem("yaml.tab", number, tab + 1);
        }
        Matcher name = NAME.matcher(line);
        if (name.find()) {
            boolean wide = name.group("colon").equals("：");
            String id = wide ? "yaml.full-width-colon" : "yaml.no-space";
            return source.problem(
                    id, number, name.start("colon") + 1, name.group("name").strip());
        }
        if (open.isEmpty() && ALONE.matcher(line).matches()) {
            return source.problem("yaml.no-colon", number, indent(line) + 1, line.strip());
        }
        Matcher comma = COMMA.matcher(line);
        if (comma.find() && (!open.isEmpty() || line.indexOf('{') >= 0)) {
            return source.problem("yaml.full-width-sign", number, comma.start("comma") + 1, "，", ",");
        }
        // Those that pair up are masked, but for their ends.
        long quotes = line.chars().filter(c -> c == '"').count();
        return quotes % 2 == 0 ? null : source.problem("yaml.open-quote", number, line.lastIndexOf('"') + 1);
    }

    private @Nullable Problem structure(int number, String line) {
        Matcher name = BLOCK_NAME.matcher(line);
        if (name.matches()) {
            if (!open.isEmpty()) {
                return unclosed();
            }
            Problem indented = indented(number, name.group(1).length());
            if (indented != null) {
                return indented;
            }
            deeper = name.group(2) == null || name.group(2).isBlank();
        } else if (open.isEmpty() && line.stripLeading().startsWith("-")) {
            // What stands in a list has indents of its own.
            levels.clear();
            deeper = true;
        }
        return brackets(number, line);
    }

    private @Nullable Problem indented(int number, int indent) {
        Level last = levels.peek();
        if (last == null || (indent > last.indent && deeper)) {
            levels.push(new Level(indent, number));
            return null;
        }
        while (levels.size() > 1 && levels.element().indent > indent) {
            levels.pop();
        }
        if (levels.element().indent != indent) {
            return source.problem(
                    "yaml.indent",
                    number,
                    indent + 1,
                    String.valueOf(indent),
                    String.valueOf(last.indent),
                    String.valueOf(last.line));
        }
        levels.pop();
        levels.push(new Level(indent, number));
        return null;
    }

    private @Nullable Problem brackets(int number, String line) {
        for (int i = 0; i < line.length(); i++) {
            char sign = line.charAt(i);
            if (sign == '{' || sign == '[') {
                open.push(new int[] {number, i + 1});
            } else if (sign == '}' || sign == ']') {
                if (open.isEmpty()) {
                    return source.problem("yaml.stray-bracket", number, i + 1, String.valueOf(sign));
                }
                open.pop();
            }
        }
        return null;
    }

    private Problem unclosed() {
        int[] place = open.element();
        return source.problem(
                "yaml.open-bracket", place[0], place[1], String.valueOf(source.characterAt(place[0], place[1])));
    }
}
