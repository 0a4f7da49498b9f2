package io.tidu.internal.load;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.Problems;
import io.tidu.internal.diagnostic.Nearest;
import io.tidu.internal.policy.PackFolder;
import io.tidu.internal.policy.practice.YearMoney;
import io.tidu.internal.policy.practice.YearTables;
import io.tidu.internal.policy.table.Table;
import io.tidu.internal.policy.table.TableRow;
import io.tidu.model.Exact;
import io.tidu.model.Unit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The two tables that speak of a year of the county: their columns, years, targets and figures. */
final class YearTablesCheck {
    private static final Pattern YEAR = Pattern.compile("[12][0-9]{3}");
    private static final List<String> GOAL_COLUMNS = List.of("year.is", "target.is", "goal");
    private static final List<String> ANNOUNCED_COLUMNS = List.of("year.is", "figure.is", "value");

    private final Set<String> targets;
    private final Problems problems;

    private YearTablesCheck(Set<String> targets, Problems problems) {
        this.targets = targets;
        this.problems = problems;
    }

    static void run(PackFolder folder, Set<String> targets, Problems problems) {
        YearTablesCheck check = new YearTablesCheck(targets, problems);
        Table goals = folder.tables().get(YearTables.GOALS);
        if (goals != null && check.hasColumns(goals, GOAL_COLUMNS, "year.is,target.is,goal (count)")) {
            check.rows(goals).forEach(check::goal);
        }
        Table announced = folder.tables().get(YearTables.ANNOUNCED);
        if (announced != null && check.hasColumns(announced, ANNOUNCED_COLUMNS, "year.is,figure.is,value (number)")) {
            check.rows(announced).forEach(check::figure);
        }
    }

    private List<TableRow> rows(Table table) {
        return table.rows().stream()
                .sorted(Comparator.comparing(r -> r.place().line()))
                .toList();
    }

    private boolean hasColumns(Table table, List<String> columns, String header) {
        boolean same = table.columns().equals(columns);
        if (!same && !table.rows().isEmpty()) {
            Place place = Place.of(table.rows().get(0).place().file());
            problems.error("table.year-columns", place, table.name(), header);
        }
        return same;
    }

    private void goal(TableRow row) {
        year(row);
        String target = text(row, YearTables.TARGET);
        if (!targets.contains(target)) {
            tell(row, YearTables.TARGET, "table.goal-target", target, Nearest.orAll(target, targets));
        }
        Optional<Exact> count = number(row, YearTables.GOAL, Unit.COUNT);
        if (count.filter(c -> c.isWhole() && c.signum() > 0).isEmpty()) {
            tell(row, YearTables.GOAL, "table.goal-count");
        }
    }

    private void figure(TableRow row) {
        year(row);
        String word = text(row, YearTables.FIGURE);
        Optional<YearMoney.Figure> figure = YearMoney.Figure.of(word);
        if (figure.isEmpty()) {
            List<String> words = Stream.of(YearMoney.Figure.values())
                    .map(YearMoney.Figure::word)
                    .toList();
            tell(row, YearTables.FIGURE, "table.announced-figure", word, Nearest.orAll(word, words));
            return;
        }
        Unit unit = figure.get().unit();
        Optional<Exact> value = number(row, YearTables.VALUE, unit)
                .filter(v -> v.signum() > 0)
                .filter(v -> unit != Unit.RATIO || v.compareTo(Exact.of(1)) <= 0);
        if (value.isEmpty()) {
            tell(row, YearTables.VALUE, "table.announced-value", word, unit.word());
        }
    }

    private void year(TableRow row) {
        String year = text(row, YearTables.YEAR);
        if (!YEAR.matcher(year).matches()) {
            tell(row, YearTables.YEAR, "table.year", year);
        }
    }

    private void tell(TableRow row, String column, String id, String... arguments) {
        problems.add(Problem.error(id, row.place(column), arguments).withExcerpt(row.excerpt()));
    }

    private static String text(TableRow row, String column) {
        return row.cell(column) instanceof Table.Cell.Text text ? text.value() : "";
    }

    /** A number in the unit that is asked for; a number without a unit counts things. */
    private static Optional<Exact> number(TableRow row, String column, Unit unit) {
        return row.cell(column) instanceof Table.Cell.Number number
                        && (number.unit() == unit || (unit == Unit.COUNT && number.unit() == Unit.NONE))
                ? Optional.of(number.value())
                : Optional.empty();
    }
}
