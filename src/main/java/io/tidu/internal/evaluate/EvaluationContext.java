package io.tidu.internal.evaluate;

import io.tidu.internal.policy.expression.Operator;
import io.tidu.internal.policy.table.Fields;
import io.tidu.internal.policy.vocabulary.BuiltInFacts;
import io.tidu.model.Counted;
import io.tidu.model.Enterprise;
import io.tidu.model.Evidence;
import io.tidu.model.Exact;
import io.tidu.model.FactValue;
import io.tidu.model.Judgement;
import io.tidu.model.Quantity;
import io.tidu.model.Term;
import io.tidu.model.Verdict;
import io.tidu.vocabulary.FactDefinition;
import io.tidu.vocabulary.KnownNames;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise on an evaluation date, as rules see it, with what was worked out of it so far. One per evaluation, on
 * the thread that runs it.
 *
 * <p>Its methods are the functions of {@link io.tidu.internal.policy.rule.EnterpriseFunction}.
 */
public final class EvaluationContext implements Fields {
    /** More is a slip in a table, and would take for ever to add up. */
    private static final int MOST_YEARS = 100;

    private final Enterprise enterprise;
    private final @Nullable FactValue registered;
    /** The day of registration, or what each source says it is. */
    private final SortedSet<LocalDate> since;

    private final LocalDate on;
    private final ReferenceData knowledge;
    private final WorkLimit limit;
    private final EvaluationListener watch;
    /** The entries of each list in their order, which rules ask for again and again. */
    private final Map<String, List<Entry>> lists;

    private final Memory memory;
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
        this.watch = watch;
        this.enterprise = enterprise;
        this.lists = new HashMap<>();
        this.registered = enterprise.fact(BuiltInFacts.REGISTERED_ON.fact());
        this.since = FiscalYears.days(registered);
        this.on = on;
        this.knowledge = knowledge;
    }

    private EvaluationContext(EvaluationContext seen, WorkLimit limit) {
        this.limit = limit;
        this.memory = new Memory(seen.knowledge.slots());
        this.watch = seen.watch;
        this.enterprise = seen.enterprise;
        this.lists = seen.lists;
        this.registered = seen.registered;
        this.since = seen.since;
        this.on = seen.on;
        this.knowledge = seen.knowledge;
        this.contradictions = seen.contradictions;
    }

    private Contradictions contradictions() {
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

    /** What was worked out of it, by the slots of expressions. */
    static final class Memory {
        private static final @Nullable Object[] NOTHING = {};

        private @Nullable Object[] values = NOTHING;
        private long[] steps = {};
        /** How many there will be, as far as is known. */
        private final int slots;

        private Memory(int slots) {
            this.slots = slots;
        }

        private void reach(int slot) {
            if (slot >= values.length) {
                int length = slot < slots ? slots : 2 * slot + 1;
                values = Arrays.copyOf(values, length);
                steps = Arrays.copyOf(steps, length);
            }
        }

        @Nullable
        Object value(int slot) {
            return values[slot];
        }

        long steps(int slot) {
            return steps[slot];
        }

        void keep(int slot, Object value, long cost) {
            values[slot] = value;
            steps[slot] = cost;
        }
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

    /**
     * A fiscal year of a series; n = 1 is the last one before the evaluation date.
     *
     * @param series a yearly fact or a yearly derived fact
     * @param parameters what the formula of a yearly derived fact is given
     */
    public Quantity yearsAgo(String series, Quantity n, Quantity... parameters) {
        int year = on.getYear() - whole(n);
        YearlyFigures figures = figures(series, parameters);
        return registered != null
                ? FiscalYears.of(series, figures, registered, since, year, 1, contradictions())
                        .sum()
                : figures.of(year);
    }

    private YearlyFigures figures(String series, Quantity... parameters) {
        return knowledge.isDerived(series)
                ? new YearlyFigures.Computed(this, knowledge.derived(series), List.of(parameters))
                : new YearlyFigures.Given(series, enterprise.fact(series), contradictions());
    }

    /** A yearly fact in a yearly formula; a figure that is not known is no less than its range says. */
    Quantity inYear(String series, int year) {
        Quantity figure = figures(series).of(year);
        FactDefinition fact = knowledge.facts().get(series);
        FactDefinition.Range range = fact == null ? null : fact.range();
        BigDecimal least = range == null ? null : range.from();
        return least == null || figure.low() != null
                ? figure
                : new Quantity(Exact.of(least), figure.high(), figure.evidence(), null);
    }

    /**
     * A figure of the last n fiscal years of a series, or of the years since registration if fewer.
     *
     * @param figure an operator that reads several years
     * @param series a yearly fact or a yearly derived fact
     * @param parameters what the formula of a yearly derived fact is given
     */
    public Quantity ofYears(Operator figure, String series, Quantity n, Quantity... parameters) {
        return FiscalYears.of(
                        series,
                        figures(series, parameters),
                        registered,
                        since,
                        on.getYear() - 1,
                        whole(n),
                        contradictions())
                .of(figure);
    }

    /** The same of the n fiscal years before the last so many. */
    public Quantity ofYearsBefore(
            Operator figure, String series, Quantity n, Quantity skipped, Quantity... parameters) {
        int last = on.getYear() - whole(skipped) - 1;
        return FiscalYears.of(series, figures(series, parameters), registered, since, last, whole(n), contradictions())
                .of(figure);
    }

    /** The mean of the last fiscal year over periods, each of a field of a list's entries at its start and end. */
    public Quantity periodMean(String list, String field, Quantity periods) {
        return PeriodMean.of(entries(list), list, field, on.getYear() - 1, whole(periods));
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
        return add(list, null, filter, window);
    }

    /** The sum of a field over the entries that match the filter and touch the window. */
    public Quantity total(String list, String field, @Nullable Filter filter, @Nullable Window window) {
        return add(list, field, filter, window);
    }

    private Quantity add(String list, @Nullable String field, @Nullable Filter filter, @Nullable Window window) {
        Quantity total = Quantity.of(0);
        long certain = 0;
        Counted.@Nullable Collector counted = null;
        Counted.@Nullable Collector near = null;
        List<Entry> entries = entries(list);
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            if (entry.isUnknownList()) {
                return new Quantity(Exact.ZERO, null, Evidence.missing(list), null);
            }
            Judgement matches = filter == null ? Judgement.MET : filter.matches(entry);
            if (!matches.isPossible()) {
                continue;
            }
            Judgement counts = counts(entry, matches, filter, window);
            Quantity amount = field == null ? null : entry.number(field);
            if (counts.verdict().isOpen()) {
                total = total.plus((amount == null ? Quantity.of(1) : amount)
                        .hull(Quantity.of(0))
                        .because(counts.evidence()));
            } else if (counts.verdict() == Verdict.MET) {
                certain += amount == null ? 1 : 0;
                total = amount == null ? total : total.plus(amount);
            }
            if (counts.isPossible()) {
                counted = counted == null ? new Counted.Collector() : counted;
                counted.add(entry.counted(counts, window, amount, on));
            } else if (matches.verdict() == Verdict.MET && counted == null) {
                near = near == null ? new Counted.Collector() : near;
                near.add(entry.counted(counts, window, amount, on));
            }
        }
        total = certain == 0 ? total : total.plus(Quantity.of(certain));
        return counted == null && near == null ? total : total.of(either(counted, near));
    }

    private Judgement counts(Entry entry, Judgement matches, @Nullable Filter filter, @Nullable Window window) {
        Judgement counts = entry.touches(window, on).and(matches);
        if (counts.verdict().isOpen()) {
            for (Entry possible : entry.possible()) {
                if (counts(possible, filter, window).isPossible()) {
                    return counts;
                }
            }
            return Judgement.NOT_MET;
        }
        return counts;
    }

    /** What counts; if nothing does, what was only too early or too late. */
    private static Counted either(Counted.@Nullable Collector counted, Counted.@Nullable Collector near) {
        Counted.Collector told = counted == null ? near : counted;
        return told == null ? Counted.NONE : told.counted();
    }

    private Judgement counts(Entry entry, @Nullable Filter filter, @Nullable Window window) {
        return entry.touches(window, on).and(filter == null ? Judgement.MET : filter.matches(entry));
    }

    /** Whether a certificate of this title is valid on the evaluation date, first and last day included. */
    public Judgement holds(Term title) {
        Judgement any = Judgement.NOT_MET;
        Counted.@Nullable Collector counted = null;
        Counted.@Nullable Collector near = null;
        Window today = today();
        List<Entry> titles = entries(BuiltInFacts.TITLES.fact());
        for (int i = 0; i < titles.size(); i++) {
            Entry entry = titles.get(i);
            Judgement same = entry.text("title").same(title);
            Judgement valid = same.and(entry.touches(today, on));
            any = any.or(valid);
            if (entry.isUnknownList() || !same.isPossible()) {
                continue;
            }
            if (valid.isPossible()) {
                counted = counted == null ? new Counted.Collector() : counted;
                counted.add(entry.counted(valid, today, null, on));
            } else {
                near = near == null ? new Counted.Collector() : near;
                near.add(entry.counted(valid, today, null, on));
            }
        }
        return any.of(either(counted, near));
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
        return Quantity.of(on.getYear() - (long) whole(n));
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

    private int whole(Quantity n) {
        Exact single = n.single();
        if (single == null) {
            throw new ArithmeticException("a number of years or periods must be known");
        }
        int years = single.toInt();
        if (Math.abs((long) years) > MOST_YEARS) {
            throw new ArithmeticException("a number of years or periods can't be " + years);
        }
        limit.spend(1 + Math.abs((long) years));
        return years;
    }
}
