package io.tidu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AssessDetailTest {
    private static final String ALL = "examples/enterprises";
    private static final int SCREEN = 60;

    private static Run run(String input, String... more) {
        String[] arguments = new String[6 + more.length];
        System.arraycopy(new String[] {"assess", "rules", input, "--on", "2026-03-01", "--lang"}, 0, arguments, 0, 6);
        System.arraycopy(more, 0, arguments, 6, more.length);
        return Run.of(arguments);
    }

    private static String one(String example, String... more) {
        return run(ALL + "/" + example + ".json", more).out();
    }

    @Test
    void thirteen_enterprises_take_at_most_sixty_lines_with_a_table_and_totals() {
        String chinese = run(ALL, "zh").out();
        assertThat(chinese.lines().count()).isLessThanOrEqualTo(SCREEN);
        assertThat(chinese).contains("合计（13 家）", "4981.28万元", "主要差距");
        String english = run(ALL, "en").out();
        assertThat(english.lines().count()).isLessThanOrEqualTo(SCREEN);
        assertThat(english).contains("Total (13)", "about ¥49.81 million");
    }

    @Test
    void things_to_do_are_said_in_the_unit_one_can_act_in_and_documents_are_among_them() {
        assertThat(one("cultivate-two-gaps", "zh"))
                .contains(
                        "到“推荐”还要做的 4 件事",
                        "交高新技术产品（服务）材料  4.4",
                        "科技人员数再增 2人（职工总数不变则 1人）（现为 8.75%，需 10%）  11.4",
                        "研究开发费用再增 75万元（现为 4%，需 5%）  11.5",
                        "登记为“储备”，按现有资料已达到“培育”，可以申请进入，下一步“推荐”还差 4 项。");
    }

    @Test
    void on_a_day_without_rules_or_without_stages_that_is_said_in_a_whole_sentence() {
        String example = ALL + "/cultivate-two-gaps.json";
        String none = Run.of("assess", "rules", example, "--on", "1999-01-01", "--lang", "zh")
                .out();
        String noStages = Run.of("assess", "rules", example, "--on", "2010-01-01", "--lang", "zh")
                .out();
        String brief = Run.of("assess", "rules", example, "--on", "1999-01-01", "--detail", "brief", "--lang", "en")
                .out();

        assertThat(none).contains("1999-01-01 没有生效的规则，未作任何判定。");
        assertThat(noStages).contains("登记为“储备”，当日没有关于阶段的有效规则。");
        assertThat(brief).contains("No rules are in force on 1999-01-01; nothing is decided.");
    }

    @Test
    void what_one_is_short_of_is_one_number_wherever_it_is_told() {
        for (String detail : new String[] {"normal", "all"}) {
            assertThat(one("cultivate-two-gaps", "zh", "--detail", detail).replaceAll("\\s+", ""))
                    .doesNotContain("科技人员数差1人")
                    .containsPattern("科技人员数(再增|差|（[^）]*）还差)2人");
        }
        assertThat(one("cultivate-two-gaps", "en"))
                .contains("short by 2 persons")
                .doesNotContain("short by 1 person");
    }

    @Test
    void what_is_open_is_one_sum_in_every_verb() throws IOException {
        String told = Run.withInput("{\"id\": \"a\"}", "assess", "rules", "-", "--on", "2026-03-01", "--lang", "en")
                .out();
        JsonNode compared = json("compare", "rules", "rules", "-").path("money");
        JsonNode batch = json("batch", "rules", "-", "--budget", "1亿元").path("budget");

        assertThat(told).contains("29 open (at most ¥110.9 million more)").contains("and 27 more open:");
        assertThat(compared.path("afterAtMost").asLong()).isEqualTo(110_900_000);
        assertThat(batch.path("need").path("max").asLong()).isEqualTo(110_900_000);
    }

    /** The last line, which is about all. */
    private static JsonNode json(String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--on", "2026-03-01", "--format", "json"));
        List<String> lines = Run.withInput("{\"id\": \"a\"}", all.toArray(String[]::new))
                .out()
                .lines()
                .toList();
        return new ObjectMapper().readTree(lines.get(lines.size() - 1));
    }

    @Test
    void who_has_no_name_is_called_by_the_code_once() {
        String told = Run.withInput("{\"id\": \"a\"}", "assess", "rules", "-", "--on", "2026-03-01", "--lang", "en")
                .out();

        assertThat(told.lines().skip(1).findFirst()).get().asString().matches("a +on 2026-03-01");
        assertThat(Run.withInput("{\"id\": \"a\"}", "guide", "rules", "-", "--to", "reserve", "--on", "2026-03-01")
                        .out())
                .doesNotContain("a  a");
    }

    @Test
    void documents_that_are_to_be_handed_in_are_not_asked_for_twice() {
        assertThat(one("missing-data", "zh"))
                .contains("提供知识产权证书及登记簿副本：知识产权", "要补的资料（17 份，为资金）：获奖证书、")
                .doesNotContain("为下一阶段");
    }

    @Test
    void what_follows_from_a_title_that_was_never_held_is_told_only_where_it_is_not_as_it_should_be() {
        assertThat(one("boundary", "zh")).contains("✗ 当年按15%税率预缴企业所得税").doesNotContain("无须补缴税款差额");
        assertThat(one("expired-certificate-tier-1", "zh")).contains("✓ 无须补缴税款差额、已享受的税收优惠无须追缴");
        assertThat(one("veto", "zh")).contains("! 无须补缴税款差额  本年期满", "! 已享受的税收优惠无须追缴");
        assertThat(one("missing-data", "zh")).doesNotContain("无须补缴税款差额");
    }

    @Test
    void brackets_that_names_share_stand_once_and_only_for_those_that_have_them() {
        assertThat(one("identify-notice-tier-3", "zh").replaceAll("\\n +", ""))
                .contains("科技型中小企业（得分 94，需 60）；市级新型研发机构奖励；第一档、第二档、第三档（均为示例）");
        assertThat(one("expired-certificate-tier-1", "zh")).contains("科技型中小企业（得分 62，需 60）、第一档（示例）");
    }

    @Test
    void a_veto_is_told_with_its_event_its_day_its_clause_and_until_when() {
        assertThat(one("veto", "zh")).contains("一票否决：2025-07-15 严重环境违法行为（计算至 2026-12-31）", "  2.4", "目前不能进入任何阶段");
        assertThat(one("veto", "en"))
                .contains("Veto event: 2025-07-15 Serious environmental offence (counts until 2026-12-31)");
    }

    @Test
    void falling_back_is_said_with_its_reason() {
        assertThat(one("conflict", "zh")).contains("登记为“培育”，按现有资料只能确认到“储备”，因为职工总数");
        assertThat(one("expired-certificate-tier-1", "zh"))
                .contains("按现有资料不再符合“认定”，退回到“培育”", "已到期：高新技术企业 GR202133000012（2024-12-15 到期）");
    }

    @Test
    void titles_held_stand_apart_and_steps_on_the_way_are_no_titles() {
        assertThat(one("identify-tier-5-ceiling", "zh"))
                .contains("已持有：高新技术企业 GR202333000008（有效期至 2026-12-07）", "可得 4200万元〔示例〕，已付 800万元")
                .doesNotContain("证书有效且无取消情形", "认定条件（评分除外）", "小巨人”企业的数值条件", "县级支持的一般条件");
    }

    @Test
    void every_detail_can_be_asked_for_whatever_the_number() {
        assertThat(one("veto", "zh", "--detail", "brief").lines().count()).isLessThan(6);
        assertThat(one("veto", "zh", "--detail", "all")).startsWith("====").contains("【资金】", "【需补充的资料】");
        assertThat(run("x.json", "en", "--detail", "much").err()).contains("brief", "normal", "all");
    }

    @Test
    void one_of_several_ways_suffices_and_ways_not_taken_stand_aside() {
        assertThat(one("boundary", "zh", "--format", "html"))
                .contains("评价得分或直接认定情形", "（满足其一即可）")
                .containsPattern("(?s)class=\"away\"[^○]*○[^<]*</span>.{0,200}科技奖励");
    }

    @Test
    void requirements_that_two_targets_share_are_told_once() {
        assertThat(one("veto", "zh", "--format", "html")).contains("项条件已在上面写明");
    }

    @Test
    void policies_and_digests_stand_at_the_end_and_are_printed() {
        assertThat(one("veto", "en", "--format", "html"))
                .containsPattern("(?s)<details class=\"print\">.*Policies and versions.*SHA-256.*</article>");
    }
}
