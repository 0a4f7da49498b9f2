package io.tidu.cli;

import io.tidu.input.Format;
import io.tidu.register.RegisterSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The files of enterprises that a verb is given, or standard input. */
final class Input {
    static final String STANDARD_INPUT = "-";

    private Input() {}

    /**
     * The files named, and of a folder its {@code .json} files in the order of their names.
     *
     * @throws UsageException if one of them can't be read; nothing is assessed with half of what was asked for
     */
    static List<RegisterSource> all(List<String> names, InputStream standardInput) {
        List<RegisterSource> inputs = new ArrayList<>();
        for (String name : names) {
            if (name.equals(STANDARD_INPUT)) {
                inputs.add(RegisterSource.of(STANDARD_INPUT, standardInput, Format.GUESSED));
            } else {
                inputs.addAll(at(name));
            }
        }
        return inputs;
    }

    private static List<RegisterSource> at(String name) {
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
        return List.of(RegisterSource.of(path));
    }

    private static List<RegisterSource> in(Path folder) {
        List<RegisterSource> inputs;
        try (Stream<Path> files = Files.list(folder)) {
            inputs = files.filter(f -> Format.of(f.getFileName().toString()).equals(Optional.of(Format.JSON)))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .map(RegisterSource::of)
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
}
