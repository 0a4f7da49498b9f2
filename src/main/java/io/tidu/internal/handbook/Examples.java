package io.tidu.internal.handbook;

import io.tidu.diagnostic.Place;
import io.tidu.explain.Sentences;
import io.tidu.internal.document.Block;
import io.tidu.internal.document.Text;
import io.tidu.internal.policy.PackNames;
import io.tidu.internal.policy.Policies;
import io.tidu.internal.policy.PolicyPack;
import io.tidu.internal.policy.rule.StatementKind;
import io.tidu.internal.source.tree.SourceNode;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.Assessment;
import io.tidu.model.assessment.Award;
import io.tidu.model.assessment.Finding;
import io.tidu.model.assessment.Score;
import io.tidu.model.assessment.TargetOutcome;
import io.tidu.vocabulary.FactDefinition;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
    private static final int MOST_FACTS = 6;
    /** Characters of what is known of one fact; a list can have hundreds of entries. */
    private static final int LONGEST = 240;
    /** Worth of a case that shows a requirement or points, and of one that is paid, with more for more steps. */
    private static final int SHOWN = 2;

    private static final int PAID = 3;
    private static final int MOST_STEPS = 2;

    private final HandbookTexts texts;
    private final Policies policies;
    private final CaseClauses cases;
    private final Function<Place, Optional<Assessment>> decided;
    private final FactUses uses;

    Examples(HandbookTexts texts, Policies policies, CaseClauses cases, Function<Place, Optional<Assessment>> decided) {
        this.texts = texts;
        this.policies = policies;
        this.cases = cases;
        this.decided = decided;
        this.uses = FactUses.of(policies);
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
        Set<String> items = paid(clause);
        boolean pays = !items.isEmpty();
        Example best = null;
        List<SituationWords> about = cases.of(clause).stream()
                .filter(s -> isOf(s, clause.pack()))
                .sorted(Comparator.comparing(s -> !s.expectsAward(items)))
                .limit(MOST_TRIED)
                .toList();
        for (SituationWords situation : about) {
            Example found = decided.apply(situation.place())
                    .map(a -> example(clause, situation, a))
                    .orElse(null);
            if (found != null && (best == null || found.worth() > best.worth())) {
                best = found;
            }
            if (best != null && best.worth() >= (pays ? PAID + MOST_STEPS : SHOWN)) {
                break;
            }
        }
        return best == null || best.worth() == 0 ? List.of() : blocks(clause, best);
    }

    private List<Block> blocks(ClauseRef clause, Example example) {
        Text name =
                CaseBlock.name(texts, example.situation(), example.situation().anchor());
        Text title = Text.of(texts.text("example")).and(name);
        Text day = Text.of(String.valueOf(example.situation().on()));
        List<Block.Item> lines = new ArrayList<>();
        List<String> given = given(clause, example.situation());
        if (!given.isEmpty()) {
            String all = String.join(
                    texts.text("entry-list"), given.stream().limit(MOST_FACTS).toList());
            String more = given.size() > MOST_FACTS ? texts.text("example.more") : "";
            lines.add(Block.Item.of(null, Text.of(texts.text("example.given", all + more))));
        }
        example.lines().stream().distinct().limit(MOST_LINES).forEach(l -> lines.add(Block.Item.of(null, Text.of(l))));
        return List.of(new Block.Heading(4, title, day, ""), new Block.Items(lines, false));
    }

    /** What rules of the clause read; of a clause that pays all of it, else what makes the case. */
    private List<String> given(ClauseRef clause, SituationWords situation) {
        FactWords words = new FactWords(new PackWords(texts, policies, clause.pack()));
        SourceNode all = situation.enterprise();
        SourceNode own = situation.own();
        List<String> told =
                own == null || !paid(clause).isEmpty() ? List.of() : words.of(own, null, fact -> isRead(clause, fact));
        if (told.isEmpty() && all != null) {
            told = words.of(all, null, fact -> isRead(clause, fact));
        }
        return told.stream()
                .map(t -> t.length() <= LONGEST ? t : t.substring(0, LONGEST) + "…")
                .toList();
    }

    private boolean isRead(ClauseRef clause, String fact) {
        FactDefinition definition = policies.vocabulary().facts().get(fact);
        Stream<String> fields = definition == null
                ? Stream.of()
                : definition.fields().keySet().stream().map(f -> fact + "." + f);
        String pack = Anchors.pack(clause.pack());
        return Stream.concat(Stream.of(fact), fields)
                .flatMap(path -> uses.of(path).stream())
                .anyMatch(u -> Anchors.pack(u.pack()).equals(pack)
                        && u.rule().clauses().contains(clause.clause()));
    }

    /** The items that rules of a clause pay. */
    private static Set<String> paid(ClauseRef clause) {
        Set<String> items = new TreeSet<>();
        clause.pack().rules().stream()
                .filter(r -> r.clauses().contains(clause.clause()))
                .flatMap(r -> r.statements().stream())
                .filter(s -> s.kind() == StatementKind.AWARD)
                .forEach(s -> s.argument(StatementKind.Role.ITEM)
                        .ifPresent(i -> items.addAll(clause.pack().graph().texts(i))));
        return items;
    }

    /** Beside this version of the pack, and decided by it. */
    private static boolean isOf(SituationWords situation, PolicyPack pack) {
        LocalDate on = situation.on();
        return on != null
                && Anchors.pack(situation.pack()).equals(Anchors.pack(pack))
                && pack.manifest().inForce().covers(on);
    }

    private Example example(ClauseRef clause, SituationWords situation, Assessment found) {
        Sentences sentences =
                Sentences.in(texts.locale(), PackNames.of(policies.labels(found.on()), policies.vocabulary()));
        String pack = clause.pack().manifest().id();
        List<String> awards = new ArrayList<>();
        int steps = 0;
        for (Award award : found.funding().awards()) {
            BigDecimal amount = award.amount();
            boolean here = award.pack().equals(pack) && award.clause().equals(clause.clause());
            if (here && amount != null && amount.signum() > 0) {
                awards.add(award(award, amount, sentences));
                steps = Math.max(steps, award.steps().size());
            }
        }
        if (!awards.isEmpty()) {
            return new Example(situation, PAID + Math.min(MOST_STEPS, steps), awards);
        }
        List<Finding> findings = found.targets().values().stream()
                .flatMap(t -> t.findings().stream())
                .filter(f -> f.pack().equals(pack) && f.clause().equals(clause.clause()))
                .filter(f -> f.verdict() == Verdict.MET || f.verdict() == Verdict.NOT_MET)
                .toList();
        List<String> lines =
                new ArrayList<>(findings.stream().map(sentences::statement).toList());
        List<String> points = points(found, pack, clause.clause(), sentences);
        lines.addAll(points);
        boolean met = findings.stream().anyMatch(f -> f.verdict() == Verdict.MET && f.actual() != null);
        return new Example(situation, lines.isEmpty() ? 0 : met || !points.isEmpty() ? SHOWN : 1, lines);
    }

    private String award(Award award, BigDecimal amount, Sentences sentences) {
        List<String> steps = new ArrayList<>(sentences.steps(award));
        steps.add(texts.text("example.paid", sentences.figures().money(amount)));
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
                        texts.text("example.points", sentences.figures().points(i.min(), i.max()))))
                .toList();
    }
}
