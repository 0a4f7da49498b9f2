package io.tidu.internal.report.assessment;

import io.tidu.internal.document.Block;
import io.tidu.internal.document.Sign;
import io.tidu.internal.document.Text;
import io.tidu.model.assessment.UnknownName;
import java.util.ArrayList;
import java.util.List;

/** The names among the facts that no rule knows, perhaps slips: what depends on them waits for a person. */
final class UnknownNames {
    private static final int MOST = 5;
    private static final int COLUMNS = 40;

    private UnknownNames() {}

    /** The first of them, shortened to a line, and how many more. */
    static List<Block.Item> brief(Words words) {
        return items(words, 1, COLUMNS);
    }

    /** The first few of them, and how many more. */
    static List<Block> normal(Words words) {
        return list(items(words, MOST, Integer.MAX_VALUE));
    }

    /** All of them. */
    static List<Block> all(Words words) {
        return list(items(words, Integer.MAX_VALUE, Integer.MAX_VALUE));
    }

    private static List<Block> list(List<Block.Item> items) {
        return items.isEmpty() ? List.of() : List.of(new Block.Items(items, false));
    }

    private static List<Block.Item> items(Words words, int most, int columns) {
        List<UnknownName> names = words.assessment().unknownNames();
        List<Block.Item> items = new ArrayList<>();
        names.stream().limit(most).forEach(n -> items.add(item(sentence(words, n, columns))));
        if (names.size() > most) {
            items.add(item(words.text("unknown-name.more", String.valueOf(names.size() - most))));
        }
        return items;
    }

    private static Block.Item item(String text) {
        return Block.Item.of(Sign.NEEDS_REVIEW, Text.of(text));
    }

    private static String sentence(Words words, UnknownName name, int columns) {
        String fact = words.sentences().label(words.sentences().names().fact(name.fact()));
        String written = Shortened.to(name.written(), columns);
        return name.nearest() == null
                ? words.messages().text("report.unknown-name.bare", fact, written)
                : words.messages().text("report.unknown-name", fact, written, name.nearest());
    }
}
