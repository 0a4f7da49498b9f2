package io.tidu.internal.load.table;

import io.tidu.internal.policy.table.ColumnMatch;
import io.tidu.internal.policy.table.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The columns of a table.
 *
 * @param columns as written, from left to right
 * @param inputs what must be given to look something up, each with its columns
 */
record Header(List<Column> columns, List<Input> inputs) {

    /**
     * What must be given.
     *
     * @param input as the table tells it
     * @param columns its columns, from left to right
     */
    record Input(Table.Input input, List<Column> columns) {}

    /** Reads the header; empty, with problems added, unless all of it can be understood. */
    static Optional<Header> read(TableLine line, TableProblems problems) {
        int before = problems.count();
        HeaderCell reader = new HeaderCell(problems, line);
        List<Column> columns = new ArrayList<>();
        for (TableLine.Cell cell : line.cells()) {
            Column column = reader.read(cell);
            if (column != null) {
                columns.add(column);
            }
        }
        if (problems.count() == before) {
            new HeaderCheck(problems, line).check(columns);
        }
        return problems.count() == before ? Optional.of(new Header(columns, inputs(columns))) : Optional.empty();
    }

    private static List<Input> inputs(List<Column> columns) {
        Map<String, List<Column>> byName = new LinkedHashMap<>();
        for (Column column : columns) {
            if (column.match() != null) {
                byName.computeIfAbsent(column.base(), n -> new ArrayList<>()).add(column);
            }
        }
        List<Input> inputs = new ArrayList<>();
        byName.forEach((name, edges) -> {
            ColumnUnit unit = edges.get(0).unit();
            List<ColumnMatch> matches = edges.stream()
                    .flatMap(c -> Optional.ofNullable(c.match()).stream())
                    .toList();
            inputs.add(new Input(new Table.Input(name, unit.kind(), unit.unit(), matches), List.copyOf(edges)));
        });
        return inputs;
    }

    /** The columns that say something, in the order written. */
    List<String> names() {
        return columns.stream().filter(c -> !c.isReserved()).map(Column::name).toList();
    }

    List<Table.Output> outputs() {
        return columns.stream()
                .filter(Column::isOutput)
                .map(c -> new Table.Output(c.name(), c.unit().kind(), c.unit().unit()))
                .toList();
    }

    /** How many inputs stand to the left of this one. */
    int position(String input) {
        int position = 0;
        while (!inputs.get(position).input().name().equals(input)) {
            position++;
        }
        return position;
    }
}
