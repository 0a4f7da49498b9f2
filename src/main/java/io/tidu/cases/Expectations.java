package io.tidu.cases;

import io.tidu.diagnostic.Problems;
import io.tidu.model.Exact;
import io.tidu.model.PackItem;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.Assessment;
import io.tidu.model.assessment.Award;
import io.tidu.model.assessment.ClawBack;
import io.tidu.model.assessment.Funding;
import io.tidu.model.assessment.Score;
import io.tidu.model.assessment.StageOutcome;
import io.tidu.model.assessment.TargetOutcome;
import io.tidu.pack.rule.AwardItems;
import io.tidu.pack.yaml.Node;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares an assessment with what a case expects. Only what the case names is compared. */
final class Expectations {
    private static final String ABSENT = "none";

    private final String pack;
    private final AwardItems items;
    private final Problems problems;
    private final List<CaseResult.Difference> differences = new ArrayList<>();

    private Expectations(String pack, AwardItems items, Problems problems) {
        this.pack = pack;
        this.items = items;
        this.problems = problems;
    }

    static List<CaseResult.Difference> compare(PolicyCase one, Assessment found, AwardItems items, Problems problems) {
        Expectations expectations = new Expectations(one.pack(), items, problems);
        expectations.run(one.expect(), found);
        return expectations.differences;
    }

    private void run(Node expect, Assessment found) {
        expect.onlyKeys(problems, "notFor", "targets", "stage", "funding");
        Node notFor = expect.get("notFor");
        if (notFor != null) {
            notFor.items(problems).forEach(p -> notFor(p, found));
        }
        Node targets = expect.get("targets");
        if (targets != null) {
            targets.entries(problems).forEach(e -> target(e, found));
        }
        Node stage = expect.get("stage");
        if (stage != null) {
            stage(stage, found.stage());
        }
        Node funding = expect.get("funding");
        if (funding != null) {
            funding(funding, found.funding());
        }
    }

    private void notFor(Node expected, Assessment found) {
        boolean isFor = found.notFor().stream().noneMatch(n -> n.pack().equals(expected.text()));
        text("notFor." + expected.text(), expected, isFor ? ABSENT : expected.text());
    }

    private void target(Node.Entry expected, Assessment found) {
        String at = "targets." + expected.key();
        Node node = expected.value();
        node.onlyKeys(problems, "verdict", "inForce", "findings", "score");
        TargetOutcome outcome = found.targets().get(expected.key());
        if (outcome == null) {
            differences.add(new CaseResult.Difference(at, "a target", ABSENT, expected.keyPlace()));
            return;
        }
        text(at + ".verdict", node.get("verdict"), outcome.verdict().word());
        text(at + ".inForce", node.get("inForce"), String.valueOf(outcome.inForce()));
        Node findings = node.get("findings");
        if (findings != null) {
            findings.entries(problems).forEach(f -> {
                Verdict verdict = outcome.criteria().get(f.key());
                text(at + ".findings." + f.key(), f.value(), verdict == null ? ABSENT : verdict.word());
            });
        }
        Node score = node.get("score");
        if (score != null) {
            score(at + ".score", score, outcome.score());
        }
    }

    private void score(String at, Node node, @Nullable Score score) {
        node.onlyKeys(problems, "min", "max", "items", "groups");
        number(at + ".min", node.get("min"), score == null ? null : score.min());
        number(at + ".max", node.get("max"), score == null ? null : score.max());
        Node items = node.get("items");
        if (items != null) {
            items.entries(problems).forEach(e -> {
                Optional<Score.Item> item = groups(score)
                        .flatMap(g -> g.items().stream())
                        .filter(i -> i.name().equals(e.key()))
                        .findFirst();
                interval(at + ".items." + e.key(), e.value(), item.map(Score.Item::min), item.map(Score.Item::max));
            });
        }
        Node groups = node.get("groups");
        if (groups != null) {
            groups.entries(problems).forEach(e -> {
                Optional<Score.Group> group =
                        groups(score).filter(g -> g.name().equals(e.key())).findFirst();
                interval(
                        at + ".groups." + e.key(), e.value(), group.map(Score.Group::min), group.map(Score.Group::max));
            });
        }
    }

    private static Stream<Score.Group> groups(@Nullable Score score) {
        return score == null ? Stream.empty() : score.groups().stream();
    }

    private void interval(String at, Node node, Optional<Exact> min, Optional<Exact> max) {
        node.onlyKeys(problems, "min", "max");
        number(at + ".min", node.get("min"), min.orElse(null));
        number(at + ".max", node.get("max"), max.orElse(null));
    }

    private void stage(Node node, StageOutcome stage) {
        node.onlyKeys(problems, "current", "eligible", "next", "blockedBy");
        text("stage.current", node.get("current"), Objects.requireNonNullElse(stage.current(), ABSENT));
        text("stage.eligible", node.get("eligible"), Objects.requireNonNullElse(stage.eligible(), ABSENT));
        text("stage.next", node.get("next"), Objects.requireNonNullElse(stage.next(), ABSENT));
        Node blockedBy = node.get("blockedBy");
        if (blockedBy != null) {
            List<String> expected =
                    blockedBy.items(problems).stream().map(Node::text).sorted().toList();
            List<String> actual = stage.blockedBy().stream().sorted().toList();
            if (!expected.equals(actual)) {
                differences.add(new CaseResult.Difference(
                        "stage.blockedBy", expected.toString(), actual.toString(), blockedBy.place()));
            }
        }
    }

    private void funding(Node node, Funding funding) {
        node.onlyKeys(problems, "total", "paid", "ceiling", "awards", "open", "clawBacks");
        number("funding.total", node.get("total"), Exact.of(funding.total()));
        number("funding.paid", node.get("paid"), exact(funding.paid()));
        number("funding.ceiling", node.get("ceiling"), exact(ceiling(funding)));
        Node awards = node.get("awards");
        if (awards != null) {
            awards.entries(problems)
                    .forEach(e -> number("funding.awards." + e.key(), e.value(), paid(funding.awards(), meant(e))));
        }
        Node clawBacks = node.get("clawBacks");
        if (clawBacks != null) {
            clawBacks
                    .entries(problems)
                    .forEach(e -> number(
                            "funding.clawBacks." + e.key(), e.value(), askedBack(funding.clawBacks(), meant(e))));
        }
        Node open = node.get("open");
        if (open != null) {
            for (Node item : open.items(problems)) {
                PackItem meant = meant(item.text(), item);
                boolean found = funding.open().stream()
                        .anyMatch(a -> items.of(a.pack(), a.item()).equals(meant));
                text("funding.open." + item.text(), item, found ? item.text() : ABSENT);
            }
        }
    }

    private static @Nullable Exact exact(@Nullable BigDecimal yuan) {
        return yuan == null ? null : Exact.of(yuan);
    }

    /** The ceiling of the case's own pack; of a pack without one the only one there is. */
    private @Nullable BigDecimal ceiling(Funding funding) {
        return funding.ceilings().stream()
                .filter(c -> c.pack().equals(pack))
                .map(Funding.Ceiling::amount)
                .findFirst()
                .orElseGet(funding::ceiling);
    }

    private PackItem meant(Node.Entry entry) {
        return meant(entry.key(), entry.value());
    }

    /** An item of this name of the case's own pack, else of the only pack that has one. */
    private PackItem meant(String written, Node node) {
        if (items.owners(written).size() > 1 && items.meant(written, pack).isEmpty()) {
            problems.add(node.problem("case.item-of-several", written, String.join(", ", items.owners(written))));
        }
        return items.meant(written, pack).orElseGet(() -> new PackItem(pack, written));
    }

    private @Nullable Exact askedBack(List<ClawBack> clawBacks, PackItem item) {
        return clawBacks.stream()
                .filter(c -> items.of(c.pack(), c.item()).equals(item) && c.amount() != null)
                .map(c -> Exact.of(Objects.requireNonNull(c.amount())))
                .reduce(Exact::plus)
                .orElse(null);
    }

    private @Nullable Exact paid(List<Award> awards, PackItem item) {
        return awards.stream()
                .filter(a -> items.of(a.pack(), a.item()).equals(item) && a.amount() != null)
                .map(a -> Exact.of(Objects.requireNonNull(a.amount())))
                .reduce(Exact::plus)
                .orElse(null);
    }

    private void text(String what, @Nullable Node expected, String actual) {
        if (expected != null && !expected.text().equals(actual)) {
            differences.add(new CaseResult.Difference(what, expected.text(), actual, expected.place()));
        }
    }

    private void number(String what, @Nullable Node expected, @Nullable Exact actual) {
        if (expected == null || (expected.text().equals(ABSENT) && actual == null)) {
            return;
        }
        Exact wanted = parse(expected);
        if (wanted != null && !wanted.equals(actual)) {
            String shown = actual == null ? ABSENT : actual.toString();
            differences.add(new CaseResult.Difference(what, expected.text(), shown, expected.place()));
        }
    }

    private @Nullable Exact parse(Node expected) {
        try {
            return Exact.of(new BigDecimal(expected.text()));
        } catch (NumberFormatException e) {
            problems.add(expected.problem("case.number", expected.describe()));
            return null;
        }
    }
}
