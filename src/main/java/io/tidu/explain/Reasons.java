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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Why something is not settled, in words. */
final class Reasons {
    /** A word before its source in brackets, such as {@code new-materials (licence)}. */
    private static final Pattern WORD_OF_SOURCE = Pattern.compile("(?<=^|; )[a-z][a-z-]*(?= \\()");

    private final Wording wording;

    Reasons(Wording wording) {
        this.wording = wording;
    }

    /** One for each fact; the years of one series together. The last may say that there are more. */
    List<MissingFact> missing(Evidence evidence) {
        Map<String, List<String>> years = new LinkedHashMap<>();
        for (String name : evidence.missing()) {
            FactOfYear path = FactOfYear.of(name);
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
     * One sentence each; what is left to experts in one sentence for all items, and what a young enterprise has no year
     * of in one for all facts. The last may say that there are more.
     */
    List<String> doubts(String pack, Evidence evidence) {
        List<String> experts = new ArrayList<>();
        Map<Young, List<String>> young = new LinkedHashMap<>();
        List<String> sentences = new ArrayList<>();
        for (Doubt doubt : evidence.doubts()) {
            switch (doubt.kind()) {
                case EXPERT -> experts.add(String.valueOf(wording.subject(pack, doubt)));
                case NO_FISCAL_YEAR -> {
                    FactOfYear path = FactOfYear.of(doubt.subject());
                    young.computeIfAbsent(new Young(doubt.detail(), path.year()), y -> new ArrayList<>())
                            .add(wording.fact(path.fact(), List.of()));
                }
                default -> sentences.add(doubt(pack, doubt));
            }
        }
        young.forEach((y, facts) -> sentences.add(wording.text(
                "explain.doubt.no-fiscal-year", y.registered(), String.valueOf(y.year()), wording.list(facts))));
        if (!experts.isEmpty()) {
            sentences.add(wording.text("explain.doubt.expert", wording.list(experts)));
        }
        if (evidence.more() && evidence.missing().isEmpty()) {
            sentences.add(wording.text("explain.doubt.more"));
        }
        return List.copyOf(sentences);
    }

    /** An enterprise that has no fiscal year up to one. */
    private record Young(String registered, @Nullable String year) {}

    private String doubt(String pack, Doubt doubt) {
        Contradiction contradiction = doubt.contradiction();
        if (contradiction != null) {
            return wording.text(
                    "explain.contradiction." + contradiction.kind().word(),
                    String.valueOf(wording.subject(pack, doubt)),
                    shown(contradiction.value(), contradiction.unit()),
                    contradiction.against() == null ? "" : wording.factOrOther("", contradiction.against()),
                    shown(contradiction.limit(), contradiction.unit()));
        }
        String id = "explain.doubt." + doubt.kind().word();
        String subject = wording.subject(pack, doubt);
        String detail = doubt.kind() == Doubt.Kind.CONFLICT
                ? sources(doubt.detail())
                : subject == null ? inputs(doubt.detail()) : doubt.detail();
        String form = (subject == null ? ".here" : "") + (detail.isEmpty() ? ".bare" : "");
        String text = wording.messages().has(id + form) ? id + form : id;
        return subject == null ? wording.text(text, detail) : wording.text(text, subject, detail);
    }

    /** What each source says, words of choices and answers by their labels. */
    private String sources(String detail) {
        return WORD_OF_SOURCE
                .matcher(detail)
                .replaceAll(m -> Matcher.quoteReplacement(
                        switch (m.group()) {
                            case "true" -> wording.text("explain.yes");
                            case "false" -> wording.text("explain.no");
                            default -> wording.of(wording.names().word(m.group()));
                        }));
    }

    /** What was looked up in a table without a name, such as {@code revenue = -1, kind = x}; facts by their labels. */
    private String inputs(String detail) {
        List<String> parts = new ArrayList<>();
        for (String part : detail.split(", ", -1)) {
            String[] sides = part.split(" = ", 2);
            if (sides.length == 2) {
                String value = wording.of(wording.names().word(sides[1]));
                parts.add(
                        wording.isNamed(sides[0])
                                ? wording.text("explain.value", wording.fact(sides[0], List.of()), value)
                                : value);
            }
        }
        return wording.list(parts);
    }

    private String shown(FactValue value, Unit unit) {
        if (value instanceof FactValue.Number number) {
            return wording.figures().of(number.value(), unit);
        }
        return value instanceof FactValue.Day day ? day.value().toString() : "";
    }
}
