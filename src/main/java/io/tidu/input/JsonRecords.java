package io.tidu.input;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problems;
import io.tidu.internal.source.tree.JsonElements;
import io.tidu.internal.source.tree.LocatedJson;
import io.tidu.internal.source.tree.SourceNode;
import io.tidu.internal.source.tree.SourceText;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * One JSON object, or a list of them. What breaks the JSON itself ends the reading: nothing after it can be trusted.
 */
final class JsonRecords implements RecordReader {
    private final String shownName;
    private final InputStream in;
    private final Records records;
    private @Nullable JsonElements elements;
    private boolean ended;
    private Written written = new Written.Whole();

    JsonRecords(String shownName, InputStream in, Records records) {
        this.shownName = shownName;
        this.in = in;
        this.records = records;
    }

    @Override
    public @Nullable EnterpriseRecord next() throws IOException {
        if (ended) {
            return null;
        }
        Problems problems = new Problems();
        if (elements == null) {
            SourceText source = SourceText.read(in, shownName, LocatedJson.MOST_BYTES, problems);
            if (source == null) {
                ended = true;
                return records.of(Place.of(shownName), null, problems);
            }
            elements = new JsonElements(source);
        }
        SourceNode node = elements.next(problems);
        ended = node == null;
        written = new Written.Line(elements.written());
        if (node != null) {
            return records.of(node.place(), node, problems);
        }
        return problems.hasErrors() ? records.of(problems.list().get(0).place(), null, problems) : null;
    }

    @Override
    public Written written() {
        return written;
    }
}
