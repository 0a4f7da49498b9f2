package io.tidu.internal.report.handbook;

import io.tidu.diagnostic.Place;
import io.tidu.explain.Sentences;
import io.tidu.internal.document.Block;
import io.tidu.internal.document.Text;
import io.tidu.internal.policy.PackNames;
import io.tidu.internal.policy.Policies;
import io.tidu.internal.policy.rule.StatementKind;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.Assessment;
import io.tidu.model.assessment.Award;
import io.tidu.model.assessment.Finding;
import io.tidu.model.assessment.Score;
import io.tidu.model.assessment.TargetOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a clause comes to for one enterprise: of the cases about it one that says most, decided by the engine. Of a
 * clause that pays, one that is paid, with every step of the amount.
 */
final class Examples {
    /** Cases that are decided in search of a good one. */
    private static final int MOST_TRIED = 12;

    private static final int MOST_LINES = 3;

    private final HandbookTexts texts;
    private final Policies policies;
    private final CaseClauses cases;
    private final Function<Place, Optional<Assessment>> decided;

    Examples(
            HandbookTexts texts,
            Policies policies,
            CaseClauses cases,
            Function<Place, Optional<Assessment>> decided) {
        this.texts = texts;
        this.policies = policies;
        this.cases = cases;
        this.decided = decided;
    }

    /**
     * What a case shows of a clause.
     *
     * @param worth how much that is
     * @param lines each a sentence
     */
    private record Example(SituationWords situation, int worth, List<String> lines) {}

    /** A heading, whose case it is, and what was found; nothing if no case shows anything. */
    List<Block> of(ClauseRef clause) {
        boolean pays = clause.pack().rules().stream()
                .filter(r -> r.clauses().contains(clause.clause()))
                .flatMap(r -> r.statements().stream())
                .anyMatch(s -> s.kind() == StatementKind.AWARD);
        Example best = null;
        List<SituationWords> about = cases.of(clause).stream()
                .filter(s -> s.pack() == clause.pack() && s.on() != null)
                .filter(s -> clause.pack().manifest().inForce().covers(s.on()))
                .sorted((a, b) -> Boolean.compare(pays && b.expectsAward(), pays && a.expectsAward()))
                .limit(MOST_TRIED)
                .toList();
        for (SituationWords situation : about) {
            Example found = decided.apply(situation.place())
                    .map(a -> example(clause, situation, a))
                    .orElse(null);
            if (found != null && (best == null || found.worth() > best.worth())) {
                best = found;
            }
            if (best != null && best.worth() == (pays ? 3 : 2)) {
                break;
            }
        }
        return best == null || best.worth() == 0 ? List.of() : blocks(best);
    }

    private List<Block> blocks(Example example) {
        Text name = CaseBlock.name(texts, example.situation(), example.situation().anchor());
        Text intro = Text.of(texts.text("example.of", String.valueOf(example.situation().on())))
                .and(name)
                .and(texts.text("example.end"));
        List<Block.Item> lines = example.lines().stream()
                .distinct()
                .limit(MOST_LINES)
                .map(l -> Block.Item.of(null, Text.of(l)))
                .toList();
        return List.of(
                Block.Heading.of(4, texts.text("example")),
                Block.Paragraph.of(intro),
                new Block.Items(lines, false));
    }

    private Example example(ClauseRef clause, SituationWords situation, Assessment found) {
        Sentences sentences =
                Sentences.in(texts.locale(), PackNames.of(policies.labels(found.on()), policies.vocabulary()));
        String pack = clause.pack().manifest().id();
        List<String> awards = found.funding().awards().stream()
                .filter(a -> a.pack().equals(pack) && a.clause().equals(clause.clause()))
                .filter(a -> a.amount() != null && a.amount().signum() > 0)
                .map(a -> award(a, sentences))
                .toList();
        if (!awards.isEmpty()) {
            return new Example(situation, 3, awards);
        }
        List<Finding> findings = found.targets().values().stream()
                .flatMap(t -> t.findings().stream())
                .filter(f -> f.pack().equals(pack) && f.clause().equals(clause.clause()))
                .filter(f -> f.verdict() == Verdict.MET || f.verdict() == Verdict.NOT_MET)
                .toList();
        List<String> lines = new ArrayList<>(
                findings.stream().map(sentences::statement).toList());
        List<String> points = points(found, pack, clause.clause(), sentences);
        lines.addAll(points);
        boolean met = findings.stream().anyMatch(f -> f.verdict() == Verdict.MET && f.actual() != null);
        return new Example(situation, lines.isEmpty() ? 0 : met || !points.isEmpty() ? 2 : 1, lines);
    }

    private String award(Award award, Sentences sentences) {
        List<String> steps = new ArrayList<>(sentences.steps(award));
        steps.add(texts.text("example.paid", sentences.figures().money(award.amount())));
        String item = sentences.label(sentences.names().item(award.pack(), award.item()));
        String tier = award.tier() == null
                ? ""
                : texts.text("rest", sentences.label(sentences.names().item(award.pack(), award.tier())));
        return texts.text("fact-is", item + tier, String.join(texts.text("example.then"), steps));
    }

    private List<String> points(Assessment found, String pack, String clause, Sentences sentences) {
        return found.targets().values().stream()
                .map(TargetOutcome::score)
                .flatMap(s -> s == null ? Stream.<Score.Group>empty() : s.groups().stream())
                .flatMap(g -> g.items().stream())
                .filter(i -> i.pack().equals(pack) && i.clause().equals(clause))
                .filter(i -> i.max().signum() > 0)
                .map(i -> texts.text(
                        "fact-is",
                        sentences.label(sentences.names().item(pack, i.name())),
                        sentences.figures().points(i.min(), i.max())))
                .toList();
    }
}
