package io.tidu.input;

import java.util.List;

/**
 * Where a record stands in its input, so that one that can't be used can be handed back as it was written. Bytes are
 * told rather than copied: a record may be as long as its file.
 */
public sealed interface Written {

    /**
     * A line of JSON Lines, or a row of CSV with every line it spans, with its line ends.
     *
     * @param format {@link Format#JSON_LINES} or {@link Format#CSV}
     * @param headerEnd where what stands above the rows ends, the header included, counted from the first byte; 0 if
     *     nothing does
     * @param from the first byte, counted from 0
     * @param to the byte behind the last; {@link Long#MAX_VALUE} if nothing behind it can be told apart any more
     */
    record Bytes(Format format, long headerEnd, long from, long to) implements Written {}

    /**
     * An element of a JSON list, or the only object of a file.
     *
     * @param json its text on one line; of an element that breaks off, with all that is behind it
     */
    record Line(String json) implements Written {}

    /**
     * A row of a spreadsheet.
     *
     * @param header the rows down to the header, each cell as a text
     * @param texts its cells as texts; of a formula the formula, which begins with {@code =}
     */
    record Cells(List<List<String>> header, List<String> texts) implements Written {
        /** Copies the lists. */
        public Cells {
            header = List.copyOf(header);
            texts = List.copyOf(texts);
        }
    }

    /** What can't be read is the whole input: there is nothing to take out of it. */
    record Whole() implements Written {}
}
