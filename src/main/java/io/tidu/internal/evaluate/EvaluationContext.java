package io.tidu.internal.evaluate;

import io.tidu.internal.policy.table.Fields;
import io.tidu.internal.policy.vocabulary.BuiltInFacts;
import io.tidu.model.Enterprise;
import io.tidu.model.Evidence;
import io.tidu.model.FactValue;
import io.tidu.model.Judgement;
import io.tidu.model.Quantity;
import io.tidu.model.Term;
import io.tidu.vocabulary.FactDefinition;
import io.tidu.vocabulary.KnownNames;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise on an evaluation date, as rules see it, with what was worked out of it so far. One per evaluation, on
 * the thread that runs it.
 *
 * <p>Its methods are the functions of {@link io.tidu.internal.policy.rule.EnterpriseFunction}.
 */
public final class EvaluationContext implements Fields {
    private final Enterprise enterprise;
    private final LocalDate on;
    private final ReferenceData knowledge;
    private final WorkLimit limit;
    private final EvaluationListener watch;
    /** The entries of each list in their order, which rules ask for again and again. */
    private final Map<String, List<Entry>> lists;

    private final Memory memory;
    private final FiscalFigures years;
    private @Nullable Window today;

    /** Made when a fact is first read that may be contradicted. */
    private @Nullable Contradictions contradictions;

    /**
     * A view of an enterprise.
     *
     * @param on the evaluation date
     * @param knowledge what rules may look up beside the enterprise's own facts
     */
    public EvaluationContext(Enterprise enterprise, LocalDate on, ReferenceData knowledge) {
        this(enterprise, on, knowledge, WorkLimit.none(), EvaluationListener.NONE);
    }

    /** As above, with a bound on the work, and told to somebody. */
    public EvaluationContext(
            Enterprise enterprise, LocalDate on, ReferenceData knowledge, WorkLimit limit, EvaluationListener watch) {
        this.limit = limit;
        this.memory = new Memory(knowledge.slots());
        this.years = new FiscalFigures(this, FiscalFigures.registration(enterprise));
        this.watch = watch;
        this.enterprise = enterprise;
        this.lists = new HashMap<>();
        this.on = on;
        this.knowledge = knowledge;
    }

    private EvaluationContext(EvaluationContext seen, WorkLimit limit) {
        this.limit = limit;
        this.memory = new Memory(seen.knowledge.slots());
        this.years = new FiscalFigures(this, seen.years.registration());
        this.watch = seen.watch;
        this.enterprise = seen.enterprise;
        this.lists = seen.lists;
        this.on = seen.on;
        this.knowledge = seen.knowledge;
        this.contradictions = seen.contradictions;
    }

    Contradictions contradictions() {
        Contradictions found = contradictions;
        if (found == null) {
            found = Contradictions.of(enterprise, knowledge.facts(), on);
            contradictions = found;
        }
        return found;
    }

    /** The same enterprise on the same date, of which no expression is worked out yet, within another limit. */
    public EvaluationContext within(WorkLimit another) {
        return new EvaluationContext(this, another);
    }

    /** An enterprise of which nothing is known, to work out what depends on none. */
    static EvaluationContext ofNobody(ReferenceData knowledge, WorkLimit limit, EvaluationListener watch) {
        return new EvaluationContext(
                new Enterprise("nobody", "", new TreeMap<>()), LocalDate.EPOCH, knowledge, limit, watch);
    }

    /** The memory, with room for a slot. */
    Memory memory(int slot) {
        memory.reach(slot);
        return memory;
    }

    /** What the work is counted by. */
    public WorkLimit limit() {
        return limit;
    }

    /** Whether somebody is told what is used. */
    public boolean isWatched() {
        return watch != EvaluationListener.NONE;
    }

    /** Who is told what is used. */
    public EvaluationListener watch() {
        return watch;
    }

    /** What rules may look up beside the enterprise's own facts. */
    public ReferenceData knowledge() {
        return knowledge;
    }

    /** The enterprise. */
    public Enterprise enterprise() {
        return enterprise;
    }

    /** The evaluation date. */
    public LocalDate on() {
        return on;
    }

    @Override
    public Quantity number(String fact) {
        return Values.number(enterprise.fact(fact), fact)
                .because(contradictions().at(fact));
    }

    @Override
    public Term text(String fact) {
        FactDefinition definition = knowledge.facts().get(fact);
        return Values.name(enterprise.fact(fact), fact, definition == null ? KnownNames.NONE : definition.names());
    }

    @Override
    public Judgement flag(String fact) {
        return Values.flag(enterprise.fact(fact), fact);
    }

    /** A derived fact. */
    public Quantity derived(String name, List<Quantity> parameters) {
        return knowledge.derived(name).of(this, parameters.toArray(Quantity[]::new));
    }

    /** The figures of its fiscal years. */
    public FiscalFigures years() {
        return years;
    }

    /** The mean of the last fiscal year over periods, each of a field of a list's entries at its start and end. */
    public Quantity periodMean(String list, String field, Quantity periods) {
        return PeriodMean.of(entries(list), list, field, on.getYear() - 1, years.whole(periods));
    }

    /** Calendar days from a date fact to the evaluation date. */
    public Quantity daysSince(String fact) {
        Quantity day =
                Values.day(enterprise.fact(fact), fact).because(contradictions().at(fact));
        return Quantity.of(on.toEpochDay()).minus(day);
    }

    /** Whether some of its facts can't be true together; entries of lists are not looked at. */
    public boolean isContradicted() {
        return !contradictions().isEmpty();
    }

    /** Whether something is said of each of these facts. */
    boolean gives(List<String> facts) {
        for (int i = 0; i < facts.size(); i++) {
            if (enterprise.fact(facts.get(i)) == null) {
                return false;
            }
        }
        return true;
    }

    /** Whether the vocabulary has this fact. */
    public boolean declares(String fact) {
        return knowledge.facts().containsKey(fact);
    }

    /** The entries of a list; one unknown entry if the list is not known. */
    public List<Entry> entries(String list) {
        List<Entry> entries = lists.get(list);
        if (entries == null) {
            entries = Entry.of(Objects.requireNonNull(knowledge.facts().get(list)), enterprise.fact(list));
            lists.put(list, entries);
        }
        limit.spend(entries.size());
        return entries;
    }

    /** How many entries match the filter (if one is given) and touch the window (if one is given). */
    public Quantity count(String list, @Nullable Filter filter, @Nullable Window window) {
        return new EntryCount(this, filter, window).of(list, null);
    }

    /** The sum of a field over the entries that match the filter and touch the window. */
    public Quantity total(String list, String field, @Nullable Filter filter, @Nullable Window window) {
        return new EntryCount(this, filter, window).of(list, field);
    }

    /** Whether a certificate of this title is valid on the evaluation date, first and last day included. */
    public Judgement holds(Term title) {
        return EntryCount.holds(this, title);
    }

    /** The points the expert panel recorded for an item; unknown if none are. */
    public Quantity recorded(String item) {
        FactValue points = enterprise.fact(BuiltInFacts.EXPERT_POINTS.fact());
        FactValue value =
                points instanceof FactValue.Fields fields ? fields.values().get(item) : null;
        String path = BuiltInFacts.EXPERT_POINTS.fact() + "." + item;
        return Values.number(value, path).because(contradictions().at(path));
    }

    /** So many days, months or years before or after the evaluation date. */
    public Window window(Window.Span span, Quantity length) {
        return Window.of(span, on, length);
    }

    /** A span that ends the day before an entry's. */
    public Window before(Fields entry, Window window) {
        return window.before(begins(entry), on);
    }

    /** A span that begins on an entry's day. */
    public Window since(Fields entry, Window window) {
        return window.since(begins(entry), on);
    }

    private static Quantity begins(Fields subject) {
        return subject instanceof Entry entry ? entry.begins() : Quantity.unknown(Evidence.NONE);
    }

    /** The calendar year n years before the evaluation date's, by its number. */
    public Quantity fiscalYear(Quantity n) {
        return Quantity.of(on.getYear() - (long) years.whole(n));
    }

    /** From 1 January of the year n years before the evaluation date's to 31 December of the year m years before. */
    public Window calendarYears(Quantity n, Quantity m) {
        return Window.calendarYears(on, n, m);
    }

    /** The evaluation date alone. */
    public Window today() {
        Window made = today;
        if (made == null) {
            made = Window.today(on);
            today = made;
        }
        return made;
    }
}
