package io.tidu.internal.source.sheet;

import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCell;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/**
 * Whether the cells of a row are where, and what, the file says. POI takes an impossible column for another one, and a
 * text that the file does not have for a blank cell.
 */
final class Places {
    private static final Pattern PLACE = Pattern.compile("[A-Z]{1,3}[1-9][0-9]{0,6}");

    private Places() {}

    /**
     * Checks a row.
     *
     * @throws IllegalArgumentException if a cell is somewhere else, or its text is not there
     */
    static void check(XSSFRow row) {
        if (row.getCTRow().isSetR() && row.getCTRow().getR() != row.getRowNum() + 1L) {
            throw new IllegalArgumentException("row");
        }
        int texts = row.getSheet()
                .getWorkbook()
                .getSharedStringSource()
                .getSharedStringItems()
                .size();
        for (Cell cell : row) {
            CTCell written = ((XSSFCell) cell).getCTCell();
            String address = cell.getAddress().formatAsString();
            boolean there = PLACE.matcher(address).matches()
                    && (!written.isSetR() || written.getR().equals(address));
            boolean says = written.getT() != STCellType.S || !written.isSetV() || isBelow(written.getV(), texts);
            if (!there || !says) {
                throw new IllegalArgumentException("cell");
            }
        }
    }

    private static boolean isBelow(String index, int size) {
        int number = Integer.parseInt(index.strip());
        return number >= 0 && number < size;
    }
}
