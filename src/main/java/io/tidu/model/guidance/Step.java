package io.tidu.model.guidance;

import io.tidu.model.Decimals;
import io.tidu.model.FactValue;
import io.tidu.model.PackItem;
import io.tidu.model.WithoutJson;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One thing to do. The closed list says all there is; every step names the clauses that it is for. */
public sealed interface Step extends WithoutJson {
    /** The clauses that the step is for, as {@code policy.md} of their packs numbers them, in order. */
    List<PackItem> clauses();

    /**
     * The name of the lever that it uses, as the vocabulary or the pack declares it; empty for supplying and waiting.
     */
    String lever();

    /**
     * A number is changed.
     *
     * @param lever the lever's name
     * @param fact the fact, with its year if it is a yearly one: {@code rdExpense.2026}
     * @param direction {@code up} or {@code down}
     * @param from the value now; null if there is none yet, as of a year that has not ended
     * @param to the value nearest to {@code from} that keeps the target, in the fact's unit
     * @param upTo the last value, away from {@code from}, up to which the target is kept, all other steps as they are;
     *     null if nothing in the rules ends it
     * @param intervals the ranges beyond {@code upTo} that keep the target too, all other steps as they are, in the
     *     order in which they lie away from {@code from}; empty if there is none
     * @param otherWay the ranges on the other side of {@code from} that keep the target in its stead, the nearest
     *     first, where a lever goes that way too; empty if there is none
     * @param smallest the smallest change of the fact there is: 1 yuan, 1 person
     * @param by the last day on which it counts
     */
    record Set(
            String lever,
            String fact,
            String direction,
            @Nullable BigDecimal from,
            BigDecimal to,
            @Nullable BigDecimal upTo,
            List<Interval> intervals,
            List<Interval> otherWay,
            BigDecimal smallest,
            LocalDate by,
            List<PackItem> clauses)
            implements Step {
        /** Brings numbers to their plain form. */
        public Set {
            from = Decimals.tidy(from);
            to = Decimals.tidy(to);
            upTo = Decimals.tidy(upTo);
            intervals = List.copyOf(intervals);
            otherWay = List.copyOf(otherWay);
            smallest = Decimals.tidy(smallest);
            clauses = List.copyOf(clauses);
        }
    }

    /**
     * Values of a number that keep the target.
     *
     * @param from the value nearest to what the number is now
     * @param upTo the last one away from that; null if nothing in the rules ends it
     */
    record Interval(BigDecimal from, @Nullable BigDecimal upTo) implements WithoutJson {
        /** Brings numbers to their plain form. */
        public Interval {
            from = Decimals.tidy(from);
            upTo = Decimals.tidy(upTo);
        }
    }

    /**
     * A yes/no, a word or a date is chosen.
     *
     * @param lever the lever's name
     * @param fact the fact; a field of an entry as {@code intellectualProperty[2].inUse}, counted from 0
     * @param from what it is now, or null if that is not known
     * @param to what it has to be
     * @param by the last day on which it counts
     */
    record Choose(
            String lever, String fact, @Nullable FactValue from, FactValue to, LocalDate by, List<PackItem> clauses)
            implements Step {
        /** Copies the list. */
        public Choose {
            clauses = List.copyOf(clauses);
        }
    }

    /**
     * Entries are added to a list.
     *
     * @param lever the lever's name
     * @param list the list's name
     * @param entry the fields of each entry; days in it are those assumed
     * @param count how many such entries
     * @param size the numeric field that the lever measures, of which {@code entry} holds the least that suffices; null
     *     if entries are counted
     * @param by the last day on which it counts
     */
    record Add(
            String lever,
            String list,
            SortedMap<String, FactValue> entry,
            int count,
            @Nullable String size,
            LocalDate by,
            List<PackItem> clauses)
            implements Step {
        /** Copies the collections. */
        public Add {
            entry = Collections.unmodifiableSortedMap(new TreeMap<>(entry));
            clauses = List.copyOf(clauses);
        }
    }

    /**
     * An entry that lasts is ended.
     *
     * @param lever the lever's name
     * @param list the list's name
     * @param position which of its entries, counted from 0
     * @param on the day on which it ends
     */
    record End(String lever, String list, int position, LocalDate on, List<PackItem> clauses) implements Step {
        /** Copies the list. */
        public End {
            clauses = List.copyOf(clauses);
        }
    }

    /**
     * A fact that is not known is supplied: the target is attained if it turns out so.
     *
     * @param fact the fact, with its year or entry if it has one
     * @param to the value that suffices; of a number the one nearest to what refuses
     * @param document which document shows it, by the vocabulary's label name; empty if none is declared
     */
    record Supply(String fact, FactValue to, String document, List<PackItem> clauses) implements Step {
        /** Copies the list. */
        public Supply {
            clauses = List.copyOf(clauses);
        }

        @Override
        public String lever() {
            return "";
        }
    }

    /**
     * Time passes.
     *
     * @param until the first day on which the rules attain the target with the plan's facts
     */
    record Wait(LocalDate until, List<PackItem> clauses) implements Step {
        /** Copies the list. */
        public Wait {
            clauses = List.copyOf(clauses);
        }

        @Override
        public String lever() {
            return "";
        }
    }
}
