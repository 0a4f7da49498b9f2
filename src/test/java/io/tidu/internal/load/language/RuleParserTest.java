package io.tidu.internal.load.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.Problems;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleParserTest {
    private static final String RULE =
            "rule \"R&D intensity\" @clause( \"11.5\" )\nwhen\n    $firm : Enterprise()\nthen\n    %s\nend\n";

    private static List<WrittenRule> parse(String text, Problems problems) {
        return RuleParser.parse("a.drl", text, problems);
    }

    private static Problem onlyProblem(String text) {
        Problems problems = new Problems();
        parse(text, problems);
        assertThat(problems.list()).hasSize(1);
        return problems.list().get(0);
    }

    @Test
    void a_rule_is_read_with_its_clauses_patterns_and_statements() {
        Problems problems = new Problems();
        List<WrittenRule> rules = parse(RULE.formatted("require( \"t\", \"c\", $firm.staff, some() );"), problems);
        assertThat(problems.list()).isEmpty();
        WrittenRule rule = rules.get(0);
        assertThat(rule.name()).isEqualTo("R&D intensity");
        assertThat(rule.clauses()).extracting(WrittenExpression.Text::value).containsExactly("11.5");
        assertThat(rule.patterns().get(0).binding()).isEqualTo("$firm");
        assertThat(rule.statements().get(0).name()).isEqualTo("require");
    }

    @Test
    void the_comment_behind_a_name_is_kept_and_no_other() {
        String text = "// before\n"
                + RULE.formatted("require( \"t\" ); // a line").replace("intensity\" ", "intensity\" // 研发强度 \n    ")
                + RULE.formatted("require( \"t\" );")
                        .replace("R&D", "Other")
                        .replace("intensity\" ", "intensity\"\n// own line\n");

        assertThat(parse(text, new Problems())).extracting(WrittenRule::comment).containsExactly("研发强度", "");
    }

    @Test
    void a_mistake_in_one_rule_does_not_hide_a_mistake_in_the_next() {
        Problems problems = new Problems();
        String wrong = RULE.formatted("require( \"t\" ;");
        String right = RULE.formatted("require( \"t\" );");
        assertThat(parse(wrong + right + wrong, problems)).hasSize(1);
        assertThat(problems.list()).extracting(p -> p.place().line()).containsExactly(5, 17);
    }

    @Test
    void a_full_width_comma_is_named_with_the_sign_to_type_instead() {
        Problem problem = onlyProblem(RULE.formatted("require( \"t\"， \"c\" );"));
        assertThat(problem.render(Locale.ENGLISH)).isEqualToNormalizingNewlines("""
                a.drl:5:17: Here is the full-width sign ，. Write , instead (switch the keyboard to English). \
                [rule.full-width-sign]
                        require( "t"， "c" );
                                    ^^""");
        assertThat(problem.sentence(Locale.CHINESE)).isEqualTo("此处是全角符号 ，。请改为半角 ,（把输入法切换到英文）。");
    }

    @Test
    void a_number_is_sent_to_the_tables() {
        Problem problem = onlyProblem(RULE.formatted("require( \"t\", \"c\", $firm.staff, atMost( 500 ) );"));
        assertThat(problem.id()).isEqualTo("rule.number");
        assertThat(problem.place().column()).isEqualTo(45);
        assertThat(problem.rule()).isEqualTo("R&D intensity");
    }

    @ParameterizedTest(name = "{0} is refused as {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    import java.util.List;             | rule.forbidden-declaration
                    global java.util.List out;         | rule.forbidden-declaration
                    function void f() {}               | rule.forbidden-declaration
                    declare X end                      | rule.forbidden-declaration
                    query q() end                      | rule.forbidden-declaration
                    package p;                         | rule.forbidden-declaration
                    nonsense                           | rule.expected
                    """)
    void whatever_is_not_a_rule_is_refused(String text, String id) {
        assertThat(onlyProblem(text).id()).isEqualTo(id);
    }

    @ParameterizedTest(name = "{0} is refused as {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    System.exit();                     | rule.forbidden-statement
                    a = b;                             | rule.forbidden-statement
                    require( new x() );                | rule.forbidden-word
                    require( null );                   | rule.forbidden-word
                    require( 'x' );                    | rule.unexpected-character
                    require( "a\\u0022" );             | rule.backslash
                    require( "a                        | rule.unclosed-text
                    require( "x" )                     | rule.expected
                    /* no end                          | rule.unclosed-comment
                    require( ((((((((("x"))))))))) );  | rule.too-deep
                    """)
    void a_statement_outside_of_the_language_is_refused(String statement, String id) {
        assertThat(onlyProblem(RULE.formatted(statement)).id()).isEqualTo(id);
    }

    @Test
    void an_invisible_character_is_named_by_its_code() {
        Problem problem = onlyProblem("rule \"a\u202Eb\" when then end");
        assertThat(problem.id()).isEqualTo("rule.hidden-character");
        assertThat(problem.arguments()).containsExactly("U+202E");
    }

    @Test
    void attributes_that_order_rules_are_refused() {
        assertThat(onlyProblem("rule \"a\" salience 10 when then end").id()).isEqualTo("rule.forbidden-attribute");
    }

    @Test
    void chinese_comments_are_fine() {
        Problems problems = new Problems();
        String text = "// 研发费用，占比（三年）\n" + RULE.formatted("veto( \"t\", \"c\" ); /* 说明 */");
        assertThat(parse(text, problems)).hasSize(1);
        assertThat(problems.list()).isEmpty();
    }

    @Test
    void a_formula_that_goes_on_behind_its_end_is_refused() {
        Problems problems = new Problems();
        assertThat(RuleParser.formula("staff staff", new io.tidu.diagnostic.Place("v.yaml", 3, 10), problems))
                .isNull();
        assertThat(problems.list().get(0).place()).isEqualTo(new io.tidu.diagnostic.Place("v.yaml", 3, 16));
    }
}
