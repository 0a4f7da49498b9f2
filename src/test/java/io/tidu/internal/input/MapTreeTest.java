package io.tidu.internal.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.ProblemException;
import io.tidu.diagnostic.Problems;
import io.tidu.input.EnterpriseReader;
import io.tidu.internal.load.RulesLoader;
import io.tidu.model.Enterprise;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Enterprises from maps: what JSON gives, and nothing that a number, a date or a name could turn into on the way. */
class MapTreeTest {
    private static final ObjectMapper EXACT =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private static EnterpriseReader reader;

    @BeforeAll
    static void vocabulary() {
        reader = new EnterpriseReader(RulesLoader.load(Path.of("rules")).vocabulary());
    }

    private static Map<String, Object> map(String json) throws IOException {
        return EXACT.readValue(json, new TypeReference<>() {});
    }

    private static List<Problem> told(Map<String, ?> record) {
        try {
            reader.read(record, "form");
            return List.of();
        } catch (ProblemException e) {
            return e.problems();
        }
    }

    @Test
    void every_example_gives_the_same_enterprise_as_a_map_as_it_does_as_json() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("examples/enterprises"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
                String json = Files.readString(file);
                Enterprise read = reader.read(json, "json", new Problems());

                assertThat(reader.read(map(json), "form")).isEqualTo(read);
            }
        }
    }

    @Test
    void the_same_mistakes_are_told_with_a_path() throws IOException {
        for (String json : List.of(
                "{\"id\":\"x\",\"stuff\":80}",
                "{\"id\":\"x\",\"staff\":\"80\"}",
                "{\"id\":\"x\",\"staff\":-1,\"revenue\":{\"25\":1}}",
                "{\"id\":\"x\",\"technologyField\":\"new-material\"}",
                "{\"id\":\"x\",\"events\":[{\"kind\":\"major-saftey-accident\",\"on\":\"2024-13-01\"}]}",
                "{\"staff\":80}")) {
            Problems ofJson = new Problems();
            assertThat(reader.read(json, "json", ofJson)).isNull();

            assertThat(told(map(json)).stream()
                            .map(p -> p.id() + p.arguments())
                            .sorted()
                            .toList())
                    .isEqualTo(ofJson.list().stream()
                            .map(p -> p.id() + p.arguments())
                            .sorted()
                            .toList());
        }
        assertThat(told(Map.of("id", "x", "events", List.of(Map.of("kind", "no-such-thing"))))
                        .get(0)
                        .place()
                        .toString())
                .isEqualTo("form: events[1].kind");
    }

    @Test
    void numbers_dates_and_years_may_be_what_java_has_for_them() {
        Map<String, @Nullable Object> record = new HashMap<>();
        record.put("id", "x");
        record.put("registeredOn", LocalDate.of(2018, 5, 1));
        record.put("staff", 80L);
        record.put("technologyStaff", (short) 24);
        record.put("rdStaff", new BigInteger("12"));
        record.put("revenue", Map.of(2025, new BigDecimal("1E+6"), "2024", 900_000));
        record.put("county", null);

        Enterprise expected = Objects.requireNonNull(reader.read(
                "{\"id\":\"x\",\"registeredOn\":\"2018-05-01\",\"staff\":80,\"technologyStaff\":24,\"rdStaff\":12,"
                        + "\"revenue\":{\"2025\":1000000,\"2024\":900000}}",
                "json",
                new Problems()));
        assertThat(reader.read(record, "form")).isEqualTo(expected);
    }

    @Test
    void a_floating_point_number_is_refused_with_the_way_out() {
        for (Number number : List.of(80d, 0.1f, Double.NaN)) {
            Problem problem = told(Map.of("id", "x", "staff", number)).get(0);
            assertThat(problem.id()).isEqualTo("input.inexact-number");
            assertThat(problem.sentence(Locale.ENGLISH)).contains("staff", number.toString(), "decimal number");
            assertThat(problem.sentence(Locale.CHINESE)).contains("staff", "浮点数");
        }
    }

    @Test
    void what_json_does_not_have_is_refused() {
        assertThat(told(Map.of("id", "x", "staff", new Object())))
                .extracting(Problem::id)
                .containsExactly("input.no-value-of-json");
        assertThat(told(Map.of("id", "x", "revenue", Map.of(2025L, 1))))
                .extracting(Problem::id)
                .containsExactly("input.no-name");
    }

    @Test
    void a_list_that_contains_itself_ends_somewhere() {
        List<Object> self = new ArrayList<>();
        self.add(self);

        assertThat(told(Map.of("id", "x", "events", self)))
                .extracting(Problem::id)
                .contains("input.endless");
        assertThatThrownBy(() -> reader.read(Map.of("id", "x", "events", self), "form"))
                .isInstanceOf(ProblemException.class);
    }
}
