package io.tidu.internal.source.sheet;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.ProblemException;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/**
 * The texts of a workbook's cells. Many cells may show one text of the file, which is taken from POI once and then
 * shared: POI would copy it for each of them. Not thread-safe.
 */
final class CellTexts {
    /** Characters of one text, as in files of text; more is a page in a cell, or an attack. */
    static final int MOST_CHARACTERS = 10_000;

    private final String file;
    private final long most;
    private final Map<Integer, String> shared = new HashMap<>();
    private long read;

    /**
     * For one workbook.
     *
     * @param most characters that all cells of a sheet may show together
     */
    CellTexts(String file, long most) {
        this.file = file;
        this.most = most;
    }

    /** Whether nobody sees anything in a cell. */
    boolean isBlank(Cell cell) {
        return cell.getCellType() == CellType.BLANK
                || (cell.getCellType() == CellType.STRING
                        && taken((XSSFCell) cell).isEmpty());
    }

    /**
     * The text of a cell, without space around it.
     *
     * @throws ProblemException if it and those before it are more than may be shown
     */
    String of(XSSFCell cell) {
        String text = taken(cell);
        read += text.length();
        if (read > most) {
            Place place =
                    new Place(file, cell.getSheet().getSheetName(), cell.getRowIndex() + 1, cell.getColumnIndex() + 1);
            throw new ProblemException(Problem.error("sheet.too-much-text", place, String.valueOf(most)));
        }
        return text;
    }

    private String taken(XSSFCell cell) {
        if (cell.getCTCell().getT() != STCellType.S || !cell.getCTCell().isSetV()) {
            return cell.getStringCellValue().strip();
        }
        int index = Integer.parseInt(cell.getCTCell().getV().strip());
        return shared.computeIfAbsent(index, i -> cell.getStringCellValue().strip());
    }
}
