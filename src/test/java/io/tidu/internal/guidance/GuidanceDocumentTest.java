package io.tidu.internal.guidance;

import io.tidu.engine.PolicyEngine;
import io.tidu.internal.document.Document;
import io.tidu.internal.document.write.Style;
import io.tidu.internal.document.write.TextWriter;
import io.tidu.model.guidance.Guidance;
import io.tidu.report.Golden;
import io.tidu.report.HandMadeGuidance;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How guidance reads, with the names of the shipped rules. */
class GuidanceDocumentTest {
    private static PolicyEngine engine;

    @BeforeAll
    static void open() {
        engine = PolicyEngine.load(Path.of("rules"));
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    private static GuidanceDocument document(String language) {
        return GuidanceDocument.in(Locale.forLanguageTag(language), engine.names(LocalDate.of(2026, 3, 1)));
    }

    private static String text(java.util.List<io.tidu.internal.document.Block> blocks) {
        return TextWriter.write(new Document("", blocks, ""), new Style(100, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void plans_read_as_a_county_officer_would_say_them(String language) {
        Guidance guidance = HandMadeGuidance.twoGaps();
        GuidanceDocument document = document(language);

        Golden.expect("guidance." + language + ".txt", text(document.normal(guidance)));
        Golden.expect("guidance-all." + language + ".txt", text(document.all(guidance)));
        Golden.expect("guidance-brief." + language + ".txt", text(document.brief(guidance)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void what_is_out_of_reach_says_why_and_from_when_on_it_is_not(String language) {
        Golden.expect(
                "guidance-none." + language + ".txt", text(document(language).normal(HandMadeGuidance.outOfReach())));
        Golden.expect(
                "guidance-met." + language + ".txt", text(document(language).normal(HandMadeGuidance.attained())));
    }
}
