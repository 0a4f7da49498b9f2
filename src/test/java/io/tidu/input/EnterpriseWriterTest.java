package io.tidu.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.model.Decimals;
import io.tidu.model.Enterprise;
import io.tidu.model.FactValue;
import io.tidu.model.Sources;
import io.tidu.vocabulary.FactDefinition;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnterpriseWriterTest {

    @Test
    void an_enterprise_is_written_as_one_line_with_its_facts_in_alphabetical_order() {
        Enterprise firm = Enterprise.builder("x")
                .name("甲\"公司\"")
                .staff(80)
                .revenue(2025, "1500000.50")
                .revenue(2024, 0)
                .none("events")
                .conflict("county", Sources.source("330421", "licence"), Sources.source("330402", "tax"))
                .build();
        assertThat(EnterpriseWriter.toJson(firm))
                .isEqualTo("{\"id\":\"x\",\"name\":\"甲\\\"公司\\\"\","
                        + "\"county\":{\"sources\":[{\"value\":\"330421\",\"from\":\"licence\"},{\"value\":\"330402\",\"from\":\"tax\"}]},"
                        + "\"events\":[],\"revenue\":{\"2024\":0,\"2025\":1500000.5},\"staff\":80}");
    }

    @Test
    void the_contract_example_comes_back_the_same() {
        Enterprise firm = Fixtures.read(Fixtures.resource("contract.json"));
        assertThat(Fixtures.read(EnterpriseWriter.toJson(firm))).isEqualTo(firm);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void any_enterprise_comes_back_the_same(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            Enterprise firm = enterprise(random);
            String json = EnterpriseWriter.toJson(firm);
            assertThat(Fixtures.read(json)).isEqualTo(firm);
            assertThat(EnterpriseWriter.toJson(Fixtures.read(json))).isEqualTo(json);
        }
    }

    private static Enterprise enterprise(Random random) {
        SortedMap<String, FactValue> facts = new TreeMap<>();
        Fixtures.VOCABULARY.facts().forEach((name, fact) -> {
            if (random.nextInt(3) > 0) {
                facts.put(name, value(fact, random));
            }
        });
        return new Enterprise("id" + random.nextInt(), random.nextBoolean() ? "" : text(random), facts);
    }

    private static FactValue value(FactDefinition fact, Random random) {
        return switch (fact.type()) {
            case RECORD -> new FactValue.Fields(fields(fact, random, 1));
            case LIST -> {
                List<FactValue.Fields> entries = new ArrayList<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    entries.add(new FactValue.Fields(fields(fact, random, 0)));
                }
                yield new FactValue.Entries(entries);
            }
            default -> fact.yearly() ? series(fact, random) : sourced(fact, random);
        };
    }

    private static FactValue series(FactDefinition fact, Random random) {
        SortedMap<Integer, FactValue> years = new TreeMap<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            years.put(2000 + random.nextInt(50), sourced(fact, random));
        }
        return new FactValue.Series(years);
    }

    private static SortedMap<String, FactValue> fields(FactDefinition fact, Random random, int atLeast) {
        SortedMap<String, FactValue> fields = new TreeMap<>();
        fact.fields().forEach((name, field) -> {
            if (fields.size() < atLeast || random.nextBoolean()) {
                fields.put(name, sourced(field, random));
            }
        });
        return fields;
    }

    private static FactValue sourced(FactDefinition fact, Random random) {
        FactValue one = scalar(fact, random);
        return random.nextInt(5) > 0
                ? one
                : Sources.together(Sources.source(one, "甲"), Sources.source(scalar(fact, random), "乙"));
    }

    private static FactValue scalar(FactDefinition fact, Random random) {
        return switch (fact.type()) {
            case TEXT -> new FactValue.Text(text(random));
            case CHOICE ->
                new FactValue.Text(List.copyOf(fact.values().keySet())
                        .get(random.nextInt(fact.values().size())));
            case FLAG -> new FactValue.Flag(random.nextBoolean());
            case DATE -> new FactValue.Day(LocalDate.of(2000, 1, 1).plusDays(random.nextInt(20_000)));
            default -> Decimals.value(new BigDecimal(new BigInteger(90, random), random.nextInt(13)));
        };
    }

    private static String text(Random random) {
        String alphabet = "甲乙𠮷abc \"\\/{}[],:'（）é🙂0";
        StringBuilder text = new StringBuilder("x");
        alphabet.codePoints().filter(c -> random.nextInt(3) == 0).forEach(text::appendCodePoint);
        return text.toString();
    }
}
