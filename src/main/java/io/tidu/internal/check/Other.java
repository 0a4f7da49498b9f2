package io.tidu.internal.check;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problem;
import io.tidu.internal.diagnostic.Piece;
import io.tidu.internal.policy.PackManifest;
import io.tidu.internal.policy.rule.Rule;
import io.tidu.internal.policy.table.TableRow;
import io.tidu.internal.search.Cell;
import io.tidu.internal.search.PackView;
import java.util.List;

/** The other places of what a check finds: whoever mends it needs to see both. */
public final class Other {
    private Other() {}

    /** A cell of a row, with its line; what is said is a text of the catalogue. */
    public static Problem.Also row(TableRow row, String column, String id, String... arguments) {
        return Problem.Also.of(row.place(column), row.excerpt(), id, arguments);
    }

    /** A cell, with its line. */
    public static Problem.Also cell(Cell cell, String id, String... arguments) {
        return row(cell.row(), cell.column(), id, arguments);
    }

    /** A place in a rule, with its line. */
    public static Problem.Also rule(PackView pack, Rule rule, Place place, String id, String... arguments) {
        return Problem.Also.of(place, pack.line(place), id, arguments);
    }

    /** What a pack says of itself. */
    public static Problem.Also manifest(PackManifest manifest, String id, String... arguments) {
        return Problem.Also.of(manifest.place(), null, id, arguments);
    }

    /** A part of a text, with what is meant in it. */
    public static Problem.Also part(Place place, String part, String meant, String id, String... arguments) {
        int start = part.indexOf(meant);
        int end = start < 0 ? Piece.end(part, 0, "") : start + meant.length();
        return new Problem.Also(place, id, List.of(arguments), part, start, end);
    }
}
