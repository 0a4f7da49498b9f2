package io.tidu.internal.evaluate.money;

import io.tidu.internal.evaluate.decide.Claims;
import io.tidu.internal.policy.rule.AwardItems;
import io.tidu.model.Doubt;
import io.tidu.model.Evidence;
import io.tidu.model.Exact;
import io.tidu.model.Judgement;
import io.tidu.model.PackItem;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.Award;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What levels of government bear of awards. Each bears its share cut to whole fen, and what that leaves over the level
 * with the greatest share, of several the first by name: together they bear the award to the fen.
 */
final class Splits {
    private static final Exact FEN = Exact.of(new BigDecimal("0.01"));

    private final Map<PackItem, List<Claims.Split>> byItem = new HashMap<>();

    Splits(Claims claims, AwardItems items) {
        for (Claims.Split split : claims.of(Claims.Split.class)) {
            byItem.computeIfAbsent(items.of(split.source().pack(), split.item()), i -> new ArrayList<>())
                    .add(split);
        }
    }

    /** Of an award that is due. */
    List<Award.Split> of(Draft draft) {
        List<Claims.Split> claims = byItem.getOrDefault(draft.item(), List.of());
        SortedMap<String, Exact> shares = new TreeMap<>();
        SortedMap<String, Claims.Source> sources = new TreeMap<>();
        Judgement known = Judgement.MET;
        for (Claims.Split claim : claims) {
            Exact share = claim.share().single();
            Judgement applies = draft.applies(claim.source());
            known = known.and(applies);
            if (share == null || claim.share().evidence().hasConflict()) {
                known = known.and(Judgement.open(claim.share().evidence()));
            }
            shares.merge(claim.level(), share == null ? Exact.ZERO : share, Exact::plus);
            sources.putIfAbsent(claim.level(), claim.source());
        }
        Exact sum = shares.values().stream().reduce(Exact.ZERO, Exact::plus);
        boolean negative = shares.values().stream().anyMatch(s -> s.signum() < 0);
        if (known.verdict() == Verdict.MET && !claims.isEmpty() && (negative || !sum.equals(Exact.ONE))) {
            known = Judgement.open(Evidence.doubt(
                    Doubt.Kind.NOT_COVERED, draft.item().name(), String.join(" + ", texts(shares)) + " = " + sum));
        }
        return split(draft, shares, sources, known);
    }

    private static List<String> texts(SortedMap<String, Exact> shares) {
        return shares.values().stream().map(Exact::toString).toList();
    }

    private static List<Award.Split> split(
            Draft draft, SortedMap<String, Exact> shares, SortedMap<String, Claims.Source> sources, Judgement known) {
        boolean certain = known.verdict() == Verdict.MET;
        SortedMap<String, Exact> amounts = certain ? amounts(draft.amount(), shares) : new TreeMap<>();
        List<Award.Split> splits = new ArrayList<>();
        sources.forEach((level, source) -> {
            Exact amount = amounts.get(level);
            splits.add(new Award.Split(
                    level,
                    certain ? shares.get(level) : null,
                    amount == null ? null : Draft.yuan(amount),
                    known.verdict(),
                    source.pack(),
                    source.clause(),
                    known.evidence()));
        });
        return splits;
    }

    private static SortedMap<String, Exact> amounts(Exact whole, SortedMap<String, Exact> shares) {
        SortedMap<String, Exact> amounts = new TreeMap<>();
        Exact left = whole;
        String greatest = "";
        for (Map.Entry<String, Exact> share : shares.entrySet()) {
            Exact amount = Draft.whole(whole.times(share.getValue()), FEN, RoundingMode.DOWN);
            amounts.put(share.getKey(), amount);
            left = left.minus(amount);
            Exact most = shares.getOrDefault(greatest, Exact.ZERO);
            greatest = greatest.isEmpty() || share.getValue().compareTo(most) > 0 ? share.getKey() : greatest;
        }
        amounts.merge(greatest, left, Exact::plus);
        return amounts;
    }
}
