package io.tidu.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.tidu.input.EnterpriseWriter;
import io.tidu.internal.diagnostic.VisibleWriter;
import io.tidu.model.FactValue;
import io.tidu.model.PackItem;
import io.tidu.model.guidance.Plan;
import io.tidu.model.guidance.Step;
import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the plans of guidance with their steps. */
final class PlanJson {
    private PlanJson() {}

    static void write(Plan plan, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("date", plan.date().toString());
        day("apply", plan.apply(), json);
        json.writeBooleanField("certain", plan.certain());
        JsonParts.number("effort", plan.effort(), json);
        json.writeArrayFieldStart("steps");
        for (Step step : plan.steps()) {
            write(step, json);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("assumes");
        for (Plan.Assumption assumed : plan.assumes()) {
            json.writeStartObject();
            json.writeStringField("fact", assumed.fact());
            value("value", assumed.value(), json);
            json.writeStringField("as", assumed.as());
            json.writeEndObject();
        }
        json.writeEndArray();
        facts("facts", EnterpriseWriter.toJson(plan.facts()), json);
        json.writeArrayFieldStart("changes");
        for (Plan.Change change : plan.changes()) {
            json.writeStartObject();
            json.writeStringField("target", change.target());
            json.writeStringField("from", change.from().word());
            json.writeStringField("to", change.to().word());
            if (change.consequenceOf() != null) {
                json.writeStringField("consequenceOf", change.consequenceOf());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeObjectFieldStart("funding");
        JsonParts.number("from", plan.funding().from(), json);
        JsonParts.number("to", plan.funding().to(), json);
        json.writeEndObject();
        json.writeArrayFieldStart("rules");
        for (Plan.Rules rules : plan.rules()) {
            json.writeStartObject();
            AssessmentJson.writePackMembers(rules.pack(), json);
            day("until", rules.until(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    static void write(Step step, JsonGenerator json) throws IOException {
        json.writeStartObject();
        what(step, json);
        clauses(step, json);
        json.writeEndObject();
    }

    /** Everything but the clauses and the lever. */
    private static void what(Step step, JsonGenerator json) throws IOException {
        json.writeStringField("kind", kind(step));
        if (step instanceof Step.Set set) {
            json.writeStringField("fact", set.fact());
            json.writeStringField("direction", set.direction());
            JsonParts.number("from", set.from(), json);
            JsonParts.number("to", set.to(), json);
            JsonParts.number("upTo", set.upTo(), json);
            intervals("intervals", set.intervals(), json);
            intervals("otherWay", set.otherWay(), json);
            JsonParts.number("smallest", set.smallest(), json);
            day("by", set.by(), json);
        } else if (step instanceof Step.Choose choose) {
            json.writeStringField("fact", choose.fact());
            value("from", choose.from(), json);
            value("to", choose.to(), json);
            day("by", choose.by(), json);
        } else if (step instanceof Step.Add add) {
            json.writeStringField("list", add.list());
            value("entry", new FactValue.Fields(add.entry()), json);
            json.writeNumberField("count", add.count());
            json.writeStringField("size", add.size());
            day("by", add.by(), json);
        } else if (step instanceof Step.End end) {
            json.writeStringField("list", end.list());
            json.writeNumberField("position", end.position());
            day("on", end.on(), json);
        } else if (step instanceof Step.Supply supply) {
            json.writeStringField("fact", supply.fact());
            value("to", supply.to(), json);
            json.writeStringField("document", supply.document());
        } else if (step instanceof Step.Wait wait) {
            day("until", wait.until(), json);
        }
    }

    private static void intervals(String name, List<Step.Interval> intervals, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(name);
        for (Step.Interval interval : intervals) {
            json.writeStartObject();
            JsonParts.number("from", interval.from(), json);
            JsonParts.number("upTo", interval.upTo(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** The word of a kind of step. */
    static String kind(Step step) {
        if (step instanceof Step.Set) {
            return "set";
        }
        if (step instanceof Step.Choose) {
            return "choose";
        }
        if (step instanceof Step.Add) {
            return "add";
        }
        if (step instanceof Step.End) {
            return "end";
        }
        return step instanceof Step.Supply ? "supply" : "wait";
    }

    private static void clauses(Step step, JsonGenerator json) throws IOException {
        JsonParts.texts("clauses", step.clauses().stream().map(PackItem::name).toList(), json);
        JsonParts.texts("clausesOf", step.clauses().stream().map(PackItem::pack).toList(), json);
        json.writeStringField("lever", step.lever());
    }

    private static void value(String name, @Nullable FactValue value, JsonGenerator json) throws IOException {
        facts(name, value == null ? "null" : EnterpriseWriter.toJson(value), json);
    }

    /** JSON that is written elsewhere; what nobody sees can only stand within its texts. */
    private static void facts(String name, String written, JsonGenerator json) throws IOException {
        StringWriter shown = new StringWriter(written.length());
        try (VisibleWriter visible = VisibleWriter.escaping(shown)) {
            visible.write(written);
        }
        json.writeFieldName(name);
        json.writeRawValue(shown.toString());
    }

    static void day(String name, @Nullable LocalDate day, JsonGenerator json) throws IOException {
        json.writeStringField(name, day == null ? null : day.toString());
    }
}
