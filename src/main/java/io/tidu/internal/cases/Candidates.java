package io.tidu.internal.cases;

import io.tidu.internal.cases.DeclaredNames.Sort;
import io.tidu.internal.source.tree.SourceNode;
import io.tidu.model.Evidence;
import io.tidu.model.Exact;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.Assessment;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Several things of one name, such as the findings of a criterion or the awards of an item in each tier, of which a
 * case describes one: what it says is held against the one that fits best, so that a difference is told of that one.
 * Not thread-safe while it is built.
 *
 * @param <T> what there are several of
 */
final class Candidates<T> {
    private final String at;
    private final ExpectationForm form;
    private final Function<Assessment, List<T>> all;
    private final List<Function<T, Optional<String>>> tests = new ArrayList<>();

    /**
     * Nothing is said of them yet.
     *
     * @param at how differences name them
     * @param all the candidates in an assessment, in an order that is always the same
     */
    Candidates(String at, ExpectationForm form, Function<Assessment, List<T>> all) {
        this.at = at;
        this.form = form;
        this.all = all;
    }

    private Optional<T> best(Assessment found) {
        // The first of equals: a stream's min keeps it.
        return all.apply(found).stream()
                .min(Comparator.comparing((T candidate) -> tests.stream()
                        .filter(t -> t.apply(candidate).isPresent())
                        .count()));
    }

    private void add(String what, String shown, SourceNode written, Function<T, Optional<String>> otherwise) {
        tests.add(otherwise);
        form.add(at + what, shown, written, found -> best(found).map(otherwise).orElse(Optional.of(Expected.NONE)));
    }

    /** A text that they have, or none. */
    void text(String key, SourceNode node, Function<T, @Nullable String> actual) {
        SourceNode written = node.get(key);
        if (written != null) {
            String text = written.text(form.problems());
            add("." + key, text, written, t -> {
                String is = actual.apply(t);
                return Optional.of(is == null ? Expected.NONE : is).filter(a -> !a.equals(text));
            });
        }
    }

    /** A verdict. */
    void verdict(SourceNode node, Function<T, Verdict> actual) {
        SourceNode written = node.get("verdict");
        if (written != null && form.isName(written, Sort.VERDICT)) {
            text("verdict", node, t -> actual.apply(t).word());
        }
    }

    /** A number that they have, or none. */
    void number(String key, SourceNode node, Function<T, @Nullable Exact> actual) {
        SourceNode written = node.get(key);
        if (written == null) {
            return;
        }
        boolean none = written.text(form.problems()).equals(Expected.NONE);
        BigDecimal wanted = none ? null : form.decimal(written);
        if (wanted != null) {
            add("." + key, written.text(), written, t -> ExpectationForm.otherThan(wanted, actual.apply(t)));
        } else if (none) {
            add(
                    "." + key,
                    Expected.NONE,
                    written,
                    t -> Optional.ofNullable(actual.apply(t)).map(ExpectationForm::plain));
        }
    }

    /** Why they are open. */
    void reasons(SourceNode node, Function<T, Evidence> actual) {
        for (ExpectationForm.Reason reason : form.reasons(node)) {
            add(
                    reason.what(),
                    reason.shown(),
                    reason.written(),
                    t -> reason.otherwise().apply(actual.apply(t)));
        }
    }

    /** There must be one, whatever else is said. */
    void one(SourceNode.Entry entry) {
        form.add(
                at,
                "to be there",
                entry.value(),
                found -> all.apply(found).isEmpty() ? Optional.of(Expected.NONE) : Optional.empty());
    }

    /** There must be none. */
    void none(SourceNode written) {
        form.add(at, written, found -> all.apply(found).isEmpty() ? Optional.empty() : Optional.of("open"));
    }
}
