package io.tidu.samebytes;

import io.tidu.input.EnterpriseRecord;
import io.tidu.input.EnterpriseSource;
import io.tidu.input.Format;
import io.tidu.model.Enterprise;
import io.tidu.vocabulary.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The enterprises of {@code examples/}. */
final class Examples {
    private static final Path FOLDER = Path.of("examples");

    private Examples() {}

    /** All that can be read, in the order of the files' names. */
    static List<Enterprise> all(Vocabulary vocabulary) {
        return records(vocabulary).stream()
                .flatMap(r -> r instanceof EnterpriseRecord.Read read ? Stream.of(read.enterprise()) : Stream.empty())
                .toList();
    }

    /** What is said of each record, and of the others instead. */
    static Stream<String> told(Vocabulary vocabulary) {
        return records(vocabulary).stream()
                .map(r -> r.getClass().getSimpleName() + " " + r.place() + "\n" + Sample.told(r.problems()) + "\n");
    }

    private static List<EnterpriseRecord> records(Vocabulary vocabulary) {
        List<EnterpriseRecord> records = new ArrayList<>();
        for (String name : names()) {
            Optional<Format> format = Format.of(name);
            if (format.isPresent()) {
                try (EnterpriseSource source = EnterpriseSource.open(
                        name, Files.newInputStream(FOLDER.resolve(name)), format.get(), vocabulary)) {
                    source.forEachRemaining(records::add);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return records;
    }

    private static List<String> names() {
        try (Stream<Path> top = Files.list(FOLDER);
                Stream<Path> enterprises = Files.list(FOLDER.resolve("enterprises"))) {
            return Stream.concat(top, enterprises)
                    .map(f -> FOLDER.relativize(f).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
