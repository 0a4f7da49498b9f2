package io.tidu.internal.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Rules made of a small base pack and edits: {@code file: path}, then lines after {@code -} are replaced by those after
 * {@code +}; without {@code -} the lines are put at the end. A blank line ends an edit.
 */
public final class Fixture {
    public static final Path ALL = Path.of("src/test/resources/io/tidu/internal/check");

    private final Path folder;

    private Fixture(Path folder) {
        this.folder = folder;
    }

    /** A copy of the base pack in an empty folder. */
    public static Fixture in(Path folder) {
        Path base = ALL.resolve("base");
        try (Stream<Path> files = Files.walk(base)) {
            for (Path file : files.toList()) {
                Path copy = folder.resolve(base.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Fixture(folder);
    }

    /** Makes the edits of a file. */
    public Fixture edited(Path edits) {
        String file = "";
        List<String> before = new ArrayList<>();
        List<String> after = new ArrayList<>();
        for (String line : (read(edits) + "\n\n").lines().toList()) {
            if (line.startsWith("file: ")) {
                file = line.substring("file: ".length());
            } else if (line.startsWith("- ")) {
                before.add(line.substring(2));
            } else if (line.startsWith("+ ")) {
                after.add(line.substring(2));
            } else if (line.isBlank() && !(before.isEmpty() && after.isEmpty())) {
                edit(file, String.join("\n", before), String.join("\n", after));
                before.clear();
                after.clear();
            }
        }
        return this;
    }

    private void edit(String file, String before, String after) {
        Path path = folder.resolve(file);
        String text = Files.exists(path) ? read(path) : "";
        if (!text.contains(before)) {
            throw new IllegalArgumentException(file + " does not hold: " + before);
        }
        write(file, before.isEmpty() ? text + after + "\n" : text.replace(before, after));
    }

    /** Writes a whole file. */
    public Fixture write(String file, String text) {
        try {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.writeString(folder.resolve(file), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
