package io.tidu.internal.source.tree;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

/** JSON: kinds are as written. */
final class JsonDialect implements TreeBuilder.Dialect {
    @Override
    public SourceNode.Kind kind(JsonToken token, String text, TreeBuilder.Position at) {
        return switch (token) {
            case VALUE_NULL -> SourceNode.Kind.NULL;
            case VALUE_TRUE, VALUE_FALSE -> SourceNode.Kind.FLAG;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> SourceNode.Kind.NUMBER;
            default -> SourceNode.Kind.TEXT;
        };
    }

    @Override
    public void check(JsonParser parser, TreeBuilder.Position at) {
        // Standard JSON has nothing to refuse beyond the parser's own strictness.
    }

    @Override
    public void check(String text, TreeBuilder.Position at) {
        // Told by the reader of the value, with the path of the fact.
    }

    @Override
    public int column(SourceText source, JsonLocation location) {
        return location.getColumnNr();
    }
}
