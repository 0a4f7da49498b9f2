package io.tidu.internal.check.run;

import io.tidu.diagnostic.Place;
import io.tidu.internal.policy.Clause;
import io.tidu.internal.policy.PackFolder;
import io.tidu.internal.policy.PackFolders;
import io.tidu.vocabulary.DerivedDefinition;
import io.tidu.vocabulary.FactDefinition;
import io.tidu.vocabulary.Vocabulary;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where names are declared that nothing uses, in rules with mistakes: of those no tree is at hand, so that the texts
 * are looked at.
 *
 * @param packs the packs
 * @param vocabulary the vocabulary
 */
record MissingDeclarations(PackFolders packs, Vocabulary vocabulary) {

    /** Where a name of a sort is declared, if it is and no rule, formula or row uses it. */
    Optional<Place> unused(MissingName.Sort sort, String folder, String name) {
        return switch (sort) {
            case FACT ->
                isInAnyText("\\b" + Pattern.quote(name) + "\\b", p -> true) || isInFormula(name)
                        ? Optional.empty()
                        : fact(name);
            case TABLE ->
                isInAnyText("table\\(\\s*\"" + Pattern.quote(name) + "\"", p -> isIn(p, folder))
                        ? Optional.empty()
                        : pack(folder)
                                .flatMap(p -> Optional.ofNullable(p.tables().get(name)))
                                .flatMap(t -> t.rows().stream().findFirst())
                                .map(r -> Place.of(r.place().file()));
            case CLAUSE ->
                isInAnyText("\"" + Pattern.quote(name) + "\"", p -> isIn(p, folder)) || isCited(folder, name)
                        ? Optional.empty()
                        : pack(folder).flatMap(p -> p.clause(name)).map(Clause::place);
            case TARGET -> Optional.empty();
        };
    }

    private Optional<Place> fact(String name) {
        return vocabulary
                .fact(name)
                .map(FactDefinition::place)
                .or(() -> Optional.ofNullable(vocabulary.derived().get(name)).map(DerivedDefinition::place));
    }

    private boolean isInFormula(String name) {
        Pattern word = Pattern.compile("\\b" + Pattern.quote(name) + "\\b");
        return vocabulary.derived().values().stream()
                .anyMatch(d -> word.matcher(d.formula()).find());
    }

    private boolean isInAnyText(String pattern, Predicate<PackFolder> of) {
        Pattern use = Pattern.compile(pattern);
        return packs.packs().stream()
                .filter(of)
                .flatMap(p -> p.rules().stream())
                .anyMatch(t -> use.matcher(t.text()).find());
    }

    private boolean isCited(String folder, String clause) {
        return pack(folder).stream()
                .flatMap(p -> p.tables().values().stream())
                .flatMap(t -> t.rows().stream())
                .anyMatch(r -> r.clause().equals(clause));
    }

    private Optional<PackFolder> pack(String folder) {
        Stream<PackFolder> all = packs.packs().stream();
        return all.filter(p -> isIn(p, folder)).findFirst();
    }

    private static boolean isIn(PackFolder pack, String folder) {
        return MissingName.folder(pack).equals(folder);
    }
}
