package io.tidu.internal.evaluate.money;

import io.tidu.diagnostic.Place;
import io.tidu.internal.evaluate.EvaluationContext;
import io.tidu.internal.evaluate.ReferenceData;
import io.tidu.internal.evaluate.decide.ClaimsBuilder;
import io.tidu.model.Enterprise;
import io.tidu.model.FactValue;
import io.tidu.model.Label;
import io.tidu.model.Unit;
import io.tidu.model.assessment.Funding;
import io.tidu.vocabulary.FactDefinition;
import io.tidu.vocabulary.FactType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An enterprise of which only what it was paid matters. */
final class PaidFirm {
    static final LocalDate ON = LocalDate.of(2026, 3, 1);

    private static final FactDefinition PAID = new FactDefinition(
            "paid",
            FactType.LIST,
            Unit.NONE,
            false,
            Label.of("paid"),
            null,
            new TreeMap<>(),
            new TreeMap<>(),
            new FactDefinition.Entries("Payment", "on", null, false, null, new TreeMap<>()),
            Place.of("vocabulary.yaml"));

    private PaidFirm() {}

    /**
     * What it may have.
     *
     * @param claims what rules state
     * @param paid what it was paid, or null if that is not known
     */
    static Funding compute(ClaimsBuilder claims, @Nullable List<FactValue.Fields> paid) {
        TreeMap<String, FactValue> facts = new TreeMap<>();
        if (paid != null) {
            facts.put("paid", new FactValue.Entries(paid));
        }
        ReferenceData data = new ReferenceData(Map.of("paid", PAID), Map.of());
        return FundingCalculator.compute(
                claims.build(), claims.groups(), new EvaluationContext(new Enterprise("1", "", facts), ON, data));
    }
}
