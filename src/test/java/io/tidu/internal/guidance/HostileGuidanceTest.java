package io.tidu.internal.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import io.tidu.engine.PolicyEngine;
import io.tidu.internal.diagnostic.Visible;
import io.tidu.internal.document.Block;
import io.tidu.internal.document.Document;
import io.tidu.internal.document.write.Style;
import io.tidu.internal.document.write.TextWriter;
import io.tidu.internal.document.write.XlsxWriter;
import io.tidu.model.Label;
import io.tidu.model.Names;
import io.tidu.model.Unit;
import io.tidu.model.guidance.Guidance;
import io.tidu.report.GuidanceIcs;
import io.tidu.report.SampleGuidance;
import io.tidu.vocabulary.Vocabulary;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of enterprises, entries and rules are text from outside: nothing of one is a command of what it is read in. */
class HostileGuidanceTest {
    private static final int SAMPLES = 120;
    private static final LocalDate ON = LocalDate.of(2026, 3, 1);
    private static final Pattern ELEMENT =
            Pattern.compile("</?[a-zA-Z][a-zA-Z0-9]*( [a-zA-Z0-9-]+(=\"[^\"<>]*\")?)*/?>");

    private static List<Guidance> samples = List.of();

    @BeforeAll
    static void guidance() {
        try (PolicyEngine engine = PolicyEngine.load(Path.of("rules"))) {
            Vocabulary vocabulary = engine.vocabulary();
            samples = LongStream.range(0, SAMPLES)
                    .mapToObj(seed -> new SampleGuidance(seed, vocabulary).guidance())
                    .toList();
        }
    }

    private static Locale locale(String language) {
        return Locale.forLanguageTag(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void a_text_cannot_tell_a_terminal_anything_and_a_name_begins_no_line(String language) {
        GuidanceDocument document = GuidanceDocument.in(locale(language), new HostileNames());
        for (Guidance guidance : samples) {
            for (List<Block> blocks :
                    List.of(document.brief(guidance), document.normal(guidance), document.all(guidance))) {
                String text = TextWriter.write(new Document("", blocks, ""), new Style(100, false));

                assertThat(text.replace("\n", "")).isEqualTo(Visible.name(text.replace("\n", "")));
                assertThat(text.lines()).noneMatch(line -> line.startsWith("END:VEVENT"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void a_page_has_no_element_that_a_name_brought(String language) {
        GuidancePage page = GuidancePage.in(locale(language), new HostileNames());
        StringBuilder whole = new StringBuilder(page.start(ON));
        StringBuilder articles = new StringBuilder();
        samples.forEach(g -> articles.append(page.add(page.entry(g))));
        whole.append(page.middle()).append(articles).append(page.end());
        String body = whole.substring(whole.indexOf("<body"));

        assertThat(ELEMENT.matcher(body).replaceAll("")).doesNotContain("<", ">");
        assertThat(ELEMENT.matcher(body).results().map(e -> e.group().replaceAll("=\"[^\"]*\"", "=")))
                .noneMatch(e -> e.startsWith("<script") || e.contains(" on") || e.contains(" src"));
        assertThat(body).contains("&lt;script&gt;alert(1)");
        assertThat(body.replaceAll("[\n\r\t]", "")).isEqualTo(Visible.name(body.replaceAll("[\n\r\t]", "")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void a_spreadsheet_has_texts_and_no_formula(String language) throws IOException {
        GuidanceTables tables = GuidanceTables.in(locale(language), new HostileNames());
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (XlsxWriter book = new XlsxWriter(locale(language), "x", List.of())) {
            XlsxWriter.Rows steps = book.sheet(tables.steps());
            XlsxWriter.Rows days = book.sheet(tables.days());
            for (Guidance guidance : samples) {
                tables.steps(guidance).forEach(steps::row);
                tables.days(guidance).forEach(days::row);
            }
            book.writeTo(written);
        }

        List<String> texts = texts(written.toByteArray());
        assertThat(texts).anyMatch(t -> t.startsWith("=HYPERLINK")).allSatisfy(t -> {
            String shown = t.replaceAll("[\n\r\t]", "");
            assertThat(shown).isEqualTo(Visible.name(shown));
        });
    }

    private static List<String> texts(byte[] file) throws IOException {
        List<String> texts = new java.util.ArrayList<>();
        try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(file))) {
            for (Sheet sheet : book) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                        assertThat(cell.getHyperlink()).isNull();
                        if (cell.getCellType() == CellType.STRING) {
                            texts.add(cell.getStringCellValue());
                        }
                    }
                }
            }
        }
        return texts;
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void a_calendar_has_one_event_for_each_day_whatever_it_is_called(String language) {
        String written = GuidanceIcs.write(samples, new HostileNames(), locale(language));
        ICalendar calendar = Biweekly.parse(written).first();
        long days = samples.stream().mapToLong(g -> g.deadlines().size()).sum();

        assertThat(calendar.getEvents()).hasSize((int) days);
        assertThat(written.lines().filter("END:VEVENT"::equals)).hasSize((int) days);
        assertThat(written.lines()).allMatch(line -> line.length() <= 80);
        assertThat(written.replace("\r\n", "")).isEqualTo(Visible.name(written.replace("\r\n", "")));
        assertThat(calendar.getEvents().stream().flatMap(HostileGuidanceTest::summary))
                .noneMatch(s -> s.contains("\n"))
                .anyMatch(s -> s.contains("END:VEVENT"));
    }

    private static Stream<String> summary(VEvent event) {
        return Stream.of(event.getSummary().getValue());
    }

    /** As if each label of the rules were what nobody should write. */
    private static final class HostileNames implements Names {
        private static final List<String> TEXTS = List.of(
                "=1+1",
                "<script>alert(2)</script>",
                "\u202Efdp\u001b]0;x\u0007",
                "a\r\nEND:VEVENT",
                "\" onload=\"x",
                "ש\u200Fל",
                "长".repeat(200),
                "{0} ''");

        private static Label hostile(String name) {
            String text = TEXTS.get(Math.floorMod(name.hashCode(), TEXTS.size()));
            return new Label(text, text);
        }

        @Override
        public Label target(String name) {
            return hostile(name);
        }

        @Override
        public Label criterion(String pack, String name) {
            return hostile(name);
        }

        @Override
        public Label item(String pack, String name) {
            return hostile(name);
        }

        @Override
        public Label fact(String path) {
            return hostile(path);
        }

        @Override
        public Label word(String word) {
            return hostile(word);
        }

        @Override
        public Label lever(String name) {
            return hostile(name);
        }

        @Override
        public Unit unit(String path) {
            return Unit.YUAN;
        }

        @Override
        public Label clauseTitle(String pack, String clause) {
            return hostile(clause);
        }

        @Override
        public Label packTitle(String pack) {
            return hostile(pack);
        }

        @Override
        public @Nullable Label document(String path) {
            return hostile(path);
        }
    }
}
