package io.tidu.internal.source.tree;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.Problems;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds the tree of one value from a parser's tokens. */
final class TreeBuilder {
    /** A vocabulary or an enterprise is nested six deep at most; deeper is an attack or a slip. */
    static final int DEPTH = 20;
    /** Values in one tree. */
    private static final int NODES = 200_000;

    private final JsonParser parser;
    private final SourceText source;
    private final Dialect dialect;
    private final Problems problems;
    private int nodes;

    /** What differs between YAML and JSON tokens. */
    interface Dialect {
        /** The kind of a scalar. */
        SourceNode.Kind kind(JsonToken token, String text, Position at);

        /** Refuses what this reader does not allow at the current token. */
        void check(JsonParser parser, Position at) throws IOException;

        /** Refuses a key or scalar, as it is after escapes were resolved. */
        void check(String text, Position at) throws IOException;

        /** The column in characters. */
        int column(SourceText source, JsonLocation location);
    }

    /** A line and column within the source. */
    record Position(SourceText source, int line, int column) {
        Place place() {
            return source.place(line, column);
        }

        /** The character that stands there, or 0 at the end. */
        char character() {
            return source.characterAt(line, column);
        }

        Problem problem(String id, String... arguments) {
            return source.problem(id, line, column, arguments);
        }
    }

    /** Stops the reading; what follows could not be understood. */
    static final class Stop extends IOException {
        private static final long serialVersionUID = 1L;
        private final transient Problem problem;

        Stop(Problem problem) {
            super(problem.id());
            this.problem = problem;
        }

        Problem problem() {
            return problem;
        }
    }

    TreeBuilder(JsonParser parser, SourceText source, Dialect dialect, Problems problems) {
        this.parser = parser;
        this.source = source;
        this.dialect = dialect;
        this.problems = problems;
    }

    /** The value that starts at the current token; the parser then stands on its last token. */
    SourceNode value() throws IOException {
        nodes = 0;
        return value(0);
    }

    Position position() {
        JsonLocation location = parser.currentTokenLocation();
        return new Position(source, location.getLineNr(), dialect.column(source, location));
    }

    private SourceNode value(int depth) throws IOException {
        Position at = position();
        if (depth > DEPTH) {
            throw new Stop(at.problem("tree.too-deep", String.valueOf(DEPTH)));
        }
        if (++nodes > NODES) {
            throw new Stop(at.problem("tree.too-many-values", String.valueOf(NODES)));
        }
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw new Stop(at.problem("tree.ends-early"));
        }
        dialect.check(parser, at);
        String excerpt = source.excerpt(at.line());
        if (token == JsonToken.START_ARRAY) {
            return SourceNode.list(items(depth), at.place(), excerpt);
        }
        if (token == JsonToken.START_OBJECT) {
            return SourceNode.mapping(entries(depth), at.place(), excerpt);
        }
        String text = parser.getText();
        SourceNode.Kind kind = dialect.kind(token, text, at);
        refuseTooLong(text, kind == SourceNode.Kind.NUMBER ? InputLimits.NUMBER : InputLimits.TEXT, at);
        dialect.check(text, at);
        boolean quoted = kind == SourceNode.Kind.TEXT && isQuote(at.character());
        return new SourceNode(kind, at.place(), text, quoted, List.of(), List.of(), excerpt);
    }

    private List<SourceNode> items(int depth) throws IOException {
        List<SourceNode> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(depth + 1));
        }
        return items;
    }

    private List<SourceNode.Entry> entries(int depth) throws IOException {
        Map<String, SourceNode.Entry> entries = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            Position at = position();
            dialect.check(parser, at);
            String key = parser.currentName();
            refuseTooLong(key, InputLimits.NAME, at);
            dialect.check(key, at);
            parser.nextToken();
            SourceNode.Entry earlier = entries.get(key);
            SourceNode.Entry entry = new SourceNode.Entry(key, at.place(), value(depth + 1));
            if (earlier == null) {
                entries.put(key, entry);
            } else {
                problems.add(at.problem(
                        "tree.key-twice",
                        ShownText.shown(key),
                        String.valueOf(earlier.keyPlace().line())));
            }
        }
        return List.copyOf(entries.values());
    }

    private static boolean isQuote(char character) {
        return character == '"' || character == '\'';
    }

    /** The YAML parser does not apply the bounds it is given. */
    private static void refuseTooLong(String text, int most, Position at) throws Stop {
        if (text.length() > most) {
            throw new Stop(InputLimits.tooLong(at.source(), at.line(), at.column()));
        }
    }
}
