package io.tidu.engine.drools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives come from a worker or a folder: here they are what a hostile one could hand over. */
class CompiledModelTest {
    private static final String DRL =
            new Corpus(Corpus.FOLDER, LocalDate.of(2026, 3, 1)).text().drl();
    private static final CompiledModel MODEL = ModelBuild.build(DRL);

    @Test
    void an_archive_gives_back_the_same_classes() throws IOException {
        CompiledModel read = CompiledModel.read(MODEL.toBytes());
        assertThat(read.classes().keySet()).isEqualTo(MODEL.classes().keySet());
        assertThat(read.toBytes()).isEqualTo(MODEL.toBytes());
        assertThat(ModelLoader.load(read).getKiePackage(EmittedText.PACKAGE).getRules())
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java/lang/Evil.class",
                "io/tidu/engine/PolicyEngine.class",
                "tidu/emitted/../../Evil.class",
                "tidu/emitted/rules.drl",
                "META-INF/kmodule.xml",
                "/tidu/emitted/A.class"
            })
    void an_archive_with_anything_else_is_refused(String entry) {
        assertThatThrownBy(() -> ModelLoader.load(CompiledModel.read(zip(entry, new byte[] {1}))))
                .isInstanceOfAny(IOException.class, IllegalStateException.class);
    }

    @Test
    void an_archive_that_unpacks_to_too_much_is_refused() {
        assertThatIOException()
                .isThrownBy(() -> CompiledModel.read(zip("tidu/emitted/A.class", new byte[(64 << 20) + 1])))
                .withMessage("too large");
    }

    @Test
    void no_archive_is_refused() {
        assertThatIOException().isThrownBy(() -> CompiledModel.read(new byte[0]));
        assertThatIOException().isThrownBy(() -> CompiledModel.read(new byte[] {1, 2, 3}));
    }

    @Test
    void foreign_classes_do_not_pass_the_gate() throws IOException {
        CompiledModel foreign = withHostileClass();
        assertThatIllegalStateException()
                .isThrownBy(() -> ModelLoader.load(foreign))
                .withMessageContaining("must not refer to");
    }

    @Test
    void a_broken_class_does_not_pass_the_gate() {
        Map<String, byte[]> classes = new TreeMap<>(MODEL.classes());
        byte[] head = Arrays.copyOf(MODEL.classes().get(MODEL.modelClass()), 40);
        classes.put("tidu.emitted.Broken", head);
        assertThatIllegalStateException().isThrownBy(() -> ModelLoader.load(new CompiledModel(classes)));
    }

    @Test
    void classes_without_a_model_are_refused() {
        Map<String, byte[]> classes = new TreeMap<>(MODEL.classes());
        classes.remove(MODEL.modelClass());
        assertThatIllegalStateException().isThrownBy(() -> ModelLoader.load(new CompiledModel(classes)));
    }

    @Test
    void a_forged_file_in_the_cache_is_not_loaded(@TempDir Path folder) throws Exception {
        RuleCompiler compiler = RuleCompiler.inProcess().cachedIn(folder, "1");
        compiler.compile(DRL);
        byte[] forged = withHostileClass().toBytes();
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.write(MessageDigest.getInstance("SHA-256").digest(forged));
        content.write(forged);
        try (Stream<Path> files = Files.list(folder)) {
            Files.write(files.findFirst().orElseThrow(), content.toByteArray());
        }
        CompiledModel compiled = compiler.compile(DRL);
        assertThat(compiled.classes()).doesNotContainKey("tidu.emitted.Hostile");
    }

    @Test
    void another_version_looks_at_another_file(@TempDir Path folder) throws IOException {
        RuleCompiler.inProcess().cachedIn(folder, "1").compile(DRL);
        RuleCompiler.inProcess().cachedIn(folder, "2").compile(DRL);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(2);
        }
    }

    private static CompiledModel withHostileClass() throws IOException {
        Map<String, byte[]> classes = new TreeMap<>(MODEL.classes());
        String file = CompiledModelTest.class.getSimpleName() + ".class";
        try (InputStream in = Objects.requireNonNull(CompiledModelTest.class.getResourceAsStream(file))) {
            classes.put("tidu.emitted.Hostile", in.readAllBytes());
        }
        return new CompiledModel(classes);
    }

    private static byte[] zip(String entry, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(content);
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }
}
