package io.tidu.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.Problems;
import io.tidu.internal.load.vocabulary.VocabularyReader;
import io.tidu.internal.source.sheet.Book;
import io.tidu.model.Enterprise;
import io.tidu.vocabulary.Vocabulary;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellReference;

/** A register of the shipped vocabulary under construction, as CSV or as a spreadsheet of texts. */
final class Register {
    static final Vocabulary VOCABULARY = shipped();

    private final List<List<String>> rows = new ArrayList<>();

    private Register() {}

    static Register of(String... header) {
        return new Register().row(header);
    }

    Register row(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    String csv() {
        return rows.stream()
                .map(row -> row.stream()
                        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    Book book() {
        Book book = new Book();
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                String cell = rows.get(row).get(column);
                if (!cell.isEmpty()) {
                    book.cell(new CellReference(row, column).formatAsString()).setCellValue(cell);
                }
            }
        }
        return book;
    }

    List<EnterpriseRecord> readCsv() {
        return read(csv().getBytes(StandardCharsets.UTF_8), Format.CSV);
    }

    List<EnterpriseRecord> readSheet() {
        return read(book().bytes(), Format.XLSX);
    }

    /** The enterprise of the only row, which CSV and a spreadsheet must both give without a word. */
    Enterprise only() {
        Enterprise fromCsv = only(readCsv());
        assertThat(only(readSheet())).isEqualTo(fromCsv);
        return fromCsv;
    }

    /** The one problem of the only record, which CSV and a spreadsheet must both tell. */
    Problem refused() {
        Problem fromCsv = refused(readCsv());
        assertThat(refused(readSheet()).id()).isEqualTo(fromCsv.id());
        return fromCsv;
    }

    static Enterprise only(List<EnterpriseRecord> records) {
        assertThat(records).hasSize(1);
        assertThat(records.get(0).problems()).isEmpty();
        return ((EnterpriseRecord.Read) records.get(0)).enterprise();
    }

    private static Problem refused(List<EnterpriseRecord> records) {
        assertThat(records).hasSize(1).allMatch(EnterpriseRecord.Rejected.class::isInstance);
        assertThat(records.get(0).problems()).hasSize(1);
        return records.get(0).problems().get(0);
    }

    static List<EnterpriseRecord> read(byte[] content, Format format) {
        List<EnterpriseRecord> records = new ArrayList<>();
        try (EnterpriseSource source =
                EnterpriseSource.open("register", new ByteArrayInputStream(content), format, VOCABULARY)) {
            source.forEachRemaining(records::add);
        }
        return records;
    }

    private static Vocabulary shipped() {
        Problems problems = new Problems();
        Vocabulary read = VocabularyReader.read(Path.of("rules/vocabulary.yaml"), "vocabulary.yaml", problems);
        assertThat(problems.list()).isEmpty();
        return read;
    }
}
