package io.tidu.internal.source.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * The file of a spreadsheet while it is written; only a few rows of each sheet are kept in memory, the others in
 * temporary files. The same content gives the same bytes.
 */
final class SheetFile implements AutoCloseable {
    private static final int ROWS_IN_MEMORY = 100;
    /** The first time that a zip can hold. */
    private static final LocalDateTime EARLIEST = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final Pattern CHARACTER_BY_NUMBER = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private final SXSSFWorkbook book;

    /** Without sheets; temporary files of many rows are better compressed. */
    SheetFile(boolean compressed) {
        book = new SXSSFWorkbook(null, ROWS_IN_MEMORY, compressed);
        book.getXSSFWorkbook()
                .getProperties()
                .getCoreProperties()
                .getUnderlyingProperties()
                .setCreatedProperty(Optional.empty());
    }

    SXSSFWorkbook book() {
        return book;
    }

    /** The format takes {@code _x000D_} for a character by its number, unless the first sign is written so itself. */
    static String escaped(String text) {
        return CHARACTER_BY_NUMBER.matcher(text).replaceAll("_x005F_");
    }

    /** Whether programs that read the number have exactly this one. */
    static boolean isExact(BigDecimal number) {
        BigDecimal read = SheetNumber.read(String.valueOf(number.doubleValue()));
        return read != null && read.compareTo(number) == 0;
    }

    /** Writes the whole file; on the way it stands in a temporary one, as it may be larger than memory. */
    void writeTo(OutputStream out) {
        try {
            Path dated = Files.createTempFile("tidu-", ".part");
            try {
                try (OutputStream file = Files.newOutputStream(dated)) {
                    book.write(file);
                }
                undated(dated, out);
            } finally {
                Files.deleteIfExists(dated);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A zip holds the time of writing; the same rows shall give the same bytes. */
    private static void undated(Path dated, OutputStream out) throws IOException {
        try (ZipFile parts = ZipFile.builder().setPath(dated).get()) {
            ZipOutputStream copy = new ZipOutputStream(out);
            for (ZipArchiveEntry part : Collections.list(parts.getEntries())) {
                ZipEntry undated = new ZipEntry(part.getName());
                undated.setTimeLocal(EARLIEST);
                copy.putNextEntry(undated);
                try (InputStream content = parts.getInputStream(part)) {
                    content.transferTo(copy);
                }
                copy.closeEntry();
            }
            copy.finish();
        }
    }

    /** Removes the temporary files. */
    @Override
    public void close() {
        try {
            book.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
