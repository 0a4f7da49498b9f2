package io.tidu.internal.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.ProblemException;
import io.tidu.internal.policy.Policies;
import io.tidu.internal.policy.PolicyPack;
import io.tidu.internal.policy.practice.CalendarEntry;
import io.tidu.internal.policy.practice.HandIn;
import io.tidu.internal.policy.practice.Lever;
import io.tidu.internal.policy.practice.YearGoal;
import io.tidu.internal.policy.practice.YearMoney;
import io.tidu.model.Exact;
import io.tidu.model.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a pack says of how it is carried out: documents, calendar, levers, goals and announced figures. */
class PracticeTest {
    private static final String VOCABULARY = """
            facts:
              people: {type: number, unit: persons, zh: 人数, en: People}
              sales: {type: money, yearly: true, zh: 收入, en: Sales}
              documents: {type: list, item: ReadyDocument, zh: 材料, en: Documents, fields: {kind: {type: choice, zh: 类别, en: Kind, values: {form: {zh: 表, en: Form}, audit: {zh: 审计, en: Audit}}}}}
            levers:
              hire: {fact: people, change: up, step: 1, lead: 30 days, effort: {weight: 2}, status: sample, zh: 招人, en: Hire}
            """;

    private static final String PACK = """
            id: county/support
            version: "2026"
            title: {zh: 甲, en: A}
            issuer: {zh: 甲, en: A}
            status: sample
            inForce: {from: 2026-01-01}
            targets:
              title: {zh: 甲, en: A%s}
            criteria:
              size: {zh: 甲, en: A}
            items:
              grant: {zh: 甲, en: A%s}
              group: {zh: 甲, en: A%s}
            """;

    private static final String RULES = """
            rule "Size"
                @clause( "1" )
            when
                $firm : Enterprise()
            then
                require( "title", "size", $firm.people, some() );
                award( "grant", limit("sum") );
                bestOf( "group", "grant" );
            end
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        write("vocabulary.yaml", VOCABULARY);
        pack("", "", "", "");
        write("county/support/2026/policy.md", "# 甲 | A\n\n## 1 甲 | A\n甲。\n\nA.\n");
        write("county/support/2026/rules.drl", RULES);
        write("county/support/2026/tables/limits.csv", "limit.is,value (number),clause\nsum,1万元,1\n");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void pack(String target, String item, String group, String more) throws IOException {
        write("county/support/2026/pack.yaml", PACK.formatted(target, item, group) + more);
    }

    private Policies load() {
        return RulesLoader.load(folder);
    }

    private void assertTold(String id, String named) {
        assertThatExceptionOfType(ProblemException.class).isThrownBy(this::load).satisfies(told -> {
            assertThat(told.problems()).extracting(Problem::id).containsOnly(id);
            for (Locale language : new Locale[] {Locale.ENGLISH, Locale.CHINESE}) {
                assertThat(told.problems().get(0).sentence(language)).contains(named);
            }
        });
    }

    @Test
    void awards_and_targets_say_which_documents_are_handed_in() throws IOException {
        pack(
                ", documents: {status: enacted, kinds: [form]}",
                ", documents: {status: sample, kinds: [audit, form]}",
                "",
                "");

        PolicyPack pack = load().packs().get(0);

        HandIn grant = pack.manifest().practice().documents().get("grant");
        assertThat(grant.kinds()).containsExactly("audit", "form");
        assertThat(grant.status()).isEqualTo(Status.SAMPLE);
        assertThat(pack.manifest().practice().documents().get("title").status()).isEqualTo(Status.ENACTED);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "'{status: sample, kinds: [fom]}'        | pack.documents-unknown    | form",
                "'{status: sample, kinds: [form, form]}' | pack.documents-again      | form",
                "'{status: sample, kinds: []}'           | vocabulary.nothing-listed | kinds",
                "'{kinds: [form]}'                       | yaml.missing-key          | status",
                "'[form]'                                | yaml.expected-mapping     | […]"
            })
    void mistakes_in_documents_are_told(String documents, String id, String named) throws IOException {
        pack("", ", documents: " + documents, "", "");

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(this::load)
                .satisfies(told ->
                        assertThat(told.problems()).extracting(Problem::id).contains(id));
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(this::load)
                .satisfies(told -> assertThat(told.problems().stream().filter(p -> p.id().equals(id)))
                        .allMatch(p -> p.sentence(Locale.ENGLISH).contains(named)
                                && p.sentence(Locale.CHINESE).contains(named)));
    }

    @Test
    void a_group_asks_for_no_documents() throws IOException {
        pack("", "", ", documents: {status: sample, kinds: [form]}", "");

        assertTold("pack.documents-of-no-award", "grant");
    }

    @Test
    void without_documents_among_the_facts_none_can_be_named() throws IOException {
        write("vocabulary.yaml", "facts:\n  people: {type: number, unit: persons, zh: 人数, en: People}\n");
        pack("", ", documents: {status: sample, kinds: [form]}", "", "");

        assertTold("pack.documents-undeclared", "documents");
    }

    @Test
    void a_calendar_has_days_of_a_year_or_of_every_year_and_lengths_of_time() throws IOException {
        pack("", "", "", """
                calendar:
                  - {of: title, event: batch, from: 06-01, to: 06-30, status: sample, clause: "1", zh: 甲, en: A}
                  - {of: title, event: batch, to: 2026-07-18, status: published, clause: "1", zh: 甲, en: A}
                  - {of: grant, event: notice, length: 5 working days, status: sample, clause: "1", zh: 甲, en: A}
                """);

        Policies policies = load();

        var calendar = policies.packs().get(0).manifest().practice().calendar();
        assertThat(policies.warnings()).isEmpty();
        assertThat(calendar.next("title", CalendarEntry.Event.BATCH, LocalDate.parse("2026-03-01")))
                .hasValueSatisfying(w -> assertThat(w.to()).isEqualTo("2026-07-18"));
        assertThat(calendar.of("grant", CalendarEntry.Event.NOTICE))
                .extracting(CalendarEntry::length)
                .containsExactly(new CalendarEntry.Length(5, true));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "'of: title, event: batch, to: 2026-02-30'            | pack.calendar-day         | 2026-02-30",
                "'of: title, event: batch, to: 2026/05/31'            | pack.calendar-day         | 2026/05/31",
                "'of: title, event: batch, to: 02-29'                 | pack.calendar-day         | 02-29",
                "'of: title, event: batch, from: 07-01, to: 06-30'    | pack.calendar-ends-before | 07-01",
                "'of: title, event: batch, from: 2026-06-01, to: 06-30' | pack.calendar-half-year | 2026-06-01",
                "'of: title, event: bach, to: 06-30'                  | pack.calendar-event       | batch",
                "'of: title, event: notice, to: 06-30, length: 1 days' | pack.calendar-key        | to",
                "'of: title, event: batch, to: 06-30, length: 1 days' | pack.calendar-key         | length",
                "'of: title, event: notice, length: ten days'         | pack.calendar-length      | ten days",
                "'of: title, event: notice, length: 0 days'           | pack.calendar-length      | 0 days",
                "'of: titel, event: batch, to: 06-30'                 | pack.calendar-of          | title",
                "'of: title, event: batch'                            | yaml.missing-key          | to"
            })
    void mistakes_in_a_calendar_are_told(String entry, String id, String named) throws IOException {
        pack("", "", "", "calendar:\n  - {" + entry + ", status: sample, clause: \"1\", zh: 甲, en: A}\n");

        assertTold(id, named);
    }

    @Test
    void a_calendar_cites_a_clause_that_is_there() throws IOException {
        pack(
                "",
                "",
                "",
                "calendar: [{of: title, event: report, to: 05-31, status: sample, clause: \"9\", zh: 甲, en: A}]\n");

        assertTold("pack.calendar-clause", "9");
    }

    @Test
    void a_day_outside_of_the_version_is_warned_of() throws IOException {
        pack(
                "",
                "",
                "",
                "calendar: [{of: title, event: report, to: 2025-12-31, status: sample, clause: \"1\", zh: 甲, en: A}]\n");

        assertThat(load().warnings()).extracting(Problem::id).containsExactly("pack.calendar-outside");
    }

    @Test
    void a_packs_own_lever_wins_by_its_name_or_by_what_it_changes() throws IOException {
        String rest = ", lead: 90 days, effort: {fixed: 9}, status: sample, zh: 甲, en: A}\n";
        pack(
                "",
                "",
                "",
                "levers:\n  recruit: {fact: people, change: either, step: 5" + rest
                        + "  sell: {fact: sales, change: up, step: 1万元" + rest);

        Policies policies = load();

        assertThat(policies.levers(policies.packs().get(0), LocalDate.parse("2026-03-01"))
                        .values())
                .extracting(Lever::name)
                .containsExactly("recruit", "sell");
        assertThat(policies.facts().levers().values()).extracting(Lever::name).containsExactly("hire");
    }

    @Test
    void a_packs_own_lever_is_held_against_the_facts() throws IOException {
        pack(
                "",
                "",
                "",
                "levers: {x: {fact: peple, change: up, step: 1, lead: 1 days, effort: {fixed: 9}, status: sample, zh: 甲, en: A}}\n");

        assertTold("vocabulary.lever-unknown-fact", "people");
    }

    @Test
    void goals_and_announced_figures_are_tables_that_no_rule_reads() throws IOException {
        write("county/support/2026/tables/goals.csv", "year.is,target.is,goal (count),clause\n2026,title,100,1\n");
        write(
                "county/support/2026/tables/announced.csv",
                "year.is,figure.is,value (number),clause\n2026,paid,7500万元,1\n2026,paid-share,84%,1\n2027,pot,10000万元,1\n");

        var tables = load().packs().get(0).folder().tables();

        assertThat(YearGoal.in(tables)).hasSize(1).first().satisfies(goal -> {
            assertThat(goal.year()).isEqualTo(2026);
            assertThat(goal.target()).isEqualTo("title");
            assertThat(goal.count()).isEqualByComparingTo("100");
        });
        assertThat(YearMoney.in(tables).get(2026).pot())
                .contains(Exact.of(75_000_000).over(Exact.of(21)).times(Exact.of(25)));
        assertThat(YearMoney.in(tables).get(2027).pot()).contains(Exact.of(100_000_000));
        assertThat(YearMoney.in(tables).get(2027).figure(YearMoney.Figure.PAID)).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "goals     | 'year.is,target.is,goal (count),clause'     | '26,title,100,1'        | table.year",
                "goals     | 'year.is,target.is,goal (count),clause'     | '2026,titel,100,1'      | table.goal-target",
                "goals     | 'year.is,target.is,goal (count),clause'     | '2026,title,0,1'        | table.goal-count",
                "goals     | 'year.is,target.is,goal (count),clause'     | '2026,title,1.5,1'      | table.goal-count",
                "goals     | 'year.is,target.is,goal (persons),clause'   | '2026,title,10,1'       | table.goal-count",
                "goals     | 'year.is,name.is,goal (count),clause'       | '2026,title,10,1'       | table.year-columns",
                "announced | 'year.is,figure.is,value (number),clause'   | '2026,pots,1万元,1'      | table.announced-figure",
                "announced | 'year.is,figure.is,value (number),clause'   | '2026,pot,5%,1'         | table.announced-value",
                "announced | 'year.is,figure.is,value (number),clause'   | '2026,paid-share,184%,1' | table.announced-value"
            })
    void mistakes_in_the_tables_of_a_year_are_told(String table, String header, String row, String id)
            throws IOException {
        write("county/support/2026/tables/" + table + ".csv", header + "\n" + row + "\n");

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(this::load)
                .satisfies(told ->
                        assertThat(told.problems()).extracting(Problem::id).isEqualTo(List.of(id)));
    }
}
