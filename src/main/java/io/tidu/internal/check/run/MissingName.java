package io.tidu.internal.check.run;

import io.tidu.diagnostic.Problem;
import io.tidu.internal.policy.PackFolder;
import io.tidu.internal.policy.PackFolders;
import java.util.Map;
import java.util.Optional;

/**
 * A name that is written somewhere and declared nowhere. Two problems about an equal one stem from one mistake, or from
 * one copied.
 *
 * @param pack the folder of the pack it is missing in; empty for what the vocabulary declares
 * @param sort what should declare it
 * @param name the name
 */
record MissingName(String pack, Sort sort, String name) {
    private static final String IN_RULE = "rule.unknown-name";
    private static final String IN_ROW = "table.unknown-clause";
    private static final Map<String, Sort> SORTS = Map.of(
            "@kind.fact", Sort.FACT,
            "@kind.series", Sort.FACT,
            "@kind.date-fact", Sort.FACT,
            "@kind.list", Sort.FACT,
            "@kind.function", Sort.FACT,
            "@kind.table", Sort.TABLE,
            "@kind.target", Sort.TARGET,
            "@kind.clause", Sort.CLAUSE);

    /** What declares a name. */
    enum Sort {
        /** The vocabulary: a fact or derived fact. */
        FACT,
        /** A file below {@code tables}. */
        TABLE,
        /** {@code targets:} in {@code pack.yaml}. */
        TARGET,
        /** A heading in {@code policy.md}. */
        CLAUSE
    }

    /** What a problem misses; empty if it is about something else. */
    static Optional<MissingName> of(PackFolders packs, Problem problem) {
        if (problem.id().equals(IN_ROW)) {
            return Optional.of(new MissingName(
                    folder(packs, problem), Sort.CLAUSE, problem.arguments().get(0)));
        }
        Sort sort = problem.id().equals(IN_RULE) ? SORTS.get(problem.arguments().get(0)) : null;
        return sort == null
                ? Optional.empty()
                : Optional.of(new MissingName(
                        sort == Sort.FACT ? "" : folder(packs, problem),
                        sort,
                        problem.arguments().get(1)));
    }

    /** The name there is that is nearest to it, as a problem that misses it tells; maybe several, with commas. */
    static String nearest(Problem problem) {
        return problem.arguments().get(problem.id().equals(IN_ROW) ? 1 : 2);
    }

    /** What it should be, for the reader. */
    static String kind(Problem problem) {
        return problem.id().equals(IN_ROW)
                ? "@kind.clause"
                : problem.arguments().get(0);
    }

    private static String folder(PackFolders packs, Problem problem) {
        return packs.packs().stream()
                .map(MissingName::folder)
                .filter(f -> problem.place().file().startsWith(f))
                .findFirst()
                .orElse("");
    }

    /** The folder of a pack as the user named it, with a slash at its end. */
    static String folder(PackFolder pack) {
        String manifest = pack.manifest().place().file();
        return manifest.substring(0, manifest.lastIndexOf('/') + 1);
    }
}
