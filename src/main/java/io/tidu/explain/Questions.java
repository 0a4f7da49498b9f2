package io.tidu.explain;

import io.tidu.model.assessment.Award;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What could not be said of an award, in words: what is open, by which clause, and which facts are missing for it. */
final class Questions {
    /** The rest is at the end of a page, and in the JSON. */
    private static final int MOST_MISSING = 5;

    private final Wording wording;
    private final Reasons reasons;

    Questions(Wording wording, Reasons reasons) {
        this.wording = wording;
        this.reasons = reasons;
    }

    /** One text for each reason, with everything that is open for it. */
    List<String> of(Award award) {
        Map<String, List<String>> byReason = new LinkedHashMap<>();
        for (Award.Question question : award.questions()) {
            List<String> open = byReason.computeIfAbsent(why(question), w -> new ArrayList<>());
            String what = what(question);
            if (!open.contains(what)) {
                open.add(what);
            }
        }
        return byReason.entrySet().stream()
                .map(e -> wording.text("explain.value", wording.list(e.getValue()), e.getKey()))
                .toList();
    }

    private String what(Award.Question question) {
        String what = wording.text("explain.question." + question.about().word());
        return question.clause().isEmpty() ? what : what + wording.text("explain.step.clause", question.clause());
    }

    private String why(Award.Question question) {
        List<String> why = new ArrayList<>();
        List<String> missing = reasons.missing(question.evidence()).stream()
                .map(MissingFact::label)
                .toList();
        if (!missing.isEmpty()) {
            List<String> few = missing.subList(0, Math.min(MOST_MISSING, missing.size()));
            boolean more = missing.size() > few.size();
            String named = wording.list(few);
            why.add(wording.text("explain.missing", more ? wording.text("report.and-more", named) : named));
        }
        why.addAll(reasons.doubts(question.pack(), question.evidence()));
        return String.join(wording.text("explain.sentence-separator"), why);
    }
}
