package io.tidu.internal.cases;

import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.Problems;
import io.tidu.internal.cases.DeclaredNames.Sort;
import io.tidu.internal.source.tree.SourceNode;
import io.tidu.model.Doubt;
import io.tidu.model.Evidence;
import io.tidu.model.Exact;
import io.tidu.model.assessment.Assessment;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Collects what a case expects, checks its names, and knows how single values are compared. Not thread-safe. */
final class ExpectationForm {
    /** An assessment's JSON has no more: a number that has is cut, so that it can be copied from there. */
    private static final int DECIMALS = 10;

    private final DeclaredNames names;
    private final Problems problems;
    private final List<Problem> unknown = new ArrayList<>();
    private final List<Expected> expected = new ArrayList<>();

    ExpectationForm(DeclaredNames names, Problems problems) {
        this.names = names;
        this.problems = problems;
    }

    Problems problems() {
        return problems;
    }

    /** Everything that is expected, without what names something unknown. */
    List<Expected> expected() {
        return List.copyOf(expected);
    }

    /** The names that nothing declares, in the order in which they are written. */
    List<Problem> unknown() {
        return List.copyOf(unknown);
    }

    /** The entries of a mapping whose keys are names of a sort; those with unknown names are told and left out. */
    List<SourceNode.Entry> named(@Nullable SourceNode mapping, Sort sort) {
        List<SourceNode.Entry> known = new ArrayList<>();
        for (SourceNode.Entry entry : mapping == null ? List.<SourceNode.Entry>of() : mapping.entries(problems)) {
            Optional<Problem> problem = names.problem(sort, entry);
            problem.ifPresent(unknown::add);
            if (problem.isEmpty()) {
                known.add(entry);
            }
        }
        return known;
    }

    /** Whether a word is a name of a sort; else it is told. */
    boolean isName(SourceNode word, Sort sort) {
        Optional<Problem> problem = names.problem(sort, word.text(problems), word);
        problem.ifPresent(unknown::add);
        return problem.isEmpty();
    }

    void add(String what, SourceNode written, Function<Assessment, Optional<String>> otherwise) {
        add(what, written.text(), written, otherwise);
    }

    void add(String what, String shown, SourceNode written, Function<Assessment, Optional<String>> otherwise) {
        expected.add(new Expected(what, shown, written.place(), otherwise));
    }

    /** A word of a sort. */
    void word(String what, @Nullable SourceNode written, Sort sort, Function<Assessment, @Nullable String> actual) {
        if (written != null && isName(written, sort)) {
            text(what, written, actual);
        }
    }

    /** Any text. */
    void text(String what, @Nullable SourceNode written, Function<Assessment, @Nullable String> actual) {
        if (written != null) {
            String text = written.text(problems);
            add(what, written, found -> {
                String is = actual.apply(found);
                return Optional.of(is == null ? Expected.NONE : is).filter(t -> !t.equals(text));
            });
        }
    }

    /** A number, or that there is none. */
    void number(String what, @Nullable SourceNode written, Function<Assessment, @Nullable Exact> actual) {
        if (written == null) {
            return;
        }
        if (written.text(problems).equals(Expected.NONE)) {
            add(what, written, found -> Optional.ofNullable(actual.apply(found)).map(ExpectationForm::plain));
            return;
        }
        BigDecimal wanted = decimal(written);
        if (wanted != null) {
            add(what, written, found -> otherThan(wanted, actual.apply(found)));
        }
    }

    @Nullable
    BigDecimal decimal(SourceNode written) {
        try {
            return new BigDecimal(written.text());
        } catch (NumberFormatException e) {
            problems.add(written.problem("case.number", written.describe()));
            return null;
        }
    }

    static Optional<String> otherThan(BigDecimal wanted, @Nullable Exact actual) {
        return actual != null && isWritten(wanted, actual)
                ? Optional.empty()
                : Optional.of(actual == null ? Expected.NONE : plain(actual));
    }

    /** Whether a number is written like this: as it is, or cut to ten decimals if it has more. */
    private static boolean isWritten(BigDecimal written, Exact actual) {
        if (written.scale() != DECIMALS) {
            return Exact.of(written).equals(actual);
        }
        return written.compareTo(actual.toBigDecimal(DECIMALS, RoundingMode.FLOOR)) == 0
                || written.compareTo(actual.toBigDecimal(DECIMALS, RoundingMode.CEILING)) == 0;
    }

    /** Digits as in an assessment's JSON. */
    static String plain(Exact number) {
        BigDecimal cut = number.toBigDecimal(DECIMALS, RoundingMode.FLOOR);
        return cut.signum() == 0 ? "0" : cut.stripTrailingZeros().toPlainString();
    }

    /**
     * A reason why something is open.
     *
     * @param what what is compared
     * @param shown what the case says
     * @param written where
     * @param otherwise what some evidence has instead; empty if it has what is expected
     */
    record Reason(String what, String shown, SourceNode written, Function<Evidence, Optional<String>> otherwise) {}

    /** Why something is open: {@code missing} and {@code doubts}, each compared as a whole. */
    List<Reason> reasons(SourceNode node) {
        List<Reason> reasons = new ArrayList<>();
        SourceNode missing = node.get("missing");
        if (missing != null && all(missing, this::isPath)) {
            SortedSet<String> wanted = sorted(missing);
            reasons.add(new Reason(
                    ".missing", wanted.toString(), missing, e -> otherwise(wanted, new TreeSet<>(e.missing()))));
        }
        SourceNode doubts = node.get("doubts");
        if (doubts != null && doubts.isMapping()) {
            List<SourceNode.Entry> kinds = named(doubts, Sort.DOUBT);
            SortedMap<String, SortedSet<String>> wanted = new TreeMap<>();
            kinds.forEach(k -> wanted.put(k.key(), sorted(k.value())));
            if (kinds.size() == doubts.members().size()) {
                reasons.add(new Reason(".doubts", wanted.toString(), doubts, e -> otherwise(wanted, subjects(e))));
            }
        } else if (doubts != null && all(doubts, k -> isName(k, Sort.DOUBT))) {
            SortedSet<String> wanted = sorted(doubts);
            reasons.add(new Reason(
                    ".doubts",
                    wanted.toString(),
                    doubts,
                    e -> otherwise(wanted, new TreeSet<>(subjects(e).keySet()))));
        }
        return reasons;
    }

    /** Whether all entries of a list are names; each that is not is told. */
    private boolean all(SourceNode list, Predicate<SourceNode> isName) {
        return list.items(problems).stream().filter(isName.negate()).count() == 0;
    }

    /** The fact that a path such as {@code revenue.2025} starts with. */
    private boolean isPath(SourceNode path) {
        String fact = path.text(problems).split("[.\\[]", 2)[0];
        Optional<Problem> problem = names.problem(Sort.FACT, fact, path);
        problem.ifPresent(unknown::add);
        return problem.isEmpty();
    }

    private SortedSet<String> sorted(SourceNode list) {
        SortedSet<String> texts = new TreeSet<>();
        list.items(problems).forEach(n -> texts.add(n.text(problems)));
        return texts;
    }

    private static SortedMap<String, SortedSet<String>> subjects(Evidence evidence) {
        SortedMap<String, SortedSet<String>> subjects = new TreeMap<>();
        for (Doubt doubt : evidence.doubts()) {
            subjects.computeIfAbsent(doubt.kind().word(), k -> new TreeSet<>()).add(doubt.subject());
        }
        return subjects;
    }

    private static Optional<String> otherwise(Object wanted, Object actual) {
        return wanted.equals(actual) ? Optional.empty() : Optional.of(actual.toString());
    }
}
