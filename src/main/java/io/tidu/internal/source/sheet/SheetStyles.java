package io.tidu.internal.source.sheet;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Workbook;

/** The looks of cells, each made once for a workbook. */
final class SheetStyles {
    private static final String TEXT = "@";

    private final Workbook book;
    private final Map<String, CellStyle> styles = new HashMap<>();

    SheetStyles(Workbook book) {
        this.book = book;
    }

    /** Keeps what is typed as it is typed: 7.10 stays 7.10. */
    CellStyle text() {
        return styles.computeIfAbsent(TEXT, this::formatted);
    }

    CellStyle plain() {
        return styles.computeIfAbsent("General", this::formatted);
    }

    CellStyle day() {
        return styles.computeIfAbsent("yyyy-mm-dd", this::formatted);
    }

    /** With as many decimals of the percentage as there are. */
    CellStyle percent(int decimals) {
        return styles.computeIfAbsent(decimals == 0 ? "0%" : "0." + "0".repeat(decimals) + "%", this::formatted);
    }

    CellStyle heading() {
        return styles.computeIfAbsent("heading", name -> {
            CellStyle style = formatted(TEXT);
            Font bold = book.createFont();
            bold.setBold(true);
            style.setFont(bold);
            return style;
        });
    }

    private CellStyle formatted(String format) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        return style;
    }
}
