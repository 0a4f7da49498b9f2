package io.tidu.input;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problems;
import io.tidu.internal.input.RecordConversion;
import io.tidu.internal.source.tree.ShownText;
import io.tidu.internal.source.tree.SourceNode;
import io.tidu.model.Enterprise;
import org.jspecify.annotations.Nullable;

/** Makes records of what was read, whatever the form. */
final class Records {
    /** A line that a merge left behind: of what follows nobody knows which version is right. */
    static final String MERGE_MARKER = "file.merge-marker";

    private final RecordConversion reader;

    Records(RecordConversion reader) {
        this.reader = reader;
    }

    /**
     * The record of a tree.
     *
     * @param place where the record starts
     * @param node its tree, or null if it can't be read
     * @param problems what was found while its tree was read; an error among them rejects it
     */
    EnterpriseRecord of(Place place, @Nullable SourceNode node, Problems problems) {
        String sums = TotalRow.in(node);
        if (sums != null) {
            // What else is wrong with such a row, a formula in each cell perhaps, is of no use to anybody.
            return rejected(place, "input.total-row", ShownText.shown(sums));
        }
        Enterprise enterprise = node == null ? null : reader.enterprise(node, problems);
        return enterprise == null || problems.hasErrors()
                ? new EnterpriseRecord.Rejected(place, RecordConversion.idOf(node), problems.list())
                : new EnterpriseRecord.Read(enterprise, place, problems.list());
    }

    /** A record of which nothing can be read, for one reason. */
    static EnterpriseRecord rejected(Place place, String id, String... arguments) {
        Problems problems = new Problems();
        problems.error(id, place, arguments);
        return new EnterpriseRecord.Rejected(place, null, problems.list());
    }

    /** A record of a line that can't be read; behind a merge marker no line can be. */
    static EnterpriseRecord flawed(Place place, String flaw) {
        boolean marker = flaw.equals(MERGE_MARKER);
        return rejected(place, flaw, String.valueOf(marker ? place.line() : ByteLines.MOST_BYTES));
    }
}
