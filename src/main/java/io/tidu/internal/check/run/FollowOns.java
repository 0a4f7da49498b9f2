package io.tidu.internal.check.run;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.Problems;
import io.tidu.internal.policy.PackFolders;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells a name that is missing once, however many places name it: where the name that was meant is declared, if the
 * nearest is used by nobody, else at the first of these places. No place is lost: the sentence lists them. Not
 * thread-safe.
 */
final class FollowOns {
    private static final int MOST_LISTED = 40;
    /** Looking whether a name is used reads every rule: a hostile folder can miss thousands of names. */
    private static final int MOST_LOOKED_FOR = 40;

    private static final Set<String> UNKNOWN_FACTS = Set.of("input.unknown-fact", "input.undeclared-fact");
    private static final String UNKNOWN_BASE = "pack.unknown-base";

    private final PackFolders packs;
    private final MissingDeclarations declarations;
    private int lookedFor;

    FollowOns(PackFolders packs, MissingDeclarations declarations) {
        this.packs = packs;
        this.declarations = declarations;
    }

    /** Of problems in the order of their places, one for each mistake. */
    List<Problem> without(List<Problem> problems) {
        Map<MissingName, List<Problem>> groups = new LinkedHashMap<>();
        List<Problem> others = new ArrayList<>();
        for (Problem problem : problems) {
            MissingName.of(packs, problem)
                    .ifPresentOrElse(
                            name -> groups.computeIfAbsent(name, n -> new ArrayList<>())
                                    .add(problem),
                            () -> others.add(problem));
        }
        List<Problem> told = new ArrayList<>(others);
        Set<MissingName> ofBases = ofMisspeltBases(others);
        groups.forEach((name, all) -> {
            if (!ofBases.contains(name)) {
                told.add(all.size() == 1 ? all.get(0) : together(name, all));
            }
        });
        return inOrder(told);
    }

    /** Of problems in cases those that are not told with the rules: a fact that is nowhere is one mistake. */
    static List<Problem> ofCases(PackFolders packs, List<Problem> ofCases, List<Problem> ofRules) {
        Set<String> missing = ofRules.stream()
                .flatMap(p -> MissingName.of(packs, p).stream())
                .filter(n -> n.sort() == MissingName.Sort.FACT)
                .map(MissingName::name)
                .collect(Collectors.toSet());
        return ofCases.stream()
                .filter(p -> !UNKNOWN_FACTS.contains(p.id())
                        || !missing.contains(p.arguments().get(0)))
                .toList();
    }

    private Problem together(MissingName name, List<Problem> all) {
        Problem first = all.get(0);
        List<Problem> elsewhere =
                all.stream().filter(p -> !p.place().equals(first.place())).toList();
        if (elsewhere.isEmpty()) {
            return first.with(others(all));
        }
        String nearest = MissingName.nearest(first);
        Optional<Place> declared = lookedFor++ < MOST_LOOKED_FOR
                ? declarations.unused(name.sort(), name.pack(), nearest)
                : Optional.empty();
        return declared.map(place -> Problem.error(
                        "rule.name-used-otherwise", place, nearest, MissingName.kind(first), name.name(), places(all)))
                .orElseGet(() -> Problem.error(
                                "rule.unknown-name-repeated",
                                first.place(),
                                MissingName.kind(first),
                                name.name(),
                                nearest,
                                places(elsewhere))
                        .inRule(first.rule())
                        .withExcerpt(first.excerpt())
                        .with(others(all.stream()
                                .filter(p -> p.place().equals(first.place()))
                                .toList())));
    }

    /** Every place that problems about one place are about too, such as the rules that read one cell. */
    private static List<Problem.Also> others(List<Problem> same) {
        return same.stream()
                .flatMap(p -> p.also().stream())
                .distinct()
                .limit(MOST_LISTED)
                .toList();
    }

    private static String places(List<Problem> problems) {
        return problems.stream()
                        .limit(MOST_LISTED)
                        .map(p -> p.place().toString())
                        .distinct()
                        .collect(Collectors.joining(", "))
                + (problems.size() > MOST_LISTED ? ", …" : "");
    }

    /** The targets that are missing because the pack that has them is misspelt below {@code buildsOn}. */
    private Set<MissingName> ofMisspeltBases(List<Problem> others) {
        Set<MissingName> missing = new HashSet<>();
        for (Problem problem : others) {
            if (problem.id().equals(UNKNOWN_BASE)) {
                String file = problem.place().file();
                String folder = file.substring(0, file.lastIndexOf('/') + 1);
                packs.packs().stream()
                        .filter(p -> p.id().equals(problem.arguments().get(1)))
                        .flatMap(p -> p.manifest().targets().keySet().stream())
                        .forEach(t -> missing.add(new MissingName(folder, MissingName.Sort.TARGET, t)));
            }
        }
        return missing;
    }

    private static List<Problem> inOrder(List<Problem> problems) {
        Problems ordered = new Problems();
        ordered.addAll(problems);
        return ordered.list();
    }
}
