package io.tidu.internal.load.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.ProblemException;
import io.tidu.engine.RulesCopy;
import io.tidu.internal.load.RulesLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What policy staff type by mistake is answered with what to write instead, never with what was written. */
class WayOutTest {
    @TempDir
    Path folder;

    private int copies;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$firm.staff, atLaest( limit(\"n\") ) | rule.unknown-name | atLeast",
                "$firm.staff, atleast( limit(\"n\") ) | rule.unknown-name | atLeast",
                "$firm.staff, atMots( limit(\"n\") ) | rule.unknown-name | atMost",
                "$firm.staff, lessthan( limit(\"n\") ) | rule.unknown-name | lessThan",
                "lastYaer(\"revenue\"), some() | rule.unknown-name | $firm.lastYear",
                "lastYear(\"revenue\"), some() | rule.needs-enterprise | $firm.",
                "$firm.lastyear(\"revenue\"), some() | rule.unknown-name | lastYear",
                "$firm.atLeast( limit(\"n\") ), some() | rule.stands-alone | atLeast( … )",
                "$firm.limit(\"n\"), some() | rule.stands-alone | limit( … )",
                "max( $firm.staff, $firm.staff ), some() | rule.unknown-name | best",
                "min( $firm.staff, $firm.staff ), some() | rule.unknown-name | lowest",
                "round( $firm.staff ), some() | rule.rounding | roundDown",
                "$firm.round( $firm.staff ), some() | rule.rounding | roundNearest",
                "ceil( $firm.staff ), some() | rule.rounding | roundDown",
                "$firm.daysSince(\"to\"), some() | rule.date-of-entry | titles",
                "$firm.daysSince(\"grantedOn\"), some() | rule.date-of-entry | intellectualProperty",
                "$firm.daysSince(\"registeredOm\"), some() | rule.unknown-name | registeredOn",
                "$firm.count( \"events\", futureDays( limit(\"n\") ) ), some() | rule.no-future | nextDays",
                "$firm.count( \"events\", lastDays( -limit(\"n\") ) ), some() | rule.minus | looks back",
                "$firm.staff >= limit(\"n\") | rule.comparison-in-statement | atLeast",
                "$firm.staff < limit(\"n\") | rule.comparison-in-statement | lessThan",
                "$firm.staff, >= limit(\"n\") | rule.line-word | atLeast",
                "$firm.staff, > limit(\"n\") | rule.line-word | moreThan",
                "$firm.staff, <= limit(\"n\") | rule.line-word | atMost"
            })
    void a_slip_in_a_statement_is_answered_with_what_to_write(String arguments, String id, String way) {
        Problem told =
                told(rule("require( \"title\", \"c\", " + arguments + " );")).get(0);

        assertThat(told.id()).isEqualTo(id);
        assertThat(told.sentence(Locale.ENGLISH)).contains(way);
        assertThat(told.sentence(Locale.CHINESE)).contains(way.equals("looks back") ? "往前看" : way);
    }

    @Test
    void a_condition_in_a_consequence_is_told_to_stand_behind_when() {
        Problem told = told(rule("if ( $firm.staff >= limit(\"n\") ) award( \"i\", limit(\"n\") );"))
                .get(0);

        assertThat(told.id()).isEqualTo("rule.if");
        assertThat(told.sentence(Locale.ENGLISH)).contains("when");
    }

    @Test
    void a_missing_end_is_told_where_the_next_rule_begins_and_that_rule_is_read() {
        String first = rule("require( \"title\", \"c\", $firm.staff, some() );").replace("end\n", "");
        String second = rule("require( \"title\", \"c\", $firm.staf, some() );").replace("Mistake", "Next");

        List<Problem> told = told(first + second);

        assertThat(told).extracting(Problem::id).containsExactly("rule.no-end", "rule.unknown-name");
        assertThat(told.get(0).place().line()).isEqualTo(7);
        assertThat(told.get(0).arguments()).containsExactly("Mistake");
    }

    /** Whatever name is misspelt by one letter, in whatever place, no message proposes what was written or nothing. */
    @Test
    void no_message_proposes_what_was_written() {
        List<String> statements = List.of(
                "require( \"title\", \"c\", $firm.staff, atLeast( limit(\"n\") ) );",
                "require( \"title\", \"c\", $firm.lastYear(\"revenue\"), moreThan( limit(\"n\") ) );",
                "require( \"title\", \"c\", $firm.count( \"events\", lastDays( limit(\"n\") ) ), none() );",
                "require( \"title\", \"c\", best( $firm.staff, $firm.technologyStaff ), some() );");
        Random random = new Random(11);
        for (int round = 0; round < 60; round++) {
            String statement = statements.get(random.nextInt(statements.size()));
            List<Integer> letters = new ArrayList<>();
            for (int i = 0; i < statement.length(); i++) {
                if (Character.isLetter(statement.charAt(i))) {
                    letters.add(i);
                }
            }
            int at = letters.get(random.nextInt(letters.size()));
            String misspelt = statement.substring(0, at) + "x" + statement.substring(at);
            for (Problem problem : told(rule(misspelt))) {
                if (problem.id().startsWith("rule.unknown-name")) {
                    assertThat(problem.arguments().get(2)).as(misspelt).isNotBlank();
                    assertThat(List.of(problem.arguments().get(2).split(", ", -1)))
                            .as(misspelt)
                            .doesNotContain(problem.arguments().get(1));
                }
            }
        }
    }

    private static String rule(String statement) {
        return "rule \"Mistake\"\n    @clause( \"1\" )\nwhen\n    $firm : Enterprise()\nthen\n    " + statement
                + "\nend\n";
    }

    private List<Problem> told(String rules) {
        Path copy = folder.resolve(String.valueOf(copies++));
        RulesCopy.in(copy).write("test/everything/1/mistake.drl", rules);
        ProblemException thrown = catchThrowableOfType(ProblemException.class, () -> RulesLoader.load(copy));
        return thrown == null ? List.of() : thrown.problems();
    }
}
