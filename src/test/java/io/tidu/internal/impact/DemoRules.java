package io.tidu.internal.impact;

import io.tidu.internal.engine.Engine;
import io.tidu.model.Enterprise;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Two copies of small rules, of which the second is edited as a person would edit it. */
final class DemoRules {
    static final LocalDate ON = LocalDate.of(2026, 3, 1);
    static final String PACK = "county/demo/2025/";

    private static final Path ORIGINAL = Path.of("src/test/resources/io/tidu/cli/rules");

    private final Path folder;

    private DemoRules(Path folder) {
        this.folder = folder;
    }

    static DemoRules in(Path folder) {
        try (var files = Files.walk(ORIGINAL)) {
            List<Path> all = files.toList();
            for (Path file : all) {
                Path copy = folder.resolve(ORIGINAL.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
            return new DemoRules(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    DemoRules edit(String file, String before, String after) {
        try {
            Path path = folder.resolve(file);
            String text = Files.readString(path);
            if (!text.contains(before)) {
                throw new IllegalArgumentException(file + " does not hold: " + before);
            }
            Files.writeString(path, text.replace(before, after));
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    DemoRules copy(String from, String to) {
        try (var files = Files.walk(folder.resolve(from))) {
            for (Path file : files.toList()) {
                Path copy = folder.resolve(to)
                        .resolve(folder.resolve(from).relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static RulesSide original() {
        return new RulesSide(Engine.load(ORIGINAL), ON);
    }

    RulesSide side() {
        return side(ON);
    }

    RulesSide side(LocalDate inForceOn) {
        return new RulesSide(Engine.load(folder), inForceOn);
    }

    /** A firm of a hundred people. */
    static Enterprise firm(String id, int technologyStaff) {
        return Enterprise.builder(id)
                .staff(100)
                .technologyStaff(technologyStaff)
                .build();
    }
}
