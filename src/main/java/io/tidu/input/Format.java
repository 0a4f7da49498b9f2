package io.tidu.input;

import java.util.Locale;
import java.util.Optional;

/** The forms in which enterprises come. */
public enum Format {
    /** One JSON object, or a list of them; read as a whole, up to 64 MiB. */
    JSON,
    /** One JSON object on each line; read line by line, of any length. */
    JSON_LINES,
    /**
     * A table with a header row; read row by row, of any length. A cell has one value: sources that differ need JSON.
     */
    CSV,
    /**
     * The first sheet of a spreadsheet, with a header row as CSV has it; read row by row, of any length that the format
     * allows, with its bytes and texts in temporary files.
     */
    XLSX,
    /** Not stated: JSON or JSON Lines if the first character is a bracket, a spreadsheet if it is a zip, else CSV. */
    GUESSED;

    /**
     * The format of a file by its extension {@code .json}, {@code .jsonl}, {@code .ndjson}, {@code .csv} or
     * {@code .xlsx}.
     */
    public static Optional<Format> of(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "json" -> Optional.of(JSON);
            case "jsonl", "ndjson" -> Optional.of(JSON_LINES);
            case "csv" -> Optional.of(CSV);
            case "xlsx" -> Optional.of(XLSX);
            default -> Optional.empty();
        };
    }
}
