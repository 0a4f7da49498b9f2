package io.tidu.model;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Builds an {@link Enterprise} fact by fact. A fact that is not named is not known; a list of which it is known that
 * nothing is in it is named with {@link #none}.
 *
 * <p>The facts of the contract have methods of their own; a fact that a county has declared is set by its name. Which
 * names and types a vocabulary has is checked when it is assessed. Nulls are refused where they are given. Numbers are
 * exact: there is no way to pass a floating-point one. Not thread-safe; the enterprises it builds are.
 *
 * <pre>{@code
 * Enterprise firm = Enterprise.builder("91330421MA00000000")
 *         .registeredOn(LocalDate.of(2018, 5, 1))
 *         .staff(80)
 *         .revenue(2025, "42000000.50")
 *         .intellectualProperty(right -> right.set("kind", "invention-patent").set("coreSupport", true))
 *         .none("events")
 *         .conflict("technologyStaff", source(24, "tax return"), source(30, "social insurance"))
 *         .build();
 * }</pre>
 */
public final class EnterpriseBuilder implements StandardFacts, StandardSeries {
    private final String id;
    private final SortedMap<String, FactValue> facts = new TreeMap<>();
    private String name = "";

    EnterpriseBuilder(String id) {
        Enterprise.checkId(id);
        this.id = id;
    }

    /** The registered name. */
    public EnterpriseBuilder name(String registeredName) {
        this.name = Given.value(registeredName, "an enterprise's name");
        return this;
    }

    @Override
    public EnterpriseBuilder year(String fact, int year, FactValue value) {
        FactValue given = facts.get(fact);
        SortedMap<Integer, FactValue> years =
                new TreeMap<>(given instanceof FactValue.Series series ? series.years() : new TreeMap<>());
        years.put(year, Given.value(value, fact + "." + year));
        return fact(fact, new FactValue.Series(years));
    }

    @Override
    public EnterpriseBuilder field(String fact, String field, FactValue value) {
        FactValue given = facts.get(fact);
        SortedMap<String, FactValue> fields =
                new TreeMap<>(given instanceof FactValue.Fields known ? known.values() : new TreeMap<>());
        fields.put(Given.value(field, "a field of " + fact), Given.value(value, fact + "." + field));
        return fact(fact, new FactValue.Fields(fields));
    }

    @Override
    public EnterpriseBuilder entry(String list, UnaryOperator<EntryBuilder> entry) {
        List<FactValue.Fields> entries =
                new ArrayList<>(facts.get(list) instanceof FactValue.Entries given ? given.list() : List.of());
        entries.add(entry.apply(new EntryBuilder()).build());
        return fact(list, new FactValue.Entries(entries));
    }

    /** Known to be none: an empty list. */
    public EnterpriseBuilder none(String list) {
        return fact(list, new FactValue.Entries(List.of()));
    }

    /** What several sources say of one fact: their common value if they agree, else a conflict. */
    public EnterpriseBuilder conflict(String fact, FactValue.Sourced... sources) {
        return fact(fact, Sources.together(sources));
    }

    @Override
    public EnterpriseBuilder fact(String fact, FactValue value) {
        facts.put(Given.value(fact, "the name of a fact"), Given.value(value, "the value of " + fact));
        return this;
    }

    /** The enterprise with what was set so far. */
    public Enterprise build() {
        return new Enterprise(id, name, facts);
    }
}
