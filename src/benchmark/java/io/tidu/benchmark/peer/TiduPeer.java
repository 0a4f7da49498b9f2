package io.tidu.benchmark.peer;

import io.tidu.engine.PolicyEngine;
import io.tidu.model.Enterprise;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.Assessment;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;

/** Tidu, with everything it tells. */
public final class TiduPeer implements Peer<Assessment> {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final PolicyEngine engine;
    private final List<Enterprise> enterprises;

    /** For these. */
    public TiduPeer(List<Firm> firms) {
        this(Ladder.rules(), firms.stream().map(Firms::enterprise).toList());
    }

    /** With other rules. */
    public TiduPeer(Path rules, List<Enterprise> enterprises) {
        this.engine = PolicyEngine.load(rules);
        this.enterprises = enterprises;
        engine.warmUp(Firms.ON);
    }

    @Override
    public String name() {
        return "Tidu, every finding";
    }

    @Override
    public Assessment decide(int firm) {
        return engine.assess(enterprises.get(firm), Firms.ON);
    }

    @Override
    public Outcome outcome(Assessment assessment) {
        Outcome outcome = Outcome.empty(true);
        assessment.targets().forEach((name, target) -> {
            outcome.targets().put(name, is(target.verdict()));
            target.criteria().forEach((c, verdict) -> outcome.criteria().put(name + "/" + c, is(verdict)));
        });
        var score = assessment.targets().get("technology-sme").score();
        score.groups().forEach(g -> {
            if (!g.min().equals(g.max())) {
                throw new IllegalStateException(assessment.enterprise() + " is not fully known: " + g);
            }
            outcome.points().put(g.name(), (long) g.min().toInt());
        });
        outcome.points().put(Outcome.TOTAL, (long) score.min().toInt());
        assessment.funding().awards().forEach(a -> outcome.pay(a.item(), fen(a.amount())));
        return outcome.pay(Outcome.TOTAL, fen(assessment.funding().total()));
    }

    /** How many findings an assessment has. */
    public static int findings(Assessment assessment) {
        return assessment.targets().values().stream()
                .mapToInt(t -> t.findings().size())
                .sum();
    }

    private static boolean is(Verdict verdict) {
        return switch (verdict) {
            case MET -> true;
            case NOT_MET -> false;
            default -> throw new IllegalStateException("not fully known: " + verdict);
        };
    }

    private static long fen(BigDecimal yuan) {
        return yuan.multiply(HUNDRED).longValueExact();
    }
}
