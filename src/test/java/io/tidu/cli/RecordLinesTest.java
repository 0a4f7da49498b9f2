package io.tidu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.internal.diagnostic.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a record is one line: place, what was written, what is expected, the nearest valid name. */
class RecordLinesTest {
    private static final List<String> ZH = List.of(
            ":2:32 · “registeredOn”列写的是 2020-13-01 · 没有这一天，应为实有的日期 [cell.no-such-day]",
            ":2:50 · “technologyField”列写的是“new-material” · 应为规定的选项 · 是不是想写：new-materials [cell.choice]",
            ":3:29 · “staff”写的是 -3 · 应不小于 0 [input.negative]",
            ":4 · 这一行有 4 个单元格 · 应与表头一样有 7 个（多写或少写了逗号；含逗号的文本要加引号） [csv.cells-differ]");
    private static final List<String> EN = List.of(
            ":2:32 · column \"registeredOn\" is 2020-13-01 · there is no such day: a real one is expected [cell.no-such-day]",
            ":2:50 · column \"technologyField\" is \"new-material\" · one of its words is expected · did you mean: new-materials? [cell.choice]",
            ":3:29 · \"staff\" is -3 · 0 or more is expected [input.negative]",
            ":4 · this row has 4 cells · 7 are expected, as in the header (a comma is missing or surplus; a text with a comma needs quotes) [csv.cells-differ]");

    @TempDir
    private Path folder;

    private String register;

    @BeforeEach
    void write() throws IOException {
        register = Files.writeString(folder.resolve("register.csv"), """
                        id,name,county,staff,registeredOn,revenue.2025,technologyField
                        91330421MA0000010X,甲,330421,12,2020-13-01,120000,new-material
                        91330421MA0000011X,乙,330421,-3,2020-01-01,120000,new-materials
                        91330421MA0000012X,丙,330421,3
                        """).toString();
    }

    private List<String> told(String verb, String language) {
        List<String> rules = verb.equals("compare") ? List.of("rules", "rules") : List.of("rules");
        List<String> arguments = new ArrayList<>(List.of(verb));
        arguments.addAll(rules);
        arguments.addAll(List.of(register, "--on", "2026-03-01", "--lang", language));
        String place = register.replace('\\', '/');
        return Run.of(arguments.toArray(String[]::new))
                .err()
                .lines()
                .filter(l -> l.contains("["))
                .map(l -> l.replace(place, ""))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"assess", "batch", "compare"})
    void each_mistake_is_one_line_in_both_languages(String verb) {
        assertThat(told(verb, "zh")).isEqualTo(ZH);
        assertThat(told(verb, "en")).isEqualTo(EN);
    }

    @Test
    void lines_say_in_both_languages_what_was_written_and_what_is_expected() {
        List<String> lines = ResourceBundle.getBundle("io.tidu.diagnostic.messages", Locale.ENGLISH).keySet().stream()
                .filter(k -> k.startsWith("line."))
                .toList();

        assertThat(lines).hasSizeGreaterThan(40).allSatisfy(id -> {
            for (Locale locale : List.of(Locale.ENGLISH, Locale.CHINESE)) {
                assertThat(Messages.in(locale).has(id)).isTrue();
                assertThat(Messages.in(locale).text(id, "a", "b", "c", "d")).contains(" · ");
            }
            assertThat(Messages.in(Locale.ENGLISH).has(id.substring("line.".length())))
                    .isTrue();
        });
    }
}
