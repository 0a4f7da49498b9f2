package io.tidu.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.tidu.internal.explain.ShownDecimals;
import io.tidu.model.assessment.Award;
import io.tidu.model.assessment.ClawBack;
import io.tidu.model.assessment.Funding;
import io.tidu.model.assessment.StepDetail;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the money. */
final class FundingJson {
    private FundingJson() {}

    static void write(Funding funding, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("funding");
        awards("awards", funding.awards(), json);
        awards("open", funding.open(), json);
        clawBacks(funding.clawBacks(), json);
        JsonParts.number("total", funding.total(), json);
        JsonParts.number("paid", funding.paid(), json);
        JsonParts.number("ceiling", funding.ceiling(), json);
        json.writeArrayFieldStart("ceilings");
        for (Funding.Ceiling ceiling : funding.ceilings()) {
            json.writeStartObject();
            json.writeStringField("pack", ceiling.pack());
            JsonParts.number("amount", ceiling.amount(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
        if (!funding.caps().isEmpty()) {
            caps(funding.caps(), json);
        }
        json.writeEndObject();
    }

    private static void caps(List<Funding.Cap> caps, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("caps");
        for (Funding.Cap cap : caps) {
            json.writeStartObject();
            json.writeStringField("pack", cap.pack());
            json.writeStringField("group", cap.group());
            JsonParts.number("amount", cap.amount(), json);
            JsonParts.number("paid", cap.paid(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void awards(String name, List<Award> awards, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(name);
        for (Award award : awards) {
            json.writeStartObject();
            json.writeStringField("item", award.item());
            json.writeStringField("tier", award.tier());
            JsonParts.number("amount", award.amount(), json);
            json.writeStringField("verdict", award.verdict().word());
            json.writeStringField("pack", award.pack());
            json.writeStringField("clause", award.clause());
            json.writeStringField("status", award.status());
            JsonParts.texts(
                    "steps", award.steps().stream().map(s -> step(award, s)).toList(), json);
            computation(award.steps(), json);
            JsonParts.evidence(award.evidence(), json);
            if (!award.questions().isEmpty()) {
                questions(award, json);
            }
            if (!award.splits().isEmpty()) {
                splits(award.splits(), json);
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void questions(Award award, JsonGenerator json) throws IOException {
        JsonParts.number("atMostAlone", award.bound().alone(), json);
        JsonParts.number("atMost", award.bound().most(), json);
        json.writeArrayFieldStart("questions");
        for (Award.Question question : award.questions()) {
            json.writeStartObject();
            json.writeStringField("about", question.about().word());
            json.writeStringField("pack", question.pack());
            json.writeStringField("clause", question.clause());
            JsonParts.evidence(question.evidence(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void splits(List<Award.Split> splits, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("splits");
        for (Award.Split split : splits) {
            json.writeStartObject();
            json.writeStringField("level", split.level());
            json.writeStringField(
                    "share", split.share() == null ? "" : split.share().toString());
            JsonParts.number("amount", split.amount(), json);
            json.writeStringField("verdict", split.verdict().word());
            json.writeStringField("pack", split.pack());
            json.writeStringField("clause", split.clause());
            JsonParts.evidence(split.evidence(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** What the steps say, part by part. */
    private static void computation(List<Award.Step> steps, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("computation");
        for (Award.Step step : steps) {
            json.writeStartObject();
            json.writeStringField("kind", step.kind().word());
            JsonParts.number("amount", step.amount(), json);
            json.writeStringField("pack", step.pack());
            json.writeStringField("clause", step.clause());
            json.writeStringField("detail", text(step.detail()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void clawBacks(List<ClawBack> clawBacks, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("clawBacks");
        for (ClawBack clawBack : clawBacks) {
            json.writeStartObject();
            json.writeStringField("item", clawBack.item());
            JsonParts.number("amount", clawBack.amount(), json);
            json.writeStringField("verdict", clawBack.verdict().word());
            json.writeStringField("pack", clawBack.pack());
            json.writeStringField("clause", clawBack.clause());
            json.writeStringField("status", clawBack.status());
            JsonParts.evidence(clawBack.evidence(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static String text(@Nullable StepDetail detail) {
        return detail == null ? "" : detail.text();
    }

    private static String most(@Nullable StepDetail detail) {
        return detail instanceof StepDetail.Left left ? left.most().toString() : text(detail);
    }

    /** A step in stable English words. */
    private static String step(Award award, Award.Step step) {
        String kind = step.kind().word();
        String amount = ShownDecimals.plain(step.amount());
        String detail = text(step.detail());
        String text = switch (step.kind()) {
            case BASE -> kind + " " + amount + (detail.isEmpty() ? "" : ": " + detail);
            case CAP, ROUNDING -> kind + " " + amount;
            case UPLIFT, MULTIPLE, INSTALMENT -> kind + " " + detail + ": " + amount;
            case BEST_OF -> kind + " " + detail + " pays more";
            case UPGRADE -> kind + ": " + detail + " already paid";
            case CEILING, CAP_TOGETHER -> kind + " " + most(step.detail()) + ": " + amount + " left";
        };
        boolean own = step.kind() == Award.Kind.BASE || step.clause().isEmpty();
        String pack = step.pack().equals(award.pack()) ? "" : " of " + step.pack();
        return own ? text : text + " (clause " + step.clause() + pack + ")";
    }
}
