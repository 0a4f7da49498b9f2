package io.tidu.cli;

import io.tidu.input.Format;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which words of a command name rules and which do not: rules that are not named are in {@code ./rules}, wherever that
 * leaves no doubt. Every command that names its rules means what it always did.
 *
 * @param rules the rules named, then those that are not
 * @param others the other words
 */
record RulesNamed(List<Path> rules, List<String> others) {
    private static final String FOLDER = "rules";
    private static final String VOCABULARY = "vocabulary.yaml";

    /**
     * The rules of a verb that takes nothing else.
     *
     * @throws UsageException if none are named and there is no {@code ./rules}
     */
    static Path or(@Nullable Path named, String verb) {
        return named == null ? here(verb) : named;
    }

    /**
     * Of {@code [RULES] INPUT…}: a single word is INPUT, and so is every word if the first is a file of enterprises or
     * standard input; else the first is RULES.
     *
     * @throws UsageException if there is no INPUT, or no rules are named and there is no {@code ./rules}
     */
    static RulesNamed ofAssess(List<String> words) {
        return withInputs(words, "assess");
    }

    /** The same for a verb that takes the same words. */
    static RulesNamed withInputs(List<String> words, String verb) {
        boolean none = words.isEmpty() || (words.size() == 1 && isRules(words.get(0)));
        if (none) {
            throw new UsageException("cli.missing", "INPUT");
        }
        return words.size() == 1 || isInput(words.get(0))
                ? new RulesNamed(List.of(here(verb)), words)
                : split(words, 1);
    }

    /**
     * Of {@code [RULES] LEDGER}: a single word is LEDGER.
     *
     * @throws UsageException if there is no LEDGER, or no rules are named and there is no {@code ./rules}
     */
    static RulesNamed ofReplay(List<String> words) {
        if (words.isEmpty() || words.size() > 2) {
            throw new UsageException(words.isEmpty() ? "cli.missing" : "cli.replay.one-ledger", "LEDGER");
        }
        return words.size() == 1 ? new RulesNamed(List.of(here("replay")), words) : split(words, 1);
    }

    /**
     * Of {@code [RULES-A] RULES-B [REGISTER…]}: words up to the first file of enterprises, two at most, are rules. One
     * is RULES-B; with none, both are {@code ./rules}, on two days.
     *
     * @param twoDays whether a day is given on which the versions of a side are in force
     * @throws UsageException if there is nothing to compare with, or there is no {@code ./rules}
     */
    static RulesNamed ofCompare(List<String> words, boolean twoDays) {
        int named = 0;
        while (named < Math.min(2, words.size()) && !isInput(words.get(named))) {
            named++;
        }
        if (named == 0 && !twoDays) {
            throw new UsageException("cli.missing", "RULES-B");
        }
        RulesNamed split = split(words, named);
        List<Path> rules = new ArrayList<>(split.rules());
        while (rules.size() < 2) {
            rules.add(0, here("compare"));
        }
        return new RulesNamed(rules, split.others());
    }

    /**
     * Of {@code [RULES] ID VERSION}: of two words the second must begin with a digit, as no ID does.
     *
     * @throws UsageException if one is missing, or no rules are named and there is no {@code ./rules}
     */
    static RulesNamed ofNew(List<String> words) {
        if (words.size() == 3) {
            return split(words, 1);
        }
        boolean isVersion = words.size() == 2 && words.get(1).matches("[0-9].*");
        if (!isVersion) {
            throw new UsageException("cli.missing", words.size() < 2 ? "ID, VERSION" : "VERSION");
        }
        return new RulesNamed(List.of(here("new")), words);
    }

    /** The words of a command in one list. */
    static List<String> words(List<String> others, @Nullable String... first) {
        List<String> words = new ArrayList<>();
        for (String word : first) {
            if (word != null) {
                words.add(word);
            }
        }
        words.addAll(others);
        return words;
    }

    private static RulesNamed split(List<String> words, int rules) {
        return new RulesNamed(
                words.stream().limit(rules).map(RulesNamed::path).toList(),
                words.stream().skip(rules).toList());
    }

    private static Path path(String word) {
        try {
            return Path.of(word);
        } catch (InvalidPathException notAName) {
            throw new UsageException("cli.no-input", word);
        }
    }

    private static Path here(String verb) {
        Path folder = Path.of(FOLDER);
        if (!Files.isDirectory(folder)) {
            throw new UsageException("cli.no-rules", verb);
        }
        return folder;
    }

    /** Whether it can be nothing else: a folder with a vocabulary, or an archive. */
    private static boolean isRules(String word) {
        String name = word.toLowerCase(Locale.ROOT);
        return name.endsWith(".zip")
                || name.endsWith(".jar")
                || Files.isRegularFile(path(word).resolve(VOCABULARY));
    }

    /** Whether it can be nothing else. */
    private static boolean isInput(String word) {
        return word.equals(Input.STANDARD_INPUT) || (Format.of(word).isPresent() && !isRules(word));
    }
}
