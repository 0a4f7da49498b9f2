package io.tidu.benchmark.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The rules of the benchmark's policy: our ladder beside the shipped vocabulary and technology-SME pack. */
public final class Ladder {
    private Ladder() {}

    /** Puts them together in a folder that is new. */
    public static Path rules() {
        try {
            Path folder = Files.createTempDirectory("tidu-ladder");
            copy(Path.of("rules/vocabulary.yaml"), folder.resolve("vocabulary.yaml"));
            copy(Path.of("rules/national/technology-sme/2017"), folder.resolve("national/technology-sme/2017"));
            copy(Path.of("src/benchmark/rules"), folder);
            // The peers decide by the text of 2017, whose last day is left out so that it is in force today.
            Path manifest = folder.resolve("national/technology-sme/2017/pack.yaml");
            Files.writeString(manifest, Files.readString(manifest).replace(", to: 2021-12-31", ""));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies a file, or a folder without the cases of its packs. */
    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                Path target = file.equals(from)
                        ? to
                        : to.resolve(from.relativize(file).toString());
                if (!target.getParent().endsWith("cases")) {
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                }
            }
        }
    }
}
