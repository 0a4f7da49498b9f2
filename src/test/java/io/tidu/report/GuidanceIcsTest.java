package io.tidu.report;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import io.tidu.model.Label;
import io.tidu.model.Names;
import io.tidu.model.Verdict;
import io.tidu.model.guidance.Deadline;
import io.tidu.model.guidance.Guidance;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Deadlines as a calendar. */
class GuidanceIcsTest {
    private static final Deadline BATCH = new Deadline(
            LocalDate.of(2026, 6, 30),
            LocalDate.of(2026, 6, 1),
            "batch",
            new Label("高新技术企业：第一批", "High-tech enterprise: First batch"),
            "national/x",
            "7.2",
            "sample");

    private static final Deadline END = new Deadline(
            LocalDate.of(2027, 12, 31),
            null,
            "certificate-ends",
            new Label("证书有效期的最后一日", "last day of the certificate"),
            "",
            "",
            "");

    private static Guidance guidance(String name, Deadline... deadlines) {
        return new Guidance(
                "91330421MA00000000",
                name,
                LocalDate.of(2026, 3, 1),
                "recommend",
                Verdict.NOT_MET,
                List.of(),
                "",
                "",
                List.of(),
                true,
                List.of(),
                List.of(),
                List.of(),
                List.of(deadlines),
                List.of(),
                List.of());
    }

    private static String written(Locale locale, Guidance... guidance) {
        return GuidanceIcs.write(List.of(guidance), new Titles(), locale);
    }

    @Test
    void each_deadline_is_a_whole_day_with_words_of_the_language() {
        String text = written(Locale.CHINESE, guidance("示例", BATCH, END));
        List<VEvent> events = parsed(text).getEvents();

        assertThat(text)
                .contains("DTSTART;VALUE=DATE:20260630\r\nDTEND;VALUE=DATE:20260701\r\n")
                .contains("DTSTAMP:20260301T000000Z\r\n")
                .contains("DTEND;VALUE=DATE:20280101");
        assertThat(events).extracting(e -> e.getSummary().getValue()).containsExactly("示例：高新技术企业：第一批", "示例：证书有效期的最后一日");
        assertThat(events.get(0).getDescription().getValue())
                .isEqualTo("2026-06-01 至 2026-06-30\n办法，第 7.2 条\n示例值，县里尚未规定\n91330421MA00000000");
        assertThat(parsed(written(Locale.ENGLISH, guidance("示例", BATCH)))
                        .getEvents()
                        .get(0)
                        .getDescription()
                        .getValue())
                .startsWith("From 2026-06-01 to 2026-06-30\nMeasures, clause 7.2\n");
    }

    @Test
    void the_same_deadline_has_the_same_name_whatever_the_language_and_another_one_another() {
        assertThat(uids(written(Locale.CHINESE, guidance("示例", BATCH, END))))
                .isEqualTo(uids(written(Locale.ENGLISH, guidance("renamed", BATCH, END))))
                .doesNotHaveDuplicates()
                .allMatch(uid -> uid.endsWith("@tidu"));
    }

    @Test
    void where_the_program_runs_changes_nothing() {
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            String east = written(Locale.CHINESE, guidance("示例", BATCH, END));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Pago_Pago"));

            assertThat(written(Locale.CHINESE, guidance("示例", BATCH, END))).isEqualTo(east);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void a_hostile_name_stays_within_its_line() {
        String name = "A;B,C\\D\nEND:VEVENT\u202E" + "长".repeat(200);
        String text = written(Locale.CHINESE, guidance(name, BATCH));

        assertThat(parsed(text).getEvents()).hasSize(1);
        assertThat(text.lines().filter(line -> line.equals("END:VEVENT"))).hasSize(1);
        assertThat(text.lines()).allMatch(line -> line.length() <= 75);
        assertThat(text).doesNotContain("\u202E");
    }

    private static ICalendar parsed(String text) {
        return Biweekly.parse(text).first();
    }

    private static List<String> uids(String text) {
        return parsed(text).getEvents().stream().map(e -> e.getUid().getValue()).toList();
    }

    /** One pack has a title. */
    private static final class Titles implements Names {
        @Override
        public Label target(String name) {
            return Label.of(name);
        }

        @Override
        public Label criterion(String pack, String name) {
            return Label.of(name);
        }

        @Override
        public Label item(String pack, String name) {
            return Label.of(name);
        }

        @Override
        public Label fact(String path) {
            return Label.of(path);
        }

        @Override
        public Label word(String word) {
            return Label.of(word);
        }

        @Override
        public Label clauseTitle(String pack, String clause) {
            return Label.of(clause);
        }

        @Override
        public Label packTitle(String pack) {
            return new Label("办法", "Measures");
        }

        @Override
        public @Nullable Label document(String path) {
            return null;
        }
    }
}
