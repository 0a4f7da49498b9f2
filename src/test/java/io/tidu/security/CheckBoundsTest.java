package io.tidu.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.internal.check.Remark;
import io.tidu.internal.check.run.RuleChecker;
import io.tidu.internal.document.write.Style;
import io.tidu.internal.load.RulesLoader;
import io.tidu.internal.report.check.RemarkFormat;
import io.tidu.internal.report.check.RemarkSetting;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The check looks at so much and says what it did not look at, in every format, and the same each time. */
@Timeout(600) // Only a net.
class CheckBoundsTest {
    private static final String NOT_LOOKED_AT = "check.not-looked-at";

    @TempDir
    private Path folder;

    @Test
    void bands_that_are_too_many_are_not_looked_at_and_that_is_said() {
        HostilePack.in(folder)
                .write(
                        HostilePack.PACK + "tables/many.csv",
                        IntStream.range(0, 2_000)
                                .mapToObj(i -> (i * 7919 % 100_000) + "," + (i * 7919 % 100_000 + 50) + ",5,1\n")
                                .collect(Collectors.joining(
                                        "", "profit.over (元),profit.up-to (元),line (%),clause\n", ""))
                                .getBytes(StandardCharsets.UTF_8))
                .write(HostilePack.PACK + "many.drl", """
                        rule "many"
                            @clause( "1" )
                        when
                            $e : Enterprise()
                        then
                            require( "other", "x", table("many").value( $e.netProfit ), some() );
                        end
                        """.getBytes(StandardCharsets.UTF_8));
        List<Remark> remarks = RuleChecker.check(RulesLoader.load(folder), HostilePack.ON);
        assertThat(remarks)
                .filteredOn(r -> r.problem().id().equals(NOT_LOOKED_AT))
                .isNotEmpty()
                .allSatisfy(r -> {
                    assertThat(r.problem().place().file()).endsWith("many.drl");
                    assertThat(r.problem().arguments().get(0)).startsWith("check.");
                });
        assertThat(RuleChecker.check(RulesLoader.load(folder), HostilePack.ON)).isEqualTo(remarks);
        for (String format : RemarkFormat.words()) {
            for (Locale locale : List.of(Locale.ENGLISH, Locale.CHINESE)) {
                assertThat(RemarkFormat.of(format)
                                .write(
                                        remarks,
                                        new RemarkSetting(locale, new Style(100, false), Path.of(""), folder, "test")))
                        .contains(NOT_LOOKED_AT);
            }
        }
    }

    @Test
    void the_shipped_rules_are_looked_at_whole() {
        assertThat(RuleChecker.check(RulesLoader.load(Path.of("rules")), HostilePack.ON))
                .noneMatch(r -> r.problem().id().equals(NOT_LOOKED_AT));
    }
}
