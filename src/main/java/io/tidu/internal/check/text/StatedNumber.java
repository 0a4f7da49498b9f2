package io.tidu.internal.check.text;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problem;
import io.tidu.internal.check.Other;
import io.tidu.internal.check.text.words.ClauseText;
import io.tidu.internal.check.text.words.Mention;
import io.tidu.internal.policy.Clause;
import io.tidu.internal.policy.table.Table;
import io.tidu.internal.policy.table.TableRow;
import io.tidu.internal.search.Cell;
import io.tidu.internal.search.PackView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A number of a table and the clause it is from.
 *
 * @param table the table
 * @param row its row
 * @param column its column, with the match
 * @param cell the number
 * @param clause the clause the row cites
 * @param chinese the clause's Chinese text
 * @param english the clause's English text
 */
record StatedNumber(
        Table table,
        TableRow row,
        String column,
        Table.Cell.Number cell,
        Clause clause,
        ClauseText chinese,
        ClauseText english) {
    private static final int MOST_PLACES = 4;

    /** All numbers of a pack's tables. */
    static List<StatedNumber> of(PackView pack) {
        Map<String, ClauseText> chinese = new HashMap<>();
        Map<String, ClauseText> english = new HashMap<>();
        List<StatedNumber> numbers = new ArrayList<>();
        for (Table table : pack.tables().values()) {
            for (TableRow row : table.rows()) {
                Clause clause = pack.clause(row.clause()).orElse(null);
                if (clause == null) {
                    continue;
                }
                ClauseText zh = chinese.computeIfAbsent(
                        clause.id(), i -> ClauseText.chinese(clause.text().zh()));
                ClauseText en = english.computeIfAbsent(
                        clause.id(), i -> ClauseText.english(clause.text().en()));
                row.cells().forEach((column, cell) -> {
                    if (cell instanceof Table.Cell.Number number) {
                        numbers.add(new StatedNumber(table, row, column, number, clause, zh, en));
                    }
                });
            }
        }
        return numbers;
    }

    /** The places in the clause where something is said of it, with the words around. */
    List<Problem.Also> also(ClauseText text, List<Mention> mentions) {
        int line = text.language() == ClauseText.Language.CHINESE ? clause.zhLine() : clause.enLine();
        Place place = line == 0 ? clause.place() : Place.of(clause.place().file(), line);
        return mentions.stream()
                .distinct()
                .limit(MOST_PLACES)
                .map(m -> Other.part(place, text.around(m), m.written(), "check.also.clause", clause.id()))
                .distinct()
                .toList();
    }

    /** What {@code accepted} names it by: the row's name in a table of single numbers, else the table. */
    String about() {
        return new Cell(table, row, column).about();
    }
}
