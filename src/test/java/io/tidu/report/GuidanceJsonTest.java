package io.tidu.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.ProblemException;
import io.tidu.engine.PolicyEngine;
import io.tidu.input.EnterpriseWriter;
import io.tidu.model.guidance.Guidance;
import io.tidu.vocabulary.Vocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What other programs rely on: the form of guidance, and that nothing of it is lost on the way there and back. */
class GuidanceJsonTest {
    private static final String SHIPPED = "/io/tidu/schema/guidance.schema.json";
    private static final int SAMPLES = 400;

    private static Vocabulary vocabulary = Vocabulary.EMPTY;

    @BeforeAll
    static void vocabularyOfTheShippedRules() {
        try (PolicyEngine engine = PolicyEngine.load(Path.of("rules"))) {
            vocabulary = engine.vocabulary();
        }
    }

    private static Guidance sample(long seed) {
        return new SampleGuidance(seed, vocabulary).guidance();
    }

    private static String line() {
        return GuidanceJson.line(HandMadeGuidance.twoGaps());
    }

    @Test
    void what_is_written_comes_back_equal_and_is_written_again_with_the_same_characters() {
        assertThat(LongStream.range(0, SAMPLES)).allSatisfy(seed -> {
            Guidance guidance = sample(seed);
            String line = GuidanceJson.line(guidance);
            Guidance back = GuidanceJson.read(line, Place.of("-"), vocabulary);

            assertThat(back).isEqualTo(guidance);
            assertThat(GuidanceJson.line(back)).isEqualTo(line).doesNotContain("\n");
        });
    }

    @Test
    void what_is_written_satisfies_the_shipped_schema() throws IOException {
        Schema schema;
        try (InputStream shipped = GuidanceJsonTest.class.getResourceAsStream(SHIPPED)) {
            schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(shipped, InputFormat.JSON);
        }

        assertThat(LongStream.range(0, SAMPLES))
                .allSatisfy(seed -> assertThat(schema.validate(GuidanceJson.line(sample(seed)), InputFormat.JSON))
                        .isEmpty());
        assertThat(schema.validate(line().replace("\"kind\":\"wait\"", "\"kind\":\"pray\""), InputFormat.JSON))
                .isNotEmpty();
        assertThat(schema.validate(line().replace("\"upTo\":", "\"least\":"), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void members_stand_in_their_documented_order() {
        assertThat(line())
                .containsSubsequence(
                        "{\"enterprise\":", ",\"name\":", ",\"on\":", ",\"to\":", ",\"verdict\":", ",\"packs\":")
                .containsSubsequence(
                        ",\"vocabulary\":",
                        ",\"library\":",
                        ",\"plans\":[{\"date\":",
                        ",\"apply\":",
                        ",\"certain\":",
                        ",\"effort\":",
                        ",\"steps\":[{\"kind\":")
                .containsSubsequence("\"assumes\":", ",\"facts\":", ",\"changes\":", ",\"funding\":{\"from\":0,\"to\":")
                .containsSubsequence(
                        ",\"complete\":", ",\"unreachable\":[", ",\"missing\":[{\"fact\":", ",\"deadlines\":[{\"on\":")
                .contains(
                        "\"kind\":\"set\",\"fact\":\"technologyStaff\",\"direction\":\"up\",\"from\":7,\"to\":8,"
                                + "\"upTo\":null,\"intervals\":[],\"otherWay\":[],\"smallest\":1,\"by\":\"2026-12-31\",\"clauses\":[\"11.4\"]");
    }

    @Test
    void the_facts_of_a_plan_stand_as_an_enterprise_is_read() {
        Guidance guidance = HandMadeGuidance.twoGaps();

        assertThat(GuidanceJson.line(guidance))
                .contains("\"facts\":"
                        + EnterpriseWriter.toJson(guidance.plans().get(0).facts()));
    }

    @Test
    void a_mapper_writes_the_documented_form_and_reads_none() throws Exception {
        assertThat(new ObjectMapper().writeValueAsString(HandMadeGuidance.twoGaps()))
                .isEqualTo(line());
        assertThatThrownBy(() -> new ObjectMapper().readValue("{}", Guidance.class))
                .hasMessageContaining("GuidanceJson.read");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "complete":true        | "done":true                        | assessment.missing-member
            "complete":true        | "complete":true,"sum":1            | assessment.unknown-member
            "complete":true        | "complete":1                       | assessment.wrong-value
            "kind":"wait"          | "kind":"pray"                      | assessment.wrong-value
            "direction":"up"       | "direction":"sideways"             | assessment.wrong-value
            "to":8,                | "to":1e999999999,                  | assessment.wrong-value
            "to":8,                | "to":"8",                          | assessment.wrong-value
            "by":"2026-12-31"      | "by":"2026-12-32"                  | assessment.wrong-value
            "apply":"2027-06-15"   | "apply":"2027"                     | assessment.wrong-value
            "fact":"revenue.2026"  | "fact":"revenu.2026"               | input.undeclared-fact
            "smallest":1           | "smallest":1,"smallest":2          | tree.key-twice
            "clausesOf":["national | "clausesOf":["x","national         | assessment.wrong-value
            """)
    void what_is_not_understood_is_refused_at_its_line(String written, String other, String id) {
        assertThat(line()).contains(written);

        assertThatThrownBy(() -> GuidanceJson.read(
                        line().replaceFirst(Pattern.quote(written), other), Place.of("plans.jsonl", 7), vocabulary))
                .isInstanceOfSatisfying(ProblemException.class, e -> {
                    Problem problem = e.problems().get(0);
                    assertThat(problem.id()).isEqualTo(id);
                    assertThat(problem.place().file()).isEqualTo("plans.jsonl");
                    assertThat(problem.place().line()).isEqualTo(7);
                    assertThat(problem.sentence(Locale.CHINESE)).isNotBlank();
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "{}", "{\"enterprise\":", "7"})
    void what_is_no_guidance_at_all_is_refused(String json) {
        assertThatThrownBy(() -> GuidanceJson.read(json, Place.of("plans.jsonl"), vocabulary))
                .isInstanceOf(ProblemException.class);
    }
}
