package io.tidu.internal.check.text.words;

import io.tidu.internal.diagnostic.Tongues;
import io.tidu.model.Comparison;
import io.tidu.model.Exact;
import io.tidu.model.Unit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A clause's text in one language and the numbers in it. Immutable and safe to share between threads.
 *
 * @param language in which language
 * @param text what the clause says
 * @param mentions the numbers in it, in the order written
 */
public record ClauseText(Language language, String text, List<Mention> mentions) {
    private static final String PHRASE_ENDS = "，。；、,;：:\n";
    private static final int MOST_AROUND = 24;
    private static final int MOST_QUOTED = 6;

    /** In which language a clause is written. */
    public enum Language {
        /** Chinese. */
        CHINESE("@text.chinese"),
        /** English. */
        ENGLISH("@text.english");

        private final String message;

        Language(String message) {
            this.message = message;
        }

        /** The catalogue id of its name, for sentences. */
        public String message() {
            return message;
        }
    }

    /** Copies the list. */
    public ClauseText {
        mentions = List.copyOf(mentions);
    }

    /** A Chinese text. */
    public static ClauseText chinese(String text) {
        return new ClauseText(Language.CHINESE, text, ChineseMentions.in(text));
    }

    /** An English text. */
    public static ClauseText english(String text) {
        return new ClauseText(Language.ENGLISH, text, EnglishMentions.in(text));
    }

    /** Whether it states any number of this unit. */
    public boolean speaksOf(Unit unit) {
        return mentions.stream()
                .filter(Mention::certain)
                .anyMatch(m -> m.unit() == unit || (unit == Unit.NONE && m.unit() == Unit.COUNT));
    }

    /** Whether it states this number; what is below nought also as a fall of so much. */
    public boolean states(Exact value, Unit unit) {
        return mentions.stream().anyMatch(m -> m.states(value, unit));
    }

    /**
     * What is said of how values stand to a number where it is asked for; where it is only given, what is said there.
     */
    public List<Mention> asking(Exact value, Unit unit) {
        List<Mention> all = mentions.stream().filter(m -> m.is(value, unit)).toList();
        List<Mention> asked = all.stream().filter(m -> !m.granted()).toList();
        return asked.isEmpty() ? all : asked;
    }

    /** How values may have to stand to this number by all that is said of it; empty if nothing is. */
    public Set<Comparison> comparisons(Exact value, Unit unit) {
        Set<Comparison> said = EnumSet.noneOf(Comparison.class);
        mentions.stream().filter(m -> m.is(value, unit)).forEach(m -> said.addAll(m.comparisons()));
        return said;
    }

    /** The words around a number, for a sentence: no further than its phrase goes. */
    public String around(Mention mention) {
        int from = mention.start();
        while (from > 0 && mention.start() - from < MOST_AROUND && PHRASE_ENDS.indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        int until = mention.end();
        while (until < text.length()
                && until - mention.end() < MOST_AROUND
                && PHRASE_ENDS.indexOf(text.charAt(until)) < 0) {
            until++;
        }
        while (from < mention.start() && isWithinWord(from)) {
            from++;
        }
        while (until > mention.end() && isWithinWord(until)) {
            until--;
        }
        return text.substring(from, until).strip();
    }

    private boolean isWithinWord(int at) {
        return at > 0
                && at < text.length()
                && text.charAt(at - 1) < 128
                && Character.isLetterOrDigit(text.charAt(at - 1))
                && Character.isLetterOrDigit(text.charAt(at));
    }

    /** The numbers of this unit. */
    public List<Mention> of(Unit unit) {
        return mentions.stream()
                .filter(m -> unit == Unit.NONE || m.unit() == unit)
                .toList();
    }

    /** Numbers with the words around them, for a sentence. */
    public String quoted(List<Mention> some) {
        List<String> around =
                some.stream().map(this::around).distinct().limit(MOST_QUOTED).toList();
        return Tongues.both(
                around.stream().map(a -> "“" + a + "”").collect(Collectors.joining("、")),
                around.stream().map(a -> "\"" + a + "\"").collect(Collectors.joining(", ")));
    }
}
