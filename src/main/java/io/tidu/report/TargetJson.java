package io.tidu.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.tidu.internal.explain.Sides;
import io.tidu.model.Unit;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.About;
import io.tidu.model.assessment.Finding;
import io.tidu.model.assessment.Observed;
import io.tidu.model.assessment.Required;
import io.tidu.model.assessment.TargetOutcome;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** Writes a target with its findings. */
final class TargetJson {
    private TargetJson() {}

    static void write(TargetOutcome target, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("verdict", target.verdict().word());
        json.writeStringField("pack", target.pack());
        json.writeStringField("status", target.status());
        json.writeBooleanField("inForce", target.inForce());
        if (target.internal()) {
            json.writeBooleanField("internal", true);
        }
        if (target.consequenceOf() != null) {
            json.writeStringField("consequenceOf", target.consequenceOf());
        }
        ScoreJson.write(target.score(), json);
        json.writeObjectFieldStart("criteria");
        for (Map.Entry<String, Verdict> criterion : target.criteria().entrySet()) {
            json.writeStringField(criterion.getKey(), criterion.getValue().word());
        }
        json.writeEndObject();
        json.writeArrayFieldStart("findings");
        for (Finding finding : target.findings()) {
            finding(finding, json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void finding(Finding finding, JsonGenerator json) throws IOException {
        Unit unit = Plain.unit(finding);
        Sides shown = Plain.sides(finding);
        json.writeStartObject();
        json.writeStringField("criterion", finding.criterion());
        json.writeStringField("pack", finding.pack());
        json.writeStringField("clause", finding.clause());
        json.writeStringField("rule", finding.rule());
        json.writeStringField("role", finding.role().word());
        json.writeStringField("verdict", finding.verdict().word());
        json.writeFieldName("actual");
        actual(finding.actual(), shown, json);
        json.writeStringField("unit", unit == null ? null : unit.word());
        json.writeStringField("required", Plain.required(finding.required(), shown));
        JsonParts.number("shortfall", Plain.shortfall(finding), json);
        Finding.Shortfall shortfall = finding.shortfall();
        json.writeStringField(
                "shortfallUnit", shortfall == null ? null : shortfall.unit().word());
        json.writeStringField("shortfallOf", shortfall == null ? null : shortfall.fact());
        JsonParts.number("shortfallAlone", Plain.shortfallAlone(finding), json);
        json.writeStringField("shortfallWith", shortfall == null ? null : shortfall.whole());
        exact(finding, shown, json);
        JsonParts.evidence(finding.evidence(), json);
        special(finding, json);
        json.writeEndObject();
    }

    /** What only some findings have; left out of the others, of which there are many. */
    private static void special(Finding finding, JsonGenerator json) throws IOException {
        if (finding.required() instanceof Required.OneOf oneOf
                && oneOf.texts().stream().anyMatch(t -> t.contains(", "))) {
            JsonParts.texts("oneOf", oneOf.texts(), json);
        }
        if (finding.required() instanceof Required.OneOf oneOf
                && !oneOf.excluded().isEmpty()) {
            JsonParts.texts("excluded", oneOf.excluded(), json);
        }
        if (finding.group() != null) {
            json.writeStringField("group", finding.group());
        }
        if (!finding.about().isEmpty()) {
            about(finding.about(), json);
        }
        if (!finding.counted().basis().isEmpty()) {
            JsonParts.texts("basis", finding.counted().basis(), json);
        }
        if (!finding.counted().entries().isEmpty()) {
            EntryJson.write(finding.counted(), json);
        }
    }

    private static void about(About about, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("about");
        if (!about.years().isEmpty()) {
            json.writeArrayFieldStart("years");
            for (int year : about.years()) {
                json.writeNumber(year);
            }
            json.writeEndArray();
        }
        if (!about.row().isEmpty()) {
            json.writeObjectFieldStart("row");
            for (Map.Entry<String, SortedSet<String>> cell : about.row().entrySet()) {
                JsonParts.texts(cell.getKey(), cell.getValue(), json);
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void exact(Finding finding, Sides shown, JsonGenerator json) throws IOException {
        ExactJson exact = new ExactJson();
        if (finding.actual() instanceof Observed.Amount amount) {
            exact.add("actualMin", amount.low(), shown.low()).add("actualMax", amount.high(), shown.high());
        }
        if (finding.required() instanceof Required.Line line) {
            exact.add("requiredMin", line.low(), shown.lineLow()).add("requiredMax", line.high(), shown.lineHigh());
        }
        Finding.Shortfall shortfall = finding.shortfall();
        if (shortfall != null) {
            exact.add("shortfall", shortfall.amount(), Plain.shortfall(finding))
                    .add("shortfallAlone", shortfall.alone(), Plain.shortfallAlone(finding));
        }
        exact.write(json);
    }

    private static void actual(@Nullable Observed actual, Sides shown, JsonGenerator json) throws IOException {
        if (actual instanceof Observed.Word word) {
            json.writeString(word.text());
        } else if (actual instanceof Observed.Either either) {
            json.writeStartObject();
            JsonParts.texts("either", either.texts(), json);
            json.writeEndObject();
        } else if (actual instanceof Observed.Answer answer) {
            json.writeBoolean(answer.yes());
        } else {
            interval(shown.low(), shown.high(), json);
        }
    }

    /** One number, or both ends of an interval, or null if neither is known. */
    private static void interval(@Nullable BigDecimal low, @Nullable BigDecimal high, JsonGenerator json)
            throws IOException {
        if (low == null ? high == null : high != null && low.compareTo(high) == 0) {
            JsonParts.number(low, json);
            return;
        }
        json.writeStartObject();
        JsonParts.number("min", low, json);
        JsonParts.number("max", high, json);
        json.writeEndObject();
    }
}
