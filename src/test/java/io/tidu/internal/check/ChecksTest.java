package io.tidu.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.internal.cases.CaseResult;
import io.tidu.internal.cases.CaseRunner;
import io.tidu.internal.check.run.RuleChecker;
import io.tidu.internal.document.write.Style;
import io.tidu.internal.engine.Engine;
import io.tidu.internal.load.RulesLoader;
import io.tidu.internal.report.check.RemarkFormat;
import io.tidu.internal.report.check.RemarkSetting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each check finds what its failing fixture holds, in both languages, and nothing in the passing one. */
class ChecksTest {
    private static final LocalDate ON = LocalDate.of(2026, 3, 1);
    private static final Path PAGES = Path.of("docs/checks");
    private static final boolean REWRITE = "write".equals(System.getProperty("tidu.goldens"));

    private static Stream<String> ids() {
        return RuleChecker.ids().stream();
    }

    private static Path fixtures(String id) {
        return Fixture.ALL.resolve(id.substring("check.".length()));
    }

    private static List<Remark> found(Path folder) {
        return RuleChecker.check(RulesLoader.load(folder), ON);
    }

    @ParameterizedTest
    @MethodSource("ids")
    void a_check_finds_its_failing_fixture_and_says_so_in_both_languages(String id, @TempDir Path folder)
            throws IOException {
        Fixture.in(folder).edited(fixtures(id).resolve("fails.edit"));
        List<Remark> remarks =
                found(folder).stream().filter(r -> r.problem().id().equals(id)).toList();
        assertThat(remarks).isNotEmpty();
        for (Locale locale : List.of(Locale.ENGLISH, Locale.CHINESE)) {
            Path golden = fixtures(id).resolve("fails." + locale.getLanguage() + ".txt");
            RemarkSetting setting = new RemarkSetting(locale, new Style(Style.MOST, false), Path.of(""), folder, "");
            String told = RemarkFormat.TEXT
                    .write(remarks, setting)
                    .replace(folder.toString().replace('\\', '/'), "rules");
            if (REWRITE) {
                Files.writeString(golden, told);
            }
            assertThat(told).isEqualTo(Files.readString(golden));
        }
    }

    @ParameterizedTest
    @MethodSource("ids")
    void a_check_is_silent_about_its_passing_fixture(String id, @TempDir Path folder) {
        Fixture.in(folder).edited(fixtures(id).resolve("passes.edit"));
        assertThat(found(folder)).extracting(r -> r.problem().id()).doesNotContain(id);
    }

    static Stream<String> idsThatPrintACase() throws IOException {
        List<String> printing = new ArrayList<>();
        for (String id : ids().toList()) {
            if (Files.readString(fixtures(id).resolve("fails.en.txt")).contains("    - name: ")) {
                printing.add(id);
            }
        }
        return printing.stream();
    }

    @ParameterizedTest
    @MethodSource("idsThatPrintACase")
    void a_case_that_is_printed_can_be_pasted_and_gets_what_it_expects(String id, @TempDir Path folder) {
        Fixture fixture = Fixture.in(folder).edited(fixtures(id).resolve("fails.edit"));
        String samples = found(folder).stream().map(Remark::sample).collect(Collectors.joining());
        fixture.write("county/support/2024/cases/printed.yaml", samples);
        try (Engine engine = Engine.load(folder)) {
            assertThat(CaseRunner.run(engine).results())
                    .filteredOn(r -> r.place().file().endsWith("printed.yaml"))
                    .isNotEmpty()
                    .allMatch(CaseResult::passed);
        }
    }

    @Test
    void every_kind_of_band_cap_tier_cliff_and_gap_prints_a_case() {
        assertThat(Stream.of(
                        "band-gap", "band-overlap", "cap-above-ceiling", "cliff", "tier-pays-less", "versions-gap"))
                .allMatch(c -> Fixture.read(Fixture.ALL.resolve(c).resolve("fails.en.txt"))
                        .contains("    - name: "));
    }

    @Test
    void the_base_of_all_fixtures_is_clean() {
        assertThat(found(Fixture.ALL.resolve("base"))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void a_check_has_a_page_with_avoid_prefer_and_why_in_both_languages(String id) throws IOException {
        String page = Files.readString(PAGES.resolve(id + ".md"));
        assertThat(page).startsWith("# " + id).contains("## Avoid", "## Prefer", "## Why", "## 避免", "## 改为", "## 为什么");
        assertThat(Files.readString(PAGES.resolve("README.md"))).contains("(" + id + ".md)");
    }
}
