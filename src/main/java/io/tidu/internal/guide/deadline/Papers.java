package io.tidu.internal.guide.deadline;

import io.tidu.internal.evaluate.Entry;
import io.tidu.internal.policy.PolicyPack;
import io.tidu.internal.policy.practice.HandIn;
import io.tidu.model.Label;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.TargetOutcome;
import io.tidu.model.guidance.Deadline;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Documents that have to be handed in with the next batch and are not ready.
 *
 * @param firm the enterprise
 * @param batches when the next batch is
 */
record Papers(Concerned firm, Batches batches) {

    List<Deadline> missing() {
        Set<String> ready = ready();
        List<Deadline> days = new ArrayList<>();
        for (PolicyPack pack : firm.packs(firm.on())) {
            for (Map.Entry<String, HandIn> handIn :
                    pack.manifest().practice().documents().entrySet()) {
                List<String> open = handIn.getValue().kinds().stream()
                        .filter(k -> !ready.contains(k))
                        .toList();
                Optional<Batches.Dated> next = batches.next(handIn.getKey());
                if (!open.isEmpty() && next.isPresent() && isWanted(handIn.getKey(), next.get())) {
                    days.add(Batches.day(next.get(), "document", words(next.get(), handIn.getKey(), open)));
                }
            }
        }
        return days;
    }

    /** Nobody gathers documents for what is refused or held. */
    private boolean isWanted(String name, Batches.Dated next) {
        TargetOutcome target = firm.today().targets().get(name);
        boolean refused = target != null && target.verdict() == Verdict.NOT_MET;
        return batches.isOpenTo(name) && !refused && !batches.certificates().hold(name, next.to());
    }

    private Label words(Batches.Dated next, String name, List<String> kinds) {
        String path = HandIn.FACT + "." + HandIn.FIELD;
        return Concerned.words(
                "guide.day.document",
                batches.name(next, name),
                Concerned.row(
                        kinds.stream().map(k -> firm.labels().choice(path, k)).toList()));
    }

    private Set<String> ready() {
        if (!firm.engine().vocabulary().facts().containsKey(HandIn.FACT)) {
            return Set.of();
        }
        return firm.facts(firm.on()).entries(HandIn.FACT).stream()
                .filter(e -> !e.isUnknownList())
                .map((Entry e) -> String.valueOf(e.text(HandIn.FIELD).text()))
                .collect(Collectors.toSet());
    }
}
