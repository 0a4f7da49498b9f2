package io.tidu.internal.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.diagnostic.Place;
import io.tidu.internal.load.Packs;
import io.tidu.model.Label;
import io.tidu.model.Unit;
import io.tidu.vocabulary.DerivedDefinition;
import io.tidu.vocabulary.FactDefinition;
import io.tidu.vocabulary.FactType;
import io.tidu.vocabulary.Vocabulary;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelsTest {
    private static final Place PLACE = Place.of("vocabulary.yaml");
    private static final SortedMap<String, FactDefinition> NONE = new TreeMap<>();

    @TempDir
    private Path folder;

    private Labels labels;

    @BeforeEach
    void packs_of_three_levels() {
        PackSet packs = new Packs(folder)
                .pack(
                        "national/hnte/2016",
                        "targets: {hnte: {zh: 高企, en: HNTE}}",
                        "criteria: {rd: {zh: 国家研发, en: National R&D}, staff: {zh: 人员, en: Staff}}",
                        "items: {ip: {zh: 知识产权, en: IP}}")
                .pack(
                        "province/sme/1",
                        "buildsOn: [national/hnte]",
                        "criteria: {staff: {zh: 省级人员, en: Provincial staff}}")
                .pack(
                        "county/funding/1",
                        "buildsOn: [province/sme]",
                        "criteria: {rd: {zh: 县级研发, en: County R&D}}",
                        "targets: {tier-1: {zh: 第一档, en: Tier 1}}")
                .pack("county/other/1", "criteria: {site: {zh: 场地, en: Site}}", "inForce: {from: 2099-01-01}")
                .load()
                .inForce(LocalDate.of(2026, 3, 1));
        labels = new Labels(vocabulary(), packs);
    }

    private static Vocabulary vocabulary() {
        SortedMap<String, FactDefinition> facts = new TreeMap<>();
        put(facts, fact("staff", FactType.NUMBER, false, "职工", "Staff", new Label("社保名单", "Social insurance list")));
        put(facts, fact("revenue", FactType.MONEY, true, "销售收入", "Revenue", null));
        SortedMap<String, FactDefinition> points = new TreeMap<>();
        put(points, fact("management", FactType.NUMBER, false, "管理", "Management", null));
        put(facts, whole("expertPoints", FactType.RECORD, "专家评分", "Expert points", points, null));
        SortedMap<String, FactDefinition> fields = new TreeMap<>();
        SortedMap<String, Label> kinds = new TreeMap<>();
        kinds.put("invention-patent", new Label("发明专利", "Invention patent"));
        put(
                fields,
                new FactDefinition(
                        "kind",
                        FactType.CHOICE,
                        Unit.NONE,
                        false,
                        new Label("种类", "Kind"),
                        null,
                        kinds,
                        NONE,
                        null,
                        PLACE));
        put(fields, fact("coreSupport", FactType.FLAG, false, "核心支撑", "Core support", new Label("说明", "Statement")));
        put(
                facts,
                whole(
                        "intellectualProperty",
                        FactType.LIST,
                        "知识产权",
                        "Intellectual property",
                        fields,
                        new Label("证书", "Certificate")));
        SortedMap<String, DerivedDefinition> derived = new TreeMap<>();
        derived.put(
                "rdIntensity",
                new DerivedDefinition(
                        "rdIntensity", Unit.RATIO, List.of("years"), "…", new Label("研发强度", "R&D intensity"), PLACE));
        return new Vocabulary(facts, derived, "");
    }

    private static void put(SortedMap<String, FactDefinition> facts, FactDefinition fact) {
        facts.put(fact.name(), fact);
    }

    private static FactDefinition fact(
            String name, FactType type, boolean yearly, String zh, String en, Label document) {
        return new FactDefinition(
                name, type, Unit.NONE, yearly, new Label(zh, en), document, new TreeMap<>(), NONE, null, PLACE);
    }

    private static FactDefinition whole(
            String name,
            FactType type,
            String zh,
            String en,
            SortedMap<String, FactDefinition> fields,
            Label document) {
        return new FactDefinition(
                name, type, Unit.NONE, false, new Label(zh, en), document, new TreeMap<>(), fields, null, PLACE);
    }

    @Test
    void a_criterion_is_labelled_by_its_own_pack_first() {
        assertThat(labels.criterion("county/funding", "rd")).isEqualTo(new Label("县级研发", "County R&D"));
        assertThat(labels.criterion("national/hnte", "rd")).isEqualTo(new Label("国家研发", "National R&D"));
    }

    @Test
    void then_by_the_nearest_pack_it_builds_on() {
        assertThat(labels.criterion("county/funding", "staff")).isEqualTo(new Label("省级人员", "Provincial staff"));
        assertThat(labels.item("county/funding", "ip")).isEqualTo(new Label("知识产权", "IP"));
    }

    @Test
    void then_by_any_pack_even_one_that_is_not_in_force() {
        assertThat(labels.criterion("county/funding", "site")).isEqualTo(new Label("场地", "Site"));
    }

    @Test
    void then_by_the_target_of_its_name() {
        assertThat(labels.criterion("county/funding", "hnte")).isEqualTo(new Label("高企", "HNTE"));
        assertThat(labels.item("county/funding", "tier-1")).isEqualTo(new Label("第一档", "Tier 1"));
    }

    @Test
    void and_else_by_its_name() {
        assertThat(labels.criterion("county/funding", "no-such")).isEqualTo(Label.of("no-such"));
        assertThat(labels.item("no/pack", "no-such")).isEqualTo(Label.of("no-such"));
        assertThat(labels.target("no-such")).isEqualTo(Label.of("no-such"));
    }

    @Test
    void packs_and_clauses_have_titles() {
        assertThat(labels.packTitle("national/hnte"))
                .isEqualTo(new Label("标题 national/hnte", "Title of national/hnte"));
        assertThat(labels.packTitle("no/pack")).isEqualTo(Label.of("no/pack"));
        assertThat(labels.clauseTitle("national/hnte", "11.1")).isEqualTo(new Label("注册", "Registered"));
        assertThat(labels.clauseTitle("national/hnte", "99")).isEqualTo(Label.of("99"));
    }

    @Test
    void a_fact_and_its_parts_are_labelled_by_path() {
        assertThat(labels.fact("staff")).isEqualTo(new Label("职工", "Staff"));
        assertThat(labels.fact("revenue.2025")).isEqualTo(new Label("销售收入（2025年）", "Revenue (2025)"));
        assertThat(labels.fact("expertPoints.management")).isEqualTo(new Label("专家评分：管理", "Expert points: Management"));
        assertThat(labels.fact("rdIntensity")).isEqualTo(new Label("研发强度", "R&D intensity"));
        assertThat(labels.fact("no.such[1]")).isEqualTo(Label.of("no.such[1]"));
    }

    @Test
    void an_entry_of_a_list_is_labelled_by_number_or_by_its_words() {
        assertThat(labels.fact("intellectualProperty[2].coreSupport"))
                .isEqualTo(new Label("知识产权（第 2 项）：核心支撑", "Intellectual property (no. 2): Core support"));
        assertThat(labels.fact("intellectualProperty[invention-patent 2021-03-04].coreSupport"))
                .isEqualTo(new Label(
                        "知识产权（发明专利 2021-03-04）：核心支撑",
                        "Intellectual property (Invention patent 2021-03-04): Core support"));
        assertThat(labels.fact("intellectualProperty[a [b].c].none"))
                .isEqualTo(new Label("知识产权（a [b].c）：none", "Intellectual property (a [b].c): none"));
    }

    @Test
    void a_word_of_a_choice_has_a_label() {
        assertThat(labels.choice("intellectualProperty[2].kind", "invention-patent"))
                .isEqualTo(new Label("发明专利", "Invention patent"));
        assertThat(labels.choice("intellectualProperty.kind", "other")).isEqualTo(Label.of("other"));
        assertThat(labels.choice("nothing", "other")).isEqualTo(Label.of("other"));
    }

    @Test
    void a_document_is_the_field_s_own_or_the_fact_s() {
        assertThat(labels.document("staff")).isEqualTo(new Label("社保名单", "Social insurance list"));
        assertThat(labels.document("intellectualProperty[2].coreSupport")).isEqualTo(new Label("说明", "Statement"));
        assertThat(labels.document("intellectualProperty[2].kind")).isEqualTo(new Label("证书", "Certificate"));
        assertThat(labels.document("revenue.2025")).isNull();
        assertThat(labels.document("nothing")).isNull();
    }
}
