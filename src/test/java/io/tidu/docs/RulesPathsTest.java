package io.tidu.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.cli.Walk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every path of the pages for those who keep the rules is walked as the page says: what is typed is taken from the
 * page, and what the page shows must be printed.
 */
class RulesPathsTest {
    private static final String FUNDING = "my-rules/zhejiang/jiashan/tiered-funding/2023/";
    private static final String ROWS_OF_LIMITS =
            "    rows:                                # rows of the table, by their word 按表中的词写各行名称";
    private static final String HNTE = "my-rules/national/high-tech-enterprise/2016/";
    private static final List<String> HOW_TO = List.of(
            "number",
            "effect",
            "spreadsheet",
            "band",
            "veto",
            "fact",
            "holder",
            "internal",
            "names",
            "hand-in",
            "sharing",
            "requirement",
            "case",
            "new",
            "version",
            "message");

    @TempDir
    private Path folder;

    private Walk walk;
    private String page;

    private void open(String language) {
        page = Page.of(language.equals("zh") ? "rules/README.zh-CN.md" : "rules/README.md")
                .text();
        walk = new Walk(folder.resolve(language), language);
    }

    /** What stands below one of the how-to headings, which are in the same order on both pages. */
    private String part(String name) {
        String howTo = page.split("(?m)^## (?:Tables|表格)$", 2)[0];
        List<String> parts = List.of(Pattern.compile("(?m)^### ").split(howTo));
        assertThat(parts).hasSize(HOW_TO.size() + 1);
        return parts.get(1 + HOW_TO.indexOf(name));
    }

    /** The blocks between fences of such a part. */
    private List<String> blocks(String name) {
        return Pattern.compile("(?ms)^```[a-z]*\n(.*?)^```$")
                .matcher(part(name))
                .results()
                .map(r -> r.group(1))
                .toList();
    }

    /** The commands within its sentences. */
    private List<String> commands(String name) {
        return Pattern.compile("`(java -jar target/tidu\\.jar [^`]*)`")
                .matcher(part(name))
                .results()
                .map(r -> r.group(1))
                .toList();
    }

    /** So that what is walked in English is walked in Chinese too. */
    @Test
    void both_pages_tell_to_type_the_same() {
        open("zh");
        List<List<String>> chinese = HOW_TO.stream().map(this::typed).toList();
        open("en");

        assertThat(chinese).isEqualTo(HOW_TO.stream().map(this::typed).toList());
    }

    /** Everything between fences but what is printed, and the commands. */
    private List<String> typed(String name) {
        Set<String> printed = Set.of("number", "effect", "message");
        List<String> blocks = blocks(name);
        Stream<String> fenced = blocks.stream()
                .limit(printed.contains(name) ? Math.min(1, blocks.size() - 1) : blocks.size())
                .map(RulesPathsTest::uncommented);
        return Stream.of(fenced, commands(name).stream())
                .flatMap(all -> all)
                .map(t -> t.replace("--lang zh", "--lang en").replaceAll("--name \"[^\"]*\"", "--name"))
                .toList();
    }

    private static String uncommented(String block) {
        return block.replaceAll("(?m) +(?:#|//) .*$", "");
    }

    private void mineJson() {
        walk.change("mine.json", "\"2025\": 12000000}", "\"2025\": 9000000}");
        walk.change(
                "mine.json",
                "\"rdExpense\": {\"2023\": 390000, \"2024\": 429000, \"2025\": 468000}",
                "\"rdExpense\": {\"2023\": 390000, \"2024\": 429000, \"2025\": 3100000}");
    }

    private void raiseTheCap() {
        walk.change(FUNDING + "tables/tiers.csv", "tier-1,10,30,", "tier-1,10,40,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void a_cap_is_raised_and_its_effect_is_seen(String language) {
        open(language);
        mineJson();
        blocks("number")
                .get(0)
                .lines()
                .forEach(
                        l -> assertThat(walk.read(FUNDING + "tables/tiers.csv")).contains(l + "\n"));
        raiseTheCap();

        String told = walk.run(commands("number").get(0)).out();
        assertThat(told).contains("7.5", "30万元", "check.text-without-row");
        assertThat(told).contains(language.equals("zh") ? "错误：0。警告：1。" : "Mistakes: 0. Warnings: 1.");
        walk.change(FUNDING + "policy.md", "第一档最高30万元", "第一档最高40万元");
        walk.change(
                FUNDING + "policy.md", "The cap of tier 1, 0.3 million yuan", "The cap of tier 1, 0.4 million yuan");
        assertThat(walk.check()).contains(language.equals("zh") ? "错误：0。警告：0。" : "Mistakes: 0. Warnings: 0.");
        assertThat(part("number")).contains(language.equals("zh") ? "`错误：0。警告：0。`" : "`Mistakes: 0. Warnings: 0.`");

        assertThat(withoutSpaces(walk.run(commands("number").get(1)).out()))
                .contains(withoutSpaces(blocks("number").get(1)));
        String cases = FUNDING + "cases/tier-awards.yaml";
        String name = "- name: {zh: 高于已公布的上限, en: above the published cap}";
        String aCase = from(cases, name);
        assertThat(walk.read(cases).lines().toList().get(20)).isEqualTo(name);
        walk.change(cases, aCase, aCase.replace("300000", "310000"));
        walk.content();

        assertThat(walk.run(blocks("effect").get(0)).out())
                .contains(blocks("effect").get(1))
                .contains(blocks("effect").get(2));
        String register = blocks("effect").get(0).strip().replace("mine.json", "examples/register.csv");
        assertThat(walk.run(register + " -o impact.html").code()).isZero();
        assertThat(walk.run(register + " -o impact.xlsx").code()).isZero();
        assertThat(walk.read("impact.html")).contains("</html>");
        assertThat(walk.has("impact.xlsx")).isTrue();
        assertThat(walk.run("java -jar target/tidu.jar handbook my-rules -o handbook.html")
                        .code())
                .isZero();
    }

    @Test
    void a_table_is_kept_as_a_spreadsheet_and_becomes_csv_again() {
        open("en");
        String csv = HNTE + "tables/limits.csv";
        String sheet = HNTE + "tables/limits.xlsx";
        String before = walk.read(csv);
        String command = blocks("spreadsheet").get(0);

        assertThat(walk.run(command).code()).isZero();
        assertThat(walk.check()).contains("pack.table-twice");
        walk.delete(csv);
        walk.content();
        assertThat(walk.run(command.replace(csv, "IN").replace(sheet, csv).replace("IN", sheet))
                        .code())
                .isZero();
        walk.delete(sheet);
        assertThat(walk.read(csv)).isEqualTo(before);
    }

    @Test
    void a_band_is_added() {
        open("en");
        List<String> blocks = blocks("band");
        walk.write(HNTE + "tables/rd-intensity.csv", blocks.get(0));
        assertThat(walk.check()).contains("2.5%", "¥500 million", "11.5");

        List<String> words = blocks.get(1).lines().toList();
        walk.change(HNTE + "policy.md", "2亿元以上不低于3%", words.get(0));
        walk.change(HNTE + "policy.md", " or 3 % (above 200 million)", words.get(1));
        assertThat(part("band")).contains("`2亿元以上不低于3%`");
        walk.append(HNTE + "cases/rd-intensity.yaml", blocks.get(2));
        walk.content();
    }

    @Test
    void vetoes_are_added_by_a_row_by_a_new_kind_and_by_a_rule() {
        open("en");
        List<String> blocks = blocks("veto");
        walk.append(FUNDING + "tables/veto-events.csv", blocks.get(0));
        walk.append(FUNDING + "tables/veto-events.csv", blocks.get(2));
        assertThat(walk.check()).as("the kind is not declared yet").contains("wage-arrears");
        String lastKind = "          abnormal-operation-listing: ";
        String line = walk.read("my-rules/vocabulary.yaml")
                .lines()
                .filter(l -> l.startsWith(lastKind))
                .findFirst()
                .orElseThrow();
        walk.below("my-rules/vocabulary.yaml", line, blocks.get(1));
        walk.append(FUNDING + "cases/general.yaml", blocks.get(3));
        assertThat(withoutSpaces(walk.test().out())).contains("cases/veto-kinds.yaml:65:3");
        assertThat(part("veto")).contains("`cases/veto-kinds.yaml`", "65");
        String opposite = from(FUNDING + "cases/veto-kinds.yaml", "- name: {zh: 列入经营异常名录不属于一票否决情形");
        walk.change(FUNDING + "cases/veto-kinds.yaml", opposite, opposite.replace(": met", ": not-met"));
        walk.content();

        walk.append(FUNDING + "policy.md", blocks.get(4));
        walk.below(FUNDING + "pack.yaml", "criteria:", blocks.get(5));
        walk.append(FUNDING + "general.drl", blocks.get(6));
        walk.append(FUNDING + "cases/general.yaml", blocks.get(7));
        walk.content();
    }

    @Test
    void a_county_s_fact_is_added_and_required_and_a_case_is_written() {
        open("en");
        walk.below("my-rules/vocabulary.yaml", "facts:", blocks("fact").get(0));
        assertThat(walk.test().code()).isZero();

        List<String> blocks = blocks("requirement");
        walk.append(FUNDING + "policy.md", blocks.get(0));
        walk.append(FUNDING + "tables/limits.csv", blocks.get(1));
        walk.below(FUNDING + "pack.yaml", "criteria:", blocks.get(2));
        walk.below(FUNDING + "pack.yaml", ROWS_OF_LIMITS, blocks.get(3));
        walk.append(FUNDING + "tier-conditions.drl", blocks.get(4));
        assertThat(walk.check()).contains("Mistakes: 0. Warnings: 0.");
        assertThat(walk.test().out()).contains("Failed: 6.");
        assertThat(part("requirement")).contains("fails in six cases");
        walk.append(FUNDING + "cases/base.yaml", blocks.get(5));
        walk.append(FUNDING + "cases/tier-conditions.yaml", blocks.get(6));
        walk.append(FUNDING + "cases/tier-conditions.yaml", blocks("case").get(0));
        walk.content();
    }

    @Test
    void a_pack_and_a_case_are_started() {
        open("en");
        List<String> commands = commands("new");
        assertThat(walk.run(commands.get(0)).code()).isZero();
        walk.content();
        assertThat(walk.run(commands.get(1)).code()).isZero();
        assertThat(walk.has("my-rules/county/support/2026/cases/new-1.yaml")).isTrue();
        walk.content();
    }

    @Test
    void names_of_tables_that_the_page_shows_are_those_that_are_shipped() throws IOException {
        open("en");
        String funding = Files.readString(Path.of("rules/zhejiang/jiashan/tiered-funding/2023/pack.yaml"));
        String columns = blocks("names").get(0).lines().toList().get(1);

        assertThat(columns).startsWith("  tiers: ");
        assertThat(funding).contains("tier: {zh: 档次, en: Tier}, " + columns.substring(columns.indexOf("rdShare")));
    }

    @Test
    void levers_and_days_that_the_page_shows_are_those_that_are_shipped() {
        open("en");
        blocks("holder")
                .get(0)
                .lines()
                .skip(1)
                .forEach(lever ->
                        assertThat(walk.read("my-rules/vocabulary.yaml")).contains(lever + "\n"));
        List<String> days = blocks("hand-in")
                .get(0)
                .lines()
                .filter(line -> line.contains("event: "))
                .toList();
        assertThat(days).hasSize(3);
        days.stream()
                .limit(2)
                .forEach(day -> assertThat(walk.read("my-rules/zhejiang/jiashan/high-tech-pipeline/2023/pack.yaml"))
                        .contains(day + "\n"));
        walk.append(FUNDING + "pack.yaml", days.get(2));

        assertThat(walk.check()).contains("Mistakes: 0. Warnings: 0.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void how_money_is_shared_is_said_in_a_pack(String language) {
        open(language);
        walk.append(FUNDING + "pack.yaml", blocks("sharing").get(0).stripTrailing());

        assertThat(walk.check()).contains(language.equals("zh") ? "错误：0。警告：0。" : "Mistakes: 0. Warnings: 0.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void a_new_version_is_made_and_shown_beside_the_old_one(String language) {
        open(language);
        List<String> commands = commands("version");
        assertThat(walk.run(commands.get(0)).code()).isZero();
        assertThat(walk.read(FUNDING + "pack.yaml")).contains("to: 2026-12-31");
        assertThat(walk.has("my-rules/zhejiang/jiashan/tiered-funding/2027/pack.yaml"))
                .isTrue();
        assertThat(walk.check()).contains(language.equals("zh") ? "错误：0。" : "Mistakes: 0.");
        assertThat(walk.test().code()).isZero();

        walk.change("my-rules/zhejiang/jiashan/tiered-funding/2027/tables/tiers.csv", "tier-1,10,30,", "tier-1,10,40,");
        assertThat(withoutSpaces(walk.run(commands.get(1)).out()))
                .contains("2023→2027", "tiers.csv:2")
                .contains(language.equals("zh") ? "30万元40万元" : "300,000yuan400,000yuan");
    }

    /** Lines are as long as a page is wide, wherever that cuts the path of this test's folder. */
    private static String withoutSpaces(String text) {
        return text.replaceAll("\\s+", "");
    }

    /** A case of a file, up to the next. */
    private String from(String file, String start) {
        String text = walk.read(file);
        int at = text.indexOf(start);
        assertThat(at).isNotNegative();
        int next = text.indexOf("\n- name:", at);
        return text.substring(at, next < 0 ? text.length() : next);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void the_message_shown_is_the_one_that_is_told(String language) {
        open(language);
        walk.change(FUNDING + "tier-awards.drl", "lastYear(\"rdExpense\")", "lastYear(\"rdExpenses\")");

        assertThat(withoutSpaces(walk.check()))
                .contains(withoutSpaces(blocks("message").get(0)));
    }
}
