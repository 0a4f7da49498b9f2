package io.tidu.internal.report.assessment;

import io.tidu.internal.document.Block;
import io.tidu.internal.document.Sign;
import io.tidu.internal.document.Text;
import io.tidu.model.CountedEntry;
import io.tidu.model.assessment.TargetOutcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Titles that the enterprise holds or held, as far as a rule asked for them.
 *
 * @param current each with its number and validity
 * @param ended each with its number and its last day
 * @param titles all of them by their word in the rules
 */
record Held(List<String> current, List<String> ended, Set<String> titles) {
    private static final String LIST = "titles";
    private static final String TITLE = "title";
    private static final String NUMBER = "number";
    private static final String FROM = "from";
    private static final String TO = "to";

    static Held of(Words words) {
        Map<String, CountedEntry> entries = new TreeMap<>(Comparator.reverseOrder());
        for (TargetOutcome target : words.assessment().targets().values()) {
            target.findings().stream()
                    .flatMap(f -> f.counted().entries().stream())
                    .filter(e -> e.list().equals(LIST))
                    .forEach(e -> entries.putIfAbsent(e.dates() + " " + e.words(), e));
        }
        List<String> current = new ArrayList<>();
        List<String> ended = new ArrayList<>();
        LocalDate on = words.assessment().on();
        for (CountedEntry entry : entries.values()) {
            LocalDate to = entry.dates().get(TO);
            LocalDate from = entry.dates().get(FROM);
            if (from != null && from.isAfter(on)) {
                continue;
            }
            String name = name(words, entry);
            if (to != null && to.isBefore(on)) {
                ended.add(words.text("held.ended", name, to.toString()));
            } else {
                current.add(to == null ? name : words.text("held.until", name, to.toString()));
            }
        }
        Set<String> titles = entries.values().stream()
                .map(e -> e.words().getOrDefault(TITLE, ""))
                .collect(Collectors.toSet());
        return new Held(current, ended, titles);
    }

    private static String name(Words words, CountedEntry entry) {
        String title = entry.words().getOrDefault(TITLE, "");
        String label = words.sentences().label(words.sentences().names().choice(LIST + "." + TITLE, title));
        String number = entry.words().getOrDefault(NUMBER, "");
        return number.isEmpty() ? label : label + " " + number;
    }

    /** A line for those that are held, and one for those that ended. */
    Block.Items items(Words words) {
        List<Block.Item> items = new ArrayList<>();
        if (!current.isEmpty()) {
            items.add(Block.Item.of(
                    Sign.MET, Text.of(words.text("held.now", words.sentences().list(current)))));
        }
        if (!ended.isEmpty()) {
            items.add(Block.Item.of(
                    Sign.ASIDE,
                    Text.of(words.text("held.before", words.sentences().list(ended)))));
        }
        return new Block.Items(items, false);
    }
}
