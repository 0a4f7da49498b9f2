package io.tidu.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.internal.engine.Engine;
import io.tidu.internal.impact.Interval;
import io.tidu.internal.impact.RulesComparison;
import io.tidu.internal.impact.RulesSide;
import io.tidu.model.Enterprise;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cap of one tier that is raised in another folder opens a range for that tier's award and for nothing else. */
class CapChangeTest {
    private static final LocalDate ON = LocalDate.of(2026, 3, 1);
    private static final Path RULES = Path.of("rules");

    @TempDir
    private Path folder;

    private void copy() throws IOException {
        try (var files = Files.walk(RULES)) {
            for (Path file : files.toList()) {
                Path copy = folder.resolve(RULES.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }

    @Test
    void nothing_differs_by_more_than_the_cap_does() throws IOException {
        copy();
        Path tiers = folder.resolve("zhejiang/jiashan/tiered-funding/2023/tables/tiers.csv");
        Files.writeString(tiers, Files.readString(tiers).replace("tier-1,10,30,", "tier-1,10,40,"));
        try (Engine before = Engine.load(RULES);
                Engine after = Engine.load(folder)) {
            RulesComparison comparison = new RulesComparison(new RulesSide(before, ON), new RulesSide(after, ON), ON);
            for (String name : List.of("conflict", "missing-data", "recommend-tier-2", "saijin-semiconductor")) {
                Enterprise firm = ExamplesTest.read(name, before.vocabulary());
                Interval bounds = comparison.compare(firm).funding().bounds();
                assertThat(bounds.least()).as(name).isEqualByComparingTo("0");
                assertThat(bounds.most()).as(name).isBetween(BigDecimal.ZERO, new BigDecimal(100_000));
            }
        }
    }
}
