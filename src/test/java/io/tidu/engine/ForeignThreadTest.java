package io.tidu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/**
 * The first use of Drools on a thread whose context class loader does not see it, as the threads of the common pool are
 * in a Spring Boot jar: there the system class loader knows nothing of the jars within the jar.
 */
class ForeignThreadTest {
    /** What an application does, loaded anew with everything it needs. */
    public static final class Application {
        private Application() {}

        /** Loads the shipped rules and decides. */
        public static String decide(String rules) {
            try (PolicyEngine engine = PolicyEngine.load(Path.of(rules))) {
                return engine.assess(
                                io.tidu.model.Enterprise.builder("91330421MA00000001")
                                        .build(),
                                java.time.LocalDate.of(2026, 3, 1))
                        .targets()
                        .keySet()
                        .toString();
            }
        }
    }

    private static URL[] classPath() throws Exception {
        List<URL> places = new ArrayList<>();
        for (String place : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            places.add(Path.of(place).toUri().toURL());
        }
        return places.toArray(URL[]::new);
    }

    private static String on(ClassLoader context, ClassLoader application) throws Exception {
        AtomicReference<String> result = new AtomicReference<>();
        Thread thread = new Thread(() -> {
            try {
                result.set((String) application
                        .loadClass(Application.class.getName())
                        .getMethod("decide", String.class)
                        .invoke(null, "rules"));
            } catch (ReflectiveOperationException failed) {
                Throwable first = failed;
                while (first.getCause() != null) {
                    first = first.getCause();
                }
                result.set("failed: " + first
                        + Arrays.asList(first.getStackTrace()).subList(0, 12));
            }
            assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(context);
        });
        thread.setContextClassLoader(context);
        thread.start();
        thread.join();
        return result.get();
    }

    @Test
    void the_first_decision_on_such_a_thread_succeeds_and_so_do_those_after_it() throws Exception {
        ClassLoader blind = ClassLoader.getPlatformClassLoader();
        try (URLClassLoader application = new URLClassLoader(classPath(), blind)) {
            String first = on(blind, application);
            assertThat(first).doesNotContain("failed");
            assertThat(on(application, application)).isEqualTo(first);
            assertThat(on(null, application)).isEqualTo(first);
        }
    }
}
