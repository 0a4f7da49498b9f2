package io.tidu.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.ProblemException;
import io.tidu.input.EnterpriseWriter;
import io.tidu.model.Comparison;
import io.tidu.model.Decimals;
import io.tidu.model.Enterprise;
import io.tidu.model.Evidence;
import io.tidu.model.Exact;
import io.tidu.model.Judgement;
import io.tidu.model.Quantity;
import io.tidu.model.Status;
import io.tidu.model.Unit;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.Assessment;
import io.tidu.model.assessment.TargetOutcome;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a host's JSON mapper writes of our values, as a web framework does unasked: the documented form, or it fails.
 */
class MappersTest {
    private static final Assessment ASSESSMENT = SampleAssessments.full();
    private static final Enterprise ENTERPRISE = Enterprise.builder("91330421MA00000001")
            .fact("staff", Decimals.value("80"))
            .fact("rdStaffShare", Decimals.value("0.000000000001"))
            .build();

    /** A mapper of any kind. */
    interface Writer {
        String write(Object value) throws Exception;
    }

    private static Writer two(ObjectMapper mapper) {
        return mapper::writeValueAsString;
    }

    static Stream<Writer> mappers() {
        SimpleModule texts = new SimpleModule();
        texts.addSerializer(BigDecimal.class, ToStringSerializer.instance);
        return Stream.of(
                two(new ObjectMapper()),
                two(new ObjectMapper().findAndRegisterModules()),
                // As Spring Boot 3 sets it up.
                two(JsonMapper.builder()
                        .findAndAddModules()
                        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                        .disable(MapperFeature.DEFAULT_VIEW_INCLUSION)
                        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .build()),
                two(JsonMapper.builder()
                        .defaultPropertyInclusion(JsonInclude.Value.construct(
                                JsonInclude.Include.NON_EMPTY, JsonInclude.Include.NON_EMPTY))
                        .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                        .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                        .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                        .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                        .build()),
                two(new ObjectMapper().registerModule(texts)),
                tools.jackson.databind.json.JsonMapper.builder().build()::writeValueAsString,
                tools.jackson.databind.json.JsonMapper.builder()
                        .changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_EMPTY)
                                .withContentInclusion(JsonInclude.Include.NON_EMPTY))
                        .build()::writeValueAsString);
    }

    @ParameterizedTest
    @MethodSource("mappers")
    void an_assessment_is_written_byte_for_byte_in_its_documented_form(Writer mapper) throws Exception {
        String line = AssessmentJson.line(ASSESSMENT);

        assertThat(mapper.write(ASSESSMENT)).isEqualTo(line);
        assertThat(mapper.write(List.of(ASSESSMENT, ASSESSMENT))).isEqualTo("[" + line + "," + line + "]");
        assertThat(mapper.write(Map.of("result", ASSESSMENT))).isEqualTo("{\"result\":" + line + "}");
        assertThat(AssessmentJson.read(mapper.write(ASSESSMENT), "-")).isEqualTo(ASSESSMENT);
    }

    @ParameterizedTest
    @MethodSource("mappers")
    void an_enterprise_is_written_as_it_is_read(Writer mapper) throws Exception {
        assertThat(mapper.write(ENTERPRISE))
                .isEqualTo(EnterpriseWriter.toJson(ENTERPRISE))
                .contains("\"rdStaffShare\":0.000000000001");
    }

    /** Whatever a program can reach from an assessment or an enterprise that holds numbers or reasons. */
    private static List<Object> parts() {
        List<Object> parts = new ArrayList<>(List.of(
                Exact.of(3),
                Quantity.of(3),
                Evidence.missing("staff"),
                Judgement.MET,
                ASSESSMENT.funding(),
                ASSESSMENT.funding().awards(),
                ASSESSMENT.funding().awards().get(0).steps(),
                ASSESSMENT.funding().clawBacks(),
                ASSESSMENT.funding().ceilings(),
                ASSESSMENT.targets(),
                ENTERPRISE.facts()));
        for (TargetOutcome target : ASSESSMENT.targets().values()) {
            parts.add(target);
            if (target.score() != null) {
                parts.add(target.score());
                parts.addAll(target.score().groups());
                target.score().groups().forEach(g -> parts.addAll(g.items()));
            }
            target.findings().forEach(f -> {
                parts.add(f);
                Stream.of(f.actual(), f.required(), f.shortfall())
                        .filter(Objects::nonNull)
                        .forEach(parts::add);
            });
        }
        return parts;
    }

    @ParameterizedTest
    @MethodSource("mappers")
    void a_part_that_has_no_form_of_its_own_fails_and_is_never_guessed(Writer mapper) {
        assertThat(parts())
                .hasSizeGreaterThan(40)
                .allSatisfy(part -> assertThatThrownBy(() -> mapper.write(part))
                        .hasStackTraceContaining("no JSON form of its own"));
    }

    @ParameterizedTest
    @MethodSource("mappers")
    void words_are_those_of_the_documented_form(Writer mapper) throws Exception {
        assertThat(mapper.write(List.of(Verdict.NOT_MET, Status.SAMPLE, Unit.YUAN, Comparison.AT_LEAST)))
                .isEqualTo("[\"not-met\",\"sample\",\"yuan\",\">=\"]");
        assertThat(mapper.write(ASSESSMENT.packs().get(0)))
                .contains("\"status\":\"sample\"", "\"sha256\":\"" + "a".repeat(64));
    }

    @ParameterizedTest
    @MethodSource("mappers")
    void a_problem_is_written_with_its_place_and_its_sentences(Writer mapper) throws Exception {
        Problem problem = Problem.error("pack.no-folder", Place.of("rules", 3).at(7));
        String written = mapper.write(problem);

        assertThat(written)
                .contains("\"id\":\"pack.no-folder\"", "\"severity\":\"error\"", "\"file\":\"rules\"")
                .contains("\"line\":3", "\"column\":7", "\"zh\":\"没有这个文件夹", "\"en\":\"There is no such folder");
        assertThat(mapper.write(new ProblemException(problem))).isEqualTo("[" + written + "]");
    }

    @Test
    void no_mapper_reads_an_assessment_or_an_enterprise_in_its_own_way() {
        String json = AssessmentJson.line(ASSESSMENT);
        ObjectMapper lenient = JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();

        assertThatThrownBy(() -> lenient.readValue(json, Assessment.class))
                .isInstanceOf(JsonProcessingException.class)
                .hasMessageContaining("AssessmentJson.read");
        assertThatThrownBy(() -> lenient.readValue("{\"id\":\"x\",\"staff\":80}", Enterprise.class))
                .hasMessageContaining("EnterpriseReader");
        tools.jackson.databind.ObjectMapper newer = tools.jackson.databind.json.JsonMapper.shared();
        assertThatThrownBy(() -> newer.readValue(json, Assessment.class)).hasMessageContaining("AssessmentJson.read");
    }
}
