package io.tidu.internal.source.tree;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.OptionalInt;

/** YAML: unquoted scalars are plain; aliases, anchors and tags are refused. */
final class YamlDialect implements TreeBuilder.Dialect {
    /** How a text starts that was written as one, even if nothing is in it. */
    private static final String QUOTES = "\"'|>";

    @Override
    public SourceNode.Kind kind(JsonToken token, String text, TreeBuilder.Position at) {
        return switch (token) {
            case VALUE_NULL -> SourceNode.Kind.NULL;
            case VALUE_STRING ->
                text.isEmpty() && QUOTES.indexOf(at.character()) < 0 ? SourceNode.Kind.NULL : SourceNode.Kind.TEXT;
            default -> SourceNode.Kind.PLAIN;
        };
    }

    @Override
    public void check(JsonParser parser, TreeBuilder.Position at) throws IOException {
        YAMLParser yaml = (YAMLParser) parser;
        // An alias makes a small file a huge tree, and hides from its reader what stands there.
        // The parser does not tell of an anchor at a scalar; but no plain scalar can start with its sign.
        if (yaml.isCurrentAlias() || yaml.getObjectId() != null || at.character() == '&') {
            throw new TreeBuilder.Stop(at.problem("yaml.alias"));
        }
        if (yaml.getTypeId() != null || at.character() == '!') {
            throw new TreeBuilder.Stop(at.problem("yaml.tag"));
        }
    }

    /** What a file must not hold as a character must not come in as an escape: labels and names go to terminals. */
    @Override
    public void check(String text, TreeBuilder.Position at) throws IOException {
        OptionalInt hidden = HiddenCharacters.firstIn(text, true);
        int index = hidden.orElse(text.indexOf('\r'));
        if (index >= 0) {
            throw new TreeBuilder.Stop(at.problem("tree.hidden-character", HiddenCharacters.nameAt(text, index)));
        }
    }

    @Override
    public int column(SourceText source, JsonLocation location) {
        // The YAML parser counts code points.
        return source.characterColumn(location.getLineNr(), location.getColumnNr());
    }
}
