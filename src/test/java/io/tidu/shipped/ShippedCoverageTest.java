package io.tidu.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.internal.cases.CaseRunner;
import io.tidu.internal.cases.Coverage;
import io.tidu.internal.engine.Engine;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule, row, edge, line and clause of a shipped pack is exercised by a case. */
class ShippedCoverageTest {
    /** Edges of which one side is out of reach, because the inputs of their table depend on each other. */
    private static final Set<String> OUT_OF_REACH = Set.of(
            // A mean growth of five per cent or more is growth: it can't stand in the row for none.
            "high-tech-enterprise/2016/tables/growth.csv:7",
            // A right from own research is a right, and a result in the mean is a result.
            "high-tech-enterprise/2016/tables/ip-acquisition.csv:4",
            "high-tech-enterprise/2016/tables/transformation.csv:8",
            // Below 50 million yuan another rule decides; the edge only closes the band.
            "quality-sme/2022/tables/giant-rd-intensity.csv:3",
            // Rights of high value and from own research are rights of class I, of which these rows have none.
            "quality-sme/2022/tables/ip-points.csv:5",
            "quality-sme/2022/tables/ip-points.csv:6",
            // Without R&D no share of it is above nought, and without sales there is no share of them.
            "technology-sme/2022/tables/rd-to-cost.csv:3",
            "technology-sme/2022/tables/rd-to-cost.csv:4",
            "technology-sme/2022/tables/rd-to-cost.csv:5",
            "technology-sme/2022/tables/rd-to-cost.csv:6",
            "technology-sme/2022/tables/rd-to-cost.csv:7",
            "technology-sme/2022/tables/rd-to-sales.csv:4",
            "technology-sme/2022/tables/rd-to-sales.csv:5",
            "technology-sme/2022/tables/rd-to-sales.csv:6",
            "technology-sme/2022/tables/rd-to-sales.csv:7",
            "technology-sme/2022/tables/rd-to-sales.csv:8",
            "technology-sme/2022/tables/rd-to-sales.csv:9");

    static Stream<Coverage> packs() {
        return Stream.of("rules", "examples/award-structures").flatMap(folder -> {
            try (Engine engine = Engine.load(Path.of(folder))) {
                return CaseRunner.run(engine).coverage().stream();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("packs")
    void everything_a_pack_says_is_exercised_by_a_case(Coverage pack) {
        List<Coverage.Item> open = pack.open().stream()
                .filter(i -> OUT_OF_REACH.stream()
                        .noneMatch(known -> i.kind() == Coverage.Kind.EDGE
                                && i.place().toString().contains(known + ":")))
                .toList();
        assertThat(open).isEmpty();
    }
}
