package io.tidu.internal.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.Problems;
import io.tidu.diagnostic.Severity;
import io.tidu.internal.load.Packs;
import io.tidu.internal.load.RulesLoader;
import io.tidu.internal.policy.table.TableRow;
import io.tidu.model.Label;
import io.tidu.model.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackFoldersTest {
    @TempDir
    private Path folder;

    private Packs packs;

    @BeforeEach
    void rules_folder() {
        packs = new Packs(folder);
    }

    @Test
    void a_pack_is_everything_in_its_folder() {
        packs.pack("national/hnte/2016", "documents: [国科发火〔2016〕32号]", "targets: {hnte: {zh: 高企, en: HNTE}}")
                .write("national/hnte/2016/tables/limits.csv", "limit.is,value (number),clause\ndays,365 days,11.1\n")
                .write("national/hnte/2016/b.drl", "// b")
                .write("national/hnte/2016/a.drl", "\uFEFF// a")
                .write("national/hnte/2016/cases/base.yaml", "name: base\n")
                .write("README.zh-CN.md", "说明")
                .write("vocabulary.yaml", "facts: {}");

        PackFolder pack = packs.load().packs().get(0);

        String shown = packs.rules().toString().replace('\\', '/') + "/national/hnte/2016/";
        assertThat(pack.id()).isEqualTo("national/hnte");
        assertThat(pack.manifest().version()).isEqualTo("2016");
        assertThat(pack.manifest().title()).isEqualTo(new Label("标题 national/hnte", "Title of national/hnte"));
        assertThat(pack.manifest().documents()).containsExactly("国科发火〔2016〕32号");
        assertThat(pack.manifest().status()).isEqualTo(Status.ENACTED);
        assertThat(pack.manifest().inForce()).isEqualTo(new InForce(LocalDate.of(2016, 1, 1), null));
        assertThat(pack.manifest().targets()).containsEntry("hnte", new Label("高企", "HNTE"));
        assertThat(pack.clause("11.1").orElseThrow().title()).isEqualTo(new Label("注册", "Registered"));
        assertThat(pack.clauseIds()).containsExactly("11.1");
        assertThat(pack.tables().get("limits").rows())
                .extracting(r -> r.place().file())
                .containsExactly(shown + "tables/limits.csv");
        assertThat(pack.rules())
                .containsExactly(new RuleText(shown + "a.drl", "// a"), new RuleText(shown + "b.drl", "// b"));
        assertThat(pack.cases()).containsExactly(new CaseText("base.yaml", shown + "cases/base.yaml", "name: base\n"));
    }

    @Test
    void files_are_shown_as_the_user_typed_the_folder() throws IOException {
        packs.pack("national/hnte/2016").write("national/hnte/2016/notes.txt", "?");
        Files.createDirectories(folder.resolve("other"));

        Problems problems = new Problems();
        RulesLoader.folders(folder.resolve("other").resolve("..").resolve("rules"), problems);

        assertThat(problems.list().get(0).place().file()).endsWith("/other/../rules/national/hnte/2016/notes.txt");
    }

    @Test
    void one_version_of_each_pack_is_in_force_on_a_day() {
        packs.pack("national/sme/2022", "inForce: {from: 2022-06-01, to: 2026-03-31}")
                .pack("national/sme/2026", "inForce: {from: 2026-04-01}")
                .pack("national/hnte/2016");
        PackFolders all = packs.load();

        assertThat(versions(all.inForce(LocalDate.of(2026, 3, 31))))
                .containsExactly("national/hnte 2016", "national/sme 2022");
        assertThat(versions(all.inForce(LocalDate.of(2026, 4, 1))))
                .containsExactly("national/hnte 2016", "national/sme 2026");
    }

    private static List<String> versions(PackSet set) {
        return set.inForce().values().stream()
                .map(p -> p.id() + " " + p.manifest().version())
                .toList();
    }

    @Test
    void a_pack_not_in_force_is_told_with_the_targets_of_its_newest_version() {
        packs.pack(
                        "national/sme/2022",
                        "inForce: {from: 2022-06-01, to: 2023-12-31}",
                        "targets: {old: {zh: 旧, en: Old}}")
                .pack("national/sme/2026", "inForce: {from: 2026-04-01}", "targets: {sme: {zh: 新, en: New}}");

        PackSet set = packs.load().inForce(LocalDate.of(2025, 1, 1));

        assertThat(set.inForce()).isEmpty();
        assertThat(set.notInForce().get("national/sme").manifest().targets()).containsOnlyKeys("sme");
        assertThat(set.deciding("sme")).isPresent();
        assertThat(set.deciding("old")).isEmpty();
    }

    @Test
    void versions_in_force_on_the_same_days_are_refused_with_both() {
        packs.pack("national/sme/2022", "inForce: {from: 2022-06-01, to: 2026-04-01}")
                .pack("national/sme/2026", "inForce: {from: 2026-04-01}");

        Problem problem = packs.problems().get(0);

        assertThat(packs.told()).containsExactly("pack.versions-overlap rules/national/sme/2026/pack.yaml:6:10");
        assertThat(problem.sentence(Locale.ENGLISH))
                .isEqualTo(
                        "Version 2022 (2022-06-01…2026-04-01) and version 2026 (2026-04-01…) are in force on the same"
                                + " days. Give the earlier one a last day (to), one day before the later one starts.");
        assertThat(problem.sentence(Locale.CHINESE))
                .isEqualTo("版本 2022（2022-06-01…2026-04-01）与版本 2026（2026-04-01…）的施行日期重叠。"
                        + "请给较早的版本写上最后一天（to），即较晚版本施行的前一天。");
    }

    @Test
    void a_pack_that_does_not_exist_can_not_be_built_on() {
        packs.pack("national/high-tech-enterprise/2016")
                .pack("county/funding/2023", "buildsOn: [national/high-tech-enterprises]");

        assertThat(packs.told()).containsExactly("pack.unknown-base rules/county/funding/2023/pack.yaml:6:12");
        assertThat(packs.problems().get(0).sentence(Locale.ENGLISH))
                .isEqualTo("There is no pack \"national/high-tech-enterprises\". Did you mean:"
                        + " national/high-tech-enterprise?");
        assertThat(packs.problems().get(0).sentence(Locale.CHINESE))
                .isEqualTo("没有规则包“national/high-tech-enterprises”。是否想写：national/high-tech-enterprise？");
    }

    @Test
    void packs_that_build_on_each_other_in_a_circle_are_refused_once() {
        packs.pack("a/one/1", "buildsOn: [a/two]")
                .pack("a/two/1", "buildsOn: [a/three]")
                .pack("a/three/1", "buildsOn: [a/one]")
                .pack("a/four/1", "buildsOn: [a/one]");

        assertThat(packs.told()).containsExactly("pack.cycle rules/a/one/1/pack.yaml:6:11");
        assertThat(packs.problems().get(0).arguments()).containsExactly("a/one → a/two → a/three → a/one");
    }

    @Test
    void a_pack_can_not_build_on_itself() {
        packs.pack("a/one/1", "buildsOn: [a/one]");

        assertThat(packs.problems().get(0).arguments()).containsExactly("a/one → a/one");
    }

    @Test
    void one_pack_decides_a_target() {
        packs.pack("a/one/1", "targets: {sme: {zh: 中小企业, en: SME}}")
                .pack("b/two/1", "targets: {sme: {zh: 中小企业, en: SME}}");

        assertThat(packs.told()).containsExactly("pack.target-twice rules/b/two/1/pack.yaml:6:11");
        assertThat(packs.problems().get(0).sentence(Locale.ENGLISH))
                .isEqualTo("The target \"sme\" is already decided by the pack a/one. One pack decides a target; others"
                        + " name it in buildsOn and read it. Two may decide it if no enterprise is one that both are for:"
                        + " say so in appliesTo of both.");
    }

    @Test
    void versions_of_one_pack_decide_the_same_targets() {
        packs.pack("a/one/1", "targets: {sme: {zh: 中小企业, en: SME}}", "inForce: {from: 2016-01-01, to: 2016-12-31}")
                .pack("a/one/2", "targets: {sme: {zh: 中小企业, en: SME}}", "inForce: {from: 2017-01-01}");

        assertThat(packs.load().packs()).hasSize(2);
    }

    @Test
    void a_row_cites_a_clause_of_the_policy() {
        packs.pack("a/one/1")
                .write("a/one/1/tables/limits.csv", "limit.is,value (number),clause\ndays,365 days,11.11\n");

        assertThat(packs.told()).containsExactly("table.unknown-clause rules/a/one/1/tables/limits.csv:2:15");
        Problem problem = packs.problems().get(0);
        assertThat(problem.sentence(Locale.ENGLISH))
                .isEqualTo("policy.md has no clause \"11.11\". Did you mean: 11.1?");
        assertThat(problem.sentence(Locale.CHINESE)).isEqualTo("policy.md 中没有条款“11.11”。是否想写：11.1？");
        assertThat(problem.excerpt()).isEqualTo("days,365 days,11.11");
    }

    @Test
    void a_broken_pack_does_not_hide_the_others() {
        packs.pack("a/one/1", "status: enacted").pack("a/two/1").write("a/three/1/pack.yaml", "id: [");

        Problems problems = new Problems();
        PackFolders loaded = RulesLoader.folders(packs.rules(), problems);

        assertThat(problems.list()).extracting(Problem::id).contains("tree.key-twice", "yaml.open-bracket");
        assertThat(loaded.packs()).extracting(PackFolder::id).containsExactly("a/one", "a/two");
    }

    @Test
    void problems_of_tables_are_told_with_their_file() {
        packs.pack("a/one/1").write("a/one/1/tables/t.csv", "amount (元),clause\n５,11.1\n");

        assertThat(packs.told()).containsExactly("table.full-width rules/a/one/1/tables/t.csv:2:1");
    }

    @Test
    void only_errors_stop_a_decision() {
        packs.pack("a/one/1").write("a/one/1/notes.txt", "…").write("todo.txt", "…");

        assertThat(packs.problems()).extracting(Problem::severity).containsOnly(Severity.WARNING);
        assertThat(packs.told())
                .containsExactly("pack.unknown-file rules/a/one/1/notes.txt", "pack.unknown-file rules/todo.txt");
    }

    @Test
    void rows_of_a_table_may_have_a_status_of_their_own() {
        packs.pack("a/one/1").write("a/one/1/tables/t.csv", "tier,status,clause\na,sample,11.1\nb,,11.1\n");

        assertThat(packs.load().packs().get(0).tables().get("t").rows())
                .extracting(TableRow::status)
                .containsExactly("sample", null);
    }
}
