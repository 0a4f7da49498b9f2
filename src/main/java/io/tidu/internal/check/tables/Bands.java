package io.tidu.internal.check.tables;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problem;
import io.tidu.internal.policy.expression.Expression;
import io.tidu.internal.policy.expression.Operator;
import io.tidu.internal.policy.table.ColumnMatch;
import io.tidu.internal.policy.table.Table;
import io.tidu.internal.policy.table.TableRow;
import io.tidu.internal.search.Counterexample;
import io.tidu.internal.search.Goal;
import io.tidu.internal.search.Inspection;
import io.tidu.internal.search.LookUp;
import io.tidu.internal.search.PackView;
import io.tidu.internal.search.Sample;
import io.tidu.internal.search.Search;
import io.tidu.internal.search.Shape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What both checks of bands share: values of look-ups to which the wrong number of rows applies, and who has them. */
final class Bands {
    private static final int MOST_TRIED = 60;
    private static final int MOST_SHOWN = 20;

    private final Inspection rules;
    private final PackView pack;
    private final LookUp lookUp;

    Bands(Inspection rules, PackView pack, LookUp lookUp) {
        this.rules = rules;
        this.pack = pack;
        this.lookUp = lookUp;
    }

    /**
     * A value that should not be.
     *
     * @param hit the values and the rows that apply
     * @param sample a case that shows it; empty if none was found
     */
    record Shown(LookUp.Hit hit, String sample) {}

    /** One value of each stretch to which the wrong rows apply; stretches that no enterprise can be in are left out. */
    List<Shown> where(Predicate<LookUp.Hit> wrong, String name) {
        List<Shown> shown = new ArrayList<>();
        for (List<LookUp.Hit> stretch :
                stretches(wrong).stream().limit(MOST_SHOWN).toList()) {
            Shown one = show(stretch, name);
            if (one != null) {
                shown.add(one);
            }
        }
        return shown;
    }

    /** Of a single number, values beside each other with the same rows; otherwise all of them are one stretch. */
    private List<List<LookUp.Hit>> stretches(Predicate<LookUp.Hit> wrong) {
        List<LookUp.Hit> hits = new ArrayList<>(lookUp.hits(rules));
        if (hits.isEmpty()) {
            return List.of();
        }
        if (!isSingle() || !(hits.get(0).values().get(0) instanceof Table.Cell.Number)) {
            List<LookUp.Hit> all = hits.stream().filter(wrong).limit(MOST_TRIED).toList();
            return all.isEmpty() ? List.of() : List.of(all);
        }
        List<LookUp.Hit> written = List.copyOf(hits);
        hits.sort(Comparator.comparing(h -> ((Table.Cell.Number) h.values().get(0)).value()));
        List<List<LookUp.Hit>> stretches = new ArrayList<>();
        LookUp.Hit before = null;
        for (LookUp.Hit hit : hits) {
            if (wrong.test(hit)) {
                if (before == null || !before.rows().equals(hit.rows())) {
                    stretches.add(new ArrayList<>());
                }
                stretches.get(stretches.size() - 1).add(hit);
            }
            before = wrong.test(hit) ? hit : null;
        }
        // An edge as it is written says more than a value somewhere between two.
        stretches.forEach(s -> s.sort(Comparator.comparing(written::indexOf)));
        return stretches;
    }

    private @Nullable Shown show(List<LookUp.Hit> stretch, String name) {
        for (LookUp.Hit hit : stretch) {
            Counterexample witness = search(hit, false).witness();
            if (witness != null) {
                String expect = expectation(witness).orElse("{}");
                return new Shown(hit, Sample.of(witness, name + ": " + lookUp.shown(hit), expect));
            }
        }
        // Who has such a value but is outside the rule proves nothing; nobody found at all may be our lack.
        boolean unreachable = stretch.stream().noneMatch(h -> search(h, true).found());
        return isSingle() && unreachable ? new Shown(stretch.get(0), "") : null;
    }

    private Search.Result search(LookUp.Hit hit, boolean outsideOfTheRule) {
        List<Goal> wishes = new ArrayList<>();
        for (int i = 0; i < hit.values().size(); i++) {
            Expression argument = lookUp.node().operand(i);
            if (argument.operation() != Operator.TEXT) {
                wishes.add(new Goal(argument, hit.values().get(i)));
            }
        }
        return outsideOfTheRule
                ? new Search(rules, pack, null, Map.of()).find(wishes, w -> true)
                : new Search(rules, pack, lookUp.rule(), Map.of())
                        .find(wishes, w -> expectation(w).isPresent());
    }

    /** What a case says of it; where the rule fails, what it should say instead of failing. */
    private Optional<String> expectation(Counterexample witness) {
        if (rules.fails(witness, lookUp.rule())) {
            return lookUp.rule().decides().stream()
                    .findFirst()
                    .map(t -> "{targets: {" + t + ": {verdict: needs-review}}}");
        }
        return rules.assess(witness)
                .flatMap(a -> Uncovered.expectation(
                        a, pack.manifest().id(), lookUp.table().name()));
    }

    private boolean isSingle() {
        return lookUp.node().operands().stream().map(Shape::of).distinct().count() == 1;
    }

    /** Whether there is any such value, before it is known whether an enterprise can have it. */
    boolean has(Predicate<LookUp.Hit> wrong) {
        return lookUp.hits(rules).stream().anyMatch(wrong);
    }

    /** A problem at an edge of the value if a row has it, else at the table's first row. */
    Problem problem(LookUp.Hit hit, Function<Place, Problem> told) {
        List<TableRow> rows = hit.rows().isEmpty() ? lookUp.table().rows() : hit.rows();
        for (TableRow row : rows) {
            Place edge = edge(row, hit);
            if (edge != null) {
                return PackView.inRow(told.apply(edge), row);
            }
        }
        return PackView.inRow(told.apply(rows.get(0).place()), rows.get(0));
    }

    private @Nullable Place edge(TableRow row, LookUp.Hit hit) {
        for (int i = 0; i < hit.values().size(); i++) {
            String input = lookUp.table().inputs().get(i).name();
            for (ColumnMatch match : ColumnMatch.values()) {
                String column = input + "." + match.word();
                Table.Cell cell = row.cell(column);
                if (cell != null && cell.equals(hit.values().get(i))) {
                    return row.place(column);
                }
            }
        }
        return null;
    }
}
