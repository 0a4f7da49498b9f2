package io.tidu.internal.report.impact;

import io.tidu.internal.diagnostic.Messages;
import io.tidu.internal.impact.TouchTotal;
import io.tidu.internal.impact.written.Pair;
import io.tidu.internal.report.document.Block;
import io.tidu.internal.report.document.Table;
import io.tidu.internal.report.document.Text;
import io.tidu.internal.report.handbook.ToldDifference;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
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

    private WrittenBlocks(
            Messages messages, @Nullable ImpactWords words, Function<Pair<?>, @Nullable TouchTotal> touches) {
        this.messages = messages;
        this.words = words;
        this.touches = touches;
    }

    /** Without enterprises. */
    static WrittenBlocks alone(Messages messages) {
        return new WrittenBlocks(messages, null, p -> null);
    }

    /** With what each difference does; null for what decides nothing, such as a text. */
    static WrittenBlocks touching(ImpactWords words, Function<Pair<?>, @Nullable TouchTotal> touches) {
        return new WrittenBlocks(words.messages(), words, touches);
    }

    /** One part for each pack. */
    List<Block> of(List<ToldDifference.Group> groups) {
        List<Block> blocks = new ArrayList<>();
        for (ToldDifference.Group group : groups) {
            Text folder = Text.of(group.folder(), Text.Style.QUIET);
            blocks.add(new Block.Heading(3, Text.of(group.title()), folder, ""));
            List<ToldDifference> numbers =
                    group.told().stream().filter(ToldDifference::isNumber).toList();
            if (!numbers.isEmpty()) {
                blocks.add(new Block.TableBlock(table(numbers)));
            }
            List<Block.Item> others = group.told().stream()
                    .filter(t -> !t.isNumber())
                    .map(this::item)
                    .toList();
            if (!others.isEmpty()) {
                blocks.add(new Block.Items(others, false));
            }
        }
        return blocks;
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
            TouchTotal touch = touches.apply(told.of());
            TouchTotal known = touch == null ? TouchTotal.NONE : touch;
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
        return String.join(messages.text("report.step-separator"), all);
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
