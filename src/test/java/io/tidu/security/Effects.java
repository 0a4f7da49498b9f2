package io.tidu.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What code in a hostile file would leave behind: a system property, a file, a thread. That the process goes on says
 * that nothing ended it.
 */
final class Effects {
    private final Set<String> properties = properties();
    private final Set<String> files = files();
    private final Set<Thread> threads = threads();

    private Effects() {}

    /** As it is before. */
    static Effects before() {
        return new Effects();
    }

    /** Nothing has changed. */
    void assertNone() {
        assertThat(properties()).isEqualTo(properties);
        assertThat(files()).isEqualTo(files);
        assertThat(threads()).isSubsetOf(threads);
    }

    private static Set<String> properties() {
        Set<String> names = new TreeSet<>(System.getProperties().stringPropertyNames());
        // Java sets it itself, when it is first asked for the zone.
        names.remove("user.timezone");
        return names;
    }

    private static Set<String> files() {
        try (Stream<Path> here = Files.list(Path.of(""))) {
            return here.map(Path::toString).collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those that would keep the process alive. */
    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(t -> !t.isDaemon())
                .collect(Collectors.toSet());
    }
}
