package io.tidu.internal.source.sheet;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.Problems;

/** Adds the problems of one sheet with row and column. */
final class SheetProblems {
    private final Problems problems;
    private final String file;
    private final String sheet;

    SheetProblems(Problems problems, String file, String sheet) {
        this.problems = problems;
        this.file = file;
        this.sheet = sheet;
    }

    String sheet() {
        return sheet;
    }

    /** An error in a row and column, both from 1; 0 for all of them. */
    void error(String id, int row, int column, String... arguments) {
        problems.add(Problem.error(id, new Place(file, sheet, row, column), arguments));
    }

    /** As an error, but something may still be decided. */
    void warning(String id, int row, int column, String... arguments) {
        problems.add(Problem.warning(id, new Place(file, sheet, row, column), arguments));
    }

    /** An error on another sheet of the file. */
    void onSheet(String other, String id, String... arguments) {
        problems.add(Problem.error(id, new Place(file, other, 0, 0), arguments));
    }
}
