package io.tidu.internal.impact;

import io.tidu.model.PackItem;
import io.tidu.model.WithoutJson;
import io.tidu.model.assessment.Assessment;
import io.tidu.model.assessment.TargetOutcome;
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
 * @param funding the money
 */
public record EnterpriseChange(
        Assessment before, Assessment after, Change<String> stage, List<TargetChange> targets, FundingChange funding)
        implements WithoutJson {
    /** Copies the list. */
    public EnterpriseChange {
        targets = List.copyOf(targets);
    }

    /** What differs between two assessments of the same enterprise on the same date. */
    static EnterpriseChange between(
            Assessment before, Assessment after, Change<Dependencies> rules, Change<Grounds> bases) {
        Dependencies beforeRules = Objects.requireNonNull(rules.before());
        Dependencies afterRules = Objects.requireNonNull(rules.after());
        Grounds beforeBases = Objects.requireNonNull(bases.before());
        Grounds afterBases = Objects.requireNonNull(bases.after());
        SortedSet<String> names = new TreeSet<>(before.targets().keySet());
        names.addAll(after.targets().keySet());
        List<TargetChange> targets = names.stream()
                .map(n -> TargetChange.between(n, before, after))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        Map<String, TargetChange> byName = targets.stream().collect(Collectors.toMap(TargetChange::target, t -> t));
        return new EnterpriseChange(
                before,
                after,
                new Change<>(before.stage().eligible(), after.stage().eligible()),
                targets,
                new FundingChange(
                        FundingRange.of(before.funding(), beforeBases),
                        FundingRange.of(after.funding(), afterBases),
                        Differences.between(beforeBases, afterBases, before.funding(), after.funding()),
                        before.funding().open().size(),
                        after.funding().open().size(),
                        new AwardChanges(new Causes(byName, beforeRules, afterRules))
                                .between(before.funding(), after.funding()),
                        ClawBackChange.between(before.funding(), after.funding())));
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

    /** Whether the enterprise would notice: a verdict, the stage, or what is due or open of an award differs. */
    public boolean isEffect() {
        return stage.isChange()
                || targets.stream().anyMatch(TargetChange::isEffect)
                || funding.clawBacks().isChange()
                || !funding.bounds().isNothing()
                || funding.awards().stream().anyMatch(AwardChange::isEffect);
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
