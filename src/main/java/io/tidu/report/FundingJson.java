package io.tidu.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.tidu.explain.Decimals;
import io.tidu.model.assessment.Award;
import io.tidu.model.assessment.Funding;
import java.io.IOException;
import java.util.List;

/** Writes the money. */
final class FundingJson {
    private FundingJson() {}

    static void write(Funding funding, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("funding");
        awards("awards", funding.awards(), json);
        awards("open", funding.open(), json);
        JsonParts.number("total", funding.total(), json);
        JsonParts.number("paid", funding.paid(), json);
        JsonParts.number("ceiling", funding.ceiling(), json);
        json.writeEndObject();
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
                    "steps", award.steps().stream().map(FundingJson::step).toList(), json);
            JsonParts.evidence(award.evidence(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** A step in stable English words. */
    private static String step(Award.Step step) {
        String kind = step.kind().word();
        String amount = Decimals.plain(step.amount());
        String text = switch (step.kind()) {
            case BASE, CAP, ROUNDING -> kind + " " + amount;
            case BEST_OF -> kind + " " + step.detail() + " pays more";
            case UPGRADE -> kind + ": " + step.detail() + " already paid";
            case CEILING -> kind + " " + step.detail().split(" - ", 2)[0] + ": " + amount + " left";
        };
        boolean own = step.kind() == Award.Kind.BASE || step.clause().isEmpty();
        return own ? text : text + " (clause " + step.clause() + ")";
    }
}
