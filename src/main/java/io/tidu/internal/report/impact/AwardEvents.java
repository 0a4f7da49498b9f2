package io.tidu.internal.report.impact;

import io.tidu.internal.impact.AwardChange;
import io.tidu.internal.impact.EnterpriseChange;
import io.tidu.model.PackItem;
import io.tidu.model.assessment.Award;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What happened to the money of an enterprise, item by item: a tier that pays no longer and another that pays instead
 * are one event.
 *
 * @param pack the pack of the item
 * @param item the item
 * @param from the tier that paid; null if none did, or the item has none
 * @param to the tier that pays; null if none does, or the item has none
 * @param before yuan under the first rules
 * @param after yuan under the second rules
 * @param changes the awards it is made of, the greatest difference first
 */
record AwardEvents(
        String pack,
        String item,
        @Nullable String from,
        @Nullable String to,
        BigDecimal before,
        BigDecimal after,
        List<AwardChange> changes) {
    /** Copies the list. */
    AwardEvents {
        changes = List.copyOf(changes);
    }

    /** Of an enterprise, the largest first as its awards are. */
    static List<AwardEvents> of(EnterpriseChange change) {
        Map<PackItem, List<AwardChange>> byItem = new LinkedHashMap<>();
        for (AwardChange award : change.funding().awards()) {
            if (award.isEffect()) {
                Award any = award.awards().any();
                byItem.computeIfAbsent(new PackItem(any.pack(), any.item()), i -> new ArrayList<>())
                        .add(award);
            }
        }
        List<AwardEvents> events = new ArrayList<>();
        byItem.forEach((item, awards) -> events.addAll(of(item, awards)));
        return events;
    }

    private static List<AwardEvents> of(PackItem item, List<AwardChange> awards) {
        List<AwardChange> gone = awards.stream()
                .filter(a -> a.after().signum() == 0 && a.before().signum() > 0)
                .toList();
        List<AwardChange> come = awards.stream()
                .filter(a -> a.before().signum() == 0 && a.after().signum() > 0)
                .toList();
        if (awards.size() == 2 && gone.size() == 1 && come.size() == 1) {
            return List.of(new AwardEvents(
                    item.pack(),
                    item.name(),
                    gone.get(0).tier(),
                    come.get(0).tier(),
                    gone.get(0).before(),
                    come.get(0).after(),
                    awards));
        }
        return awards.stream()
                .map(a -> new AwardEvents(
                        item.pack(), item.name(), a.tier(), a.tier(), a.before(), a.after(), List.of(a)))
                .toList();
    }

    /** Whether one tier takes the place of another. */
    boolean isMove() {
        return from != null && to != null && !from.equals(to);
    }
}
