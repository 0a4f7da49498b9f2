package io.tidu.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

/** A copy of the test rules that a test may edit as a person would with a text editor. */
public final class RulesCopy {
    private final Path folder;

    private RulesCopy(Path folder) {
        this.folder = folder;
    }

    /** Where the test rules are. */
    public static Path original() {
        try {
            return Path.of(
                    Objects.requireNonNull(RulesCopy.class.getResource("rules")).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Copies the test rules. */
    public static RulesCopy in(Path folder) {
        Path source = original();
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.toList()) {
                Path copy = folder.resolve(source.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new RulesCopy(folder);
    }

    /** Replaces a text that must be there. */
    public RulesCopy edit(String file, String before, String after) {
        String text = read(file);
        if (!text.contains(before)) {
            throw new IllegalArgumentException(file + " does not hold: " + before);
        }
        return write(file, text.replace(before, after));
    }

    /** Writes a whole file. */
    public RulesCopy write(String file, String text) {
        try {
            Files.writeString(folder.resolve(file), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a whole file. */
    public String read(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Loads an engine. */
    public PolicyEngine load() {
        return PolicyEngine.load(folder);
    }
}
