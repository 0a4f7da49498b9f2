package io.tidu.input;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.tidu.model.Enterprise;
import io.tidu.model.Sources;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnterpriseSchemaTest {
    private final Schema schema = schema();

    @Test
    void the_contract_example_is_valid() {
        assertThat(errors(Fixtures.resource("contract.json"))).isEmpty();
    }

    @Test
    void what_we_write_is_valid() {
        Enterprise firm = Enterprise.builder("x")
                .revenue(2025, "1.5")
                .none("events")
                .conflict("staff", Sources.source(80, "a"), Sources.source(90, "b"))
                .build();
        assertThat(errors(EnterpriseWriter.toJson(firm))).isEmpty();
    }

    @Test
    void every_example_enterprise_is_valid() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("examples", "enterprises"))) {
            for (Path file : files.toList()) {
                assertThat(errors(Files.readString(file))).as(file.toString()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\": \"x\", \"staff\": null, \"revenue\": {\"2025\": null}}",
                "{\"id\": \"x\", \"greenFactory\": true, \"energyUse\": {\"2025\": 5}, \"prizes\": [{\"kind\": \"x\"}]}",
                "{\"id\": \"x\", \"energyUse\": {\"sources\": [{\"value\": 1, \"from\": \"a\"}]}}"
            })
    void what_is_unknown_and_what_a_county_declared_is_valid(String json) {
        assertThat(errors(json)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"id\": 5}",
                "{\"id\": \"x\", \"staff\": \"80\"}",
                "{\"id\": \"x\", \"staff\": -1}",
                "{\"id\": \"x\", \"registeredOn\": \"2018/05/01\"}",
                "{\"id\": \"x\", \"revenue\": 5}",
                "{\"id\": \"x\", \"revenue\": {\"25\": 5}}",
                "{\"id\": \"x\", \"events\": {}}",
                "{\"id\": \"x\", \"staff\": {\"sources\": [{\"value\": 5}]}}"
            })
    void what_the_reader_refuses_whatever_the_vocabulary_is_invalid(String json) {
        assertThat(errors(json)).isNotEmpty();
        assertThat(Fixtures.problemsOf(json)).isNotEmpty();
    }

    private List<?> errors(String json) {
        return schema.validate(json, InputFormat.JSON);
    }

    private static Schema schema() {
        try (InputStream in = Enterprise.class.getResourceAsStream("/io/tidu/schema/enterprise.schema.json")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
