package io.tidu.internal.search;

import io.tidu.internal.evaluate.EvaluationContext;
import io.tidu.internal.evaluate.ReferenceData;
import io.tidu.internal.policy.table.TableRow;
import io.tidu.model.Enterprise;
import io.tidu.model.Exact;
import io.tidu.model.FactValue;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** An enterprise that is being changed until an expression has a value. Not thread-safe. */
public final class Situation {
    private static final int MOST_DECIMALS = 12;

    private final PackView pack;
    private final ReferenceData knowledge;
    private final LocalDate on;
    private final Map<Integer, TableRow> rows;
    private final Set<String> emptied = new HashSet<>();
    private Enterprise enterprise;

    /** Starts from an enterprise, with the rows that a rule's patterns stand for. */
    public Situation(
            Inspection rules, PackView pack, Enterprise enterprise, LocalDate on, Map<Integer, TableRow> rows) {
        this.pack = pack;
        this.knowledge = rules.knowledge();
        this.enterprise = enterprise;
        this.on = on;
        this.rows = rows;
    }

    /** The enterprise as it is now. */
    public Enterprise enterprise() {
        return enterprise;
    }

    LocalDate on() {
        return on;
    }

    PackView pack() {
        return pack;
    }

    ReferenceData knowledge() {
        return knowledge;
    }

    Map<Integer, TableRow> rows() {
        return rows;
    }

    /** Works out expressions of it as it is now. */
    public Evaluation evaluation() {
        return new Evaluation(pack.expressions(knowledge), new EvaluationContext(enterprise, on, knowledge), rows);
    }

    void put(String fact, FactValue value) {
        enterprise = Containment.settled(enterprise.with(fact, value), fact, knowledge.facts());
    }

    /** Whether no two of its facts contradict each other. */
    boolean canBe() {
        return !new EvaluationContext(enterprise, on, knowledge).isContradicted();
    }

    /** False if the number has no end of decimals. */
    boolean put(String fact, Exact value) {
        FactValue.Number number = number(value);
        if (number == null) {
            return false;
        }
        put(fact, number);
        return true;
    }

    /** One year of a series. */
    boolean put(String series, int year, Exact value) {
        FactValue.Number number = number(value);
        if (number == null) {
            return false;
        }
        SortedMap<Integer, FactValue> years = new TreeMap<>();
        if (enterprise.fact(series) instanceof FactValue.Series given) {
            years.putAll(given.years());
        }
        years.put(year, number);
        put(series, new FactValue.Series(years));
        return true;
    }

    /** The entries of a list so far; the first time in this situation the list is emptied. */
    List<FactValue.Fields> entries(String list) {
        if (emptied.add(list)) {
            put(list, new FactValue.Entries(List.of()));
        }
        return enterprise.fact(list) instanceof FactValue.Entries entries ? entries.list() : List.of();
    }

    static FactValue.@org.jspecify.annotations.Nullable Number number(Exact value) {
        try {
            return new FactValue.Number(
                    value.toBigDecimal(MOST_DECIMALS, RoundingMode.UNNECESSARY).stripTrailingZeros());
        } catch (ArithmeticException endless) {
            return null;
        }
    }
}
