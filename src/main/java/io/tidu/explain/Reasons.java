package io.tidu.explain;

import io.tidu.model.Contradiction;
import io.tidu.model.Doubt;
import io.tidu.model.Evidence;
import io.tidu.model.FactValue;
import io.tidu.model.Label;
import io.tidu.model.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Why something is not settled, in words. */
final class Reasons {
    private final Wording wording;

    Reasons(Wording wording) {
        this.wording = wording;
    }

    /** One for each fact; the years of one series together. The last may say that there are more. */
    List<MissingFact> missing(Evidence evidence) {
        Map<String, List<String>> years = new LinkedHashMap<>();
        for (String name : evidence.missing()) {
            FactPath path = FactPath.of(name);
            List<String> known = years.computeIfAbsent(path.fact(), p -> new ArrayList<>());
            if (path.year() != null) {
                known.add(path.year());
            }
        }
        List<MissingFact> facts = new ArrayList<>();
        years.forEach((fact, ofIt) -> facts.add(missing(fact, ofIt)));
        if (evidence.more() && !facts.isEmpty()) {
            facts.add(new MissingFact(wording.text("explain.more"), null));
        }
        return List.copyOf(facts);
    }

    private MissingFact missing(String fact, List<String> years) {
        Label document = wording.names().document(fact);
        return new MissingFact(wording.fact(fact, years), document == null ? null : wording.of(document));
    }

    /**
     * One sentence each; what is left to experts in one sentence for all items. The last may say that there are more.
     */
    List<String> doubts(String pack, Evidence evidence) {
        List<String> experts = new ArrayList<>();
        List<String> sentences = new ArrayList<>();
        for (Doubt doubt : evidence.doubts()) {
            String subject = wording.subject(pack, doubt);
            if (doubt.kind() == Doubt.Kind.EXPERT) {
                experts.add(subject);
            } else {
                sentences.add(doubt(doubt, subject));
            }
        }
        if (!experts.isEmpty()) {
            sentences.add(wording.text("explain.doubt.expert", wording.list(experts)));
        }
        if (evidence.more() && evidence.missing().isEmpty()) {
            sentences.add(wording.text("explain.doubt.more"));
        }
        return List.copyOf(sentences);
    }

    private String doubt(Doubt doubt, String subject) {
        Contradiction contradiction = doubt.contradiction();
        if (contradiction != null) {
            return wording.text(
                    "explain.contradiction." + contradiction.kind().word(),
                    subject,
                    shown(contradiction.value(), contradiction.unit()),
                    contradiction.against() == null ? "" : wording.factOrOther("", contradiction.against()),
                    shown(contradiction.limit(), contradiction.unit()));
        }
        String id = "explain.doubt." + doubt.kind().word();
        return doubt.detail().isEmpty() && wording.messages().has(id + ".bare")
                ? wording.text(id + ".bare", subject)
                : wording.text(id, subject, doubt.detail());
    }

    private String shown(FactValue value, Unit unit) {
        if (value instanceof FactValue.Number number) {
            return wording.figures().of(number.value(), unit);
        }
        return value instanceof FactValue.Day day ? day.value().toString() : "";
    }
}
