package io.tidu.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedding programs of {@code examples/embed} compile against the library and run, and the page shows them. */
class EmbedTest {
    @Test
    void the_embedding_program_compiles_and_runs(@TempDir Path classes) throws Exception {
        assertThat(run("Embed", classes))
                .contains("registered-days met []", "technology-staff-share met []", "core-ip undetermined");
    }

    @Test
    void the_pieces_of_a_service_compile_and_run(@TempDir Path classes) throws Exception {
        assertThat(run("Service", classes))
                .contains(
                        "form: stuff: ",
                        "due: 0 fen, of these paid: 0",
                        "a: []",
                        "enterprises of all machines: 1",
                        "assessed: 1, rejected: 1",
                        "proved again: true",
                        "read back: true",
                        "memory:rules, rules, classpath:rules");
    }

    @Test
    void the_page_shows_pieces_of_what_compiles() throws Exception {
        String program =
                Files.readString(Path.of("examples/embed/Service.java")).replaceAll("\\s+", " ");
        Matcher pieces = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("docs/embedding.md")).replace("\r\n", "\n"));
        int shown = 0;
        while (pieces.find()) {
            assertThat(program).contains(pieces.group(1).strip().replaceAll("\\s+", " "));
            shown++;
        }
        assertThat(shown).isEqualTo(9);
    }

    private static String run(String program, Path classes) throws Exception {
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
        int errors = compiler.run(
                null,
                null,
                null,
                "-d",
                classes.toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Path.of("examples", "embed", program + ".java").toString());
        assertThat(errors).isZero();
        PrintStream out = System.out;
        ByteArrayOutputStream captured = new ByteArrayOutputStream();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
            System.setOut(new PrintStream(captured, true, StandardCharsets.UTF_8));
            loader.loadClass(program).getMethod("main", String[].class).invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(out);
        }
        return captured.toString(StandardCharsets.UTF_8);
    }
}
