package io.tidu.input;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problem;
import io.tidu.internal.source.tree.SourceNode;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a table of enterprises, one after the other. */
interface Rows extends Closeable {
    /** The next row that is not blank, or null at the end. */
    @Nullable
    Row next() throws IOException;

    /**
     * What is wrong with the table as a whole, once its header was found; rows above the header are no part of it.
     *
     * @param header the line of the header
     * @param width how many columns it has; a cell further to the right belongs to nothing
     */
    List<Problem> headed(int header, int width);

    /** Removes what was kept on the disk meanwhile; the stream stays open. */
    @Override
    default void close() throws IOException {}

    /**
     * One row.
     *
     * @param place where it starts
     * @param cells its cells with their places, without surrounding spaces; an empty one is null
     * @param flaw the id of the problem why there are no cells, or null
     * @param problems what is wrong with single cells, which are null
     * @param written where it stands, without the header
     */
    record Row(
            Place place, List<SourceNode> cells, @Nullable String flaw, List<Problem> problems, Written written) {
        public Row {
            cells = List.copyOf(cells);
            problems = List.copyOf(problems);
        }

        boolean isBlank() {
            return flaw == null && problems.isEmpty() && cells.stream().allMatch(SourceNode::isNull);
        }
    }
}
