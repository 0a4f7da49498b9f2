package io.tidu.internal.check.awards;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.internal.check.Fixture;
import io.tidu.internal.check.Remark;
import io.tidu.internal.check.run.RuleChecker;
import io.tidu.internal.load.RulesLoader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An award that falls by one yuan or one person more is told, with an enterprise that is paid less. */
class AwardCliffTest {
    private static final String PACK = "county/support/2024/";
    private static final String RD = "$firm.lastYear(\"rdExpense\")";

    private static List<Remark> told(Path folder, String table, String statements) {
        Fixture fixture = Fixture.in(folder);
        fixture.write(PACK + "tables/spending.csv", table.replace(" / ", "\n") + "\n");
        fixture.write(
                PACK + "bands.drl",
                "rule \"By bands\"\n    @clause( \"5\" )\nwhen\n    $firm : Enterprise()\n"
                        + "    $support : Target( name == \"support\", attained )\nthen\n    " + statements
                        + "\nend\n");
        return RuleChecker.check(RulesLoader.load(folder), null).stream()
                .filter(r -> r.problem().id().equals("check.cliff"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rd.over (万元),rd.up-to (万元),share (%),clause / ,300,20,5 / 300,,10,5      | award( \"x\", RD * table(\"spending\").value( RD ) );",
                "rd.from (元),rd.below (元),amount (万元),clause / ,3000001,20,5 / 3000001,,10,5 | award( \"x\", table(\"spending\").value( RD ) );",
                "rd.over (万元),rd.up-to (万元),cap (万元),clause / ,300,50,5 / 300,,10,5     | award( \"x\", RD ); cap( \"x\", table(\"spending\").value( RD ) );",
                "rd.over (万元),rd.up-to (万元),more (%),clause / ,300,50,5 / 300,,10,5       | award( \"x\", RD ); uplift( \"x\", table(\"spending\").value( RD ) );",
                "staff.over (persons),staff.up-to (persons),amount (万元),clause / ,100,50,5 / 100,,20,5 | award( \"x\", table(\"spending\").value( $firm.staff ) );",
                "rd.over (万元),rd.up-to (万元),share (%),cap (万元),clause / ,300,20,100,5 / 300,,30,40,5 | award( \"x\", RD * table(\"spending\").read( \"share\", RD ) ); cap( \"x\", table(\"spending\").read( \"cap\", RD ) );"
            })
    void what_falls_is_told_with_an_enterprise_that_is_paid_less(
            String table, String statements, @TempDir Path folder) {
        List<Remark> told = told(folder, table, statements.replace("RD", RD));

        assertThat(told).singleElement().satisfies(r -> {
            assertThat(r.problem().place().toString()).contains("spending.csv:3:");
            assertThat(r.sample()).contains("is paid less than").contains("funding: {total: ");
        });
    }

    @Test
    void what_grows_is_not_told(@TempDir Path folder) {
        assertThat(told(
                        folder,
                        "rd.over (万元),rd.up-to (万元),share (%),clause / ,300,10,5 / 300,,20,5",
                        "award( \"x\", " + RD + " * table(\"spending\").value( " + RD + " ) );"))
                .isEmpty();
    }
}
