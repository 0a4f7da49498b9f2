package io.tidu.internal.report.check;

import io.tidu.internal.document.Block;
import io.tidu.internal.document.Text;
import io.tidu.model.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the documentation says of an id: a page of its own for a check, a line of the index for what is told while rules
 * are read.
 *
 * @param id the id
 * @param summary what it means, in a sentence or a few
 * @param parts what else is said, in both languages
 */
record CheckPage(String id, Label summary, List<Part> parts) {
    /** The summary of a check begins with how much it matters, in each language. */
    private static final Pattern BOTH = Pattern.compile("((?:Error|Warning|Note)\\. .*?)\\s*((?:错误|警告|提示)。.*)");

    private static final Pattern LINK = Pattern.compile("\\[([^\\]]*)\\]\\([^)]*\\)");

    /** Copies the list. */
    CheckPage {
        parts = List.copyOf(parts);
    }

    /**
     * A paragraph, a heading or an example.
     *
     * @param kind which of them
     * @param chinese whether it is Chinese; an example is of the section it stands in
     * @param lines what it says, several lines only of an example
     */
    record Part(Kind kind, boolean chinese, List<String> lines) {}

    /** What a part is. */
    enum Kind {
        /** A heading. */
        HEADING,
        /** A paragraph. */
        PARAGRAPH,
        /** An example, as it is written in a file. */
        EXAMPLE
    }

    /** Reads a page of a check. */
    static CheckPage read(String id, String markdown) {
        List<Part> parts = new ArrayList<>();
        Label summary = Label.of(id);
        List<String> example = null;
        boolean chinese = false;
        for (String line : markdown.lines().toList()) {
            if (line.startsWith("```")) {
                if (example != null) {
                    parts.add(new Part(Kind.EXAMPLE, chinese, List.copyOf(example)));
                }
                example = example == null ? new ArrayList<>() : null;
            } else if (example != null) {
                example.add(line);
            } else if (line.startsWith("## ")) {
                chinese = isChinese(line);
                parts.add(new Part(
                        Kind.HEADING, chinese, List.of(line.substring(3).strip())));
            } else if (!line.isBlank() && !line.startsWith("# ")) {
                Label both = both(line);
                if (both != null && summary.zh().equals(id)) {
                    summary = both;
                } else {
                    parts.add(new Part(Kind.PARAGRAPH, isChinese(line), List.of(plain(line))));
                }
            }
        }
        return new CheckPage(id, summary, parts);
    }

    /** Both halves of a summary, or null if it is none. */
    static @Nullable Label both(String line) {
        Matcher both = BOTH.matcher(line.strip());
        return both.matches() ? new Label(plain(both.group(2)), plain(both.group(1))) : null;
    }

    /** Without what only a browser shows. */
    static String plain(String text) {
        return LINK.matcher(text)
                .replaceAll("$1")
                .replace("`", "")
                .replace("**", "")
                .replace("\\|", "|")
                .strip();
    }

    /** More Chinese characters than words in Latin letters: either language quotes the other. */
    static boolean isChinese(String text) {
        long han = text.codePoints()
                .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
                .count();
        long latin = text.codePoints()
                .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)
                .count();
        return 3 * han > latin;
    }

    /** What a reader of a language is shown; what is there in the other only is shown in that. */
    List<Block> blocks(Locale locale) {
        boolean chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.Paragraph.of(Text.of(id, Text.Style.STRONG)));
        blocks.add(Block.Paragraph.of(summary.in(locale)));
        boolean hasOwn = parts.stream().anyMatch(p -> p.chinese() == chinese);
        boolean hasExample = parts.stream().anyMatch(p -> p.chinese() == chinese && p.kind() == Kind.EXAMPLE);
        for (Part part : parts) {
            boolean own = !hasOwn || part.chinese() == chinese;
            switch (part.kind()) {
                case HEADING -> {
                    if (own) {
                        blocks.add(Block.Paragraph.of(""));
                        blocks.add(Block.Paragraph.of(Text.of(part.lines().get(0), Text.Style.STRONG)));
                    }
                }
                case PARAGRAPH -> {
                    if (own) {
                        blocks.add(Block.Paragraph.of(part.lines().get(0)));
                    }
                }
                case EXAMPLE -> {
                    if (own) {
                        blocks.add(new Block.Verbatim(part.lines()));
                    }
                }
            }
        }
        if (!hasExample && hasOwn) {
            // Files are the same in both languages.
            parts.stream().filter(p -> p.kind() == Kind.EXAMPLE).forEach(p -> {
                blocks.add(Block.Paragraph.of(""));
                blocks.add(new Block.Verbatim(p.lines()));
            });
        }
        return blocks;
    }

    /** The same as Markdown. */
    String markdown(Locale locale) {
        boolean chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
        StringBuilder text = new StringBuilder(summary.in(locale)).append('\n');
        for (Part part : parts) {
            if (part.chinese() == chinese) {
                text.append('\n')
                        .append(
                                switch (part.kind()) {
                                    case HEADING -> "## " + part.lines().get(0) + "\n";
                                    case PARAGRAPH -> part.lines().get(0) + "\n";
                                    case EXAMPLE -> "```yaml\n" + String.join("\n", part.lines()) + "\n```\n";
                                });
            }
        }
        return text.toString();
    }
}
