package io.tidu.benchmark.peer;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNDecisionResult;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/** Decision tables of DMN, each row with its reason. */
public final class DmnPeer implements Peer<DMNResult> {
    private final List<Firm> firms;
    private final DMNRuntime runtime;
    private final DMNModel model;

    /** For these. */
    public DmnPeer(List<Firm> firms) {
        this.firms = firms;
        this.runtime = DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(List.of(ResourceFactory.newReaderResource(new StringReader(DmnModel.xml()), "UTF-8")))
                .getOrElseThrow(IllegalStateException::new);
        this.model = runtime.getModel(DmnModel.NAMESPACE, DmnModel.NAME);
        if (model.hasErrors()) {
            throw new IllegalStateException(model.getMessages().toString());
        }
    }

    @Override
    public String name() {
        return "DMN, every reason";
    }

    @Override
    public DMNResult decide(int firm) {
        DMNContext context = runtime.newContext();
        Figures.of(firms.get(firm)).forEach(context::set);
        return runtime.evaluateAll(model, context);
    }

    @Override
    public Outcome outcome(DMNResult result) {
        if (result.hasErrors()) {
            throw new IllegalStateException(result.getMessages().toString());
        }
        Outcome outcome = Outcome.empty(true);
        Stream.of(Tables.requirements(), Tables.evaluation(), Tables.ladder())
                .flatMap(List::stream)
                .flatMap(t -> ((List<?>) value(result, t.name())).stream())
                .map(Map.class::cast)
                .forEach(f -> outcome.criteria()
                        .merge(f.get("target") + "/" + f.get("criterion"), (Boolean) f.get("met"), Boolean::logicalOr));
        outcome.targets().put("technology-sme", (Boolean) value(result, "sme"));
        outcome.targets().put("county-support", (Boolean) value(result, "supported"));
        for (int tier = 1; tier <= 5; tier++) {
            outcome.targets().put("tier-" + tier, ((List<?>) value(result, "tiers")).contains("tier-" + tier));
        }
        outcome.points().put("staff", number(result, "staffPoints"));
        outcome.points().put("rd", number(result, "rdPoints"));
        outcome.points().put("ip", number(result, "ipPoints"));
        outcome.points().put(Outcome.TOTAL, number(result, "total"));
        Map<String, String> items =
                Map.of("hardware-subsidy", "hardwareFen", "rd-subsidy", "rdFen", "talent-support", "talentFen");
        items.forEach((item, decision) ->
                outcome.pay(item, number(result, decision)).pay(Outcome.TOTAL, number(result, decision)));
        return outcome;
    }

    private static long number(DMNResult result, String decision) {
        return ((Number) value(result, decision)).longValue();
    }

    private static Object value(DMNResult result, String decision) {
        DMNDecisionResult found = result.getDecisionResultByName(decision);
        return found.getResult();
    }
}
