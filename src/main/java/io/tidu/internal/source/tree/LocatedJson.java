package io.tidu.internal.source.tree;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.tidu.diagnostic.Problems;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON texts into {@link SourceNode}s: standard JSON only (no comments, no {@code NaN}), no key twice, numbers
 * kept as written.
 */
public final class LocatedJson {
    /** Bytes in one JSON file. More enterprises than fit are for JSON Lines, which is read line by line. */
    public static final int MOST_BYTES = 67_108_864;

    private static final JsonFactory FACTORY =
            JsonFactory.builder().streamReadConstraints(InputLimits.CONSTRAINTS).build();

    private LocatedJson() {}

    /** A step of reading; what it throws is told as a problem. */
    interface Step {
        @Nullable
        SourceNode take() throws IOException;
    }

    /**
     * Reads one value, with nothing after it.
     *
     * @param source the text
     * @param problems where problems go
     * @return its tree, or null with at least one problem added if it can't be read; a key that stands twice is a
     *     problem, but its first value is in the tree
     */
    public static @Nullable SourceNode read(SourceText source, Problems problems) {
        return guarded(source, problems, () -> {
            try (JsonParser parser = parser(source)) {
                return only(parser, builder(parser, source, problems), source, problems);
            }
        });
    }

    private static @Nullable SourceNode only(
            JsonParser parser, TreeBuilder builder, SourceText source, Problems problems) throws IOException {
        if (parser.nextToken() == null) {
            problems.error("json.empty", source.start());
            return null;
        }
        SourceNode root = builder.value();
        if (parser.nextToken() != null) {
            problems.add(builder.position().problem("json.after-end"));
            return null;
        }
        return root;
    }

    static @Nullable SourceNode guarded(SourceText source, Problems problems, Step step) {
        try {
            return step.take();
        } catch (TreeBuilder.Stop e) {
            problems.add(e.problem());
        } catch (JsonProcessingException e) {
            problems.add(InputLimits.problem("json.syntax", e, source));
        } catch (IOException e) {
            problems.error("file.unreadable", source.start());
        }
        return null;
    }

    static JsonParser parser(SourceText source) throws IOException {
        return FACTORY.createParser(source.text());
    }

    static TreeBuilder builder(JsonParser parser, SourceText source, Problems problems) {
        return new TreeBuilder(parser, source, new JsonDialect(), problems);
    }
}
