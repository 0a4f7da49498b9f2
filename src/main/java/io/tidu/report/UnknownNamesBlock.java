package io.tidu.report;

import io.tidu.internal.report.paper.Sheet;
import io.tidu.model.assessment.UnknownName;

/** The names among the enterprise's facts that no rule knows. Writes nothing if there are none. */
record UnknownNamesBlock(Sheet sheet) {
    void write() {
        for (UnknownName name : sheet.assessment().unknownNames()) {
            String fact = sheet.label(sheet.names().fact(name.fact()));
            String text = name.nearest() == null
                    ? sheet.text("report.unknown-name.bare", fact, name.written())
                    : sheet.text("report.unknown-name", fact, name.written(), name.nearest());
            sheet.page().paragraph("! ", text);
        }
    }
}
