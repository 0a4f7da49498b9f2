package io.tidu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.internal.source.sheet.Book;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code --rejected FILE}: what can't be used is kept as it was written. */
class RejectedTest {
    @TempDir
    private Path folder;

    private Path first;
    private Path bad;

    @BeforeEach
    void files() {
        first = folder.resolve("first.csv");
        bad = folder.resolve("bad.csv");
    }

    private Run assess(Path rejected, String... inputs) {
        List<String> all = new ArrayList<>(List.of("assess", Run.RULES));
        all.addAll(List.of(inputs));
        all.addAll(List.of("--on", "2026-03-01", "--format", "json", "--lang", "en"));
        all.addAll(List.of("--rejected", rejected.toString()));
        return Run.of(all.toArray(String[]::new));
    }

    private List<String> there() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"assess", "compare", "guide"})
    void every_verb_that_reads_a_register_keeps_what_it_can_not_use(String verb) throws IOException {
        Files.writeString(first, "id,name,staff\na,甲,x\nb,乙,10\n合计,,10\n");
        List<String> words = new ArrayList<>(List.of(verb, Run.RULES));
        if (verb.equals("compare")) {
            words.add(Run.RULES);
        }
        words.addAll(List.of(first.toString(), "--on", "2026-03-01", "--rejected", bad.toString(), "--lang", "zh"));
        Run run = Run.of(words.toArray(String[]::new));

        assertThat(run.code()).isEqualTo(1);
        assertThat(bad).hasContent("id,name,staff\na,甲,x\n合计,,10\n");
        assertThat(run.err()).contains("已留存、改正后可再次读入：2 条，见 " + bad);
        assertThat(run.out()).endsWith("\n另有 2 条记录无法使用，未计入本报告；原因见错误输出（stderr）。\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--detail=all", "--format=json", "--format=csv"})
    void what_programs_read_has_no_line_about_records_that_are_not_in_it(String form) throws IOException {
        Files.writeString(first, "id,name,staff\na,甲,x\nb,乙,10\n");
        Run run = Run.of("assess", Run.RULES, first.toString(), "--on", "2026-03-01", "--lang", "en", form);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("b").doesNotContain("could not be used");
        assertThat(run.err()).contains("Not assessed: 1. Assessed: 1.");
    }

    @Test
    void corrected_and_read_again_every_enterprise_is_assessed_once() throws IOException {
        Files.writeString(first, "\uFEFF名册,,\r\nid,name,staff\r\na,甲,x\r\nb,乙,10\r\nc,\"丙,\r\n\",7\r\nd,丁\r\n");
        Run run = assess(bad, first.toString());
        String kept = Files.readString(bad);
        Files.writeString(bad, kept.replace("甲,x", "甲,5").replace("d,丁", "d,丁,"));
        Run again = assess(folder.resolve("again.csv"), bad.toString());

        assertThat(run.out().lines()).hasSize(2);
        assertThat(again.code()).isZero();
        assertThat(again.out().lines()).hasSize(2);
        assertThat(there()).containsExactly("bad.csv", "first.csv");
    }

    @Test
    void tables_of_other_headers_and_lines_of_json_are_kept_in_files_of_their_own() throws IOException {
        Files.writeString(first, "id,staff\na,x\n");
        Path same = Files.writeString(folder.resolve("same.csv"), "id,staff\nb,x\n");
        Path other = Files.writeString(folder.resolve("other.csv"), "id,name\nb\nc,丙\n");
        Path lines = Files.writeString(folder.resolve("lines.jsonl"), "{\"id\": \"d\"\n{\"id\": \"e\"}\n");
        Path list = Files.writeString(folder.resolve("list.json"), "[{\"id\": \"f\", \"staff\": \"x\"}]");

        Run run = assess(bad, first.toString(), other.toString(), lines.toString(), same.toString(), list.toString());

        assertThat(bad).hasContent("id,staff\na,x\nb,x\n");
        assertThat(folder.resolve("bad-2.csv")).hasContent("id,name\nb\n");
        assertThat(folder.resolve("bad.jsonl")).hasContent("{\"id\": \"d\"\n{\"id\": \"f\", \"staff\": \"x\"}\n");
        assertThat(run.err().lines().filter(l -> l.startsWith("Kept"))).hasSize(3);
    }

    @Test
    void rows_of_a_spreadsheet_are_kept_as_a_table_of_texts_below_the_header() throws IOException {
        Book book = Book.of("A1", "名册", "A3", "id", "B3", "name", "C3", "staff", "A4", "a", "B4", "=甲, \"乙\"");
        book.formula("C4", "40*2").cell("A5").setCellValue("b");
        book.number("C5", "7", "0").cell("A6").setCellValue("c");
        book.number("C6", "-7", "0");
        Path sheet = Files.write(folder.resolve("r.xlsx"), book.bytes());

        Run run = assess(folder.resolve("bad.xlsx"), sheet.toString());

        assertThat(run.out().lines()).hasSize(1);
        assertThat(there()).containsExactly("bad.csv", "r.xlsx");
        assertThat(bad).hasContent("\uFEFF名册\nid,name,staff\na,\"'=甲, \"\"乙\"\"\",'=40*2\nc,,-7\n");
    }

    @Test
    void an_input_or_what_is_written_is_never_overwritten() throws IOException {
        Files.writeString(first, "id,staff\na,x\n");
        assertThat(assess(first, first.toString()).err()).contains("is an input");
        assertThat(assess(folder.resolve("./first.csv"), first.toString()).code())
                .isEqualTo(2);
        Files.createLink(bad, first);
        assertThat(assess(bad, first.toString()).code()).isEqualTo(2);
        assertThat(first).hasContent("id,staff\na,x\n");

        Run both = Run.of(
                "assess", Run.RULES, first.toString(), "--on", "2026-03-01", "-o", "x.json", "--rejected", "./x.json");
        assertThat(both.code()).isEqualTo(2);
    }

    @Test
    void a_file_that_nobody_named_is_never_overwritten() throws IOException {
        Files.writeString(first, "id,staff\na,x\n");
        Path other = Files.writeString(folder.resolve("other.csv"), "id,name\nb\n");
        Files.writeString(folder.resolve("bad-2.csv"), "mine");

        assess(bad, first.toString(), other.toString());

        assertThat(folder.resolve("bad-2.csv")).hasContent("mine");
        assertThat(folder.resolve("bad-3.csv")).hasContent("id,name\nb\n");
    }

    @Test
    void nothing_is_written_where_nothing_is_kept() throws IOException {
        Files.writeString(first, "id,staff\na,5\na,5\n");
        assertThat(assess(bad, first.toString()).code()).isZero();
        assertThat(there()).containsExactly("first.csv");

        Files.writeString(bad, "before");
        assertThat(assess(bad, first.toString()).err()).contains("of another run");

        Files.writeString(first, "id,nonsense\na,5\n");
        assertThat(assess(folder.resolve("new.csv"), first.toString()).err())
                .contains("can't be read at all, which are themselves what is to correct: 1");
        assertThat(there()).containsExactly("bad.csv", "first.csv");
    }

    @Test
    void where_it_can_not_be_written_nothing_is_decided_in_silence() throws IOException {
        Files.writeString(first, "id,staff\na,x\n");
        Run run = assess(folder.resolve("none/bad.csv"), first.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("can't be written");
    }
}
