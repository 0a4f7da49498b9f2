package io.tidu.cli;

import io.tidu.input.EnterpriseSource;
import io.tidu.input.Format;
import io.tidu.input.RegisterIndex;
import io.tidu.vocabulary.Vocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A file of enterprises, or standard input.
 *
 * @param shown how messages name it
 * @param file the file, or null for standard input
 */
record Input(String shown, @Nullable Path file) {
    static final String STANDARD_INPUT = "-";

    /**
     * The files named, and of a folder its {@code .json} files in the order of their names.
     *
     * @throws UsageException if one of them can't be read; nothing is assessed with half of what was asked for
     */
    static List<Input> all(List<String> names) {
        List<Input> inputs = new ArrayList<>();
        for (String name : names) {
            if (name.equals(STANDARD_INPUT)) {
                inputs.add(new Input(STANDARD_INPUT, null));
            } else {
                inputs.addAll(at(name));
            }
        }
        return inputs;
    }

    private static List<Input> at(String name) {
        Path path;
        try {
            path = Path.of(name);
        } catch (InvalidPathException notAName) {
            throw new UsageException("cli.no-input", name);
        }
        if (Files.isDirectory(path)) {
            return in(path);
        }
        if (!Files.exists(path)) {
            throw new UsageException("cli.no-input", name);
        }
        if (!Files.isReadable(path)) {
            throw new UsageException("cli.unreadable-input", name);
        }
        return List.of(new Input(shown(path), path));
    }

    private static List<Input> in(Path folder) {
        List<Input> inputs;
        try (Stream<Path> files = Files.list(folder)) {
            inputs = files.filter(f -> Format.of(f.getFileName().toString()).equals(Optional.of(Format.JSON)))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .map(f -> new Input(shown(f), f))
                    .toList();
        } catch (IOException unreadable) {
            throw new UsageException("cli.unreadable-input", shown(folder));
        }
        if (inputs.isEmpty()) {
            throw new UsageException("cli.empty-folder", shown(folder));
        }
        return inputs;
    }

    private static String shown(Path path) {
        return path.toString().replace('\\', '/');
    }

    /** Whether it can be read again from its beginning; a pipe can't. */
    boolean isRepeatable() {
        return file != null && Files.isRegularFile(file);
    }

    /**
     * Its bytes.
     *
     * @throws UsageException if it can't be opened any more
     */
    InputStream bytes(InputStream standardInput) {
        try {
            return file == null ? standardInput : Files.newInputStream(file);
        } catch (IOException gone) {
            throw new UsageException("cli.unreadable-input", shown);
        }
    }

    /** The enterprises in its bytes. */
    EnterpriseSource open(InputStream bytes, Vocabulary vocabulary, RegisterIndex index) {
        Format format = file == null ? Format.GUESSED : Format.of(shown).orElse(Format.GUESSED);
        return EnterpriseSource.open(shown, bytes, format, vocabulary, index);
    }
}
