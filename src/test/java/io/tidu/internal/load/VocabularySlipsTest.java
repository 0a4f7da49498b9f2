package io.tidu.internal.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One slip is told first, alone and at its place, and not by the hundreds of names that could not be read for it. */
class VocabularySlipsTest {
    private static final String JIASHAN = "zhejiang/jiashan/tiered-funding/2023/";

    @TempDir
    Path folder;

    @Test
    void a_line_indented_otherwise_is_told_beside_the_line_it_differs_from() throws IOException {
        copyRules();
        int line = edit("vocabulary.yaml", "offices:", "  taxPerMu: {type: money}\noffices:");

        Problem told = told().get(0);

        assertThat(told.id()).isEqualTo("yaml.indent");
        assertThat(told.place().line()).isEqualTo(line + 1);
        assertThat(told.sentence(Locale.ENGLISH)).contains("by 0 spaces, and line " + line + " by 2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "  staff: {type|\tstaff: {type|yaml.tab|1",
                "  staff: {|  staff：{|yaml.full-width-colon|8",
                "  staff: {|  staff:{|yaml.no-space|8",
                "  staff: {| staff: {|yaml.indent|2",
                "  staff: {|   staff: {|yaml.indent|4",
                "  staff: {type: number|  staff: {type：number|yaml.full-width-colon|15",
                "  staff: {type: number, |  staff: {type: number，|yaml.full-width-sign|23",
                "zh: 职工总数|zh：职工总数|yaml.full-width-colon|42",
                "zh: 职工总数|zh:职工总数|yaml.no-space|42",
                "zh: 职工总数|zh: \"职工总数|yaml.open-quote|44",
                "  revenue: {|  revenue：{|yaml.full-width-colon|10",
                "  revenue: {type: money|  revenue: [{type: money|yaml.open-bracket|12",
                "    zh: 核心技术所属领域|    zh：核心技术所属领域|yaml.full-width-colon|7",
                "    zh: 核心技术所属领域|   zh: 核心技术所属领域|yaml.indent|4",
                "facts:|facts：|yaml.full-width-colon|6",
                "derived:|derived|yaml.no-colon|1",
                "facts:|<<<<<<< ours|file.merge-marker|1",
                "type: flag, zh: 实行独立核算|type: flg, zh: 实行独立核算|vocabulary.unknown-type|31"
            })
    void a_slip_in_the_vocabulary_is_told_alone_and_at_its_place(String right, String wrong, String id, int column)
            throws IOException {
        copyRules();
        int line = edit("vocabulary.yaml", right, wrong);

        List<Problem> told = told();

        assertThat(told).extracting(Problem::id).containsExactly(id);
        assertThat(told.get(0).place().file()).endsWith("vocabulary.yaml");
        assertThat(told.get(0).place().line()).isEqualTo(line);
        assertThat(told.get(0).place().column()).isEqualTo(column);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "status: |status：|yaml.full-width-colon",
                "status: |status:|yaml.no-space",
                "inForce: |\tinForce: |yaml.tab",
                "targets:|targets：|yaml.full-width-colon",
                "targets:|target:|yaml.unknown-key",
                "status: |>>>>>>> theirs|file.merge-marker"
            })
    void a_slip_in_a_manifest_is_told_without_what_follows_from_it(String right, String wrong, String id)
            throws IOException {
        copyRules();
        int line = edit("zhejiang/technology-sme/2016/pack.yaml", right, wrong);

        List<Problem> told = told();

        assertThat(told).extracting(Problem::id).containsExactly(id);
        assertThat(told.get(0).place().toString()).contains("technology-sme/2016/pack.yaml:" + line + ":");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vocabulary.yaml",
                JIASHAN + "pack.yaml",
                JIASHAN + "policy.md",
                JIASHAN + "tables/limits.csv",
                JIASHAN + "general.drl",
                JIASHAN + "cases/general.yaml"
            })
    void merge_markers_are_told_as_such_alone_and_at_their_lines(String file) throws IOException {
        copyRules();
        Path at = folder.resolve(file);
        List<String> lines = Files.readAllLines(at);
        int size = lines.size();
        lines.add("<<<<<<< HEAD");
        lines.add("||||||| base");
        lines.add("=======");
        lines.add(">>>>>>> other");
        Files.write(at, lines);

        List<Problem> told = told();

        assertThat(told).extracting(Problem::id).containsExactly("file.merge-marker");
        assertThat(told.get(0).place().toString()).contains(file + ":" + (size + 1) + ":");
        assertThat(told.get(0).arguments())
                .containsExactly((size + 1) + ", " + (size + 2) + ", " + (size + 3) + ", " + (size + 4));
        assertThat(told.get(0).sentence(Locale.CHINESE)).contains("合并");
        assertThat(told.get(0).sentence(Locale.ENGLISH)).contains("merge");
    }

    @Test
    void seven_equals_signs_underline_a_heading_of_prose() throws IOException {
        copyRules();
        Path readme = folder.resolve(JIASHAN + "policy.md");
        Files.writeString(readme, "Title\n=======\n\n" + Files.readString(readme));

        assertThat(RulesLoader.load(folder).packs()).isNotEmpty();
    }

    private List<Problem> told() {
        return catchThrowableOfType(ProblemException.class, () -> RulesLoader.load(folder))
                .problems();
    }

    /** Replaces the first occurrence; the number of its line. */
    private int edit(String file, String right, String wrong) throws IOException {
        Path at = folder.resolve(file);
        String text = Files.readString(at);
        int index = right.startsWith(" ") || right.endsWith(":") ? text.indexOf("\n" + right) + 1 : text.indexOf(right);
        assertThat(index).as(right).isPositive();
        Files.writeString(at, text.substring(0, index) + wrong + text.substring(index + right.length()));
        return (int) text.substring(0, index).lines().count() + (text.charAt(index - 1) == '\n' ? 1 : 0);
    }

    private void copyRules() throws IOException {
        Path rules = Path.of("rules");
        try (Stream<Path> files = Files.walk(rules)) {
            for (Path file : files.toList()) {
                Path copy = folder.resolve(rules.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }
}
