package io.tidu.internal.load.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.ProblemException;
import io.tidu.diagnostic.Problems;
import io.tidu.diagnostic.Severity;
import io.tidu.internal.load.RulesLoader;
import io.tidu.internal.policy.Policies;
import io.tidu.internal.policy.practice.Budget;
import io.tidu.internal.policy.practice.Sharing;
import io.tidu.model.Exact;
import io.tidu.model.PackItem;
import io.tidu.model.Status;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A year's budget as a file, as an amount and as the data of a pack. */
class BudgetReaderTest {
    private static final String VOCABULARY = """
            facts:
              people: {type: number, unit: persons, zh: 人数, en: People}
              appliedOn: {type: date, zh: 申报日, en: Applied on}
            """;

    private static final String PACK = """
            id: county/support
            version: "2026"
            title: {zh: 甲, en: A}
            issuer: {zh: 甲, en: A}
            status: sample
            inForce: {from: 2026-01-01}
            targets:
              title: {zh: 甲, en: A}
            criteria:
              size: {zh: 甲, en: A}
            items:
              grant: {zh: 甲, en: A}
              loan: {zh: 甲, en: A}
              points: {zh: 甲, en: A}
              group: {zh: 甲, en: A}
            """;

    private static final String RULES = """
            rule "Size"
                @clause( "1" )
            when
                $firm : Enterprise()
            then
                score( "title", "group", "points", limit("most") );
                award( "grant", limit("sum") );
                award( "loan", limit("sum") );
            end
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        write("rules/vocabulary.yaml", VOCABULARY);
        write("rules/county/support/2026/policy.md", "# 甲 | A\n\n## 1 甲 | A\n甲。\n\nA.\n");
        write("rules/county/support/2026/rules.drl", RULES);
        write(
                "rules/county/support/2026/tables/limits.csv",
                "limit.is,value (number),clause\nsum,1万元,1\nmost,5 points,1\n");
        pack("");
    }

    private void pack(String more) throws IOException {
        write("rules/county/support/2026/pack.yaml", PACK + more);
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Policies policies() {
        return RulesLoader.load(folder.resolve("rules"));
    }

    private Budget read(String yaml, Problems problems) throws IOException {
        write("budget.yaml", yaml);
        Policies policies = policies();
        SharingNames names = SharingNames.of(policies, LocalDate.of(2026, 3, 1));
        return BudgetReader.read(
                folder.resolve("budget.yaml"), "budget.yaml", names, new BudgetReader.Expected(2026, true), problems);
    }

    @Test
    void a_file_says_the_pot_and_how_it_is_shared() throws IOException {
        Problems problems = new Problems();

        Budget budget = read("""
                year: 2026
                pot: 8930万元
                committed: 75,000,000
                rule: priority
                priority: [loan, county/support/grant]
                perEnterprise: 500万元
                perItem: {grant: ￥1000.5}
                items: {loan: {pot: 0.2亿}}
                instalments: {grant: [50%, 30%, 20%]}
                """, problems);

        assertThat(problems.list()).isEmpty();
        assertThat(budget.year()).isEqualTo(2026);
        assertThat(budget.pot()).isEqualTo(8_930_000_000L);
        assertThat(budget.available()).isEqualTo(1_430_000_000L);
        Sharing sharing = budget.sharing();
        assertThat(sharing.way())
                .isEqualTo(new Sharing.Way(Sharing.Rule.PRIORITY, List.of("loan", "county/support/grant")));
        assertThat(sharing.perEnterprise()).isEqualTo(500_000_000L);
        assertThat(sharing.perItem()).isEqualTo(Map.of("grant", 100_050L));
        assertThat(sharing.pots()).isEqualTo(Map.of("loan", 2_000_000_000L));
        assertThat(sharing.instalments().get("grant")).containsExactly(half(), percent("0.3"), percent("0.2"));
    }

    private static Exact half() {
        return percent("0.5");
    }

    private static Exact percent(String share) {
        return Exact.of(new BigDecimal(share));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rule: pro-rata", "{rule: score, score: title}", "{rule: first-come, date: appliedOn}"})
    void every_rule_can_be_said(String rule) throws IOException {
        Problems problems = new Problems();
        String yaml = rule.startsWith("{") ? "{pot: 1, " + rule.substring(1) : "pot: 1\n" + rule;

        Sharing.Way way = Objects.requireNonNull(read(yaml, problems).sharing().way());

        assertThat(problems.list()).isEmpty();
        assertThat(rule).contains(way.rule().word());
        assertThat(way.names()).allMatch(rule::contains);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "'year: 2026'                                      | yaml.missing-key          | pot",
                "'{pot: ten}'                                      | budget.money              | ten",
                "'{pot: 10 days}'                                  | budget.money              | 10 days",
                "'pot: 1,00'                                       | budget.money              | 1",
                "'{pot: 0.001}'                                    | budget.money-fen          | 0.001",
                "'{pot: -1}'                                       | budget.money-range        | -1",
                "'{pot: 100001亿元}'                                 | budget.money-range        | 100001",
                "'{pot: 1, year: 26}'                              | budget.year               | 26",
                "'{pot: 1, committed: 2}'                          | budget.committed          | 2",
                "'{pot: 1, potts: 2}'                              | yaml.unknown-key          | pot",
                "'{pot: 1, rule: prorata}'                         | budget.rule               | pro-rata",
                "'{pot: 1, rule: score, date: x, score: title}'    | budget.way-key            | first-come",
                "'{pot: 1, priority: [grant]}'                     | budget.way-without-rule   | priority",
                "'{pot: 1, rule: priority}'                        | yaml.missing-key          | priority",
                "'{pot: 1, rule: priority, priority: []}'          | vocabulary.nothing-listed | priority",
                "'{pot: 1, rule: priority, priority: [loan, loan]}'| budget.item-twice         | loan",
                "'{pot: 1, rule: priority, priority: [lone]}'      | budget.item               | loan",
                "'{pot: 1, rule: score, score: titel}'             | budget.target             | title",
                "'{pot: 1, rule: first-come, date: people}'        | budget.day                | appliedOn",
                "'{pot: 1, perItem: {points: 1}}'                  | budget.item               | points",
                "'{pot: 1, perItem: {grant: }}'                    | yaml.missing-key          | grant",
                "'{pot: 1, items: {grant: 5}}'                     | yaml.expected-mapping     | 5",
                "'{pot: 1, items: {grant: {pot: x}}}'              | budget.money              | x",
                "'{pot: 1, instalments: {grant: [50%, 40%]}}'      | budget.shares-sum         | 90%",
                "'{pot: 1, instalments: {grant: [0%, 100%]}}'      | budget.share              | 0%",
                "'{pot: 1, instalments: {grant: [0.5, 0.5]}}'      | budget.share              | 0.5",
                "'{pot: 1, perItem: {grant: 1, county/support/grant: 2}}' | budget.item-twice | grant"
            })
    void mistakes_are_told_with_their_place(String yaml, String id, String named) throws IOException {
        Problems problems = new Problems();

        Budget budget = read(yaml, problems);

        List<Problem> told =
                problems.list().stream().filter(p -> p.id().equals(id)).toList();
        assertThat(told).hasSize(1);
        assertThat(told.get(0).place().file()).isEqualTo("budget.yaml");
        assertThat(told.get(0).place().line()).isEqualTo(1);
        for (Locale language : new Locale[] {Locale.ENGLISH, Locale.CHINESE}) {
            assertThat(told.get(0).sentence(language)).contains(named);
        }
        assertThat(budget == null).isEqualTo(told.get(0).severity() == Severity.ERROR);
    }

    @Test
    void a_name_that_several_packs_have_is_written_with_its_pack() throws IOException {
        String other = "rules/county/other/2026/";
        write(other + "policy.md", "# 甲 | A\n\n## 1 甲 | A\n甲。\n\nA.\n");
        write(other + "rules.drl", RULES.replace("title", "name"));
        write(other + "tables/limits.csv", "limit.is,value (number),clause\nsum,1万元,1\nmost,5 points,1\n");
        write(
                other + "pack.yaml",
                PACK.replace("county/support", "county/other").replace("  title:", "  name:"));
        Problems problems = new Problems();

        assertThat(read("{pot: 1, rule: priority, priority: [county/other/loan, grant]}", problems))
                .isNull();

        assertThat(problems.list()).extracting(Problem::id).containsExactly("budget.item-of-several");
        assertThat(problems.list().get(0).render(Locale.ENGLISH))
                .contains("county/other/grant, county/support/grant", "[county/other/loan, grant]");
    }

    @ParameterizedTest
    @CsvSource({"设备补助, grant", "Equipment grant, grant", "设备补贴, grant", "贷款贴息, loan", "loon, loan"})
    void an_item_that_is_written_as_people_call_it_is_answered_with_its_name(String written, String name)
            throws IOException {
        write(
                "rules/county/support/2026/pack.yaml",
                PACK.replace("grant: {zh: 甲, en: A}", "grant: {zh: 设备补助, en: Equipment grant}")
                        .replace("loan: {zh: 甲, en: A}", "loan: {zh: 贷款贴息, en: Interest subsidy}"));
        Problems problems = new Problems();

        read("{pot: 1, items: {" + written + ": {pot: 1}}}", problems);

        assertThat(problems.list()).singleElement().satisfies(problem -> {
            assertThat(problem.id()).isEqualTo("budget.item");
            assertThat(problem.arguments()).containsExactly(written, name);
        });
    }

    @Test
    void a_list_of_a_hundred_thousand_names_is_refused_at_once() throws IOException {
        String names = IntStream.range(0, 100_000).mapToObj(i -> "x" + i).collect(Collectors.joining(", "));
        Problems problems = new Problems();

        assertThat(read("{pot: 1, rule: priority, priority: [" + names + "]}", problems))
                .isNull();

        assertThat(problems.list()).hasSizeLessThan(300);
    }

    @Test
    void an_amount_alone_is_a_pot_of_which_nothing_is_committed() {
        Problems problems = new Problems();

        Budget budget = BudgetReader.amount("８９３０万元", Place.of("--budget"), problems);

        assertThat(budget).isEqualTo(new Budget(null, 8_930_000_000L, 0, Sharing.NONE));
        assertThat(BudgetReader.isAmount("89300000")).isTrue();
        assertThat(BudgetReader.isAmount("budget.yaml")).isFalse();
    }

    @Test
    void a_pack_says_how_its_money_is_shared() throws IOException {
        pack("budget: {status: sample, clause: \"1\", rule: pro-rata, perItem: {grant: 10万元}}\n");

        Sharing sharing = policies().packs().get(0).manifest().practice().sharing();

        assertThat(sharing.way()).isEqualTo(Sharing.Way.PRO_RATA);
        assertThat(sharing.perItem()).isEqualTo(Map.of("grant", 10_000_000L));
        assertThat(sharing.source()).isEqualTo(new Sharing.Source(Status.SAMPLE, "1"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "'rule: pro-rata'                                           | yaml.missing-key   | status",
                "'status: sample, clause: \"2\"'                            | pack.budget-clause | 1",
                "'status: sample, clause: \"1\", pot: 5'                    | yaml.unknown-key   | pot",
                "'status: sample, clause: \"1\", perItem: {lone: 5}'        | budget.item        | loan",
                "'status: sample, clause: \"1\", rule: score, score: titel' | budget.target      | title"
            })
    void mistakes_of_a_pack_are_told_when_it_is_loaded(String budget, String id, String named) throws IOException {
        pack("budget: {" + budget + "}\n");

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(this::policies)
                .satisfies(told -> assertThat(told.problems())
                        .filteredOn(p -> p.id().equals(id))
                        .anySatisfy(p -> assertThat(p.sentence(Locale.CHINESE)).contains(named)));
    }

    @Test
    void the_names_are_those_of_paid_items() {
        Policies policies = policies();

        assertThat(SharingNames.of(policies, LocalDate.of(2026, 3, 1)).items())
                .containsExactly(new PackItem("county/support", "grant"), new PackItem("county/support", "loan"));
    }
}
