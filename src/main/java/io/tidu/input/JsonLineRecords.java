package io.tidu.input;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problems;
import io.tidu.internal.source.tree.LocatedJson;
import io.tidu.internal.source.tree.MergeMarkers;
import io.tidu.internal.source.tree.SourceNode;
import io.tidu.internal.source.tree.SourceText;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** One JSON object on each line; blank lines are skipped. */
final class JsonLineRecords implements RecordReader {
    private final String shownName;
    private final ByteLines lines;
    private final Records records;
    private boolean ended;
    private Written written = new Written.Whole();

    JsonLineRecords(String shownName, InputStream in, Records records) {
        this.shownName = shownName;
        this.lines = new ByteLines(in);
        this.records = records;
    }

    @Override
    public @Nullable EnterpriseRecord next() throws IOException {
        ByteLines.Line line = ended ? null : lines.next();
        while (line != null && line.flaw() == null && line.text().isBlank()) {
            line = lines.next();
        }
        return line == null ? null : record(line);
    }

    @Override
    public Written written() {
        return written;
    }

    private EnterpriseRecord record(ByteLines.Line line) {
        Place place = Place.of(shownName, line.number());
        ended = line.flaw() == null && MergeMarkers.isOne(line.text());
        written = new Written.Bytes(Format.JSON_LINES, 0, line.from(), ended ? Long.MAX_VALUE : line.to());
        String flaw = ended ? Records.MERGE_MARKER : line.flaw();
        if (flaw != null) {
            return Records.flawed(place, flaw);
        }
        Problems problems = new Problems();
        SourceNode node = LocatedJson.read(SourceText.ofLines(line.text(), place), problems);
        return records.of(place, node, problems);
    }
}
