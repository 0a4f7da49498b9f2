package io.tidu.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.ProblemException;
import io.tidu.internal.engine.Engine;
import io.tidu.internal.load.RulesLoader;
import io.tidu.internal.policy.Policies;
import io.tidu.model.Bounds;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same rules from a folder, a zip, a jar, the class path and memory; and what none of them may do. */
class RulesSourceTest {
    private static final Path SHIPPED = Path.of("rules");

    @TempDir
    private Path folder;

    private SortedMap<String, byte[]> files;

    @BeforeEach
    void read() throws IOException {
        files = files(SHIPPED);
    }

    private static SortedMap<String, byte[]> files(Path root) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return files;
    }

    private static byte[] zip(String start, Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(start + file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private Path write(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    /** Ways to hold the same files. */
    enum Kind {
        MEMORY,
        ZIP,
        ZIP_OF_THE_FOLDER,
        JAR,
        CLASS_PATH_FOLDER,
        CLASS_PATH_JAR;
    }

    private RulesSource source(Kind kind, SortedMap<String, byte[]> of)
            throws IOException, ReflectiveOperationException {
        return switch (kind) {
            case MEMORY -> RulesSource.inMemory(of);
            case ZIP -> RulesSource.at(write("rules.zip", zip("", of)));
            case ZIP_OF_THE_FOLDER -> {
                SortedMap<String, byte[]> all = new TreeMap<>();
                of.forEach((name, content) -> all.put("rules-2026/" + name, content));
                all.put("__MACOSX/._rules-2026", new byte[3]);
                yield RulesSource.at(write("rules.zip", zip("", all)));
            }
            case JAR -> {
                SortedMap<String, byte[]> all = new TreeMap<>(of);
                all.put("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\r\n\r\n".getBytes(StandardCharsets.UTF_8));
                yield RulesSource.at(write("rules.jar", zip("", all)));
            }
            case CLASS_PATH_FOLDER -> {
                for (var file : of.entrySet()) {
                    Path path = folder.resolve("classes/county/rules").resolve(file.getKey());
                    Files.createDirectories(path.getParent());
                    Files.write(path, file.getValue());
                }
                yield onClassPath(folder.resolve("classes"), "/county/rules");
            }
            case CLASS_PATH_JAR -> onClassPath(write("app.jar", zip("county/rules/", of)), "/county/rules/");
        };
    }

    private RulesSource onClassPath(Path place, String path) throws IOException, ReflectiveOperationException {
        return RulesSource.onClassPath(classIn(place.toUri().toURL()), path);
    }

    /** A class whose own loader has further places, as an application's has. */
    private static Class<?> classIn(URL... places) throws IOException, ReflectiveOperationException {
        byte[] code;
        try (InputStream in = RulesSourceTest.class.getResourceAsStream("RulesSourceTest$Kind.class")) {
            code = Objects.requireNonNull(in).readAllBytes();
        }
        return new URLClassLoader(places, RulesSourceTest.class.getClassLoader()) {
            Class<?> define() {
                return defineClass(Kind.class.getName(), code, 0, code.length);
            }
        }.define();
    }

    @ParameterizedTest
    @EnumSource
    void every_source_gives_the_same_rules_hashes_and_decisions(Kind kind) throws Exception {
        Policies shipped = RulesLoader.load(SHIPPED);
        try (Engine engine = Engine.load(source(kind, files).place(), Set.of(), Bounds.DEFAULT)) {
            assertThat(engine.policies().files()).isEqualTo(shipped.files());
            assertThat(engine.packs(LocalDate.of(2026, 3, 1)))
                    .isEqualTo(Engine.of(shipped).packs(LocalDate.of(2026, 3, 1)));
            assertThat(engine.warnings()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_signature_holds_wherever_the_rules_are_and_so_does_its_refusal(Kind kind) throws Exception {
        KeyPair publisher = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        SortedMap<String, byte[]> signed = signed(publisher);
        EngineOptions options = EngineOptions.DEFAULT.requiringSignatures(Set.of(publisher.getPublic()));

        PolicyEngine.load(source(kind, signed), options).close();

        byte[] changed = (new String(signed.get("vocabulary.yaml"), StandardCharsets.UTF_8) + "\n")
                .getBytes(StandardCharsets.UTF_8);
        signed.put("vocabulary.yaml", changed);
        assertThat(ids(source(kind, signed), options)).containsExactly("pack.signature-changed");
        signed.remove("rules.sig");
        // A folder of before keeps what is not written anew.
        Files.deleteIfExists(folder.resolve("classes/county/rules/rules.sig"));
        assertThat(ids(source(kind, signed), options)).containsExactly("pack.unsigned");
    }

    private SortedMap<String, byte[]> signed(KeyPair publisher) throws IOException, GeneralSecurityException {
        Path copy = folder.resolve("signed");
        for (var file : files.entrySet()) {
            Path path = copy.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        PackSigner.sign(copy, publisher.getPrivate());
        return files(copy);
    }

    @ParameterizedTest
    @EnumSource
    void a_mistake_is_told_with_its_file_wherever_it_is(Kind kind) throws Exception {
        String pack = "national/high-tech-enterprise/2016/pack.yaml";
        files.put(pack, "id: [".getBytes(StandardCharsets.UTF_8));
        RulesSource source = source(kind, files);

        assertThatThrownBy(() -> PolicyEngine.load(source, EngineOptions.DEFAULT))
                .isInstanceOfSatisfying(ProblemException.class, e -> {
                    Problem problem = e.problems().stream()
                            .filter(p -> p.id().equals("yaml.open-bracket"))
                            .findFirst()
                            .orElseThrow();
                    assertThat(problem.place().file()).isEqualTo(source.shown() + "/" + pack);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../vocabulary.yaml", "/a/x.drl", "a//x.drl", "a/./x.drl", "a/../x.drl", "C:/x.drl", "..", "a/"})
    void a_name_that_is_no_place_within_the_rules_is_refused(String name) throws Exception {
        files.put(name, new byte[] {'x'});

        assertThat(ids(RulesSource.inMemory(files))).containsExactly("pack.entry-name");
        if (!name.endsWith("/")) {
            assertThat(ids(RulesSource.at(write("rules.zip", zip("", files))))).containsExactly("pack.entry-name");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\x.drl", "a/x\u0000.drl", "a/x\u202edrl", "a/\u200b/x.drl"})
    void a_name_that_could_be_read_in_two_ways_is_refused(String name) throws Exception {
        files.put(name, new byte[] {'x'});

        assertThat(ids(RulesSource.inMemory(files))).containsExactly("pack.file-name");
        assertThat(ids(RulesSource.at(write("rules.zip", zip("", files))))).containsExactly("pack.file-name");
    }

    @Test
    void two_entries_of_one_name_are_refused() throws Exception {
        files.put("README.ms", new byte[] {'x'});
        byte[] zip = replaced(zip("", files), "README.ms", "README.md");

        assertThat(ids(RulesSource.at(write("rules.zip", zip)))).containsExactly("pack.same-name");
    }

    @Test
    void names_that_only_look_the_same_are_refused() {
        files.put("caf\u00E9/README.md", new byte[0]);
        files.put("cafe\u0301/README.md", new byte[0]);

        assertThat(ids(RulesSource.inMemory(files))).containsExactly("pack.same-name");
    }

    @Test
    void what_comes_out_of_an_archive_is_bounded_whatever_it_says() throws Exception {
        files.put("README.md", new byte[1_048_577]);
        files.put("national/high-tech-enterprise/2016/x.drl", new byte[262_145]);
        files.put("national/high-tech-enterprise/2016/README.md", new byte[1_048_577]);

        assertThat(ids(RulesSource.at(write("rules.zip", zip("", files))))).containsExactly("file.too-large");
        assertThat(ids(RulesSource.inMemory(files))).contains("file.too-large");
    }

    @Test
    void what_comes_out_of_an_archive_together_is_bounded() throws Exception {
        for (int i = 0; i < 40; i++) {
            files.put("national/high-tech-enterprise/2016/CHANGELOG." + "x".repeat(i + 1) + ".md", new byte[1_000_000]);
        }

        assertThat(ids(RulesSource.at(write("rules.zip", zip("", files))))).contains("pack.too-large");
        assertThat(ids(RulesSource.inMemory(files))).contains("pack.too-large");
    }

    @Test
    void more_files_than_the_limit_are_refused_before_any_is_read() throws Exception {
        for (int i = 0; i < 5_000; i++) {
            files.put("more/" + i + ".drl", new byte[0]);
        }

        assertThat(ids(RulesSource.inMemory(files))).containsExactly("pack.too-many-files");
        assertThat(ids(RulesSource.at(write("rules.zip", zip("", files))))).containsExactly("pack.too-many-files");
        for (int i = 0; i < 20_001; i++) {
            files.put(".hidden/" + i, new byte[0]);
        }
        assertThat(ids(RulesSource.at(write("rules.zip", zip("", files))))).containsExactly("pack.too-many-files");
    }

    @Test
    void a_damaged_archive_is_told() throws Exception {
        byte[] zip = zip("", Map.of("vocabulary.yaml", "facts: {}".repeat(500).getBytes(StandardCharsets.UTF_8)));
        assertThat(ids(RulesSource.at(write("cut.zip", Arrays.copyOf(zip, zip.length - 30)))))
                .containsExactly("pack.no-archive");
        assertThat(ids(RulesSource.at(write("no.zip", "no zip".getBytes(StandardCharsets.UTF_8)))))
                .containsExactly("pack.no-archive");

        CRC32 sum = new CRC32();
        sum.update("facts: {}".repeat(500).getBytes(StandardCharsets.UTF_8));
        byte[] other = zip.clone();
        for (int at = 0; at + 4 <= other.length; at++) {
            if (little(other, at) == (int) sum.getValue()) {
                other[at] ^= 1;
            }
        }
        assertThat(ids(RulesSource.at(write("sum.zip", other)))).contains("file.unreadable");
    }

    private static int little(byte[] bytes, int at) {
        return (bytes[at] & 0xff)
                | (bytes[at + 1] & 0xff) << 8
                | (bytes[at + 2] & 0xff) << 16
                | (bytes[at + 3] & 0xff) << 24;
    }

    @Test
    void a_link_in_an_archive_leads_nowhere() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "a line that nobody may read");
        files.put("vocabulary.yaml", secret.toString().getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() ->
                        PolicyEngine.load(RulesSource.at(write("rules.zip", zip("", files))), EngineOptions.DEFAULT))
                .isInstanceOf(ProblemException.class)
                .hasMessageNotContaining("nobody may read");
    }

    @Test
    void an_archive_is_closed_when_its_rules_are_loaded() throws Exception {
        Path zip = write("rules.zip", zip("", files));
        PolicyEngine.load(RulesSource.at(zip), EngineOptions.DEFAULT);

        // An open file of Linux is a link to it in this folder; elsewhere it could not be deleted.
        Path open = Path.of("/proc/self/fd");
        if (Files.isDirectory(open)) {
            try (Stream<Path> links = Files.list(open)) {
                assertThat(links.map(RulesSourceTest::target)).doesNotContain(zip.toRealPath());
            }
        }
        Files.delete(zip);
    }

    private static Path target(Path link) {
        try {
            return Files.readSymbolicLink(link);
        } catch (IOException closedMeanwhile) {
            return link;
        }
    }

    @Test
    void a_folder_that_the_class_path_does_not_have_is_told() {
        assertThat(ids(RulesSource.onClassPath(RulesSourceTest.class, "/no/such/rules")))
                .containsExactly("pack.not-on-class-path");
    }

    @Test
    void a_folder_that_the_class_path_has_twice_is_refused() throws Exception {
        URL one = write("one.jar", zip("rules/", files)).toUri().toURL();
        URL two = write("two.jar", zip("rules/", files)).toUri().toURL();

        assertThat(ids(RulesSource.onClassPath(classIn(one, two), "/rules")))
                .containsExactly("pack.twice-on-class-path");
    }

    @Test
    void a_relative_folder_of_the_class_path_is_beside_the_class() {
        assertThat(RulesSource.onClassPath(RulesSourceTest.class, "county").shown())
                .isEqualTo("classpath:io/tidu/engine/county");
    }

    private static byte[] replaced(byte[] content, String from, String to) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        return text.replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static List<String> ids(RulesSource source) {
        return ids(source, EngineOptions.DEFAULT);
    }

    private static List<String> ids(RulesSource source, EngineOptions options) {
        try {
            PolicyEngine.load(source, options).close();
            return List.of();
        } catch (ProblemException e) {
            return e.problems().stream().map(Problem::id).distinct().toList();
        }
    }
}
