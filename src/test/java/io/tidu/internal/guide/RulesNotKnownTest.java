package io.tidu.internal.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.engine.PolicyEngine;
import io.tidu.guide.PolicyGuide;
import io.tidu.internal.document.Document;
import io.tidu.internal.document.write.Style;
import io.tidu.internal.document.write.TextWriter;
import io.tidu.internal.guidance.GuidanceDocument;
import io.tidu.model.Enterprise;
import io.tidu.model.guidance.Guidance;
import io.tidu.model.guidance.GuideOptions;
import io.tidu.model.guidance.Plan;
import io.tidu.model.guidance.RulesEnd;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plan on a later day rests on rules that are known for it, or says that they are not. */
class RulesNotKnownTest {
    private static final Path RULES = Path.of("src/test/resources/io/tidu/internal/guide/rules");
    private static final String FROM = "inForce: {from: 2020-01-01}";
    private static final LocalDate END = LocalDate.of(2026, 6, 30);

    @TempDir
    private Path folder;

    /** Founded too late: only time helps. */
    private static Enterprise young() {
        return GradeRules.firm().with("registeredOn", GradeRules.day("2025-09-01"));
    }

    @Test
    void where_another_version_may_come_it_is_said_that_a_later_day_is_decided_by_what_is_known() throws IOException {
        ask(folder("2026", FROM), (guidance, text) -> {
            Plan plan = guidance.plans().get(0);

            assertThat(plan.date()).isAfter(END);
            assertThat(plan.rules())
                    .hasSize(1)
                    .allMatch(r -> r.until() == null && r.pack().version().equals("2026"));
            assertThat(guidance.rulesEnd()).isEmpty();
            assertThat(text).contains("decided by the rules that are known today");
        });
    }

    @Test
    void after_the_last_version_nothing_is_attained_and_its_last_day_is_told() throws IOException {
        ask(folder("2026", "inForce: {from: 2020-01-01, to: 2026-06-30}"), (guidance, text) -> {
            assertThat(guidance.plans()).isEmpty();
            assertThat(guidance.rulesEnd()).containsExactly(new RulesEnd("test/days", "2026", END));
            assertThat(text).contains("known up to 2026-06-30", "not known yet");
        });
    }

    @Test
    void a_version_that_is_not_todays_is_named_and_what_follows_the_last_one_is_not_known() throws IOException {
        Path rules = folder("2026", "inForce: {from: 2020-01-01, to: 2026-06-30}");
        copy(rules.resolve("test/days/2026"), rules.resolve("test/days/2027"));
        edit(rules.resolve("test/days/2027/pack.yaml"), "version: \"2026\"", "version: \"2027\"");
        edit(
                rules.resolve("test/days/2027/pack.yaml"),
                "inForce: {from: 2020-01-01, to: 2026-06-30}",
                "inForce: {from: 2026-07-01, to: 2027-12-31}");
        ask(rules, (guidance, text) -> {
            assertThat(guidance.plans().get(0).rules())
                    .singleElement()
                    .satisfies(r -> assertThat(r.pack().version()).isEqualTo("2027"))
                    .satisfies(r -> assertThat(r.until()).isEqualTo("2027-12-31"));
            assertThat(guidance.rulesEnd())
                    .containsExactly(new RulesEnd("test/days", "2027", LocalDate.of(2027, 12, 31)));
            assertThat(text).contains("Version 2027 of", "known up to 2027-12-31");
        });
    }

    private static void ask(Path rules, BiConsumer<Guidance, String> then) {
        try (PolicyEngine engine = PolicyEngine.load(rules)) {
            PolicyGuide guide = PolicyGuide.of(engine);
            Guidance guidance = guide.guide(young(), GradeRules.ON, GuideOptions.NEXT_STAGE.to("grade-a"));
            GuidanceDocument document = GuidanceDocument.in(Locale.ENGLISH, engine.names(GradeRules.ON));

            assertThat(guide.verify(guidance)).isEmpty();
            then.accept(
                    guidance, TextWriter.write(new Document("", document.normal(guidance), ""), new Style(400, false)));
        }
    }

    private Path folder(String version, String inForce) throws IOException {
        Path rules = folder.resolve("rules");
        copy(RULES, rules);
        edit(rules.resolve("test/days/" + version + "/pack.yaml"), FROM, inForce);
        return rules;
    }

    private static void edit(Path file, String from, String to) throws IOException {
        String before = Files.readString(file);
        assertThat(before).contains(from);
        Files.writeString(file, before.replace(from, to));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : List.copyOf(all.toList())) {
                Path copy = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(path, copy);
                }
            }
        }
    }
}
