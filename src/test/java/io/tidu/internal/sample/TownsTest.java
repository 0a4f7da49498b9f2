package io.tidu.internal.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.internal.load.RulesLoader;
import io.tidu.model.Enterprise;
import io.tidu.model.FactValue;
import io.tidu.vocabulary.Vocabulary;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TownsTest {
    private static final Vocabulary SHIPPED = RulesLoader.load(Path.of("rules")).vocabulary();
    private static final FactValue JIASHAN = new FactValue.Text("330421");

    private static final List<Enterprise> DRAWN = LongStream.range(0, 500)
            .mapToObj(new Sampler(SHIPPED, 7, LocalDate.of(2026, 3, 1))::at)
            .toList();

    @Test
    void enterprises_of_the_county_are_in_all_of_its_towns() {
        assertThat(DRAWN.stream()
                        .filter(e -> JIASHAN.equals(e.fact("county")))
                        .map(e -> e.fact("town"))
                        .filter(Objects::nonNull)
                        .map(FactValue.Text.class::cast)
                        .map(FactValue.Text::value)
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("罗星街道", "惠民街道", "魏塘街道", "西塘镇", "姚庄镇", "陶庄镇", "天凝镇", "干窑镇", "大云镇");
    }

    @Test
    void enterprises_of_other_counties_have_no_town_of_this_one() {
        List<Enterprise> others =
                DRAWN.stream().filter(e -> !JIASHAN.equals(e.fact("county"))).toList();

        assertThat(others)
                .isNotEmpty()
                .allSatisfy(e -> assertThat(e.fact("town")).isNull());
    }
}
