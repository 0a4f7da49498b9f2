package io.tidu.internal.document;

import java.util.List;

/**
 * A whole report.
 *
 * @param title what it is
 * @param blocks what it says
 * @param end the last line, by which a reader sees that it is whole
 */
public record Document(String title, List<Block> blocks, String end) {
    /** Copies the list. */
    public Document {
        blocks = List.copyOf(blocks);
    }
}
