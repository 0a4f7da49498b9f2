package io.tidu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * The archive of classes that {@code bin/tidu} has the JVM write when a run ends. After a run that went wrong it lacks
 * most of what the next ones need, and the JVM would not know: so a file beside it says that the run was a whole one.
 */
final class ClassArchive {
    private static final String CONFIRMATION = "tidu.archive.ok";

    private ClassArchive() {}

    /**
     * Says so, if an archive is being made. Whether that can be said changes nothing but how soon the next run starts.
     */
    static void confirm() {
        String file = System.getProperty(CONFIRMATION);
        if (file != null) {
            try {
                Files.createFile(Path.of(file));
            } catch (IOException | InvalidPathException startsSlowerNextTime) {
                // The next run makes another archive.
            }
        }
    }
}
