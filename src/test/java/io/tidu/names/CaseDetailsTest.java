package io.tidu.names;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.cli.Run;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A case proves more than verdicts: line, value and reasons of a finding, and why money is open. */
class CaseDetailsTest {
    private static final String CASES = SmallRules.PACK + "cases/cases.yaml";

    @TempDir
    private Path folder;

    private SmallRules rules;

    @BeforeEach
    void write() {
        rules = SmallRules.in(folder)
                .edit(SmallRules.PACK + "pack.yaml", "criteria:", "criteria:\n  size: {zh: 规模, en: Size}")
                .write(SmallRules.PACK + "size.drl", """
                        rule "A hundred people"
                            @clause( "1" )
                        when
                            $firm : Enterprise()
                        then
                            require( "eligible", "size", $firm.staff, atLeast( limit("large-from") ) );
                        end

                        rule "Paid back without credit"
                            @clause( "2" )
                        when
                            $firm : Enterprise( grade == "unsatisfactory" )
                        then
                            clawBack( "hatchery", $firm.total( "paid", "amount" ) );
                        end
                        """);
    }

    private Run test(String enterprise, String expect) {
        rules.write(
                CASES,
                "- name: a case\n  on: 2026-03-01\n  enterprise: " + enterprise + "\n  expect: " + expect + "\n");
        return Run.of("test", folder.toString(), "--lang", "en");
    }

    private static String size(String detail) {
        return "{targets: {eligible: {findings: {size: {" + detail + "}}}}}";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "verdict: not-met, clause: \"1\", actual: 99, required: \">= 100\", shortfall: 1",
                "actual: 99",
                "required: \">= 100\"",
                "missing: [], doubts: []",
                "doubts: {}"
            })
    void a_finding_is_as_expected(String detail) {
        assertThat(test("{staff: 99, grade: AA, paid: []}", size(detail)).code())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "verdict: met | Size: expected met, found not met",
                "clause: \"2\" | Size (clause): expected 2, found 1",
                "clause: \"1.10\" | Size (clause): expected 1.10, found 1",
                "actual: 98 | Size (value): expected 98 persons, found 99 persons",
                "actual: none | Size (value): expected none, found 99 persons",
                "required: \"> 100\" | Size (line): expected more than 100 persons, found at least 100 persons",
                "required: \">= 99\" | Size (line): expected at least 99 persons, found at least 100 persons",
                "shortfall: 2 | Size (shortfall): expected 2 persons, found 1 person",
                "shortfall: none | Size (shortfall): expected none, found 1 person",
                "missing: [staff] | Size (missing): expected Staff, found none",
                "doubts: [conflict] | Size (left to a person): expected conflict, found none",
                "actual: {min: 98, max: 99} | Size (least value): expected 98 persons, found 99 persons",
            })
    void a_finding_that_is_otherwise_fails_and_is_told(String detail, String told) {
        Run run = test("{staff: 99, grade: AA, paid: []}", size(detail));
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out().lines().map(String::strip)).contains(told);
        assertThat(run.out()).contains(CASES + ":1:3").containsPattern("rule \"A hundred people\", .*/size\\.drl:1:1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{grade: AA, paid: []} | verdict: undetermined, actual: none, missing: [staff]",
                "{staff: {sources: [{value: 90, from: tax}, {value: 120, from: insurance}]}, grade: AA, paid: []}"
                        + " | verdict: needs-review, actual: {min: 90, max: 120}, doubts: {conflict: [staff]}",
            })
    void why_a_finding_is_open_can_be_expected(String enterprise, String detail) {
        assertThat(test(enterprise, size(detail)).code()).isZero();
        assertThat(test(enterprise, size(detail.replace("staff]", "grade]"))).code())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{staff: 100, grade: AA} | {open: {hatchery-large: {verdict: undetermined, clause: \"1\", missing: [paid]}}}",
                "{staff: 100, grade: AA, paid: [{item: old, on: 2024-05-01, amount: 5}]}"
                        + " | {open: {hatchery-large: {verdict: needs-review, doubts: [unknown-name]}}}",
                "{grade: AA, paid: []} | {open: {hatchery: {missing: [staff]}, hatchery-large: {missing: [staff]}}}",
                "{staff: 100, grade: AA, paid: []} | {open: {hatchery-large: none}, awards: {hatchery-large: 5000}}",
                "{staff: 1, paid: [{item: hatchery, on: 2024-05-01, amount: 5}]}"
                        + " | {clawBacks: {hatchery: {amount: none, verdict: undetermined, missing: [grade]}}}",
                "{staff: 1, grade: unsatisfactory, paid: [{item: hatchery, on: 2024-05-01, amount: 5}]}"
                        + " | {clawBacks: {hatchery: {amount: 5, verdict: met}}}",
            })
    void why_money_is_open_can_be_expected(String enterprise, String funding) {
        Run run = test(enterprise, "{funding: " + funding + "}");
        assertThat(run.out()).endsWith("Cases passed: 1. Failed: 0.\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{staff: 100, grade: AA} | {open: {hatchery-large: {missing: [staff]}}}"
                        + " | Reward for a large hatchery (missing): expected Staff, found Paid before",
                "{staff: 100, grade: AA} | {open: {hatchery-large: none}}"
                        + " | Reward for a large hatchery (not determined): expected none, found not determined",
                "{staff: 100, grade: AA, paid: []} | {open: {hatchery-large: {missing: [paid]}}}"
                        + " | Reward for a large hatchery (not determined): expected to be there, found none",
                "{staff: 1, grade: AA, paid: []} | {clawBacks: {hatchery: {verdict: met}}}"
                        + " | Hatchery reward (asked back): expected to be there, found none",
            })
    void money_that_is_open_for_another_reason_fails(String enterprise, String funding, String told) {
        Run run = test(enterprise, "{funding: " + funding + "}");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out().lines().map(String::strip)).contains(told);
        assertThat(run.out()).contains(CASES + ":1:3");
    }

    @Test
    void an_update_writes_values_lines_and_shortfalls() {
        test("{staff: 99, grade: AA, paid: []}", size("verdict: met, actual: 98, shortfall: 2"));
        Run.of("test", folder.toString(), "--update", "--lang", "en");
        assertThat(rules.read(CASES)).contains("verdict: not-met, actual: 99, shortfall: 1");
    }
}
