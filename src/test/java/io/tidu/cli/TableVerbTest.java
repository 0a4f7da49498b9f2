package io.tidu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.internal.source.sheet.Book;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableVerbTest {
    private static final String TABLE = "tier,share (%),clause\ntier-1,10,7.10\n";

    @TempDir
    private Path folder;

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private Run table(String in, String out, String... more) {
        String[] arguments = new String[more.length + 5];
        System.arraycopy(new String[] {"table", path(in), path(out), "--lang", "en"}, 0, arguments, 0, 5);
        System.arraycopy(more, 0, arguments, 5, more.length);
        return Run.of(arguments);
    }

    @Test
    void a_table_becomes_a_spreadsheet_and_csv_again() throws IOException {
        write("t.csv", TABLE);

        Run there = table("t.csv", "new/t.xlsx");
        assertThat(there.err()).isEmpty();
        assertThat(there.code()).isZero();
        assertThat(there.out().strip()).isEqualTo(path("new/t.xlsx").replace('\\', '/'));
        assertThat(table("new/t.xlsx", "back.csv").code()).isZero();
        assertThat(folder.resolve("back.csv")).hasContent(TABLE);
    }

    @Test
    void a_file_that_is_there_is_kept_unless_it_is_to_be_replaced() throws IOException {
        write("t.csv", TABLE);
        Path kept = write("t.xlsx", "precious");

        Run refused = table("t.csv", "t.xlsx");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("There is already", "--replace");
        assertThat(kept).hasContent("precious");

        assertThat(table("t.csv", "t.xlsx", "--replace").code()).isZero();
        assertThat(table("t.xlsx", "back.csv").code()).isZero();
        assertThat(folder.resolve("back.csv")).hasContent(TABLE);
    }

    @Test
    void nothing_is_written_through_a_link() throws IOException {
        write("t.csv", TABLE);
        Path elsewhere = write("elsewhere.xlsx", "precious");
        Files.createSymbolicLink(folder.resolve("t.xlsx"), elsewhere);

        assertThat(table("t.csv", "t.xlsx", "--replace").code()).isEqualTo(2);
        assertThat(elsewhere).hasContent("precious");
    }

    @Test
    void all_tables_of_a_folder_are_converted_and_one_with_a_mistake_stops_no_other() throws IOException {
        write("rules/a/1/tables/t.csv", TABLE);
        write("rules/a/1/tables/wrong.csv", TABLE.replace("10,", "ten,"));
        write("rules/b/1/tables/u.csv", TABLE);
        write("rules/b/1/tables/~$u.csv", "left behind");

        Run run = table("rules", "sheets", "--to", "xlsx");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("wrong.csv:2:8: ", "[table.not-a-number]");
        assertThat(run.out().lines()).hasSize(2);
        assertThat(table("sheets", "back", "--to", "csv").code()).isZero();
        assertThat(folder.resolve("back/b/1/tables/u.csv")).hasContent(TABLE);
    }

    @Test
    void a_folder_may_be_named_by_a_link() throws IOException {
        write("rules/a/1/tables/t.csv", TABLE);
        Files.createSymbolicLink(folder.resolve("link"), folder.resolve("rules"));

        assertThat(table("link", "sheets", "--to", "xlsx").code()).isZero();
        assertThat(folder.resolve("sheets/a/1/tables/t.xlsx")).isNotEmptyFile();
    }

    @Test
    void a_spreadsheet_with_a_formula_is_told_by_its_cell_and_nothing_is_written() throws IOException {
        byte[] sheet = Book.of("A1", "tier", "B1", "clause", "A2", "a")
                .formula("B2", "1+1")
                .bytes();
        Files.write(folder.resolve("t.xlsx"), sheet);

        Run run = table("t.xlsx", "t.csv");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("t.xlsx:Sheet1!B2: \"=1+1\" is a formula.");
        assertThat(folder.resolve("t.csv")).doesNotExist();
    }

    @Test
    void two_files_of_one_table_in_a_pack_are_told() throws IOException {
        write("rules/a/1/tables/t.csv", TABLE);

        assertThat(table("rules/a/1/tables/t.csv", "rules/a/1/tables/t.xlsx").err())
                .contains("a pack may have a table only once", "delete", "t.csv");
        assertThat(table("rules/a/1/tables/t.csv", "t.xlsx").err()).isEmpty();
    }

    @Test
    void wrong_use_is_told() throws IOException {
        write("t.csv", TABLE);
        write("none/t.txt", "");

        assertThat(table("t.csv", "t.txt").err()).contains("neither .csv nor .xlsx");
        assertThat(table("t.csv", "u.csv").err()).contains("Both files are .csv");
        assertThat(table("t.csv", "t.xlsx", "--to", "xlsx").err()).contains("--to is for folders");
        assertThat(table("none", "out").err()).contains("Missing: --to csv|xlsx");
        assertThat(table("none", "out", "--to", "xlsx").err()).contains("no .csv file");
        assertThat(table("absent.csv", "t.xlsx").err()).contains("can't be read");
        assertThat(table("absent.csv", "t.xlsx").code()).isEqualTo(2);
    }
}
