package io.tidu.internal.impact;

import io.tidu.model.PackItem;
import io.tidu.model.WithoutJson;
import io.tidu.model.assessment.Assessment;
import io.tidu.model.assessment.TargetOutcome;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What changed rules change for one enterprise. Immutable and safe to share between threads.
 *
 * @param before what is decided under the first rules
 * @param after what is decided under the second rules
 * @param stage the furthest stage attained; null on a side where none is
 * @param targets the targets that are decided otherwise or for other reasons, by name
 * @param deciding the findings by which targets are decided otherwise and that rest on no other target that is
 * @param funding the money
 * @param titles the names of the targets that are titles, on either side
 * @param touches which differences of the rules make the difference
 */
public record EnterpriseChange(
        Assessment before,
        Assessment after,
        Change<String> stage,
        List<TargetChange> targets,
        List<FindingChange> deciding,
        FundingChange funding,
        SortedSet<String> titles,
        List<Touch> touches)
        implements WithoutJson {
    /** Copies the lists. */
    public EnterpriseChange {
        targets = List.copyOf(targets);
        deciding = List.copyOf(deciding);
        touches = List.copyOf(touches);
    }

    /** The same, with what makes the difference. */
    EnterpriseChange because(List<Touch> of) {
        return new EnterpriseChange(before, after, stage, targets, deciding, funding, titles, of);
    }

    /** What differs between two assessments of the same enterprise on the same date. */
    static EnterpriseChange between(
            Assessment before, Assessment after, Change<Dependencies> rules, Trends trends, SortedSet<String> titles) {
        Dependencies beforeRules = Objects.requireNonNull(rules.before());
        Dependencies afterRules = Objects.requireNonNull(rules.after());
        SortedSet<String> names = new TreeSet<>(before.targets().keySet());
        names.addAll(after.targets().keySet());
        List<TargetChange> targets = names.stream()
                .map(n -> TargetChange.between(n, before, after))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        Map<String, TargetChange> byName =
                targets.stream().collect(Collectors.toMap(TargetChange::target, t -> t, (a, b) -> a, TreeMap::new));
        Causes causes = new Causes(byName, beforeRules, afterRules);
        return new EnterpriseChange(
                before,
                after,
                new Change<>(before.stage().eligible(), after.stage().eligible()),
                targets,
                causes.roots(),
                new FundingChange(
                        FundingRange.of(before.funding(), trends.before()),
                        FundingRange.of(after.funding(), trends.after()),
                        Differences.between(trends, before.funding(), after.funding()),
                        before.funding().open().size(),
                        after.funding().open().size(),
                        new AwardChanges(causes).between(before.funding(), after.funding()),
                        ClawBackChange.between(before.funding(), after.funding())),
                titles,
                List.of());
    }

    /** The enterprise's id. */
    public String enterprise() {
        return after.enterprise();
    }

    /** The enterprise's name; may be empty. */
    public String name() {
        return after.name();
    }

    /** Whether anything at all differs, be it only a line that changes no verdict. */
    public boolean isChange() {
        return stage.isChange() || !targets.isEmpty() || funding.isChange();
    }

    /**
     * Whether the enterprise would notice: a target that somebody applies for, the stage, or what is due or open of an
     * award differs, or may, once what is missing is known.
     */
    public boolean isEffect() {
        return isCertain() || !funding.bounds().isNothing();
    }

    /** Whether something is decided or paid otherwise for certain, whatever is not known yet. */
    public boolean isCertain() {
        return stage.isChange()
                || targets.stream().anyMatch(t -> t.isMove() && !t.internal())
                || funding.clawBacks().isChange()
                || difference().signum() != 0
                || funding.awards().stream().anyMatch(AwardChange::isEffect);
    }

    /** Yuan more, or less if negative, that are due under the second rules. */
    public BigDecimal difference() {
        return funding.difference();
    }

    /** The titles that it has under the first rules and for certain no longer, or not for certain, under the second. */
    public List<TargetChange> lostTitles() {
        return targets.stream()
                .filter(t -> t.isLost() && titles.contains(t.target()))
                .toList();
    }

    /** The titles that it has for certain under the second rules alone. */
    public List<TargetChange> gainedTitles() {
        return targets.stream()
                .filter(t -> t.isGained() && titles.contains(t.target()))
                .toList();
    }

    /** Whether less is due, or more is asked back. */
    public boolean losesMoney() {
        return funding.difference().signum() < 0
                || funding.clawBacks().difference().signum() > 0;
    }

    /** Whether more is due, or less is asked back, and it does not lose on the other hand. */
    public boolean gainsMoney() {
        return !losesMoney()
                && (funding.difference().signum() > 0
                        || funding.clawBacks().difference().signum() < 0);
    }

    /** Whether it is worse off for certain: a title or money is lost. */
    public boolean loses() {
        return losesMoney() || !lostTitles().isEmpty();
    }

    /**
     * How it stands to every target that either side knows, changed or not, by the pack that decides it and its name.
     */
    SortedMap<PackItem, Change<Standing>> standings() {
        SortedSet<String> names = new TreeSet<>(before.targets().keySet());
        names.addAll(after.targets().keySet());
        SortedMap<PackItem, Change<Standing>> standings = new TreeMap<>();
        for (String name : names) {
            TargetOutcome one = before.targets().get(name);
            TargetOutcome other = after.targets().get(name);
            String pack = new Change<>(one, other).any().pack();
            standings.put(
                    new PackItem(pack, name),
                    new Change<>(Standing.of(one, before, other), Standing.of(other, after, one)));
        }
        return standings;
    }
}
