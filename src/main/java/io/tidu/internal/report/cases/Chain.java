package io.tidu.internal.report.cases;

import io.tidu.diagnostic.Place;
import io.tidu.explain.Figures;
import io.tidu.explain.Sentences;
import io.tidu.internal.cases.CaseResult;
import io.tidu.internal.diagnostic.Messages;
import io.tidu.internal.policy.PackNames;
import io.tidu.internal.policy.Policies;
import io.tidu.internal.policy.PolicyPack;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.Assessment;
import io.tidu.model.assessment.Award;
import io.tidu.model.assessment.Finding;
import io.tidu.model.assessment.TargetOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What stands behind something that a case did not expect: findings with their rules, points, steps of an award. */
final class Chain {
    private static final String TARGETS = "targets.";
    private static final String FINDINGS = ".findings.";
    private static final String ITEMS = ".items.";
    private static final String AWARDS = "funding.awards.";
    private static final String OPEN = "funding.open.";
    /** More reasons than this do not help to find one. */
    private static final int MOST = 8;

    private final Locale locale;
    private final Policies policies;

    Chain(Locale locale, Policies policies) {
        this.locale = locale;
        this.policies = policies;
    }

    /** One sentence for each link, at most a few. */
    List<String> behind(CaseResult.Difference difference, Assessment found) {
        Sentences sentences = Sentences.in(locale, PackNames.of(policies.labels(found.on()), policies.vocabulary()));
        String what = difference.what();
        Stream<String> links;
        if (what.startsWith(TARGETS)) {
            links = target(what.substring(TARGETS.length()), found, sentences);
        } else if (what.startsWith("stage.")) {
            String next = found.stage().next();
            links = next == null ? Stream.empty() : target(next, found, sentences);
        } else {
            links = awards(what, found, sentences);
        }
        return links.limit(MOST).toList();
    }

    private Stream<String> target(String path, Assessment found, Sentences sentences) {
        String name = path.split("\\.", 2)[0];
        TargetOutcome outcome = found.targets().get(name);
        if (outcome == null) {
            return Stream.empty();
        }
        Map<String, Place> rules = rules(found);
        if (path.contains(".score")) {
            return points(path, outcome, sentences);
        }
        int at = path.indexOf(FINDINGS);
        return outcome.findings().stream()
                .filter(f -> at < 0
                        ? f.verdict() != Verdict.MET || outcome.verdict() == Verdict.MET
                        : f.criterion()
                                .equals(path.substring(at + FINDINGS.length()).split("\\.", 2)[0]))
                .map(f -> finding(f, rules, sentences));
    }

    private String finding(Finding finding, Map<String, Place> rules, Sentences sentences) {
        Place place = rules.get(finding.pack() + "|" + finding.rule());
        return text(
                "cases.finding",
                finding.verdict().word(),
                sentences.explain(finding).text(),
                finding.rule(),
                String.valueOf(place));
    }

    /** The item that the path names, or all of them. */
    private Stream<String> points(String path, TargetOutcome outcome, Sentences sentences) {
        Figures figures = new Figures(locale);
        return outcome.score() == null
                ? Stream.empty()
                : outcome.score().groups().stream()
                        .flatMap(g -> g.items().stream())
                        .filter(i -> !path.contains(ITEMS) || path.contains(ITEMS + i.name() + "."))
                        .map(i -> text(
                                "cases.points",
                                i.name(),
                                figures.points(i.min(), i.max()),
                                sentences.clause(i.pack(), i.clause())));
    }

    private Stream<String> awards(String what, Assessment found, Sentences sentences) {
        List<Award> awards = new ArrayList<>(found.funding().awards());
        awards.addAll(found.funding().open());
        return awards.stream()
                .filter(a -> Stream.of(AWARDS, OPEN)
                        .filter(what::startsWith)
                        .allMatch(
                                start -> isNamed(what.substring(start.length()).split("\\.", 2)[0], a)))
                .map(a -> text(
                        "cases.award",
                        a.item(),
                        said(a, sentences),
                        a.verdict().word(),
                        sentences.clause(a.pack(), a.clause())));
    }

    /** How the amount came about, and what could not be said of it. */
    private static String said(Award award, Sentences sentences) {
        List<String> said = new ArrayList<>(sentences.steps(award));
        said.addAll(sentences.questions(award));
        return String.join("; ", said);
    }

    /** An item alone may be of any pack; after a slash it is of the pack before it. */
    private static boolean isNamed(String written, Award award) {
        return award.item().equals(written) || (award.pack() + "/" + award.item()).equals(written);
    }

    /** Where each rule in force is written, by pack and name. */
    private Map<String, Place> rules(Assessment found) {
        Map<String, Place> places = new TreeMap<>();
        for (PolicyPack pack : policies.inForce(found.on())) {
            pack.rules().forEach(r -> places.put(r.pack() + "|" + r.name(), r.place()));
        }
        return places;
    }

    private String text(String id, Object... arguments) {
        return Messages.in(locale).text(id, arguments);
    }
}
