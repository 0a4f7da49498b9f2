package io.tidu.internal.cases;

import io.tidu.diagnostic.Place;
import io.tidu.internal.policy.table.Table;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What cases exercise of one version of a pack. Immutable and safe to share between threads.
 *
 * @param pack the pack's id
 * @param version its version
 * @param items everything there is to exercise, in the order of {@link Kind} and then as written
 */
public record Coverage(String pack, String version, List<Item> items) {
    /** Copies the list. */
    public Coverage {
        items = List.copyOf(items);
    }

    /** What there is to exercise. */
    public enum Kind {
        /** A rule fires with its conditions met. */
        RULE,
        /** A table row is hit for certain. */
        ROW,
        /** An edge of a band is approached from both sides, the row's other inputs being met. */
        EDGE,
        /** A requirement's line is met, and not met. */
        LINE,
        /** A rule that cites the clause fires, or a row that cites it is hit. */
        CLAUSE;

        /** The word used in messages and files. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What is still to be exercised. */
    public enum Missing {
        /** Any use. */
        USE,
        /** A value inside the edge. */
        INSIDE,
        /** A value outside the edge. */
        OUTSIDE,
        /** A value that meets the line. */
        MET,
        /** A value that does not meet the line. */
        NOT_MET;

        /** The word used in messages and files. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * One thing to exercise.
     *
     * @param kind what it is
     * @param place where it is written
     * @param what its name: the rule, {@code table: row}, the criterion's statement or the clause
     * @param missing what no case does; empty if it is exercised
     * @param name the name of the rule, table, criterion or clause alone
     * @param cells the cells of a row, or the one of an edge, by their columns; empty of anything else
     */
    public record Item(
            Kind kind,
            Place place,
            String what,
            List<Missing> missing,
            String name,
            SortedMap<String, Table.Cell> cells) {
        /** Copies the lists. */
        public Item {
            missing = List.copyOf(missing);
            cells = Collections.unmodifiableSortedMap(new TreeMap<>(cells));
        }

        /** Whether cases exercise it. */
        public boolean covered() {
            return missing.isEmpty();
        }
    }

    /** Everything of one kind. */
    public List<Item> items(Kind kind) {
        return items.stream().filter(i -> i.kind() == kind).toList();
    }

    /** Whether there are rules and no case exercises any of them: the pack could say anything. */
    public boolean isIdle() {
        List<Item> rules = items(Kind.RULE);
        return !rules.isEmpty() && rules.stream().noneMatch(Item::covered);
    }

    /** What cases do not exercise. */
    public List<Item> open() {
        return items.stream().filter(i -> !i.covered()).toList();
    }
}
