package io.tidu.internal.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.internal.load.RulesLoader;
import io.tidu.model.Enterprise;
import io.tidu.model.FactValue;
import io.tidu.model.Label;
import io.tidu.vocabulary.Vocabulary;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LocalityTest {
    private static final Vocabulary VOCABULARY =
            RulesLoader.load(Path.of("rules")).vocabulary();
    private static final FactValue JIASHAN = new FactValue.Text("330421");

    private static Label of(Map<String, FactValue> facts) {
        return Locality.of(new Enterprise("91330421MA00000000", "", new TreeMap<>(facts)), VOCABULARY);
    }

    @Test
    void the_town_goes_before_the_county() {
        assertThat(of(Map.of("county", JIASHAN, "town", new FactValue.Text("西塘镇"))))
                .isEqualTo(new Label("西塘镇", "Xitang Town"));
    }

    @Test
    void the_county_is_told_if_the_town_is_not_known() {
        assertThat(of(Map.of("county", JIASHAN))).isEqualTo(new Label("嘉善县", "Jiashan County"));
    }

    @Test
    void the_county_is_told_if_sources_disagree_on_the_town() {
        FactValue disputed = new FactValue.Conflict(List.of(
                new FactValue.Sourced(new FactValue.Text("西塘镇"), "a"),
                new FactValue.Sourced(new FactValue.Text("大云镇"), "b")));

        assertThat(of(Map.of("county", JIASHAN, "town", disputed)).zh()).isEqualTo("嘉善县");
    }

    @Test
    void a_town_that_the_vocabulary_does_not_name_is_told_as_written() {
        assertThat(of(Map.of("town", new FactValue.Text("新镇")))).isEqualTo(Label.of("新镇"));
    }

    @Test
    void nothing_is_told_if_neither_is_known() {
        assertThat(of(Map.of()).zh()).isEmpty();
    }
}
