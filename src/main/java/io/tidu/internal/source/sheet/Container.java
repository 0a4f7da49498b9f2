package io.tidu.internal.source.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipFileZipEntrySource;
import org.jspecify.annotations.Nullable;

/**
 * The zip of a spreadsheet, looked through before anything reads it as one: how many parts it has, how large they are
 * when inflated, and whether two have one name. POI has limits of its own, but they hold for a whole process, which may
 * be somebody else's. Its parts are those of its directory, as spreadsheet programs read them, and not what may be
 * found on the way from front to back.
 */
final class Container {
    private static final int MOST_PARTS = 500;
    private static final int BLOCK = 8_192;
    /** Where the names of an old container are looked for. */
    private static final int MOST_AT_START = 4 << 20;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    /** The container of the old formats, and of every format with a password. */
    private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    /** Of what programs write; a file of nothing but the shortest tags would need many times its size in memory. */
    private static final int BYTES_OF_A_TAG = 8;

    private final ZipFile zip;
    private long tags;

    private Container(ZipFile zip) {
        this.zip = zip;
    }

    /** The id of what is wrong with a file by its first bytes, or null. */
    static @Nullable String flawAtStart(SeekableByteChannel file) throws IOException {
        ByteBuffer start = ByteBuffer.allocate((int) Math.min(file.size(), MOST_AT_START));
        file.position(0);
        while (start.hasRemaining() && file.read(start) >= 0) {
            // until as much is read as is looked at
        }
        return flaw(Arrays.copyOf(start.array(), start.position()));
    }

    private static @Nullable String flaw(byte[] content) {
        if (startsWith(content, COMPOUND)) {
            return isEncrypted(content) ? "sheet.password" : "sheet.old-format";
        }
        if (startsWith(content, ZIP)) {
            return null;
        }
        // Programs on the web give pages the name of a spreadsheet, which Excel opens with a question.
        String start = new String(content, 0, Math.min(content.length, BLOCK), StandardCharsets.UTF_8);
        boolean page = start.replace("\uFEFF", "").stripLeading().startsWith("<");
        return page ? "sheet.web-page" : "sheet.not-a-spreadsheet";
    }

    /** A file with a password is one stream of the old container, which is named so. */
    private static boolean isEncrypted(byte[] content) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        return text.contains(
                new String("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1));
    }

    /** Whether the book is written in the strict form, which POI does not read. */
    private boolean isStrict() throws IOException {
        ZipArchiveEntry book = zip.getEntry("xl/workbook.xml");
        if (book == null) {
            return false;
        }
        try (InputStream in = zip.getInputStream(book)) {
            return new String(in.readNBytes(BLOCK), StandardCharsets.UTF_8).contains("http://purl.oclc.org/ooxml/");
        }
    }

    /** Opens a zip. */
    static Container of(SeekableByteChannel content) throws IOException {
        return new Container(ZipFile.builder().setSeekableByteChannel(content).get());
    }

    /** The id of what is wrong with its parts, or null; all of them together may have so many bytes when inflated. */
    @Nullable
    String flaw(long mostBytes) throws IOException {
        List<ZipArchiveEntry> parts = Collections.list(zip.getEntries());
        if (parts.size() > MOST_PARTS) {
            return "sheet.too-large";
        }
        Set<String> names = new HashSet<>();
        for (ZipArchiveEntry part : parts) {
            String name = part.getName().toLowerCase(Locale.ROOT);
            if (!names.add(name)) {
                return "sheet.damaged";
            }
            if (name.endsWith("vbaproject.bin")) {
                return "sheet.macros";
            }
        }
        if (names.contains("xl/workbook.bin") || (names.contains("mimetype") && names.contains("content.xml"))) {
            return "sheet.other-format";
        }
        if (!names.contains("[content_types].xml")) {
            return "sheet.not-a-spreadsheet";
        }
        long left = mostBytes;
        for (ZipArchiveEntry part : parts) {
            long size = inflated(part, left);
            if (size < 0) {
                return "sheet.damaged";
            }
            left -= size;
            if (left < 0 || tags > mostBytes / BYTES_OF_A_TAG) {
                return "sheet.too-large";
            }
        }
        return isStrict() ? "sheet.strict" : null;
    }

    /** How large a part is, counted until it is too large; negative if it is not what the directory says. */
    private long inflated(ZipArchiveEntry part, long most) throws IOException {
        CRC32 sum = new CRC32();
        byte[] block = new byte[BLOCK];
        long size = 0;
        try (InputStream in = zip.getInputStream(part)) {
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                sum.update(block, 0, read);
                size += read;
                tags += tags(block, read);
                if (size > most) {
                    return size;
                }
            }
        }
        return sum.getValue() == part.getCrc() && size == part.getSize() ? size : -1;
    }

    private static int tags(byte[] block, int length) {
        int tags = 0;
        for (int i = 0; i < length; i++) {
            if (block[i] == '<') {
                tags++;
            }
        }
        return tags;
    }

    /** Its parts, for POI. */
    OPCPackage parts() throws InvalidFormatException {
        return OPCPackage.open(new SheetParts(new ZipFileZipEntrySource(zip)));
    }

    private static boolean startsWith(byte[] content, byte[] start) {
        for (int i = 0; i < start.length; i++) {
            if (i >= content.length || content[i] != start[i]) {
                return false;
            }
        }
        return true;
    }
}
