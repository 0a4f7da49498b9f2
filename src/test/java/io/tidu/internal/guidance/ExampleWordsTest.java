package io.tidu.internal.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.diagnostic.Problems;
import io.tidu.engine.PolicyEngine;
import io.tidu.guide.PolicyGuide;
import io.tidu.input.EnterpriseReader;
import io.tidu.internal.document.Block;
import io.tidu.internal.document.Document;
import io.tidu.internal.document.write.Style;
import io.tidu.internal.document.write.TextWriter;
import io.tidu.model.Enterprise;
import io.tidu.model.guidance.Guidance;
import io.tidu.model.guidance.GuideOptions;
import io.tidu.report.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the guidance of the shipped examples reads. */
class ExampleWordsTest {
    private static final LocalDate ON = LocalDate.of(2026, 3, 1);
    private static final List<Guidance> EXAMPLES = new ArrayList<>();
    private static PolicyEngine engine;

    @BeforeAll
    static void guide() throws IOException {
        engine = PolicyEngine.load(Path.of("rules"));
        PolicyGuide guide = PolicyGuide.of(engine);
        try (Stream<Path> files = Files.list(Path.of("examples", "enterprises"))) {
            for (Path file : files.sorted().toList()) {
                EXAMPLES.add(guide.guide(read(file), ON, GuideOptions.NEXT_STAGE));
            }
        }
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    private static Enterprise read(Path file) throws IOException {
        return Objects.requireNonNull(new EnterpriseReader(engine.vocabulary())
                .read(Files.readString(file), file.toString(), new Problems()));
    }

    private static String text(List<Block> blocks) {
        return TextWriter.write(new Document("", blocks, ""), new Style(100, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void each_example_reads_so(String language) {
        GuidanceDocument document = GuidanceDocument.in(Locale.forLanguageTag(language), engine.names(ON));
        List<Block> blocks = new ArrayList<>();
        EXAMPLES.forEach(g -> blocks.addAll(document.brief(g)));
        Golden.expect("guidance-examples." + language + ".txt", text(blocks));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void what_only_a_person_has_to_settle_is_not_called_out_of_reach(String language) {
        Guidance conflict = EXAMPLES.stream()
                .filter(g -> g.enterprise().endsWith("11X"))
                .findFirst()
                .orElseThrow();
        String told = text(GuidanceDocument.in(Locale.forLanguageTag(language), engine.names(ON))
                .normal(conflict));
        assertThat(told)
                .contains(language.equals("zh") ? "须先由人工审核" : "a person has to settle it first")
                .contains(language.equals("zh") ? "“培育”要等什么" : "What Cultivation waits for")
                .doesNotContain("没有办法达到", "out of reach");
    }
}
