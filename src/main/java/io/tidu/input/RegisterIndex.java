package io.tidu.input;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problem;
import io.tidu.model.Enterprise;
import io.tidu.model.FactValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Finds enterprises that are given twice, in one input or in several. Records that say the same count once; if records
 * differ, nothing is decided for their enterprise, since nobody can tell which of them is right.
 *
 * <p>To know that of the first record already, let it look through every input before it judges any: {@link #add} each
 * record, then read the inputs again and {@link #judge} each. Where an input can be read once only, {@code judge} alone
 * still finds each later record. It takes some fifty bytes for each enterprise, however much is said of it. Not
 * thread-safe.
 */
public final class RegisterIndex {
    /** Said where the other record can't be used, was read once only, or was not kept. */
    private static final String UNTOLD = "@given.untold";

    private final GivenIds given = new GivenIds();
    private final GivenFacts facts = new GivenFacts();

    /** An index of no records yet. */
    public RegisterIndex() {}

    /** Looks at a record. */
    public void add(EnterpriseRecord record) {
        number(record);
    }

    /**
     * What a record counts for: itself; {@link EnterpriseRecord.Repeated} if one that says the same was judged before;
     * {@link EnterpriseRecord.Rejected} if any record says otherwise of its enterprise.
     */
    public EnterpriseRecord judge(EnterpriseRecord record) {
        int number = number(record);
        if (number < 0 || !(record instanceof EnterpriseRecord.Read read)) {
            return record;
        }
        Place first = given.first(number);
        Place otherwise = given.otherwise(number);
        String id = read.enterprise().id();
        if (otherwise != null) {
            boolean saysFirst = given.saysFirst(number, content(read.enterprise()));
            Place other = saysFirst ? otherwise : first;
            Enterprise there = facts.kept(number, !saysFirst);
            String how = there == null ? UNTOLD : GivenFacts.differences(read.enterprise(), there);
            List<Problem> problems = new ArrayList<>(read.problems());
            problems.add(Problem.error("input.given-otherwise", read.place(), id, other.toString(), how));
            return new EnterpriseRecord.Rejected(read.place(), id, problems);
        }
        if (given.handOn(number)) {
            return record;
        }
        Problem note = Problem.info("input.given-again", read.place(), id, first.toString());
        return new EnterpriseRecord.Repeated(read.place(), id, List.of(note));
    }

    /** The number of the record's enterprise; -1 if it names none. */
    private int number(EnterpriseRecord record) {
        if (record instanceof EnterpriseRecord.Read read) {
            String content = content(read.enterprise());
            int number = given.put(Enterprise.comparable(read.enterprise().id()), content, read.place());
            Place otherwise = given.otherwise(number);
            if (otherwise != null) {
                boolean isFirst = given.first(number).equals(read.place());
                if (isFirst || otherwise.equals(read.place())) {
                    facts.keep(number, isFirst, read.enterprise(), content.length());
                }
            }
            return number;
        }
        if (record instanceof EnterpriseRecord.Rejected rejected && rejected.id() != null) {
            return given.put(Enterprise.comparable(rejected.id()), GivenIds.NOTHING, rejected.place());
        }
        return -1;
    }

    /** The same text for records that say the same, in whatever order their entries stand. */
    private static String content(Enterprise enterprise) {
        SortedMap<String, FactValue> facts = new TreeMap<>(enterprise.facts());
        facts.replaceAll((name, value) -> value instanceof FactValue.Entries entries ? sorted(entries) : value);
        return EnterpriseWriter.toJson(
                new Enterprise(Enterprise.comparable(enterprise.id()), enterprise.name(), facts));
    }

    private static FactValue.Entries sorted(FactValue.Entries entries) {
        if (entries.list().size() < 2) {
            return entries;
        }
        // Each is put into words once, not at every comparison.
        List<Map.Entry<String, FactValue.Fields>> sorted = new ArrayList<>();
        entries.list().forEach(entry -> sorted.add(Map.entry(entry.toString(), entry)));
        sorted.sort(Map.Entry.comparingByKey());
        return new FactValue.Entries(sorted.stream().map(Map.Entry::getValue).toList());
    }
}
