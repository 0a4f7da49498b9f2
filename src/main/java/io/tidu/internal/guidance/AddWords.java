package io.tidu.internal.guidance;

import io.tidu.model.FactValue;
import io.tidu.model.guidance.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Says which entries are added. */
final class AddWords {
    /** Fields that say what an entry is; the others say how it has to be. */
    private static final List<String> IDENTIFYING = List.of("kind", "title", "level", "role");

    private AddWords() {}

    /** What is added, and how many. */
    static String what(GuidanceWords words, Step.Add add, String lever) {
        List<String> which = which(words, add, lever);
        if (add.count() == 1 && add.size() == null && !which.isEmpty()) {
            return words.text("step.which-one", lever, words.sentences().list(which));
        }
        String said = which.isEmpty()
                ? lever
                : words.text("step.which", lever, words.sentences().list(which));
        if (add.size() != null && add.entry().get(add.size()) instanceof FactValue.Number size) {
            return words.text("step.add-size", said, words.number(add.list() + "." + add.size(), size.value()));
        }
        return words.text(add.count() == 1 ? "step.add-one" : "step.add", said, String.valueOf(add.count()));
    }

    /** What the entry is; nothing if the lever's own name says so, even in part: it was named for its entry. */
    static List<String> which(GuidanceWords words, Step.Add add, String lever) {
        List<String> which = new ArrayList<>();
        for (Map.Entry<String, FactValue> field : add.entry().entrySet()) {
            if (IDENTIFYING.contains(field.getKey()) && field.getValue() instanceof FactValue.Text text) {
                String word = words.value(add.list() + "." + field.getKey(), text);
                if (lever.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT)) || saysSo(add, text)) {
                    return List.of();
                }
                which.add(word);
            }
        }
        return which;
    }

    /** A lever that is called by the word itself, such as {@code utility-model}, is for that word alone. */
    private static boolean saysSo(Step.Add add, FactValue.Text text) {
        return add.lever().endsWith(text.value());
    }
}
