package io.tidu.internal.search;

import io.tidu.model.Enterprise;
import io.tidu.model.FactValue;
import io.tidu.vocabulary.FactDefinition;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps parts within their wholes while an enterprise is made up: with a smaller whole its parts shrink, with a larger
 * part the whole grows. An enterprise that can't be shows nothing.
 */
final class Containment {
    private final Map<String, FactDefinition> facts;
    private final Set<String> settled = new HashSet<>();
    private Enterprise enterprise;

    private Containment(Map<String, FactDefinition> facts, Enterprise enterprise) {
        this.facts = facts;
        this.enterprise = enterprise;
    }

    /** The enterprise with the others fitted to a fact that was changed. */
    static Enterprise settled(Enterprise enterprise, String changed, Map<String, FactDefinition> facts) {
        Containment containment = new Containment(facts, enterprise);
        containment.settle(changed);
        return containment.enterprise;
    }

    private void settle(String changed) {
        if (!settled.add(changed)) {
            return;
        }
        FactDefinition fact = facts.get(changed);
        String whole = fact == null ? null : fact.partOf();
        if (whole != null && fit(changed, whole, whole)) {
            settle(whole);
        }
        for (FactDefinition part : facts.values()) {
            if (changed.equals(part.partOf()) && fit(part.name(), changed, part.name())) {
                settle(part.name());
            }
        }
    }

    /** Makes one of both as large as the other wherever the part is larger; whether it did. */
    private boolean fit(String part, String whole, String adapted) {
        FactValue parts = enterprise.fact(part);
        FactValue wholes = enterprise.fact(whole);
        FactValue fitted = null;
        if (parts instanceof FactValue.Series of && wholes instanceof FactValue.Series all) {
            SortedMap<Integer, FactValue> years = new TreeMap<>(adapted.equals(part) ? of.years() : all.years());
            of.years().forEach((year, figure) -> {
                FactValue larger = larger(figure, all.years().get(year), adapted.equals(part));
                if (larger != null) {
                    years.put(year, larger);
                }
            });
            fitted = new FactValue.Series(years);
        } else if (parts != null) {
            fitted = larger(parts, wholes, adapted.equals(part));
        }
        if (fitted == null || fitted.equals(enterprise.fact(adapted))) {
            return false;
        }
        enterprise = enterprise.with(adapted, fitted);
        return true;
    }

    /** What both become if the part is more than the whole; null if it is not. */
    private static @Nullable FactValue larger(FactValue part, @Nullable FactValue whole, boolean shrink) {
        boolean tooLarge = part instanceof FactValue.Number p
                && whole instanceof FactValue.Number w
                && p.value().compareTo(w.value()) > 0;
        return !tooLarge ? null : shrink ? whole : part;
    }
}
