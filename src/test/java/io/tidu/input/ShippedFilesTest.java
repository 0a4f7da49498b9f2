package io.tidu.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.Problems;
import io.tidu.internal.load.vocabulary.VocabularyReader;
import io.tidu.model.Enterprise;
import io.tidu.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The vocabulary and the examples of this repository, as everyone gets them. */
class ShippedFilesTest {
    private static final Path EXAMPLES = Path.of("examples");

    private final Problems problems = new Problems();
    private final Vocabulary vocabulary =
            VocabularyReader.read(Path.of("rules", "vocabulary.yaml"), "rules/vocabulary.yaml", problems);

    @Test
    void the_vocabulary_has_no_problem() {
        assertThat(told(problems.list())).isEmpty();
        assertThat(vocabulary.facts()).isNotEmpty();
    }

    @Test
    void the_contract_example_is_read_and_comes_back_the_same() {
        EnterpriseReader reader = new EnterpriseReader(vocabulary);
        Enterprise firm = reader.read(Fixtures.resource("contract.json"), "contract.json", problems);
        assertThat(told(problems.list())).isEmpty();
        assertThat(reader.read(EnterpriseWriter.toJson(firm), "written.json", problems))
                .isEqualTo(firm);
    }

    @Test
    void every_example_enterprise_is_read_without_a_problem() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES.resolve("enterprises"))) {
            for (Path file : files.sorted().toList()) {
                List<EnterpriseRecord> records = records(file);
                assertThat(records).as(file.toString()).hasSize(1);
                assertThat(told(records.get(0).problems())).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"register.jsonl, 12", "register.csv, 7"})
    void every_example_register_is_read_without_a_problem(String file, int enterprises) throws IOException {
        List<EnterpriseRecord> records = records(EXAMPLES.resolve(file));
        assertThat(records).hasSize(enterprises);
        records.forEach(record -> assertThat(told(record.problems())).isEmpty());
    }

    @Test
    void the_example_register_with_an_error_names_line_three_and_the_other_three_are_read() throws IOException {
        List<EnterpriseRecord> records = records(EXAMPLES.resolve("register-with-errors.jsonl"));
        assertThat(records).hasSize(4);
        assertThat(records.get(2)).isInstanceOf(EnterpriseRecord.Rejected.class);
        assertThat(told(records.get(2).problems()))
                .singleElement()
                .asString()
                .contains(":3:")
                .contains("\"staff\" is a number")
                .contains("\"eighty\"");
    }

    private List<EnterpriseRecord> records(Path file) throws IOException {
        List<EnterpriseRecord> records = new ArrayList<>();
        Format format = Format.of(file.toString()).orElseThrow();
        try (EnterpriseSource source =
                EnterpriseSource.open(file.toString(), Files.newInputStream(file), format, vocabulary)) {
            source.forEachRemaining(records::add);
        }
        return records;
    }

    private static List<String> told(List<Problem> problems) {
        return problems.stream().map(p -> p.render(Locale.ENGLISH)).toList();
    }
}
