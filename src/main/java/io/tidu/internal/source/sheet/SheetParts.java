package io.tidu.internal.source.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.poi.openxml4j.util.ZipEntrySource;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a spreadsheet that say what stands in its cells. What programs add about the file, such as who wrote it
 * when, is not shown to POI, which refuses a whole file for an odd date in it.
 */
final class SheetParts implements ZipEntrySource {
    private final ZipEntrySource all;

    SheetParts(ZipEntrySource all) {
        this.all = all;
    }

    private static boolean isOfSheet(String part) {
        String name = part.toLowerCase(Locale.ROOT);
        boolean about = name.startsWith("docprops/") || name.startsWith("customxml/");
        return name.startsWith("xl/") || (!about && (name.endsWith(".xml") || name.endsWith(".rels")));
    }

    @Override
    public Enumeration<? extends ZipArchiveEntry> getEntries() {
        return Collections.enumeration(Collections.list(all.getEntries()).stream()
                .filter(part -> isOfSheet(part.getName()))
                .toList());
    }

    @Override
    public @Nullable ZipArchiveEntry getEntry(String path) {
        return isOfSheet(path.startsWith("/") ? path.substring(1) : path) ? all.getEntry(path) : null;
    }

    @Override
    public InputStream getInputStream(ZipArchiveEntry part) throws IOException {
        return all.getInputStream(part);
    }

    @Override
    public void close() throws IOException {
        all.close();
    }

    @Override
    public boolean isClosed() {
        return all.isClosed();
    }
}
