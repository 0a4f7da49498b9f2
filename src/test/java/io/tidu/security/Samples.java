package io.tidu.security;

import io.tidu.model.Enterprise;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/** The pack of the hostile files, for tests in other packages. */
public final class Samples {
    /** The evaluation date. */
    public static final LocalDate ON = HostilePack.ON;

    private Samples() {}

    /** Writes the pack into an empty folder. */
    public static void write(Path folder) {
        HostilePack.in(folder);
    }

    /** The enterprise of the hostile files. */
    public static Enterprise firm() {
        return HostilePack.firm();
    }

    /** Does something while a file is there; then everything is as before. */
    public static void with(Path folder, String place, byte[] content, Runnable use) throws IOException {
        Path file = folder.resolve(place);
        byte[] before = Files.exists(file) ? Files.readAllBytes(file) : null;
        Files.createDirectories(file.getParent());
        Files.write(file, content);
        try {
            use.run();
        } finally {
            if (before == null) {
                Files.delete(file);
            } else {
                Files.write(file, before);
            }
        }
    }
}
