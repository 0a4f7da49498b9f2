package io.tidu.internal.source.tree;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.tidu.diagnostic.Problems;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The elements of a JSON list one by one, or the one value of a text that is no list. Settings and limits as in
 * {@link LocatedJson}. Not thread-safe.
 */
public final class JsonElements {
    /** What stands before an element: the bracket of its list, or the comma behind the one before. */
    private static final Pattern BEFORE = Pattern.compile("^\\s*[\\[,]?\\s*");

    private final SourceText source;
    private @Nullable JsonParser parser;
    private boolean inList;
    private boolean ended;
    /** Where the text ends that was read last; where that began. */
    private int end;

    private int begin;

    /** The elements of this text. */
    public JsonElements(SourceText source) {
        this.source = source;
    }

    /**
     * The next element.
     *
     * @param problems where problems go; a key that stands twice is a problem of its element alone
     * @return its tree; null at the end, or with a problem added when the text can't be read any further
     */
    public @Nullable SourceNode next(Problems problems) {
        if (ended) {
            return null;
        }
        SourceNode node = LocatedJson.guarded(source, problems, () -> {
            if (parser == null) {
                parser = LocatedJson.parser(source);
                return first(parser, problems);
            }
            return following(parser, problems);
        });
        ended = node == null;
        begin = end;
        end = parser == null || ended
                ? source.text().length()
                : (int) parser.currentLocation().getCharOffset();
        return node;
    }

    /** The text of the element that came last on one line; of what can't be read any further, all that is left. */
    public String written() {
        return BEFORE.matcher(source.text().substring(begin, end))
                .replaceFirst("")
                .replaceAll("[\r\n]+", " ")
                .strip();
    }

    private @Nullable SourceNode first(JsonParser json, Problems problems) throws IOException {
        JsonToken token = json.nextToken();
        if (token == null) {
            problems.error("json.empty", source.start());
            return null;
        }
        inList = token == JsonToken.START_ARRAY;
        return inList
                ? following(json, problems)
                : LocatedJson.builder(json, source, problems).value();
    }

    private @Nullable SourceNode following(JsonParser json, Problems problems) throws IOException {
        TreeBuilder builder = LocatedJson.builder(json, source, problems);
        if (inList && json.nextToken() != JsonToken.END_ARRAY) {
            return builder.value();
        }
        inList = false;
        if (json.nextToken() != null) {
            problems.add(builder.position().problem("json.after-end"));
        }
        return null;
    }
}
