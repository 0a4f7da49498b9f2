package io.tidu.internal.guidance;

import io.tidu.internal.document.Block;
import io.tidu.internal.document.Sign;
import io.tidu.internal.document.Text;
import io.tidu.model.PackItem;
import io.tidu.model.guidance.Deadline;
import io.tidu.model.guidance.Guidance;
import java.util.ArrayList;
import java.util.List;

/** Says which days matter. */
final class DayWords {
    private static final int FEW = 5;
    /** So many beside a plan or papers that matter more. */
    private static final int FEW_BESIDES = 3;

    private DayWords() {}

    static Block.Items items(GuidanceWords words, Guidance guidance, boolean all) {
        List<Deadline> deadlines = guidance.deadlines();
        boolean isAlone = guidance.plans().isEmpty() && guidance.missing().isEmpty();
        int most = all ? deadlines.size() : isAlone ? FEW : FEW_BESIDES;
        List<Block.Item> items = new ArrayList<>();
        deadlines.stream().limit(most).forEach(d -> items.add(Block.Item.of(sign(d), line(words, d))));
        if (deadlines.size() > most) {
            items.add(new Block.Item(
                    null, Text.of(words.text("days.more", String.valueOf(deadlines.size() - most))), List.of(), true));
        }
        return new Block.Items(items, false);
    }

    /** What is to be done until a day, and what is so from it on or no longer. */
    private static Sign sign(Deadline deadline) {
        return switch (deadline.kind()) {
            case "report", "batch", "renewal", "instalment", "document" -> Sign.TO_DO;
            default -> Sign.ASIDE;
        };
    }

    private static Text line(GuidanceWords words, Deadline deadline) {
        String on = deadline.on().toString();
        String what = words.label(deadline.what());
        Text said = Text.of(
                deadline.from() == null || deadline.from().equals(deadline.on())
                        ? words.text("days.on", on, what)
                        : words.text("days.window", deadline.from().toString(), on, what));
        return said.and(words.mark(deadline.status()))
                .and(
                        deadline.clause().isEmpty()
                                ? Text.NONE
                                : words.clauses(List.of(new PackItem(deadline.pack(), deadline.clause()))));
    }
}
