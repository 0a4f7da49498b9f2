package io.tidu.internal.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.internal.policy.PackManifest.TableNames;
import io.tidu.model.Label;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableNamesTest {
    private static final String TABLE = "revenue.over (万元),revenue.up-to (万元),line (%),clause\n,5000,5,11.1\n";

    @TempDir
    private Path folder;

    private Packs packs;

    @BeforeEach
    void setUp() {
        packs = new Packs(folder);
    }

    private Packs named(String tables) {
        return packs.pack("a/one/1", "tables:", tables).write("a/one/1/tables/bands.csv", TABLE);
    }

    @Test
    void a_table_and_its_columns_are_called_as_pack_yaml_says_both_edges_alike() {
        TableNames names = named("  bands: {zh: 分档, en: Bands, columns: {revenue: {zh: 收入, en: Revenue}}}")
                .load()
                .packs()
                .get(0)
                .manifest()
                .tables()
                .get("bands");

        assertThat(names.title()).isEqualTo(new Label("分档", "Bands"));
        assertThat(names.columns()).containsEntry("revenue", new Label("收入", "Revenue"));
    }

    @Test
    void a_table_that_is_not_there_is_told_with_the_nearest() {
        packs = named("  band: {zh: 分档, en: Bands}");

        assertThat(packs.told()).containsExactly("pack.unknown-table rules/a/one/1/pack.yaml:7:3");
        assertThat(packs.problems().get(0).sentence(Locale.ENGLISH))
                .isEqualTo("This pack has no table \"band\" to name. Did you mean: bands?");
    }

    @Test
    void a_column_that_is_not_there_is_told_with_the_nearest() {
        packs = named("  bands: {zh: 分档, en: Bands, columns: {lines: {zh: 线, en: Line}}}");

        assertThat(packs.problems().get(0).sentence(Locale.CHINESE)).isEqualTo("表“bands”没有可以命名的列“lines”。是否想写：line？");
    }

    @Test
    void a_column_is_named_without_its_edge() {
        packs = named("  bands: {zh: 分档, en: Bands, columns: {revenue.over: {zh: 收入, en: Revenue}}}");

        assertThat(packs.problems().get(0).sentence(Locale.ENGLISH)).endsWith("Did you mean: line, revenue?");
    }

    @Test
    void a_name_in_one_language_alone_is_told() {
        assertThat(named("  bands: {zh: 分档}").told()).containsExactly("yaml.missing-key rules/a/one/1/pack.yaml:7:10");
    }

    @Test
    void a_row_is_called_by_a_word_that_stands_in_it() {
        TableNames names = packs.pack(
                        "a/one/1", "tables:", "  fields: {zh: 领域, en: Fields, rows: {steel: {zh: 钢铁, en: Steel}}}")
                .write("a/one/1/tables/fields.csv", "field.is,clause\nsteel,11.1\n")
                .load()
                .packs()
                .get(0)
                .manifest()
                .tables()
                .get("fields");

        assertThat(names.rows()).containsExactly(Map.entry("steel", new Label("钢铁", "Steel")));
    }

    @Test
    void a_row_that_is_not_there_is_told_with_the_nearest() {
        packs.pack("a/one/1", "tables:", "  fields: {zh: 领域, en: Fields, rows: {steal: {zh: 钢铁, en: Steel}}}")
                .write("a/one/1/tables/fields.csv", "field.is,clause\nsteel,11.1\n");

        assertThat(packs.problems().get(0).sentence(Locale.CHINESE)).isEqualTo("表“fields”没有含“steal”的行可以命名。是否想写：steel？");
    }
}
