package io.tidu.internal.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.diagnostic.Problems;
import io.tidu.input.EnterpriseReader;
import io.tidu.internal.engine.Engine;
import io.tidu.model.Enterprise;
import io.tidu.model.assessment.Assessment;
import io.tidu.model.guidance.GuideOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * What a question of {@code guide} costs in enterprises that are decided, the same on every machine. Time is measured
 * by the benchmarks ({@code docs/performance.md}), never here.
 */
class QuestionCostTest {
    // What the examples take, and a little more; who makes it cheaper lowers them. Before all targets shared what was
    // decided, more money took 866 for the middle one and 2,054 for the worst. The next stage: 17 and 319.
    private static final Limits MONEY = new Limits(260, 390);
    private static final Limits NEXT_STAGE = new Limits(60, 340);

    private static final LocalDate ON = LocalDate.of(2026, 3, 1);
    private static final Engine ENGINE = Engine.load(Path.of("rules"));
    private static final GuideOptions OPTIONS = GuideOptions.NEXT_STAGE.until(ON.plusYears(3));

    /** The most of the middle example, and of any. */
    private record Limits(int middle, int worst) {}

    @AfterAll
    static void close() {
        ENGINE.close();
    }

    @Test
    void more_money_takes_no_more_enterprises_than_before() {
        MoneyRules money = MoneyRules.of(ENGINE);
        Map<String, TargetRules> targets = new HashMap<>();

        assertWithin(MONEY, examples().map(firm -> {
            Assessment today = ENGINE.assess(firm, ON);
            MoneySearch search = new MoneySearch(
                    money, name -> targets.computeIfAbsent(name, n -> TargetRules.of(n, ENGINE)), today, firm, OPTIONS);
            search.search();
            return search.decided();
        }));
    }

    @Test
    void the_next_stage_takes_no_more_enterprises_than_before() {
        assertWithin(NEXT_STAGE, examples().map(firm -> {
            Assessment today = ENGINE.assess(firm, ON);
            String next = Objects.requireNonNullElse(today.stage().next(), "identify");
            TargetRules rules = TargetRules.of(next, ENGINE);
            Decisions decisions = Decisions.ofOne(rules.engine());
            Probe probe = new Probe(decisions, next, rules.rules(), false, null);
            new TargetSearch(ENGINE, rules, today, firm, ON, OPTIONS, probe, SearchBounds.OF_TARGET).search();
            return decisions.all();
        }));
    }

    private static void assertWithin(Limits limits, Stream<Integer> taken) {
        List<Integer> sorted = taken.sorted().toList();

        assertThat(sorted.get(sorted.size() / 2)).as("of %s", sorted).isLessThanOrEqualTo(limits.middle);
        // A limit far above what is taken would guard nothing.
        assertThat(sorted.get(sorted.size() - 1)).as("of %s", sorted).isBetween(limits.worst / 2, limits.worst);
    }

    private static Stream<Enterprise> examples() {
        EnterpriseReader reader = new EnterpriseReader(ENGINE.vocabulary());
        try (Stream<Path> files = Files.list(Path.of("examples/enterprises"))) {
            return files.sorted().toList().stream()
                    .map(f -> Objects.requireNonNull(reader.read(text(f), f.toString(), new Problems())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
