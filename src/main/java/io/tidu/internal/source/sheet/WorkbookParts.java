package io.tidu.internal.source.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a workbook says of itself.
 *
 * @param from1904 whether it counts days from 1904, as some made on a Mac do
 * @param sheets its sheets in their order, at least one
 */
record WorkbookParts(boolean from1904, List<Sheet> sheets) {
    /** No program makes more. */
    private static final int MOST_SHEETS = 1_000;

    /**
     * A sheet.
     *
     * @param name its name
     * @param id the relationship to its part
     * @param hidden whether it is hidden
     */
    record Sheet(String name, String id, boolean hidden) {}

    /** Reads and closes the part. */
    static WorkbookParts read(SheetXml part) throws IOException {
        boolean from1904 = false;
        List<Sheet> sheets = new ArrayList<>();
        try (part) {
            while (part.next()) {
                if (part.isStart("workbookPr")) {
                    from1904 = part.flag("date1904");
                } else if (part.isStart("sheet")) {
                    String name = part.attribute("name");
                    String id = part.relationship();
                    String state = part.attribute("state");
                    if (name == null || id == null || sheets.size() == MOST_SHEETS) {
                        throw new IOException("sheet");
                    }
                    sheets.add(new Sheet(name, id, state != null && !state.equals("visible")));
                }
            }
        }
        if (sheets.isEmpty()) {
            throw new IOException("no sheet");
        }
        return new WorkbookParts(from1904, sheets);
    }
}
