package io.tidu.internal.report.batch;

import com.fasterxml.jackson.core.JsonGenerator;
import io.tidu.internal.register.Batch;
import io.tidu.model.Label;
import io.tidu.model.batch.BudgetTotal;
import io.tidu.model.batch.ItemShare;
import io.tidu.model.batch.ItemTotal;
import io.tidu.model.batch.LaterTotal;
import io.tidu.model.batch.NeedTotal;
import io.tidu.model.batch.PromisedTotal;
import io.tidu.model.batch.Route;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes what the pot pays and what items come to, as members of an object. */
final class BatchMoneyJson {
    private final Batch.Totals totals;
    private final BatchWords words;
    private final JsonGenerator json;

    BatchMoneyJson(Batch.Totals totals, BatchWords words, JsonGenerator json) {
        this.totals = totals;
        this.words = words;
        this.json = json;
    }

    void budget(BudgetTotal budget) throws IOException {
        json.writeObjectFieldStart("budget");
        json.writeNumberField("year", budget.year());
        yuan("pot", budget.potFen());
        yuan("committed", budget.committedFen());
        yuan("paidBefore", budget.paidBeforeFen());
        yuan("available", budget.availableFen());
        yuan("left", budget.leftFen());
        json.writeObjectField("executed", BatchSums.executed(budget));
        json.writeStringField("rule", budget.rule().isEmpty() ? null : budget.rule());
        yuan("due", budget.dueFen());
        yuan("pays", budget.paysFen());
        yuan("waits", budget.waitsFen());
        yuan("held", budget.heldFen());
        promised(budget.promised());
        json.writeArrayFieldStart("later");
        for (LaterTotal later : budget.later()) {
            json.writeStartObject();
            json.writeNumberField("year", later.year());
            yuan("promised", later.promisedFen());
            yuan("held", later.heldFen());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeObjectFieldStart("need");
        yuan("min", budget.dueFen());
        yuan("max", budget.withoutBound() > 0 ? null : Long.valueOf(budget.dueFen() + budget.openMostFen()));
        yuan("open", budget.openMostFen());
        json.writeNumberField("openEnterprises", budget.openEnterprises());
        json.writeNumberField("withoutBound", budget.withoutBound());
        yuan("byDocuments", totals.need().byDocumentsFen());
        json.writeNumberField("documents", totals.need().documents());
        json.writeNumberField("documentEnterprises", totals.need().enterprises());
        first(totals.need().first());
        json.writeEndObject();
        json.writeEndObject();
    }

    private void promised(PromisedTotal promised) throws IOException {
        json.writeObjectFieldStart("promised");
        json.writeNumberField("payments", promised.payments());
        yuan("due", promised.dueFen());
        yuan("pays", promised.paysFen());
        yuan("waits", promised.waitsFen());
        yuan("held", promised.heldFen());
        json.writeNumberField("outsideEnterprises", promised.outsideEnterprises());
        yuan("outside", promised.outsideFen());
        json.writeEndObject();
    }

    private void first(List<NeedTotal.Step> steps) throws IOException {
        json.writeArrayFieldStart("first");
        for (NeedTotal.Step step : steps) {
            json.writeStartObject();
            json.writeStringField("enterprise", step.enterprise());
            json.writeStringField("name", step.name());
            json.writeArrayFieldStart("documents");
            for (Label document : step.documents()) {
                json.writeString(words.label(document));
            }
            json.writeEndArray();
            yuan("settles", step.settlesFen());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    void items() throws IOException {
        json.writeArrayFieldStart("items");
        for (ItemTotal item : totals.items()) {
            json.writeStartObject();
            named(item.pack(), item.item(), item.tier(), item.status());
            json.writeNumberField("enterprises", item.enterprises());
            yuan("gross", item.grossFen());
            yuan("cap", item.capFen());
            yuan("stacking", item.stackingFen());
            yuan("ceiling", item.ceilingFen());
            yuan("entitled", item.entitledFen());
            yuan("promised", item.promisedFen());
            yuan("paidDeducted", item.paidDeductedFen());
            yuan("later", item.laterFen());
            yuan("capped", item.cappedFen());
            yuan("due", item.dueFen());
            json.writeNumberField("openEnterprises", item.openEnterprises());
            yuan("openMax", item.withoutBound() > 0 ? null : Long.valueOf(item.openMostFen()));
            routes("routes", item.routes());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    void routes(String name, Map<Route, ItemTotal.RouteTotal> routes) throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<Route, ItemTotal.RouteTotal> route : routes.entrySet()) {
            json.writeObjectFieldStart(route.getKey().word());
            json.writeNumberField("awards", route.getValue().awards());
            yuan("due", route.getValue().dueFen());
            yuan("openMax", route.getValue().openMostFen());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void named(String pack, String item, @Nullable String tier, String status) throws IOException {
        json.writeStringField("pack", pack);
        json.writeStringField("item", item);
        json.writeStringField("tier", tier);
        json.writeStringField("status", status);
    }

    void shares() throws IOException {
        json.writeArrayFieldStart("shares");
        for (ItemShare share : totals.shares()) {
            json.writeStartObject();
            named(share.pack(), share.item(), share.tier(), share.status());
            json.writeNumberField("payments", share.payments());
            yuan("due", share.dueFen());
            yuan("pays", share.paysFen());
            yuan("waits", share.waitsFen());
            yuan("held", share.heldFen());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void yuan(String name, @Nullable Long fen) throws IOException {
        if (fen == null) {
            json.writeNullField(name);
        } else {
            json.writeNumberField(name, BatchWords.yuan(fen));
        }
    }
}
