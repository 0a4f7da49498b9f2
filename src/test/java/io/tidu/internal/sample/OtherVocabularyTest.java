package io.tidu.internal.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.diagnostic.Problems;
import io.tidu.input.EnterpriseReader;
import io.tidu.input.EnterpriseWriter;
import io.tidu.internal.load.RulesLoader;
import io.tidu.internal.load.RulesPlace;
import io.tidu.model.Enterprise;
import io.tidu.model.FactValue;
import io.tidu.vocabulary.FactDefinition;
import io.tidu.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of facts that another county declares otherwise, and of those that only it has. */
class OtherVocabularyTest {
    private static final LocalDate ON = LocalDate.of(2026, 3, 1);
    private static final Vocabulary SHIPPED = RulesLoader.load(Path.of("rules")).vocabulary();

    private static final String OTHERS = """
            facts:
              county: {type: text, zh: 县, en: County, labels: {"110105": {zh: 朝阳区, en: Chaoyang District}}}
              registeredOn: {type: date, zh: 成立日期, en: Registered on}
              staff: {type: number, unit: persons, zh: 职工, en: Staff}
              revenue: {type: money, yearly: true, range: {from: 0}, zh: 收入, en: Revenue}
              totalCost: {type: money, zh: 成本, en: Cost}
              stage: {type: choice, zh: 阶段, en: Stage, values: {seed: {zh: 种子, en: Seed}, tree: {zh: 大树, en: Tree}}}
              greenShare: {type: ratio, range: {from: 0.2, to: 0.3}, zh: 绿电占比, en: Share of green power}
              exports: {type: money, yearly: true, range: {from: 0}, partOf: revenue, zh: 出口额, en: Exports}
              exportsToNeighbours: {type: money, yearly: true, range: {from: 0}, partOf: exports, zh: 对邻国出口, en: Exports to neighbours}
              apprentices: {type: number, unit: persons, partOf: staff, zh: 学徒, en: Apprentices}
              rating: {type: choice, zh: 评级, en: Rating, values: {a: {zh: 甲, en: A}, b: {zh: 乙, en: B}}}
              listed: {type: flag, zh: 上市, en: Listed}
              auditedOn: {type: date, zh: 审计日期, en: Audited on}
              slogan: {type: text, zh: 口号, en: Slogan}
              plant: {type: record, zh: 厂房, en: Plant, fields: {area: {type: number, unit: square-metres, zh: 面积, en: Area}, own: {type: flag, zh: 自有, en: Own}}}
              loans: {type: list, item: Loan, date: from, until: to, zh: 贷款, en: Loans, fields: {from: {type: date, zh: 起, en: From}, to: {type: date, zh: 止, en: To}, amount: {type: money, range: {from: 100}, zh: 金额, en: Amount}}}
              titles: {type: list, item: Title, date: from, until: to, zh: 资质, en: Titles, fields: {title: {type: choice, zh: 资质, en: Title, values: {gazelle: {zh: 瞪羚, en: Gazelle}}}, from: {type: date, zh: 起, en: From}, to: {type: date, zh: 止, en: To}, grade: {type: number, unit: points, range: {to: 5}, zh: 等级, en: Grade}}}
            derived: {}
            """;

    @TempDir
    private Path folder;

    private Vocabulary others() throws IOException {
        Files.writeString(folder.resolve("vocabulary.yaml"), OTHERS);
        Problems problems = new Problems();
        Vocabulary vocabulary = RulesLoader.vocabulary(RulesPlace.at(folder), problems);
        assertThat(problems.list()).isEmpty();
        return vocabulary;
    }

    private static List<Enterprise> drawn(Vocabulary vocabulary, int count) {
        Sampler sampler = new Sampler(vocabulary, 11, ON);
        return LongStream.range(0, count).mapToObj(sampler::at).toList();
    }

    @Test
    void chapters_write_every_fact_of_the_shipped_vocabulary_and_no_other() {
        TreeSet<String> declared = new TreeSet<>();
        for (FactDefinition fact : SHIPPED.facts().values()) {
            declared.add(fact.name());
            fact.fields().keySet().forEach(field -> declared.add(fact.name() + "." + field));
        }
        TreeSet<String> written = new TreeSet<>();
        for (Enterprise firm : drawn(SHIPPED, 4000)) {
            written.addAll(firm.facts().keySet());
        }

        assertThat(Claimed.names()).isSubsetOf(declared);
        assertThat(written)
                .containsAll(
                        Claimed.names().stream().filter(n -> !n.contains(".")).toList());
    }

    @Test
    void facts_that_only_another_county_has_are_drawn_and_all_of_it_reads() throws IOException {
        Vocabulary vocabulary = others();
        EnterpriseReader reader = new EnterpriseReader(vocabulary);
        Problems problems = new Problems();
        TreeSet<String> written = new TreeSet<>();
        for (Enterprise firm : drawn(vocabulary, 1500)) {
            assertThat(reader.read(EnterpriseWriter.toJson(firm), firm.id(), problems))
                    .isEqualTo(firm);
            written.addAll(firm.facts().keySet());
        }

        assertThat(problems.list()).isEmpty();
        assertThat(written).isEqualTo(vocabulary.facts().keySet());
    }

    @Test
    void a_part_is_never_more_than_its_whole_and_a_number_within_its_range() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Enterprise firm : drawn(others(), 1500)) {
            if (number(firm.fact("greenShare"), 250) < 200 || number(firm.fact("greenShare"), 250) > 300) {
                wrong.add(firm.id());
            }
            if (firm.fact("exports") instanceof FactValue.Series part
                    && firm.fact("revenue") instanceof FactValue.Series whole
                    && part.years().entrySet().stream()
                            .anyMatch(year -> number(year.getValue(), 0)
                                    > number(whole.years().get(year.getKey()), Long.MAX_VALUE))) {
                wrong.add(firm.id());
            }
            if (firm.fact("apprentices") instanceof FactValue.Number part
                    && number(part, 0) > number(firm.fact("staff"), Long.MAX_VALUE)) {
                wrong.add(firm.id());
            }
        }

        assertThat(wrong).isEmpty();
    }

    /** In thousandths, rounded towards nought; what is not known, and what is disputed, is something else. */
    private static long number(FactValue value, long otherwise) {
        return value instanceof FactValue.Number number
                ? number.value().movePointRight(3).longValue()
                : otherwise;
    }

    @Test
    void a_register_lies_in_a_division_of_its_vocabulary_and_speaks_its_words() throws IOException {
        List<Enterprise> firms = drawn(others(), 300);

        assertThat(firms.stream()
                        .map(f -> f.id().substring(2, 8))
                        .filter("110105"::equals)
                        .count())
                .isGreaterThan(270);
        assertThat(firms.stream()
                        .map(f -> f.fact("stage"))
                        .filter(Objects::nonNull)
                        .distinct())
                .containsExactlyInAnyOrder(new FactValue.Text("seed"), new FactValue.Text("tree"));
    }
}
