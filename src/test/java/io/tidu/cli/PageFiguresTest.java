package io.tidu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A page and the JSON of the same enterprise, side by side: no figure stands on the page alone. */
class PageFiguresTest {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private static String run(String example, String... more) {
        String[] arguments = Stream.concat(Stream.of("assess", "rules", example, "--on", "2026-03-01"), Stream.of(more))
                .toArray(String[]::new);
        return Run.of(arguments).out();
    }

    private static PageFigures figures(String example) throws IOException {
        String compared = Run.of("compare", "rules", "rules", example, "--on", "2026-03-01", "--format", "json")
                .out();
        return new PageFigures(JSON.readTree(run(example, "--format", "json")))
                .withOpen(JSON.readTree(compared.substring(compared.indexOf("{\"kind\":\"total\""))));
    }

    /** What rules call things may hold digits that are no figures of an enterprise; the longest are taken out first. */
    private static Set<String> labels() throws IOException {
        Set<String> labels =
                new TreeSet<>(Comparator.comparing((String l) -> -l.length()).thenComparing(l -> l));
        Pattern label = Pattern.compile("(?:zh|en): (?:\"([^\"]*)\"|([^,}\"]*[^,}\" ]))");
        try (Stream<Path> files = Files.walk(Path.of("rules"))) {
            for (Path file : files.filter(
                            f -> f.toString().endsWith(".yaml") && !f.toString().contains("cases"))
                    .toList()) {
                label.matcher(Files.readString(file)).results().forEach(m -> {
                    String text = m.group(1) == null ? m.group(2).strip() : m.group(1);
                    if (text.matches(".*\\d.*")) {
                        labels.add(text);
                    }
                });
            }
        }
        return labels;
    }

    static Stream<String> examples() throws IOException {
        return ExampleTextsTest.examples().stream()
                .map(a -> String.valueOf(a.get()[0]))
                .distinct()
                .map(n -> "examples/enterprises/" + n + ".json");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void every_figure_on_a_page_stands_in_the_json(String example) throws IOException {
        PageFigures figures = figures(example);
        for (String lang : new String[] {"zh", "en"}) {
            String page = run(example, "--format", "html", "--lang", lang);
            assertThat(PageFigures.count(page)).isPositive();
            assertThat(figures.strangers(page, labels())).as(lang).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "62.5万元|62.6万元",
                "得分 71|得分 72",
                "2022-08-30|2022-08-31",
                "50.01%|50.02%",
                "2334天|2335天",
                "100人|101人",
                "1.5亿元|1.6亿元"
            })
    void a_figure_that_was_changed_on_the_page_is_found(String change) throws IOException {
        String example = "examples/enterprises/boundary.json";
        String[] parts = change.split("\\|", 2);
        String page = run(example, "--format", "html", "--lang", "zh");

        assertThat(page).contains(parts[0]);
        assertThat(figures(example).strangers(page.replace(parts[0], parts[1]), labels()))
                .isNotEmpty();
    }

    @Test
    void a_count_of_open_awards_that_was_changed_is_found() throws IOException {
        String example = "examples/enterprises/conflict.json";
        String page = run(example, "--format", "html", "--lang", "zh");

        assertThat(page).contains("待定 7 项");
        assertThat(figures(example).strangers(page.replace("待定 7 项", "待定 8 项"), labels()))
                .contains("待定 8 项");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void every_figure_on_the_page_of_a_batch_stands_in_its_json(String lang) throws IOException {
        String[] arguments = {
            "batch",
            "rules",
            "examples/register.jsonl",
            "--on",
            "2026-03-01",
            "--budget",
            "500万元",
            "--lang",
            lang,
            "--guidance",
            "all",
            "--format"
        };
        String json = Run.of(
                        Stream.concat(Stream.of(arguments), Stream.of("json")).toArray(String[]::new))
                .out();
        String page = Run.of(
                        Stream.concat(Stream.of(arguments), Stream.of("html")).toArray(String[]::new))
                .out();
        PageFigures figures = PageFigures.ofBatch(JSON.readTree(json));

        assertThat(PageFigures.count(page)).isGreaterThan(100);
        assertThat(figures.strangers(page, labels())).isEmpty();
        String pot = lang.equals("zh") ? "500万元" : "¥5 million";
        assertThat(page).contains(pot);
        assertThat(figures.strangers(page.replace(pot, pot.replace("5", "5.31")), labels()))
                .isNotEmpty();
    }
}
