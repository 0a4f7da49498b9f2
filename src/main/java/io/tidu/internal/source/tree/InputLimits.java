package io.tidu.internal.source.tree;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.tidu.diagnostic.Problem;

/** The bounds on what is read, the same for YAML and JSON. */
final class InputLimits {
    /** Characters of one text. */
    static final int TEXT = 10_000;
    /** Characters of one number. */
    static final int NUMBER = 40;
    /** Characters of one name. */
    static final int NAME = 100;

    static final StreamReadConstraints CONSTRAINTS = StreamReadConstraints.builder()
            // One deeper than the tree builder's own bound, which knows where the value stands.
            .maxNestingDepth(TreeBuilder.DEPTH + 2)
            .maxStringLength(TEXT)
            .maxNumberLength(NUMBER)
            .maxNameLength(NAME)
            .maxTokenCount(50_000_000)
            .maxDocumentLength(LocatedJson.MOST_BYTES)
            .build();

    private InputLimits() {}

    /** What a parser's complaint is to the reader: its place, and whether a bound was exceeded. */
    static Problem problem(String syntaxId, JsonProcessingException complaint, SourceText source) {
        JsonLocation location = complaint.getLocation();
        int line = location == null ? 1 : Math.max(1, location.getLineNr());
        int column = location == null ? 1 : Math.max(1, location.getColumnNr());
        return complaint instanceof StreamConstraintsException
                ? tooLong(source, line, column)
                : source.problem(syntaxId, line, column);
    }

    static Problem tooLong(SourceText source, int line, int column) {
        return source.problem(
                "tree.too-long",
                line,
                column,
                String.valueOf(TEXT),
                String.valueOf(NUMBER),
                String.valueOf(NAME),
                String.valueOf(TreeBuilder.DEPTH));
    }
}
