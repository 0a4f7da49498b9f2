package io.tidu.internal.impact.written;

import io.tidu.internal.policy.Policies;
import io.tidu.internal.policy.PolicyPack;
import io.tidu.internal.policy.practice.Lever;
import io.tidu.vocabulary.DerivedDefinition;
import io.tidu.vocabulary.FactDefinition;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * In what the rules of two sides differ as they are written, version against version.
 *
 * @param packs the packs that differ, by id
 * @param facts declared facts that differ in what is read and decided with them
 * @param derived derived facts that differ
 * @param levers levers of the vocabulary that differ
 */
public record WrittenDifference(
        List<PackDifference> packs,
        List<Pair<FactDefinition>> facts,
        List<Pair<DerivedDefinition>> derived,
        List<Pair<Lever>> levers) {
    /** Copies the lists. */
    public WrittenDifference {
        packs = List.copyOf(packs);
        facts = List.copyOf(facts);
        derived = List.copyOf(derived);
        levers = List.copyOf(levers);
    }

    /** Whether nothing differs. */
    public boolean isNone() {
        return packs.isEmpty() && facts.isEmpty() && derived.isEmpty() && levers.isEmpty();
    }

    /**
     * What differs between the versions in force on a day of one side and on a day of the other.
     *
     * @param before the first rules
     * @param beforeOn the day whose versions count
     * @param after the other rules, perhaps the same
     * @param afterOn the day whose versions count there
     */
    public static WrittenDifference between(Policies before, LocalDate beforeOn, Policies after, LocalDate afterOn) {
        List<PackDifference> packs = Pair.of(
                        before.inForce(beforeOn),
                        after.inForce(afterOn),
                        (PolicyPack p) -> p.manifest().id(),
                        (a, b) -> PackDifference.of(a, b).isNone())
                .stream()
                .map(p -> PackDifference.of(p.before(), p.after()))
                .toList();
        return new WrittenDifference(
                packs,
                Pair.of(
                        List.copyOf(before.vocabulary().facts().values()),
                        List.copyOf(after.vocabulary().facts().values()),
                        FactDefinition::name,
                        WrittenDifference::same),
                Pair.of(
                        List.copyOf(before.vocabulary().derived().values()),
                        List.copyOf(after.vocabulary().derived().values()),
                        DerivedDefinition::name,
                        (a, b) -> a.formula().equals(b.formula())
                                && a.unit() == b.unit()
                                && a.parameters().equals(b.parameters())),
                Pair.of(
                        List.copyOf(before.facts().levers().values()),
                        List.copyOf(after.facts().levers().values()),
                        Lever::name,
                        PackDifference::same));
    }

    private static boolean same(FactDefinition before, FactDefinition after) {
        return before.type() == after.type()
                && before.unit() == after.unit()
                && before.yearly() == after.yearly()
                && before.label().equals(after.label())
                && before.values().equals(after.values())
                && Objects.equals(before.entries(), after.entries())
                && Objects.equals(before.partOf(), after.partOf())
                && Objects.equals(before.range(), after.range())
                && Objects.equals(before.heldBy(), after.heldBy())
                && before.fields().keySet().equals(after.fields().keySet())
                && before.fields().values().stream()
                        .allMatch(f ->
                                same(f, Objects.requireNonNull(after.fields().get(f.name()))));
    }
}
