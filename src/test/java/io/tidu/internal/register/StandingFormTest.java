package io.tidu.internal.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidu.model.Exact;
import io.tidu.model.Label;
import io.tidu.model.Verdict;
import io.tidu.model.batch.AskedBack;
import io.tidu.model.batch.Certificate;
import io.tidu.model.batch.DueAward;
import io.tidu.model.batch.Move;
import io.tidu.model.batch.Needed;
import io.tidu.model.batch.OpenAward;
import io.tidu.model.batch.OpenBounds;
import io.tidu.model.batch.Posting;
import io.tidu.model.batch.Reason;
import io.tidu.model.batch.Route;
import io.tidu.model.batch.StageMove;
import io.tidu.model.batch.Standing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What travels from where an enterprise is assessed is read back as it was. */
class StandingFormTest {
    private static final List<String> TEXTS =
            List.of("", "a", "甲公司", "=1+1", "\"quoted\" \\ line\nbreak", "\u202Eright to left", "😀", "null", "0");

    private final Random random = new Random(20260301);

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private String text() {
        return one(TEXTS) + random.nextInt(1000);
    }

    private Label label() {
        return new Label(text(), text());
    }

    private <T> T orNull(T value) {
        return random.nextBoolean() ? value : null;
    }

    private <T> List<T> some(Supplier<T> of) {
        List<T> some = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            some.add(of.get());
        }
        return some;
    }

    private SortedSet<String> names() {
        return new TreeSet<>(some(this::text));
    }

    private LocalDate day() {
        return LocalDate.of(2026, 3, 1).plusDays(random.nextInt(4000) - 2000);
    }

    private Reason reason() {
        return new Reason(text(), text(), text(), text(), one(List.of(Verdict.values())), label());
    }

    private Needed needed() {
        return new Needed(text(), label());
    }

    private DueAward award() {
        long gross = random.nextLong(1_000_000_000_000L);
        long cap = random.nextLong(gross + 1);
        List<Posting> postings = List.of(
                new Posting(Posting.Account.GROSS, gross, text(), text()),
                new Posting(Posting.Account.CAP, cap, text(), text()),
                new Posting(Posting.Account.LATER, random.nextInt(9), text(), text()));
        return new DueAward(
                text(),
                orNull(text()),
                text(),
                text(),
                one(List.of("enacted", "published", "sample")),
                gross - cap,
                postings,
                one(List.of(Route.values())),
                some(this::needed));
    }

    private OpenAward open() {
        return new OpenAward(
                text(),
                orNull(text()),
                text(),
                text(),
                "sample",
                orNull(random.nextLong(1_000_000_000_000L)),
                one(List.of(Route.values())),
                some(this::needed),
                some(this::label));
    }

    private Standing standing() {
        Exact third = Exact.of(random.nextInt(1000)).over(Exact.of(3));
        return new Standing(
                text(),
                text(),
                label(),
                new StageMove(
                        orNull(text()),
                        orNull(text()),
                        orNull(text()),
                        one(List.of(Move.values())),
                        some(this::reason)),
                some(this::reason),
                some(this::award),
                some(this::open),
                orNull(random.nextLong(1_000_000_000_000L)),
                new OpenBounds(
                        new TreeMap<>(Map.of(text(), text())),
                        some(() -> new OpenBounds.Room(random.nextLong(1_000_000_000_000L), names()))),
                some(() -> new AskedBack(text(), text(), text(), "enacted", random.nextInt(1000))),
                some(() -> new Certificate(text(), text(), day(), day())),
                names(),
                names(),
                orNull(third),
                orNull(day()),
                names(),
                names(),
                some(this::needed),
                orNull(new Standing.Derivation(text(), "0".repeat(64))));
    }

    @Test
    void whatever_a_standing_holds_is_read_back_from_one_line() throws IOException {
        for (int i = 0; i < 2000; i++) {
            Standing standing = standing();
            byte[] line = StandingWriter.bytes(standing);
            assertThat(StandingReader.read(line)).isEqualTo(standing);
            assertThat(StandingWriter.bytes(StandingReader.read(line))).isEqualTo(line);
            assertThat(new String(line, StandardCharsets.UTF_8)).doesNotContain("\n");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{}", "{\"enterprise\":\"a\"}", "null"})
    void what_is_no_standing_is_no_standing(String line) {
        assertThatThrownBy(() -> StandingReader.read(line.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IOException.class);
    }
}
