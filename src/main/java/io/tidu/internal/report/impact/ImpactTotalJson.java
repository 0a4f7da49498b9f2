package io.tidu.internal.report.impact;

import com.fasterxml.jackson.core.JsonGenerator;
import io.tidu.internal.impact.Balance;
import io.tidu.internal.impact.Change;
import io.tidu.internal.impact.ClauseUse;
import io.tidu.internal.impact.Impact;
import io.tidu.internal.impact.ItemKey;
import io.tidu.internal.impact.ItemTotal;
import io.tidu.internal.impact.Stake;
import io.tidu.internal.impact.Standing;
import io.tidu.internal.impact.Sums;
import io.tidu.internal.impact.TouchTotal;
import io.tidu.model.PackItem;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** All enterprises together as the members of an object. */
final class ImpactTotalJson {
    private final JsonGenerator json;
    private final ImpactWords words;
    private final Impact impact;

    ImpactTotalJson(JsonGenerator json, ImpactWords words, Impact impact) {
        this.json = json;
        this.words = words;
        this.impact = impact;
    }

    void write() throws IOException {
        json.writeStringField("kind", "total");
        json.writeNumberField("compared", impact.compared());
        json.writeNumberField("changed", impact.changed());
        balance(impact.balance());
        money();
        json.writeArrayFieldStart("items");
        for (Map.Entry<ItemKey, ItemTotal> item : impact.items().entrySet()) {
            item(item.getKey(), item.getValue());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("tiers");
        for (Map.Entry<PackItem, Sums> tier : impact.tiers().entrySet()) {
            json.writeStartObject();
            json.writeStringField("pack", tier.getKey().pack());
            json.writeStringField("tier", tier.getKey().name());
            sums(tier.getValue());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("clauses");
        for (Map.Entry<ClauseUse, Sums> clause : impact.clauses().entrySet()) {
            json.writeStartObject();
            json.writeStringField("pack", clause.getKey().pack());
            json.writeStringField("clause", clause.getKey().clause());
            sums(clause.getValue());
            json.writeEndObject();
        }
        json.writeEndArray();
        moves();
        json.writeArrayFieldStart("changes");
        for (int i = 0; i < impact.touches().size(); i++) {
            TouchTotal touch = impact.touch(i);
            json.writeStartObject();
            json.writeNumberField("change", i);
            json.writeNumberField("enterprises", touch.enterprises());
            json.writeNumberField("open", touch.open());
            ImpactJson.yuan(json, "difference", touch.difference());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void balance(Balance balance) throws IOException {
        json.writeNumberField("affected", balance.affected());
        json.writeNumberField("unchanged", impact.compared() - balance.affected() - balance.mayChange());
        json.writeNumberField("losing", balance.losing());
        json.writeNumberField("losingTitle", balance.losingTitle());
        json.writeNumberField("gainingTitle", balance.gainingTitle());
        json.writeNumberField("losingMoney", balance.losingMoney());
        json.writeNumberField("gainingMoney", balance.gainingMoney());
        json.writeNumberField("mayChange", balance.mayChange());
        json.writeNumberField("openAlike", balance.openAlike());
        json.writeNumberField("untraced", balance.untraced());
        titles("lostTitles", balance.lostTitles());
        titles("gainedTitles", balance.gainedTitles());
        stakes("losers", balance.losers());
        stakes("gainers", balance.gainers());
    }

    private void titles(String name, SortedMap<PackItem, Long> titles) throws IOException {
        json.writeArrayFieldStart(name);
        for (Map.Entry<PackItem, Long> title : titles.entrySet()) {
            json.writeStartObject();
            json.writeStringField("pack", title.getKey().pack());
            json.writeStringField("target", title.getKey().name());
            json.writeNumberField("enterprises", title.getValue());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void stakes(String name, List<Stake> stakes) throws IOException {
        json.writeArrayFieldStart(name);
        for (Stake stake : stakes) {
            json.writeStartObject();
            json.writeStringField("enterprise", stake.enterprise());
            ImpactJson.yuan(json, "difference", stake.difference());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void money() throws IOException {
        json.writeObjectFieldStart("money");
        sums(impact.total());
        ImpactJson.yuan(json, "beforeAtMost", impact.before().most());
        ImpactJson.yuan(json, "afterAtMost", impact.after().most());
        ImpactJson.yuan(json, "differenceAtLeast", impact.difference().least());
        ImpactJson.yuan(json, "differenceAtMost", impact.difference().most());
        json.writeBooleanField("differenceJoint", impact.difference().joint());
        json.writeNumberField("openBefore", impact.openBefore());
        json.writeNumberField("openAfter", impact.openAfter());
        json.writeEndObject();
        json.writeObjectFieldStart("clawBacks");
        sums(impact.clawBacks());
        json.writeEndObject();
    }

    private void item(ItemKey key, ItemTotal total) throws IOException {
        json.writeStartObject();
        json.writeStringField("pack", key.pack());
        json.writeStringField("item", key.item());
        json.writeStringField("tier", key.tier());
        json.writeStringField("label", words.item(key.pack(), key.item(), key.tier()));
        json.writeStringField("status", total.status());
        sums(total.sums());
        json.writeNumberField("openBefore", total.openBefore());
        json.writeNumberField("openAfter", total.openAfter());
        json.writeEndObject();
    }

    private void sums(Sums sums) throws IOException {
        ImpactJson.yuan(json, "before", sums.before());
        ImpactJson.yuan(json, "after", sums.after());
        ImpactJson.yuan(json, "difference", sums.difference());
        ImpactJson.yuan(json, "more", sums.more());
        ImpactJson.yuan(json, "less", sums.less());
        json.writeNumberField("gaining", sums.gaining());
        json.writeNumberField("losing", sums.losing());
    }

    private void moves() throws IOException {
        json.writeArrayFieldStart("stages");
        for (Map.Entry<Change<String>, Long> move : sorted(impact.stages())) {
            json.writeStartObject();
            json.writeStringField("before", move.getKey().before());
            json.writeStringField("after", move.getKey().after());
            json.writeNumberField("enterprises", move.getValue());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("targets");
        for (Map.Entry<PackItem, Map<Change<Standing>, Long>> target :
                impact.targets().entrySet()) {
            for (Map.Entry<Change<Standing>, Long> move : sorted(target.getValue())) {
                json.writeStartObject();
                json.writeStringField("pack", target.getKey().pack());
                json.writeStringField("target", target.getKey().name());
                json.writeStringField("before", word(move.getKey().before()));
                json.writeStringField("after", word(move.getKey().after()));
                json.writeNumberField("enterprises", move.getValue());
                json.writeEndObject();
            }
        }
        json.writeEndArray();
    }

    private static <T> List<Map.Entry<Change<T>, Long>> sorted(Map<Change<T>, Long> moves) {
        return moves.entrySet().stream()
                .sorted(Comparator.comparing(m -> m.getKey().toString()))
                .toList();
    }

    private static String word(@Nullable Standing standing) {
        return (standing == null ? Standing.ABSENT : standing).word();
    }
}
