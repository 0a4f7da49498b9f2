package io.tidu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.internal.diagnostic.Visible;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Whatever has a name from outside may have one that commands a terminal, turns the direction of a line or forges a
 * line of a log: none of it comes out, in any format and language.
 */
class VisibleOutputTest {
    /** A title for the window, colours, directions, nothing at all, other line ends, tags; forged lines of a log. */
    static final List<String> HOSTILE = List.of(
            "\u001b]0;owned\u0007\u001b[2J\u009b31m\u202Efdp\u2066\u200B\u2060\uFEFF\u0085\u2028\u2029\t\u0008\u007F\uDB40\uDC41\uDB40\uDC7F",
            "\r\n::error file=forged::forged",
            "\rforged");

    private static final Path CORPUS = Path.of("src/test/resources/io/tidu/security/corpus");
    private static final String PACK = "corpus/sample/2026/";

    @TempDir
    private Path folder;

    private Path rules;

    @BeforeEach
    void rules() throws IOException {
        rules = folder.resolve("rules");
        copy(CORPUS, rules);
    }

    @ParameterizedTest
    @FieldSource("HOSTILE")
    void arguments_and_options_are_quoted_visibly(String hostile) {
        String firm = "examples/enterprises/boundary.json";
        List<List<String>> wrong = List.of(
                List.of("che" + hostile + "ck", "rules"),
                List.of("check", "rules", "--for" + hostile + "mat", "json"),
                List.of("check", "rules", "--format", "te" + hostile + "xt"),
                List.of("check", "rules", "--on", "2026" + hostile),
                List.of("check", "no" + hostile + "where"),
                List.of("check", "rules", "more" + hostile),
                List.of("assess", "rules", firm, "--on", "2026-03-01", "--target", "hi" + hostile),
                List.of("assess", "rules", "no" + hostile + ".json", "--on", "2026-03-01"),
                List.of("assess", "rules", firm, "--on", "2026-03-01", "-o", "no" + hostile + "where/out.json"),
                List.of("assess", "rules", firm, "--on", "2026-03-01", "--cache", "READ" + hostile + "ME"),
                List.of("test", rules.toString(), "--junit", "no" + hostile + "where/x.xml"),
                List.of("compare", "rules", "rules", "no" + hostile + ".csv", "--on", "2026-03-01"),
                List.of("handbook", "rules", "--pack" + hostile, "x"),
                List.of("new", "pack", rules.toString(), "na" + hostile + "me", "2026"),
                List.of("new", "case", rules.toString(), "corpus/sample", "20" + hostile + "26", "x" + hostile),
                List.of("table", "no" + hostile + ".csv"),
                List.of("table", "to-xlsx" + hostile));
        for (List<String> arguments : wrong) {
            for (String language : List.of("en", "zh")) {
                List<String> all = new ArrayList<>(arguments);
                all.addAll(List.of("--lang", language));
                assertVisible(Run.of(all.toArray(String[]::new)));
            }
        }
        assertVisible(Run.of("check", "rules", "--lang", "z" + hostile));
        assertVisible(Run.of("check", "no" + hostile + "where", "--debug"));
    }

    @ParameterizedTest
    @FieldSource("HOSTILE")
    void names_of_files_and_folders_are_told_visibly(String hostile) throws IOException {
        List<Path> made = new ArrayList<>();
        made.add(write(PACK + "tables/x" + hostile + ".csv", "limit.is,value (number),clause\na,1,1\n"));
        made.add(write(PACK + "x" + hostile + ".drl", "rule"));
        made.add(write(PACK + "cases/x" + hostile + ".yaml", "- 5"));
        made.add(write("other" + hostile + "/sample/2026/pack.yaml", "id: x"));
        made.add(write("stray" + hostile + ".drl", ""));
        checkInEveryFormat(rules);
        assertThat(made.stream().filter(p -> p != null && Files.exists(p)))
                .as("files were made")
                .isNotEmpty();
        Path moved = folder.resolve("ru" + hostile.replace("/", "") + "les");
        copyIfPossible(CORPUS, moved);
        if (Files.exists(moved)) {
            Files.createDirectories(moved.resolve(PACK + "cases"));
            Files.writeString(moved.resolve(PACK + "broken.drl"), "rule \"x\"\n  @clause( \"77\" )\nwhen\nthen\nend\n");
            Files.writeString(moved.resolve(PACK + "cases/broken.yaml"), "- name: x\n  expect: {tragets: {}}\n");
            checkInEveryFormat(moved);
        }
    }

    @ParameterizedTest
    @FieldSource("HOSTILE")
    void enterprises_and_their_files_are_told_visibly(String hostile) {
        List<String> records = new ArrayList<>();
        for (String shown : List.of(hostile, escaped(hostile))) {
            records.addAll(List.of(
                    "{\"id\": \"9133" + shown + "\", \"name\": \"x\"}",
                    "{\"id\": \"1\", \"name\": \"na" + shown + "me\"}",
                    "{\"id\": \"1\", \"name\": \"x\", \"st" + shown + "aff\": 5}",
                    "{\"id\": \"1\", \"name\": \"x\", \"technologyField\": \"en" + shown + "ergy\"}",
                    "{\"id\": \"1\", \"name\": \"x\", \"county\": \"c" + shown + "\"}",
                    "{\"id\": \"1\", \"name\": \"x\", \"revenue\": {\"20" + shown + "25\": 5}}",
                    "{\"id\": \"1\", \"name\": \"x\", \"events\": [{\"ki" + shown + "nd\": \"accident\"}]}",
                    "{\"id\": \"1\", \"name\": \"x\", \"paid\": [{\"item\": \"i" + shown + "\"}]}",
                    "{\"id\": \"1\", \"name\": \"x\", \"staff\": \"8" + shown + "\"}",
                    "{\"id\": \"1\", \"name\": \"x\", \"staff\": {\"sources\": [{\"value\": 1, \"from\": \"a" + shown
                            + "\"}, {\"value\": 2, \"from\": \"b\"}]}}"));
        }
        List<Path> files = new ArrayList<>();
        files.add(write("in.jsonl", String.join("\n", records)));
        records.forEach(r -> files.add(write("one-" + files.size() + ".json", r)));
        files.add(write("a.csv", "id,na" + hostile + "me\n1,x\n"));
        files.add(write("b.csv", "id,name,staff\n1" + hostile + ",x,8\n2,\"y" + hostile + "\",\"" + hostile + "\"\n"));
        files.add(write("re" + hostile + "gister.csv", "id,nmae\n1,x\n"));
        for (Path file : files) {
            if (file != null) {
                for (String format : List.of("text", "json", "csv", "html")) {
                    for (String language : List.of("en", "zh")) {
                        assertVisible(Run.of(
                                "assess",
                                CORPUS.toString(),
                                file.toString(),
                                "--on",
                                "2026-03-01",
                                "--format",
                                format,
                                "--lang",
                                language));
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @FieldSource("HOSTILE")
    void names_in_rules_are_told_visibly(String hostile) throws IOException {
        for (String shown : List.of(hostile, escaped(hostile))) {
            broken("vocabulary.yaml", "facts:", "facts:\n  sta" + shown + "ff2: {type: nmuber, zh: 甲, en: A}");
            broken(
                    "vocabulary.yaml",
                    "facts:",
                    "facts:\n  \"b" + shown + "\": {type: \"t" + shown + "\", zh: 甲, en: A}");
            broken(PACK + "pack.yaml", "id: corpus/sample", "id: \"corpus/sam" + shown + "ple\"");
            broken(PACK + "pack.yaml", "status: sample", "status: \"sam" + shown + "\"\n\"k" + shown + "\": 1");
            broken(
                    PACK + "pack.yaml",
                    "targets:",
                    "basedOn: [\"o" + shown + "\"]\ntargets:\n  \"t" + shown + "\": {zh: 甲, en: A}");
            broken(PACK + "policy.md", "## ", "## 9" + shown + " 甲 | A\n\n## ");
            broken(PACK + "tables/limits.csv", "\n", "\nx" + shown + ",y" + shown + ",z" + shown + "\n");
            broken(PACK + "tables/limits.csv", "clause", "cla" + shown + "use");
            broken(
                    PACK + "corpus.drl",
                    "rule \"",
                    "rule \"ho" + shown + "\" @clause( \"8" + shown + "\" ) when\n  $firm : Enterprise( sta" + shown
                            + "ff > limit(\"x" + shown + "\") )\nthen\n  veto( \"q" + shown
                            + "\", \"x\" );\nend\nrule \"");
            Files.createDirectories(rules.resolve(PACK + "cases"));
            broken(
                    PACK + "cases/x.yaml",
                    "",
                    "- name: \"n" + shown + "\"\n  \"o" + shown + "\": 1\n  enterprise: {\"f" + shown + "\": 1}\n"
                            + "  expect: {targets: {\"t" + shown + "\": met}}\n");
        }
    }

    @Test
    void one_hostile_name_is_still_told_apart_from_another() {
        Run run = Run.of("check", "ab\u001bc", "--lang", "en");
        assertThat(run.err() + run.out()).contains("ab\uFFFDc");
    }

    private void broken(String file, String where, String put) throws IOException {
        Path path = rules.resolve(file);
        String before = Files.exists(path) ? Files.readString(path) : "";
        int at = before.indexOf(where);
        assertThat(at).isNotNegative();
        Files.writeString(path, before.substring(0, at) + put + before.substring(at + where.length()));
        checkInEveryFormat(rules);
        Files.writeString(path, before);
        if (before.isEmpty()) {
            Files.delete(path);
        }
    }

    private void checkInEveryFormat(Path where) {
        List<String> languages = List.of("en", "zh");
        List<String> formats = List.of("text", "json", "sarif", "github");
        for (int i = 0; i < formats.size(); i++) {
            String language = languages.get(i % languages.size());
            Run run = Run.of(
                    "check", where.toString(), "--on", "2026-03-01", "--format", formats.get(i), "--lang", language);
            assertVisible(run);
            assertThat((run.out() + run.err()).lines()).noneMatch(l -> l.startsWith("::error file=forged"));
        }
        assertVisible(Run.of("test", where.toString(), "--lang", "en"));
        assertVisible(Run.of("handbook", where.toString(), "--on", "2026-03-01", "--lang", "zh"));
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(c -> escaped.append(String.format("\\u%04x", c)));
        return escaped.toString();
    }

    private static void assertVisible(Run run) {
        String all = run.out() + run.err();
        String unmarked = all.startsWith("\uFEFF") ? all.substring(1) : all;
        assertThat(unmarked).doesNotContain("\r").isEqualTo(Visible.lines(unmarked));
    }

    /** Null where the file system has no such names. */
    private Path write(String name, String content) {
        try {
            Path file = rules.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.write(file, content.getBytes(StandardCharsets.UTF_8));
        } catch (InvalidPathException | FileSystemException noSuchName) {
            return null;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void copyIfPossible(Path from, Path to) {
        try {
            copy(from, to);
        } catch (InvalidPathException | IOException noSuchName) {
            assertThat(to).doesNotExist();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }
}
