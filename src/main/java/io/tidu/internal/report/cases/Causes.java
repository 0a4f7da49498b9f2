package io.tidu.internal.report.cases;

import io.tidu.diagnostic.Place;
import io.tidu.explain.Sentences;
import io.tidu.internal.cases.CaseResult;
import io.tidu.internal.diagnostic.Messages;
import io.tidu.internal.policy.Policies;
import io.tidu.internal.policy.PolicyPack;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.Assessment;
import io.tidu.model.assessment.Award;
import io.tidu.model.assessment.Finding;
import io.tidu.model.assessment.Required;
import io.tidu.model.assessment.TargetOutcome;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What decided that a case did not get what it expects: of a verdict the findings that brought it about and no others,
 * of points their items, of money its awards. Each once, however many differences it explains.
 */
final class Causes {
    private final Messages messages;
    private final Policies policies;
    private final CaseNames names;

    Causes(Locale locale, Policies policies, CaseNames names) {
        this.messages = Messages.in(locale);
        this.policies = policies;
        this.names = names;
    }

    /** Those of a case, in the order of what it expects. */
    Collection<Cause> of(CaseResult failed) {
        Assessment found = failed.found();
        Map<String, Cause> causes = new LinkedHashMap<>();
        if (found != null) {
            Sentences sentences = names.on(found.on());
            for (CaseResult.Difference difference : failed.differences()) {
                behind(difference.what(), found, sentences).forEach(c -> causes.putIfAbsent(c.key(), c));
            }
        }
        return causes.values();
    }

    private Stream<Cause> behind(String what, Assessment found, Sentences sentences) {
        String[] path = what.split("\\.");
        if (path[0].equals("targets")) {
            return target(path, found.targets().get(path[1]), found, sentences);
        }
        if (path[0].equals("stage")) {
            String next = found.stage().next();
            return next == null ? Stream.empty() : deciding(found.targets().get(next), found, sentences);
        }
        return path[0].equals("funding") && path.length > 2 ? awards(path[2], found, sentences) : Stream.empty();
    }

    private Stream<Cause> target(
            String[] path, @Nullable TargetOutcome outcome, Assessment found, Sentences sentences) {
        if (outcome == null) {
            return Stream.empty();
        }
        if (path.length > 3 && path[2].equals("findings")) {
            return outcome.findings().stream()
                    .filter(f -> f.criterion().equals(path[3]))
                    .map(f -> finding(f, found, sentences));
        }
        return path.length > 2 && path[2].equals("score")
                ? points(path, outcome, sentences)
                : deciding(outcome, found, sentences);
    }

    /** Where all is met there is none: it is what another finding no longer says. */
    private Stream<Cause> deciding(@Nullable TargetOutcome outcome, Assessment found, Sentences sentences) {
        return outcome == null || outcome.verdict() == Verdict.MET
                ? Stream.empty()
                : outcome.findings().stream()
                        .filter(f -> f.verdict() == outcome.verdict())
                        .map(f -> finding(f, found, sentences));
    }

    private Cause finding(Finding finding, Assessment found, Sentences sentences) {
        String asked = "";
        if (finding.required() instanceof Required.Line line
                && line.low() != null
                && line.low().equals(line.high())) {
            asked = messages.text(
                    "explain.required",
                    sentences.line(
                            line.comparison(),
                            sentences.figures().of(line.low().toBigDecimal(6, RoundingMode.FLOOR), line.unit())));
        }
        String clause = sentences.clause(finding.pack(), finding.clause());
        String label = sentences.criterion(finding.pack(), finding.criterion());
        String title = asked.isEmpty() ? label : label + messages.text("explain.part-separator") + asked;
        return new Cause(
                "finding|" + finding.pack() + "|" + finding.rule() + "|" + finding.criterion() + "|" + asked,
                messages.text("cases.by-clause", title, clause),
                finding.rule(),
                rule(finding, found),
                sentences.explain(finding).statement());
    }

    private @Nullable Place rule(Finding finding, Assessment found) {
        return policies.inForce(found.on()).stream()
                .map(PolicyPack::rules)
                .flatMap(List::stream)
                .filter(r -> r.pack().equals(finding.pack()) && r.name().equals(finding.rule()))
                .map(r -> r.place())
                .findFirst()
                .orElse(null);
    }

    private Stream<Cause> points(String[] path, TargetOutcome outcome, Sentences sentences) {
        return outcome.score() == null
                ? Stream.empty()
                : outcome.score().groups().stream()
                        .flatMap(g -> g.items().stream())
                        .filter(i -> path.length < 5 || !path[3].equals("items") || path[4].equals(i.name()))
                        .map(i -> {
                            String label = sentences.label(sentences.names().item(i.pack(), i.name()));
                            String clause = sentences.clause(i.pack(), i.clause());
                            String points = sentences.figures().points(i.min(), i.max());
                            return new Cause(
                                    "item|" + i.pack() + "|" + i.name(),
                                    messages.text("cases.by-clause", label, clause),
                                    "",
                                    null,
                                    messages.text("cases.points", label, points, clause));
                        });
    }

    private Stream<Cause> awards(String written, Assessment found, Sentences sentences) {
        List<Award> awards = new ArrayList<>(found.funding().awards());
        awards.addAll(found.funding().open());
        return awards.stream()
                .filter(a -> a.item().equals(written) || (a.pack() + "/" + a.item()).equals(written))
                .map(a -> {
                    String label = sentences.label(sentences.names().item(a.pack(), a.item()));
                    String clause = sentences.clause(a.pack(), a.clause());
                    List<String> said = new ArrayList<>(sentences.steps(a));
                    said.addAll(sentences.questions(a));
                    return new Cause(
                            "award|" + a.pack() + "|" + a.item() + "|" + a.clause(),
                            messages.text("cases.by-clause", label, clause),
                            "",
                            null,
                            messages.text("cases.award-said", label, String.join(messages.text("cases.step"), said)));
                });
    }
}
