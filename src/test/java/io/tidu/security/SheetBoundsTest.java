package io.tidu.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.ProblemException;
import io.tidu.diagnostic.Problems;
import io.tidu.engine.EngineOptions;
import io.tidu.engine.PolicyEngine;
import io.tidu.input.EnterpriseRecord;
import io.tidu.input.EnterpriseSource;
import io.tidu.input.Format;
import io.tidu.internal.load.RulesLoader;
import io.tidu.internal.load.table.TableReader;
import io.tidu.internal.source.sheet.Book;
import io.tidu.internal.source.sheet.Grid;
import io.tidu.internal.source.sheet.SheetReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small spreadsheets that would need gigabytes: one text shown by every cell, or nothing but the shortest tags. */
class SheetBoundsTest {
    private static final String LONG = "字".repeat(9_000);

    @TempDir
    private Path folder;

    @Test
    void cells_that_show_one_text_share_it() {
        Book book = Book.of("A1", "id", "B1", "name");
        for (int row = 2; row < 300; row++) {
            book.cell("B" + row).setCellValue("  " + LONG + " ");
        }
        Problems problems = new Problems();
        Grid grid = Objects.requireNonNull(SheetReader.read("x.xlsx", book.bytes(), 8 << 20, problems));
        assertThat(problems.list()).isEmpty();
        assertThat(grid.rows().subList(1, grid.rows().size()))
                .allSatisfy(row -> assertThat(row.cells().get(0).text())
                        .isEqualTo(LONG)
                        .isSameAs(grid.rows().get(1).cells().get(0).text()));
    }

    @Test
    void a_register_that_shows_more_than_memory_would_hold_is_read_row_by_row() {
        Book book = Book.of("A1", "id", "B1", "name");
        for (int row = 2; row < 8_000; row++) {
            book.cell("A" + row).setCellValue("e" + row);
            book.cell("B" + row).setCellValue(LONG);
        }
        try (EnterpriseSource source = EnterpriseSource.open(
                "r.xlsx",
                new ByteArrayInputStream(book.bytes()),
                Format.XLSX,
                RulesLoader.load(HostilePack.RESOURCES.resolve("corpus")).vocabulary())) {
            int read = 0;
            for (; source.hasNext(); read++) {
                assertThat(source.next()).isInstanceOf(EnterpriseRecord.Read.class);
            }
            assertThat(read).isEqualTo(7_998);
        }
    }

    @Test
    void a_text_as_long_as_a_page_is_told_by_its_cell() {
        Book book = Book.of("A1", "tier", "B1", "clause", "A2", "字".repeat(10_001), "B2", "7");
        Problems problems = new Problems();
        TableReader.read("t", "tables/t.xlsx", book.bytes(), problems);
        assertThat(problems.list()).extracting(Problem::id).containsExactly("sheet.text-too-long");
        assertThat(problems.list().get(0).place().cell()).isEqualTo("A2");
        assertThat(problems.list().get(0).arguments().get(0)).hasSizeLessThan(200);
    }

    @Test
    void another_sheet_of_blank_texts_is_looked_at_without_copying_them() {
        Book book = Book.of("A1", "tier", "B1", "clause", "A2", "a", "B2", "7").nextSheet("blank");
        for (int row = 1; row < 2_000; row++) {
            book.cell("A" + row).setCellValue(" ".repeat(30_000));
        }
        Problems problems = new Problems();
        TableReader.read("t", "tables/t.xlsx", book.bytes(), problems);
        assertThat(problems.list()).isEmpty();
    }

    @Test
    void a_sheet_of_the_shortest_tags_is_refused_before_it_is_read() {
        byte[] honest =
                Book.of("A1", "tier", "B1", "clause", "A2", "a", "B2", "7").bytes();
        Map<String, byte[]> parts = new LinkedHashMap<>(Book.parts(honest));
        String sheet = new String(parts.get("xl/worksheets/sheet1.xml"), StandardCharsets.UTF_8);
        parts.put(
                "xl/worksheets/sheet1.xml",
                sheet.replace("</sheetData>", "<row>" + "<c/>".repeat(1_100_000) + "</row></sheetData>")
                        .getBytes(StandardCharsets.UTF_8));
        Problems problems = new Problems();
        TableReader.read("t", "tables/t.xlsx", Book.zip(parts), problems);
        assertThat(problems.list()).extracting(Problem::id).containsExactly("sheet.too-large");
    }

    @Test
    void nothing_of_an_unsigned_folder_is_read_as_a_table() throws NoSuchAlgorithmException {
        Book book = Book.of("A1", "word.is", "B1", "clause");
        for (int row = 2; row < 1_500; row++) {
            book.cell("A" + row).setCellValue(LONG);
        }
        HostilePack.in(folder).write(HostilePack.PACK + "tables/t.xlsx", book.bytes());
        EngineOptions signed = EngineOptions.DEFAULT.requiringSignatures(
                Set.of(KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPublic()));
        assertThat(ids(EngineOptions.DEFAULT)).contains("sheet.too-much-text");
        assertThat(ids(signed)).containsExactly("pack.unsigned");
    }

    private List<String> ids(EngineOptions options) {
        ProblemException refused =
                catchThrowableOfType(ProblemException.class, () -> PolicyEngine.load(folder, options));
        return refused.problems().stream().map(Problem::id).toList();
    }
}
