package io.tidu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of a batch as a file; how it looks and behaves in a browser is seen by {@code .ci/pages}. */
class BatchPageTest {
    private static final Pattern SCRIPT = Pattern.compile("(?s)<script>(.*?)</script>");
    private static final Pattern DATA =
            Pattern.compile("(?s)<script type=\"application/json\" id=\"live-data\">(.*?)</script>");

    @TempDir
    private static Path folder;

    static String page(String register, String lang) {
        Run run = Run.of(
                "batch",
                "rules",
                register,
                "--on",
                "2026-03-01",
                "--budget",
                "8930万元",
                "--format",
                "html",
                "--guidance",
                "none",
                "--lang",
                lang);
        assertThat(run.code()).as(run.err()).isZero();
        return run.out();
    }

    /** A register of so many generated enterprises. */
    static Path register(int count) throws IOException {
        Path file = folder.resolve("register-" + count + ".jsonl");
        String lines = Run.of("sample", "rules", "--count", String.valueOf(count), "--seed", "7", "--on", "2026-03-01")
                .out();
        Files.writeString(file, lines);
        return file;
    }

    private static JsonNode data(String page) throws IOException {
        List<String> found = DATA.matcher(page).results().map(m -> m.group(1)).toList();
        assertThat(found).hasSize(1);
        return new ObjectMapper().readTree(found.get(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void browsers_are_told_the_hash_of_each_script_and_run_no_other(String lang) throws Exception {
        String page = page(register(20).toString(), lang);

        List<String> scripts =
                SCRIPT.matcher(page).results().map(m -> m.group(1)).toList();
        assertThat(scripts).hasSize(2);
        StringBuilder policy = new StringBuilder("default-src &#39;none&#39;; script-src");
        for (String script : scripts) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            policy.append(" &#39;sha256-")
                    .append(Base64.getEncoder().encodeToString(digest).replace("&", "&amp;"))
                    .append("&#39;");
        }
        String rest = SCRIPT.matcher(page).replaceAll("");
        assertThat(rest)
                .contains(policy + "; style-src")
                .doesNotContain("unsafe-eval")
                .doesNotContain("src=")
                .doesNotContain("<link");
        assertThat(data(page).path("charts").findValuesAsText("kind")).contains("funnel", "flow", "stacks");
    }

    @Test
    void without_scripts_every_enterprise_has_its_row_and_its_card_and_every_picture_is_drawn() throws IOException {
        String page = SCRIPT.matcher(page(register(20).toString(), "zh")).replaceAll("");

        String table = page.substring(page.indexOf("id=\"listing\""));
        assertThat(Pattern.compile("<td class=\"note-cell\"><a href=\"#e-")
                        .matcher(table)
                        .results())
                .hasSize(20);
        assertThat(Pattern.compile("<details id=\"e-").matcher(page).results()).hasSize(20);
        assertThat(data(page).path("charts").findValuesAsText("id"))
                .isNotEmpty()
                .allSatisfy(id -> assertThat(page).contains("<title id=\"" + id + "-title\">"));
    }

    @Test
    void cards_of_the_nearest_say_how_to_attain_the_next_stage() throws IOException {
        String register = register(12).toString();
        String usual = SCRIPT.matcher(
                        Run.of("batch", "rules", register, "--on", "2026-03-01", "--format", "html", "--lang", "zh")
                                .out())
                .replaceAll("");

        assertThat(usual).contains("离下一阶段最近的");
        assertThat(Pattern.compile("<h3 class=\"ends\"><span>怎样达到")
                        .matcher(usual)
                        .results())
                .isNotEmpty();
        assertThat(SCRIPT.matcher(page(register, "zh")).replaceAll("")).doesNotContain("离下一阶段最近的");
    }

    @Test
    void tables_and_pictures_name_their_figures_in_capitals_and_do_not_say_about() throws IOException {
        String page = page(register(20).toString(), "en");

        assertThat(Pattern.compile("<th scope=\"col\"[^>]*>([^<]*)</th>")
                        .matcher(page)
                        .results())
                .hasSizeGreaterThan(20)
                .allSatisfy(head -> assertThat(head.group(1)).matches("[A-Z].*"));
        assertThat(data(page).path("charts").findValuesAsText("text"))
                .isNotEmpty()
                .noneMatch(text -> text.contains("about"));
        assertThat(page).doesNotContain("(sample))");
    }

    @Test
    void how_gross_became_due_is_told_item_by_item_without_what_is_nothing() throws IOException {
        String page = page(register(20).toString(), "en");
        String accounts = page.substring(page.indexOf("How gross became due"), page.indexOf("Open, by item and tier"));

        assertThat(accounts).contains("− stacking ").doesNotContain(" 0 yuan");
        assertThat(Pattern.compile("<th ").matcher(accounts).results()).hasSize(4);
    }

    @Test
    void whatever_an_enterprise_is_called_it_stays_a_text() throws IOException {
        String hostile = "</script><script>alert(1)</script>\\\"'<!--&amp;" + "长".repeat(200);
        String example = Files.readString(Path.of("examples/enterprises/boundary.json"));
        JsonNode enterprise = new ObjectMapper().readTree(example);
        Path register = folder.resolve("hostile.jsonl");
        Files.writeString(
                register,
                enterprise
                                .toString()
                                .replaceFirst(
                                        "\"name\":\"[^\"]*\"", "\"name\":\"" + Matcher.quoteReplacement(hostile) + "\"")
                        + "\n");
        String page = page(register.toString(), "zh");

        assertThat(page)
                .contains("&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert");
        assertThat(SCRIPT.matcher(page).results().map(MatchResult::group)).hasSize(2);
        assertThat(data(page).path("lang").asText()).isEqualTo("zh");
    }
}
