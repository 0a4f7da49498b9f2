package io.tidu.internal.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.internal.cases.Coverage.Kind;
import io.tidu.internal.cases.Coverage.Missing;
import io.tidu.internal.engine.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoverageTest {
    @TempDir
    private Path rules;

    @BeforeEach
    void a_small_pack() throws IOException {
        write("vocabulary.yaml", """
                facts:
                  staff: {type: number, unit: persons, zh: 职工, en: Staff}
                  field: {type: choice, zh: 领域, en: Field, values: {metal: {zh: 金属, en: Metal}, wood: {zh: 木材, en: Wood}}}
                """);
        write("sample/pack/2026/pack.yaml", """
                id: sample/pack
                version: "2026"
                title: {zh: 示例, en: A sample}
                issuer: {zh: 示例, en: An example}
                documents: [示例]
                status: sample
                inForce: {from: 2026-01-01}
                targets:
                  title: {zh: 资质, en: Title}
                criteria:
                  size: {zh: 规模, en: Size}
                  field: {zh: 领域, en: Field}
                """);
        write("sample/pack/2026/policy.md", """
                # 示例 | A sample

                ## 1 规模 | Size
                职工人数。

                The number of staff.
                """);
        write("sample/pack/2026/tables/lines.csv", """
                staff.from (persons),staff.below (persons),line (persons),clause
                ,100,10,1
                100,,50,1
                """);
        write("sample/pack/2026/tables/fields.csv", """
                field.is,clause
                metal,1
                wood,1
                """);
        write("sample/pack/2026/title.drl", """
                rule "Size"
                    @clause( "1" )
                when
                    $firm : Enterprise()
                then
                    require( "title", "size", $firm.staff, atLeast( table("lines").value( $firm.staff ) ) );
                    require( "title", "field", $firm.field, oneOf( table("fields") ) );
                end
                """);
    }

    private void write(String file, String text) throws IOException {
        Path path = rules.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private CaseRun cases(String text) throws IOException {
        write("sample/pack/2026/cases/cases.yaml", text);
        try (Engine engine = Engine.load(rules)) {
            return CaseRunner.run(engine);
        }
    }

    private static String one(String name, String enterprise, String verdict) {
        return """
                - name: %s
                  on: 2026-03-01
                  enterprise: {%s}
                  expect: {targets: {title: {verdict: %s}}}
                """.formatted(name, enterprise, verdict);
    }

    private static List<Coverage.Item> open(CaseRun run, Kind kind) {
        return run.coverage().get(0).items(kind).stream()
                .filter(i -> !i.covered())
                .toList();
    }

    @Test
    void without_a_case_nothing_is_exercised() throws IOException {
        CaseRun run = cases("[]\n");
        assertThat(run.coverage())
                .singleElement()
                .satisfies(pack -> assertThat(pack.open()).hasSameSizeAs(pack.items()));
        assertThat(open(run, Kind.RULE))
                .singleElement()
                .extracting(Coverage.Item::what)
                .isEqualTo("Size");
    }

    @Test
    void a_case_on_one_side_of_an_edge_leaves_the_other_side_open() throws IOException {
        CaseRun run = cases(one("small", "staff: 20, field: metal", "met"));
        assertThat(open(run, Kind.EDGE))
                .extracting(Coverage.Item::missing)
                .containsExactly(List.of(Missing.OUTSIDE), List.of(Missing.INSIDE));
        assertThat(open(run, Kind.ROW))
                .extracting(Coverage.Item::what)
                .containsExactlyInAnyOrder("lines: line 50 persons, staff.from 100 persons", "fields: field.is wood");
        assertThat(open(run, Kind.LINE)).allSatisfy(i -> assertThat(i.missing()).containsExactly(Missing.NOT_MET));
        assertThat(open(run, Kind.CLAUSE)).isEmpty();
    }

    @Test
    void what_is_not_known_exercises_nothing_but_the_rule() throws IOException {
        CaseRun run = cases(one("nothing known", "staff: null", "undetermined"));
        assertThat(open(run, Kind.RULE)).isEmpty();
        assertThat(open(run, Kind.ROW)).hasSize(4);
        assertThat(open(run, Kind.EDGE)).hasSize(2);
    }

    @Test
    void cases_on_both_sides_of_everything_leave_nothing_open() throws IOException {
        CaseRun run =
                cases(one("small", "staff: 20, field: metal", "met") + one("large", "staff: 100, field: wood", "met")
                        + one("tiny", "staff: 9, field: wood", "not-met")
                        + "- name: another field\n  on: 2026-03-01\n  enterprise: {staff: 20}\n  expect: {}\n");
        assertThat(open(run, Kind.EDGE)).isEmpty();
        assertThat(open(run, Kind.ROW)).isEmpty();
        assertThat(open(run, Kind.LINE))
                .singleElement()
                .extracting(Coverage.Item::what)
                .isEqualTo("Size: field");
    }

    @Test
    void an_update_rewrites_only_what_failed_and_tells_it() throws IOException {
        CaseRun run = cases("# kept\n" + one("small", "staff: 20, field: metal", "not-met"));
        List<ExpectationUpdate.Change> changes = ExpectationUpdate.apply(run);
        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.before()).isEqualTo("not-met");
            assertThat(change.after()).isEqualTo("met");
            assertThat(change.written()).isTrue();
        });
        assertThat(rules.resolve("sample/pack/2026/cases/cases.yaml"))
                .hasContent("# kept\n" + one("small", "staff: 20, field: metal", "met"));
    }

    @Test
    void an_update_leaves_alone_what_is_not_a_word() throws IOException {
        CaseRun run = cases("""
                - name: blocked
                  on: 2026-03-01
                  enterprise: {staff: 20}
                  expect: {stage: {blockedBy: [size]}}
                """);
        assertThat(ExpectationUpdate.apply(run))
                .singleElement()
                .satisfies(change -> assertThat(change.written()).isFalse());
    }
}
