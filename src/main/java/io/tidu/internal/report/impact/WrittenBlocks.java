package io.tidu.internal.report.impact;

import io.tidu.internal.diagnostic.Messages;
import io.tidu.internal.document.Block;
import io.tidu.internal.document.Table;
import io.tidu.internal.document.Text;
import io.tidu.internal.handbook.ToldDifference;
import io.tidu.internal.impact.TouchTotal;
import io.tidu.internal.impact.written.Pair;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was changed: cells of tables side by side, everything else in words, each with its file and line; and, where
 * enterprises were compared, how many it touches.
 */
final class WrittenBlocks {
    private final Messages messages;
    private final @Nullable ImpactWords words;
    private final Function<Pair<?>, @Nullable TouchTotal> touches;
    private final int most;

    private WrittenBlocks(
            Messages messages, @Nullable ImpactWords words, Function<Pair<?>, @Nullable TouchTotal> touches, int most) {
        this.messages = messages;
        this.words = words;
        this.touches = touches;
        this.most = most;
    }

    /** Without enterprises. */
    static WrittenBlocks alone(Messages messages) {
        return new WrittenBlocks(messages, null, p -> null, Integer.MAX_VALUE);
    }

    /**
     * With what each difference does; null for what decides nothing, such as a text.
     *
     * @param most of a pack with more differences those that touch most are shown and the others folded
     */
    static WrittenBlocks touching(ImpactWords words, Function<Pair<?>, @Nullable TouchTotal> touches, int most) {
        return new WrittenBlocks(words.messages(), words, touches, most);
    }

    /** One part for each pack. */
    List<Block> of(List<ToldDifference.Group> groups) {
        List<Block> blocks = new ArrayList<>();
        for (ToldDifference.Group group : groups) {
            Text folder = Text.of(group.folder(), Text.Style.QUIET);
            blocks.add(new Block.Heading(3, Text.of(group.title()), folder, ""));
            Set<ToldDifference> shown = shown(group.told());
            told(group.told().stream().filter(shown::contains).toList(), blocks);
            List<ToldDifference> rest =
                    group.told().stream().filter(t -> !shown.contains(t)).toList();
            if (!rest.isEmpty()) {
                List<Block> folded = new ArrayList<>();
                told(rest, folded);
                long nobody = rest.stream().filter(this::touchesNobody).count();
                Text summary = Text.of(
                        messages.text("impact.more-changes", String.valueOf(rest.size()), String.valueOf(nobody)));
                blocks.add(new Block.Fold(summary, folded, false));
            }
        }
        return blocks;
    }

    /** All of few, of many those that touch most; by identity, since two may say the same. */
    private Set<ToldDifference> shown(List<ToldDifference> told) {
        Set<ToldDifference> shown = Collections.newSetFromMap(new IdentityHashMap<>());
        Comparator<ToldDifference> byMoney =
                Comparator.comparing(t -> touch(t).difference().abs());
        told.stream()
                .sorted(byMoney.thenComparing(t -> touch(t).enterprises())
                        .thenComparing(t -> touch(t).open())
                        .reversed())
                .limit(most)
                .forEach(shown::add);
        return shown;
    }

    private TouchTotal touch(ToldDifference told) {
        TouchTotal touch = touches.apply(told.of());
        return touch == null ? TouchTotal.NONE : touch;
    }

    private boolean touchesNobody(ToldDifference told) {
        return touch(told).enterprises() + touch(told).open() == 0;
    }

    /** What has two values as a table, the rest as a list. */
    private void told(List<ToldDifference> told, List<Block> blocks) {
        List<ToldDifference> numbers =
                told.stream().filter(ToldDifference::isNumber).toList();
        if (!numbers.isEmpty()) {
            blocks.add(new Block.TableBlock(table(numbers)));
        }
        List<Block.Item> others =
                told.stream().filter(t -> !t.isNumber()).map(this::item).toList();
        if (!others.isEmpty()) {
            blocks.add(new Block.Items(others, false));
        }
    }

    private Table table(List<ToldDifference> numbers) {
        List<Table.Column> columns = new ArrayList<>(List.of(
                new Table.Column(messages.text("impact.changed-what"), Table.Kind.TEXT, true),
                new Table.Column(messages.text("impact.changed-from"), Table.Kind.TEXT, true),
                new Table.Column(messages.text("impact.changed-to"), Table.Kind.TEXT, true)));
        if (words != null) {
            columns.add(new Table.Column(messages.text("impact.touched"), Table.Kind.NUMBER, false));
            columns.add(new Table.Column(messages.text("impact.touched-money"), Table.Kind.MONEY, false));
        }
        List<List<Table.Cell>> rows = numbers.stream().map(this::row).toList();
        return new Table("", columns, rows, List.of());
    }

    private List<Table.Cell> row(ToldDifference told) {
        boolean single = told.parts().size() == 1;
        Text about = Text.joined(
                messages.text("impact.changed-about"),
                Text.of(told.clause()),
                Text.of(single ? told.parts().get(0).what() : ""),
                Text.of(told.about()));
        List<Table.Cell> cells = new ArrayList<>(List.of(
                Table.Cell.of(about.and(" ").and(Text.of(told.place(), Text.Style.QUIET))),
                Table.Cell.of(side(told, single, ToldDifference.Part::before)),
                Table.Cell.of(side(told, single, ToldDifference.Part::after))));
        if (words != null) {
            TouchTotal known = touch(told);
            cells.add(new Table.Cell(Text.of(count(known)), BigDecimal.valueOf(known.enterprises()), null, null));
            cells.add(words.difference(known.difference()));
        }
        return cells;
    }

    private String side(ToldDifference told, boolean single, Function<ToldDifference.Part, String> side) {
        List<String> all = told.parts().stream()
                .map(p -> single
                        ? shown(side.apply(p))
                        : messages.text("impact.changed-part", p.what(), shown(side.apply(p))))
                .toList();
        return String.join(messages.text("impact.and-also"), all);
    }

    private String shown(String text) {
        return text.isEmpty() ? messages.text("impact.changed-nothing") : text;
    }

    private String count(TouchTotal touch) {
        return touch.open() == 0
                ? messages.text("impact.count", String.valueOf(touch.enterprises()))
                : messages.text("impact.count-open", String.valueOf(touch.enterprises()), String.valueOf(touch.open()));
    }

    private Block.Item item(ToldDifference told) {
        List<Block.Item> below = new ArrayList<>();
        told.parts().forEach(p -> below.add(Block.Item.of(null, Text.of(part(p)))));
        TouchTotal touch = touches.apply(told.of());
        ImpactWords known = words;
        if (touch != null && known != null) {
            below.add(Block.Item.of(null, effect(touch, known)));
        }
        Text place = Text.of(told.place(), Text.Style.QUIET);
        return new Block.Item(null, Text.joined(" ", Text.of(told.about()), clause(told), place), below, false);
    }

    private Text clause(ToldDifference told) {
        return told.clause().isEmpty()
                ? Text.NONE
                : Text.of(messages.text("handbook.difference.clause", told.clause()), Text.Style.QUIET);
    }

    private String part(ToldDifference.Part part) {
        String change = part.before().isEmpty()
                ? messages.text("handbook.difference.is", part.after())
                : part.after().isEmpty()
                        ? messages.text("handbook.difference.was", part.before())
                        : messages.text("impact.changed-both", part.before(), part.after());
        return part.what().isEmpty() ? change : messages.text("impact.changed-of", part.what(), change);
    }

    private Text effect(TouchTotal touch, ImpactWords known) {
        if (touch.enterprises() + touch.open() == 0) {
            return Text.of(messages.text("impact.touches-nobody"), Text.Style.QUIET);
        }
        return Text.of(messages.text("impact.touches", count(touch)) + " ")
                .and(known.difference(touch.difference()).text());
    }
}
