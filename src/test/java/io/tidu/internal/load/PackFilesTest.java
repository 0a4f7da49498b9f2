package io.tidu.internal.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.Problems;
import io.tidu.internal.policy.PackFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files are read, which are refused, and which make up the hash. */
class PackFilesTest {
    private static final String TABLE = "tier,clause\na,11.1\n";

    @TempDir
    private Path folder;

    private Packs packs;

    @BeforeEach
    void rules_folder() {
        packs = new Packs(folder).pack("a/one/1").write("a/one/1/tables/t.csv", TABLE);
    }

    private String hash() {
        return packs.load().packs().get(0).sha256();
    }

    @Test
    void the_hash_is_the_same_on_every_machine() {
        // Computed apart from this code: each path and each content after its length in eight bytes.
        assertThat(hash()).isEqualTo("58890cf4d1bb230c2412ca93f9f1053eb65dd098af39efdc103d63de4648ef77");
    }

    @Test
    void the_hash_does_not_depend_on_the_order_in_which_files_were_made() throws IOException {
        String before = hash();
        Files.delete(packs.rules().resolve("a/one/1/pack.yaml"));
        packs.pack("a/one/1");

        assertThat(hash()).isEqualTo(before);
    }

    @Test
    void the_hash_changes_with_any_content() {
        String before = hash();
        packs.write("a/one/1/tables/t.csv", TABLE.replace("a,", "b,"));

        assertThat(hash()).isNotEqualTo(before);
    }

    @Test
    void the_hash_changes_with_a_name() throws IOException {
        String before = hash();
        Path tables = packs.rules().resolve("a/one/1/tables");
        Files.move(tables.resolve("t.csv"), tables.resolve("u.csv"));

        assertThat(hash()).isNotEqualTo(before);
    }

    @Test
    void the_hash_does_not_change_with_files_outside_of_the_pack() {
        String before = hash();
        packs.write("README.md", "…").pack("a/two/1");

        assertThat(hash()).isEqualTo(before);
    }

    @Test
    void hidden_files_and_what_editors_leave_behind_are_not_part_of_a_pack() {
        String before = hash();
        packs.write("a/one/1/.DS_Store", "…")
                .write("a/one/1/tables/.t.csv.swp", "…")
                .write("a/one/1/tables/t.csv~", "…")
                .write("a/one/1/tables/t.csv.bak", "…")
                .write("a/one/1/tables/~$t.xlsx", "…")
                .write("a/one/1/rules.drl.swp", "…")
                .write(".git/config", "…");

        assertThat(hash()).isEqualTo(before);
    }

    @Test
    void a_file_that_is_not_known_is_a_warning_but_part_of_the_hash() {
        String before = hash();
        packs.write("a/one/1/notes.txt", "…");
        Problems problems = new Problems();
        PackFolders loaded = RulesLoader.folders(packs.rules(), problems);

        assertThat(problems.hasErrors()).isFalse();
        assertThat(problems.list()).extracting(Problem::id).containsExactly("pack.unknown-file");
        assertThat(loaded.packs().get(0).sha256()).isNotEqualTo(before);
    }

    @Test
    void files_in_the_wrong_place_are_told() {
        packs.write("a/one/1/t.csv", TABLE)
                .write("a/one/1/tables/r&d.csv", TABLE)
                .write("a/one/1/tables/more/t.csv", TABLE)
                .write("a/one/1/rules/r.drl", "")
                .write("a/one/1/tables/t.xls", "")
                .write("a/one/1/tables/u.XLSX", "")
                .write("a/one/1/v.xlsx", "")
                .write("a/r.drl", "")
                .write("a/two/1/pack.yml", "");

        assertThat(packs.told())
                .containsExactly(
                        "pack.misplaced-rules rules/a/one/1/rules/r.drl",
                        "pack.misplaced-table rules/a/one/1/t.csv",
                        "pack.table-name rules/a/one/1/tables/more/t.csv",
                        "pack.table-name rules/a/one/1/tables/r&d.csv",
                        "pack.spreadsheet rules/a/one/1/tables/t.xls",
                        "pack.spreadsheet rules/a/one/1/tables/u.XLSX",
                        "pack.misplaced-table rules/a/one/1/v.xlsx",
                        "pack.outside rules/a/r.drl",
                        "pack.outside rules/a/two/1/pack.yml");
    }

    @Test
    void a_table_is_kept_in_one_file() {
        packs.write("a/one/1/tables/t.xlsx", "");

        assertThat(packs.told()).containsExactly("pack.table-twice rules/a/one/1/tables/t.xlsx");
    }

    @Test
    void a_pack_can_not_stand_within_another() {
        packs.pack("a/one/1/inner/2");

        assertThat(packs.told()).contains("pack.within-pack rules/a/one/1/inner/2");
    }

    @Test
    void a_pack_s_folder_has_a_plain_name() {
        packs.pack("A/Two/1").write("pack.yaml", "");

        assertThat(packs.told()).contains("pack.folder-name rules");
        assertThat(new Packs(folder.resolve("other")).pack("国家/hnte/1").told())
                .contains("pack.folder-name rules/国家/hnte/1");
    }

    @Test
    void id_and_version_are_those_of_the_folder() {
        Packs others = new Packs(folder.resolve("other")).pack("a/one/2016");
        others.write("a/one/2016/pack.yaml", """
                id: a/two
                version: 2017
                title: {zh: 一, en: One}
                issuer: {zh: 一, en: One}
                status: sample
                inForce: {from: 2016-01-01}
                """);

        assertThat(others.told())
                .containsExactly(
                        "pack.id-is-not-folder rules/a/one/2016/pack.yaml:1:5",
                        "pack.version-is-not-folder rules/a/one/2016/pack.yaml:2:10");
    }

    @Test
    void the_rules_folder_itself_may_be_a_link() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), packs.rules());
        Problems problems = new Problems();

        assertThat(RulesLoader.folders(link, problems).packs()).hasSize(1);
        assertThat(problems.list()).isEmpty();
    }

    @Test
    void a_rule_file_larger_than_the_limit_is_refused() {
        packs.write("a/one/1/r.drl", " ".repeat(262_145));

        assertThat(packs.told()).containsExactly("file.too-large rules/a/one/1/r.drl");
    }

    @Test
    void a_rule_file_of_just_the_limit_is_read() {
        packs.write("a/one/1/r.drl", " ".repeat(262_144));

        assertThat(packs.load().packs().get(0).rules()).hasSize(1);
    }

    @Test
    void a_file_that_is_not_utf8_is_refused() throws IOException {
        Files.write(packs.rules().resolve("a/one/1/r.drl"), new byte[] {(byte) 0xC4, (byte) 0xE3});

        assertThat(packs.told()).containsExactly("file.gb18030 rules/a/one/1/r.drl");
    }

    @Test
    void more_files_than_the_limit_are_refused() throws IOException {
        Path cases = packs.rules().resolve("a/one/1/cases");
        Files.createDirectories(cases);
        for (int i = 0; i < 5_000; i++) {
            Files.createFile(cases.resolve(i + ".yaml"));
        }

        assertThat(packs.told()).containsExactly("pack.too-many-files rules");
    }

    @Test
    void two_files_whose_names_only_look_the_same_are_refused() throws IOException {
        packs.write("a/one/1/cases/caf\u00E9.yaml", "1").write("a/one/1/cases/cafe\u0301.yaml", "2");
        // Some file systems take both for one name.
        assumeThat(packs.rules().resolve("a/one/1/cases").toFile().list()).hasSize(2);

        assertThat(packs.told()).containsExactly("pack.same-name rules/a/one/1/cases/caf\u00E9.yaml");
    }

    @Test
    void a_pack_needs_its_policy() throws IOException {
        Files.delete(packs.rules().resolve("a/one/1/policy.md"));

        assertThat(packs.told()).containsExactly("pack.no-policy rules/a/one/1");
    }

    @Test
    void a_folder_that_is_not_there_or_has_no_pack_is_told() throws IOException {
        Problems problems = new Problems();
        RulesLoader.folders(folder.resolve("nothing"), problems);
        RulesLoader.folders(Files.createDirectory(folder.resolve("empty")), problems);
        RulesLoader.folders(Files.createFile(folder.resolve("file")), problems);

        assertThat(problems.list())
                .extracting(Problem::id)
                .containsExactly("pack.none", "pack.no-archive", "pack.no-folder");
    }
}
