package io.tidu.internal.load;

import io.tidu.model.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The paragraphs below the heading of a clause. Not thread-safe. */
final class ClauseBody {
    private static final Pattern REASON = Pattern.compile("(?i)(?:not formali[sz]ed|未形式化)\\s*[:：]\\s*(.*)");

    /** What several enterprises are needed for: an annual budget shared pro rata, the twenty largest. */
    private static final Pattern REGISTER = Pattern.compile("(?i)needs\\s*[:：]\\s*register\\b\\s*[:：]?\\s*(.*)");

    private final List<Paragraph> paragraphs = new ArrayList<>();
    private boolean open;
    private boolean needsRegister;

    /** Lines up to the next blank one. */
    private static final class Paragraph {
        private final int line;
        private final boolean isReason;
        private final StringBuilder text = new StringBuilder();
        private int counted;
        private int han;
        private int latin;

        Paragraph(int line, boolean isReason) {
            this.line = line;
            this.isReason = isReason;
        }

        void add(String more) {
            // Chinese is written without spaces between words, so a line end in it is no space.
            boolean space = !text.isEmpty() && !(isHan(text.codePointBefore(text.length())) || isHan(first(more)));
            text.append(space ? " " : "").append(more);
        }

        private static int first(String text) {
            return text.isEmpty() ? ' ' : text.codePointAt(0);
        }

        boolean hasHan() {
            count();
            return han > 0;
        }

        /** Mostly in Latin letters: an English paragraph may quote a Chinese word. */
        boolean isEnglish() {
            count();
            return latin > han;
        }

        private void count() {
            for (; counted < text.length(); counted += Character.charCount(text.codePointAt(counted))) {
                int character = text.codePointAt(counted);
                han += isHan(character) ? 1 : 0;
                latin += isLatin(character) ? 1 : 0;
            }
        }
    }

    private static boolean isHan(int character) {
        if (character <= '~') {
            return false;
        }
        return (character >= 0x4E00 && character <= 0x9FEF)
                || Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN
                || (character >= 0x3000 && character <= 0x303F)
                || (character >= 0xFF00 && character <= 0xFFEF);
    }

    private static boolean isLatin(int character) {
        if (character <= '~') {
            return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
        }
        return Character.UnicodeScript.of(character) == Character.UnicodeScript.LATIN;
    }

    void add(String line, int number) {
        String stripped = line.strip();
        if (stripped.isEmpty()) {
            open = false;
            return;
        }
        Matcher reason = REASON.matcher(stripped);
        Matcher register = REGISTER.matcher(stripped);
        if (register.matches()) {
            needsRegister = true;
            if (register.group(1).isEmpty()) {
                open = false;
                return;
            }
            paragraphs.add(new Paragraph(number, true));
            stripped = register.group(1);
        } else if (reason.matches()) {
            paragraphs.add(new Paragraph(number, true));
            stripped = reason.group(1);
        } else if (!open) {
            paragraphs.add(new Paragraph(number, false));
        }
        open = true;
        paragraphs.get(paragraphs.size() - 1).add(stripped);
    }

    private Optional<Paragraph> chinese(boolean reason) {
        return paragraphs.stream()
                .filter(p -> p.isReason == reason && p.hasHan())
                .findFirst();
    }

    /** The first English paragraph below the Chinese one, else the first above it. */
    private Optional<Paragraph> english(boolean reason) {
        int chinese = chinese(reason).map(paragraphs::indexOf).orElse(-1);
        return paragraphs.subList(chinese + 1, paragraphs.size()).stream()
                .filter(p -> p.isReason == reason && p.isEnglish())
                .findFirst()
                .or(() -> paragraphs.stream()
                        .filter(p -> p.isReason == reason && p.isEnglish() && !p.hasHan())
                        .findFirst());
    }

    /** The Chinese text, or an empty one. */
    String chinese() {
        return chinese(false).map(p -> p.text.toString()).orElse("");
    }

    /** The line in which the Chinese text begins; 0 if there is none. */
    int chineseLine() {
        return chinese(false).map(p -> p.line).orElse(0);
    }

    /** The line in which the English text begins; 0 if there is none. */
    int englishLine() {
        return english(false).map(p -> p.line).orElse(0);
    }

    /** The English text, or an empty one. */
    String english() {
        return english(false).map(p -> p.text.toString()).orElse("");
    }

    /** Why no rule decides the clause, or null if rules do. */
    @Nullable
    Label reason() {
        String zh = chinese(true).map(p -> p.text.toString()).orElse("");
        String en = english(true).map(p -> p.text.toString()).orElse("");
        if (zh.isEmpty() && en.isEmpty()) {
            return needsRegister || paragraphs.stream().anyMatch(p -> p.isReason) ? Label.of("") : null;
        }
        return new Label(zh.isEmpty() ? en : zh, en.isEmpty() ? zh : en);
    }

    /** Whether it says that it takes several enterprises to decide it. */
    boolean needsRegister() {
        return needsRegister;
    }

    boolean reasonInOneLanguage() {
        return paragraphs.stream().anyMatch(p -> p.isReason)
                && (chinese(true).isEmpty() || english(true).isEmpty());
    }

    /** The line of a paragraph that is neither the Chinese nor the English one. */
    Optional<Integer> surplusLine() {
        Optional<Paragraph> chinese = chinese(false);
        Optional<Paragraph> english = english(false);
        return paragraphs.stream()
                .filter(p -> !p.isReason && !chinese.equals(Optional.of(p)) && !english.equals(Optional.of(p)))
                .map(p -> p.line)
                .findFirst();
    }
}
