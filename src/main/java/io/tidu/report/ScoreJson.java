package io.tidu.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.tidu.internal.explain.ShownDecimals;
import io.tidu.internal.explain.Sides;
import io.tidu.model.Exact;
import io.tidu.model.assessment.Score;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes a score with its items and groups. */
final class ScoreJson {
    private ScoreJson() {}

    static void write(@Nullable Score score, JsonGenerator json) throws IOException {
        if (score == null) {
            json.writeNullField("score");
            return;
        }
        Sides total = Points.total(score, JsonParts.DECIMALS);
        json.writeObjectFieldStart("score");
        JsonParts.number("min", total.low(), json);
        JsonParts.number("max", total.high(), json);
        JsonParts.number("pass", total.lineLow(), json);
        json.writeStringField("required", required(score, total.lineLow()));
        items(score, json);
        groups(score, json);
        new ExactJson()
                .add("min", score.min(), total.low())
                .add("max", score.max(), total.high())
                .add("pass", score.pass(), total.lineLow())
                .write(json);
        json.writeEndObject();
    }

    private static @Nullable String required(Score score, @Nullable BigDecimal mark) {
        return mark == null || score.passComparison() == null
                ? null
                : score.passComparison().sign() + " " + ShownDecimals.plain(mark);
    }

    private static void items(Score score, JsonGenerator json) throws IOException {
        Set<String> seen = new HashSet<>();
        json.writeObjectFieldStart("items");
        for (Score.Group group : score.groups()) {
            for (Score.Item item : group.items()) {
                boolean first = !seen.contains(item.name());
                json.writeFieldName(once(first ? item.name() : group.name() + "." + item.name(), seen));
                item(group, item, json);
            }
        }
        json.writeEndObject();
    }

    private static void item(Score.Group group, Score.Item item, JsonGenerator json) throws IOException {
        json.writeStartObject();
        JsonParts.number("min", points(item.min()), json);
        JsonParts.number("max", points(item.max()), json);
        json.writeStringField("group", group.name());
        JsonParts.number("recorded", points(item.recorded()), json);
        json.writeStringField("pack", item.pack());
        json.writeStringField("clause", item.clause());
        new ExactJson()
                .add("min", item.min(), points(item.min()))
                .add("max", item.max(), points(item.max()))
                .add("recorded", item.recorded(), points(item.recorded()))
                .write(json);
        JsonParts.evidence(item.evidence(), json);
        json.writeEndObject();
    }

    private static void groups(Score score, JsonGenerator json) throws IOException {
        Set<String> seen = new HashSet<>();
        json.writeObjectFieldStart("groups");
        for (Score.Group group : score.groups()) {
            json.writeObjectFieldStart(once(group.name(), seen));
            JsonParts.number("min", points(group.min()), json);
            JsonParts.number("max", points(group.max()), json);
            JsonParts.number("cap", points(group.cap()), json);
            new ExactJson()
                    .add("min", group.min(), points(group.min()))
                    .add("max", group.max(), points(group.max()))
                    .add("cap", group.cap(), points(group.cap()))
                    .write(json);
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    /** Two of one name would be read as one. */
    private static String once(String name, Set<String> seen) {
        if (!seen.add(name)) {
            throw new IllegalArgumentException("two parts of a score are called " + name);
        }
        return name;
    }

    private static @Nullable BigDecimal points(@Nullable Exact points) {
        return points == null ? null : ShownDecimals.down(points, JsonParts.DECIMALS);
    }
}
