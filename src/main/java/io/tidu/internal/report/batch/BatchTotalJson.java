package io.tidu.internal.report.batch;

import com.fasterxml.jackson.core.JsonGenerator;
import io.tidu.internal.register.Batch;
import io.tidu.model.assessment.PackUse;
import io.tidu.model.batch.DocumentTotal;
import io.tidu.model.batch.GoalReached;
import io.tidu.model.batch.ObstacleTotal;
import io.tidu.model.batch.StageTotal;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes what is told of all enterprises together as members of an object. */
final class BatchTotalJson {
    private final Batch.Totals totals;
    private final BatchWords words;
    private final JsonGenerator json;

    BatchTotalJson(Batch.Totals totals, BatchWords words, JsonGenerator json) {
        this.totals = totals;
        this.words = words;
        this.json = json;
    }

    void write() throws IOException {
        json.writeStringField("on", totals.on().toString());
        json.writeObjectFieldStart("register");
        json.writeNumberField("enterprises", totals.register().enterprises());
        json.writeNumberField("rejected", totals.register().rejected());
        json.writeNumberField("twice", totals.register().twice());
        json.writeEndObject();
        funnel();
        moves();
        goals();
        BatchMoneyJson money = new BatchMoneyJson(totals, words, json);
        money.budget(totals.budget());
        money.items();
        money.routes("routes", BatchSums.of(totals).routes());
        money.shares();
        obstacles();
        documents();
        counts("lapsingTitles", totals.lapsing());
        json.writeNumberField("lapsingDays", totals.lapsingDays());
        counts("contested", totals.contested());
        json.writeNumberField("contestedEnterprises", totals.contestedEnterprises());
        provenance();
    }

    private void provenance() throws IOException {
        json.writeStringField("library", totals.library());
        json.writeStringField("vocabulary", totals.vocabulary());
        json.writeArrayFieldStart("packs");
        for (PackUse pack : totals.packs()) {
            json.writeStartObject();
            json.writeStringField("id", pack.id());
            json.writeStringField("version", pack.version());
            json.writeStringField("status", pack.status());
            json.writeStringField("sha256", pack.sha256());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void funnel() throws IOException {
        json.writeArrayFieldStart("funnel");
        List<StageTotal> stages = totals.stages();
        for (int i = 0; i < stages.size(); i++) {
            StageTotal stage = stages.get(i);
            json.writeStartObject();
            json.writeStringField("stage", stage.stage() == null ? "none" : stage.stage());
            json.writeNumberField("enterprises", stage.enterprises());
            json.writeNumberField("reached", BatchSums.reached(stages, i));
            json.writeObjectFieldStart("moves");
            for (var move : stage.moves().entrySet()) {
                json.writeNumberField(move.getKey().word(), move.getValue());
            }
            json.writeEndObject();
            json.writeObjectFieldStart("from");
            for (var from : stage.from().entrySet()) {
                json.writeNumberField(from.getKey().isEmpty() ? "none" : from.getKey(), from.getValue());
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void moves() throws IOException {
        BatchSums sums = BatchSums.of(totals);
        json.writeNumberField("inStages", sums.inStages());
        json.writeObjectFieldStart("moves");
        for (var move : sums.moves().entrySet()) {
            json.writeNumberField(move.getKey().word(), move.getValue());
        }
        json.writeEndObject();
    }

    private void goals() throws IOException {
        json.writeArrayFieldStart("goals");
        for (GoalReached goal : totals.goals()) {
            json.writeStartObject();
            json.writeStringField("target", goal.target());
            json.writeNumberField("goal", goal.goal());
            json.writeNumberField("reached", goal.reached());
            json.writeNumberField("attained", goal.attained());
            json.writeNumberField("year", goal.year());
            json.writeStringField("pack", goal.pack());
            json.writeStringField("clause", goal.clause());
            json.writeStringField("status", goal.status());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void obstacles() throws IOException {
        json.writeArrayFieldStart("obstacles");
        for (ObstacleTotal obstacle : totals.obstacles()) {
            json.writeStartObject();
            json.writeStringField("stage", obstacle.stage());
            json.writeStringField("criterion", obstacle.criterion());
            json.writeStringField("pack", obstacle.pack());
            json.writeStringField("clause", obstacle.clause());
            json.writeNumberField("notMet", obstacle.notMet());
            json.writeNumberField("open", obstacle.open());
            json.writeNumberField("alone", obstacle.alone());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void documents() throws IOException {
        json.writeArrayFieldStart("documents");
        for (DocumentTotal document : totals.documents()) {
            json.writeStartObject();
            json.writeStringField("document", words.label(document.document()));
            json.writeNumberField("enterprises", document.enterprises());
            json.writeNumberField("awards", document.awards());
            yuan("max", document.mostFen());
            yuan("alone", document.alone());
            json.writeNumberField("stages", document.stages());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void counts(String name, Map<String, Long> counts) throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<String, Long> count : counts.entrySet()) {
            json.writeNumberField(count.getKey(), count.getValue());
        }
        json.writeEndObject();
    }

    private void yuan(String name, @Nullable Long fen) throws IOException {
        if (fen == null) {
            json.writeNullField(name);
        } else {
            json.writeNumberField(name, BatchWords.yuan(fen));
        }
    }
}
