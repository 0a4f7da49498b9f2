package io.tidu.internal.source.sheet;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/** Which merged areas reach into a row, for rows from the top down. Not thread-safe. */
final class MergedAreas {
    /** Areas kept for a row; of more, those that reach down furthest, which lie on every row that the others do. */
    private static final int MOST = 200;

    private static final Comparator<Grid.Merged> BY_LAST_ROW = Comparator.comparingInt(Grid.Merged::lastRow);

    private final Deque<Grid.Merged> below;
    private final List<Grid.Merged> around = new ArrayList<>();

    MergedAreas(List<Grid.Merged> areas) {
        below = new ArrayDeque<>(
                areas.stream().sorted(Comparator.comparingInt(Grid.Merged::row)).toList());
    }

    /** The areas that reach into a row, which is below the one that was asked for last. */
    List<Grid.Merged> at(int row) {
        around.removeIf(area -> area.lastRow() < row);
        while (!below.isEmpty() && below.element().row() <= row) {
            Grid.Merged next = below.remove();
            if (next.lastRow() < row) {
                continue;
            }
            around.add(next);
            if (around.size() > MOST) {
                around.remove(around.stream().min(BY_LAST_ROW).orElseThrow());
            }
        }
        return around;
    }
}
