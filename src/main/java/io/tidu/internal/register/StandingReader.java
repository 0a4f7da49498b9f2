package io.tidu.internal.register;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what {@link StandingWriter} writes. Safe to share between threads. */
public final class StandingReader {
    private static final ObjectMapper JSON = new ObjectMapper();

    private StandingReader() {}

    /**
     * The standing of a line.
     *
     * @throws IOException if it is none
     */
    public static Standing read(byte[] line) throws IOException {
        try {
            return standing(JSON.readTree(line));
        } catch (RuntimeException wrong) {
            throw new IOException("not a standing", wrong);
        }
    }

    private static Standing standing(JsonNode json) {
        return new Standing(
                json.required("enterprise").asText(),
                json.required("name").asText(),
                label(json.required("town")),
                stage(json.required("stage")),
                list(json, "gaps", StandingReader::reason),
                list(json, "awards", StandingReader::award),
                list(json, "open", StandingReader::open),
                number(json, "openMost"),
                bounds(json.required("bounds")),
                list(json, "askedBack", StandingReader::askedBack),
                list(json, "lapsing", StandingReader::certificate),
                words(json, "attained"),
                words(json, "recognised"),
                exact(text(json, "score")),
                day(text(json, "day")),
                words(json, "heldItems"),
                words(json, "contested"),
                list(json, "waitsFor", StandingReader::needed),
                json.has("assessment")
                        ? new Standing.Derivation(
                                json.required("facts").asText(),
                                json.required("assessment").asText())
                        : null);
    }

    private static StageMove stage(JsonNode json) {
        return new StageMove(
                text(json, "from"),
                text(json, "stage"),
                text(json, "next"),
                Move.of(json.required("move").asText()).orElseThrow(),
                list(json, "because", StandingReader::reason));
    }

    private static Reason reason(JsonNode json) {
        String verdict = json.required("verdict").asText();
        return new Reason(
                json.required("target").asText(),
                json.required("criterion").asText(),
                json.required("pack").asText(),
                json.required("clause").asText(),
                Stream.of(Verdict.values())
                        .filter(v -> v.word().equals(verdict))
                        .findFirst()
                        .orElseThrow(),
                label(json));
    }

    private static DueAward award(JsonNode json) {
        return new DueAward(
                json.required("item").asText(),
                text(json, "tier"),
                json.required("pack").asText(),
                json.required("clause").asText(),
                json.required("status").asText(),
                json.required("due").asLong(),
                list(json, "postings", StandingReader::posting),
                Route.of(json.required("route").asText()).orElseThrow(),
                list(json, "documents", StandingReader::needed));
    }

    private static Posting posting(JsonNode json) {
        return new Posting(
                Posting.Account.of(json.required("account").asText()).orElseThrow(),
                json.required("fen").asLong(),
                json.required("pack").asText(),
                json.required("clause").asText());
    }

    private static OpenAward open(JsonNode json) {
        return new OpenAward(
                json.required("item").asText(),
                text(json, "tier"),
                json.required("pack").asText(),
                json.required("clause").asText(),
                json.required("status").asText(),
                number(json, "max"),
                Route.of(json.required("route").asText()).orElseThrow(),
                list(json, "waitsFor", StandingReader::needed),
                list(json, "asks", StandingReader::label));
    }

    private static OpenBounds bounds(JsonNode json) {
        SortedMap<String, String> groups = new TreeMap<>();
        json.required("groups")
                .properties()
                .forEach(g -> groups.put(g.getKey(), g.getValue().asText()));
        return new OpenBounds(groups, list(json, "rooms", StandingReader::room));
    }

    private static OpenBounds.Room room(JsonNode json) {
        return new OpenBounds.Room(
                json.required("left").asLong(), new TreeSet<>(list(json, "awards", JsonNode::asText)));
    }

    private static AskedBack askedBack(JsonNode json) {
        return new AskedBack(
                json.required("item").asText(),
                json.required("pack").asText(),
                json.required("clause").asText(),
                json.required("status").asText(),
                json.required("fen").asLong());
    }

    private static Certificate certificate(JsonNode json) {
        return new Certificate(
                json.required("title").asText(),
                json.required("number").asText(),
                LocalDate.parse(json.required("from").asText()),
                LocalDate.parse(json.required("to").asText()));
    }

    private static Needed needed(JsonNode json) {
        return new Needed(json.required("fact").asText(), label(json));
    }

    private static Label label(JsonNode json) {
        return new Label(json.required("zh").asText(), json.required("en").asText());
    }

    private static <T> List<T> list(JsonNode json, String name, Function<JsonNode, T> each) {
        List<T> list = new ArrayList<>();
        json.required(name).forEach(node -> list.add(each.apply(node)));
        return list;
    }

    private static SortedSet<String> words(JsonNode json, String name) {
        return new TreeSet<>(list(json, name, JsonNode::asText));
    }

    private static @Nullable String text(JsonNode json, String name) {
        JsonNode node = json.required(name);
        return node.isNull() ? null : node.asText();
    }

    private static @Nullable Long number(JsonNode json, String name) {
        JsonNode node = json.required(name);
        return node.isNull() ? null : node.asLong();
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    /** Of a text such as {@code 62.5} or {@code 1/3}. */
    private static @Nullable Exact exact(@Nullable String text) {
        if (text == null) {
            return null;
        }
        int bar = text.indexOf('/');
        return bar < 0
                ? Exact.of(new BigDecimal(text))
                : Exact.of(new BigDecimal(text.substring(0, bar)))
                        .over(Exact.of(new BigDecimal(text.substring(bar + 1))));
    }
}
