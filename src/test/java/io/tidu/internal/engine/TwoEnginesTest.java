package io.tidu.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidu.diagnostic.ProblemException;
import io.tidu.internal.evaluate.EvaluationListener;
import io.tidu.internal.load.RulesPlace;
import io.tidu.model.Bounds;
import io.tidu.model.Enterprise;
import io.tidu.model.FactValue;
import io.tidu.register.SampleRegister;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwoEnginesTest {
    private static final LocalDate ON = LocalDate.of(2026, 3, 1);
    private static final Path SHIPPED = Path.of("rules");
    private static final String FUNDING = "zhejiang/jiashan/tiered-funding/2023/";
    private static final String PIPELINE = "zhejiang/jiashan/high-tech-pipeline/";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // Nothing differs: all is decided once.
                "vocabulary.yaml | facts: | facts: | 6",
                // Money of the pack that nothing rests on.
                "zhejiang/jiashan/tiered-funding/2023/tables/tiers.csv | tier-2,15, | tier-2,16, | 5",
                // A line that nearly all rests on.
                "national/high-tech-enterprise/2016/tables/rd-intensity.csv | ,5000,5, | ,5000,6, | 1",
                // A comment: the bytes differ, though nothing is decided otherwise.
                "national/technology-sme/2022/score.drl | 科技人员指标 | 科技人员 | 4",
                // Of other enterprises' pack: whoever it is for is known on either side.
                "zhejiang/jiashan/tiered-funding/2023/pack.yaml | 330421 | 330424 | 5",
                // Not in force any more on one side.
                "national/quality-sme/2022/pack.yaml | to: 2026-03-31 | to: 2026-02-28 | 5",
                // The vocabulary decides what is read at all.
                "vocabulary.yaml | # The facts | # All facts | 0",
            })
    void both_sides_decide_as_each_by_itself(String file, String before, String after, int same) {
        Path edited = edited(file, before, after);
        try (Engine one = Engine.load(SHIPPED);
                Engine other = Engine.load(edited)) {
            TwoEngines two = new TwoEngines(one, ON, other, ON);
            assertThat(two.same()).hasSize(same);
            assertAsEachByItself(two, one, other);
            assertAsEachByItself(new TwoEngines(other, ON, one, ON), other, one);
        }
    }

    @Test
    void findings_that_are_taken_over_stand_where_they_stood() {
        // Another rule whose clause comes before those of the pack whose findings are taken over.
        Path edited = edited(PIPELINE + "2023/cultivate.drl", "rule \"Cultivate: S&T staff not below the floor\"", """
                rule "Cultivate: once more"
                    @clause( "3.4" )
                when
                    $firm : Enterprise()
                then
                    require( "cultivate", "technology-staff-floor", $firm.technologyStaffShare, atLeast( limit("technology-staff-floor") ) );
                end

                rule "Cultivate: S&T staff not below the floor\"""");
        try (Engine one = Engine.load(SHIPPED);
                Engine other = Engine.load(edited)) {
            TwoEngines two = new TwoEngines(one, ON, other, ON);
            assertThat(two.same())
                    .contains("national/high-tech-enterprise")
                    .doesNotContain("zhejiang/jiashan/high-tech-pipeline");
            assertAsEachByItself(two, one, other);
        }
    }

    @Test
    void versions_of_one_folder_are_compared_by_a_day_of_each() {
        LocalDate then = LocalDate.of(2021, 6, 1);
        try (Engine one = Engine.load(SHIPPED);
                Engine other = Engine.load(SHIPPED)) {
            TwoEngines two = new TwoEngines(one, then, other, ON);
            assertThat(two.same())
                    .contains("national/high-tech-enterprise")
                    .doesNotContain("national/technology-sme", "zhejiang/jiashan/tiered-funding");
            for (Enterprise firm : firms(one)) {
                TwoEngines.Both both = two.assess(firm, ON, EvaluationListener.NONE);
                assertThat(both.first()).isEqualTo(one.assess(firm, ON, then));
                assertThat(both.second()).isEqualTo(other.assess(firm, ON, ON));
            }
        }
    }

    @Test
    void a_bound_is_met_by_all_that_the_second_side_decides() {
        Path edited = edited(FUNDING + "tables/tiers.csv", "tier-2,15,", "tier-2,16,");
        Bounds few = Bounds.DEFAULT.withFirings(60);
        try (Engine one = Engine.load(SHIPPED);
                Engine other = Engine.load(RulesPlace.at(edited), Set.of(), few)) {
            Enterprise firm = firms(one).get(0);
            assertThatThrownBy(() -> new TwoEngines(one, ON, other, ON).assess(firm, ON, EvaluationListener.NONE))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            failed -> assertThatThrownBy(() -> other.assess(firm, ON))
                                    .isInstanceOfSatisfying(
                                            ProblemException.class,
                                            alone -> assertThat(failed.problems())
                                                    .isEqualTo(alone.problems())));
        }
    }

    private static void assertAsEachByItself(TwoEngines two, Engine one, Engine other) {
        for (Enterprise firm : firms(one)) {
            TwoEngines.Both both = two.assess(firm, ON, EvaluationListener.NONE);
            assertThat(both.first()).isEqualTo(one.assess(firm, ON));
            assertThat(both.second()).isEqualTo(other.assess(firm, ON));
        }
    }

    /** Drawn ones, those of another place, and one of which the place is not known. */
    private static List<Enterprise> firms(Engine engine) {
        List<Enterprise> firms = new ArrayList<>(
                SampleRegister.of(engine.vocabulary(), 15, ON).first(12).toList());
        Enterprise first = firms.get(0);
        for (String county : List.of("330424", "110101", "")) {
            SortedMap<String, FactValue> facts = new TreeMap<>(first.facts());
            facts.remove("county");
            if (!county.isEmpty()) {
                facts.put("county", new FactValue.Text(county));
            }
            firms.add(new Enterprise(first.id() + county, first.name(), facts));
        }
        return firms;
    }

    private Path edited(String file, String before, String after) {
        try (Stream<Path> files = Files.walk(SHIPPED)) {
            for (Path each : files.toList()) {
                Path copy = folder.resolve(SHIPPED.relativize(each).toString());
                if (Files.isDirectory(each)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(each, copy);
                }
            }
            String text = Files.readString(folder.resolve(file));
            assertThat(text).contains(before);
            int at = text.indexOf(before);
            Files.writeString(
                    folder.resolve(file), text.substring(0, at) + after + text.substring(at + before.length()));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
