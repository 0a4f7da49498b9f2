package io.tidu.report;

import io.tidu.model.Comparison;
import io.tidu.model.Decimals;
import io.tidu.model.Enterprise;
import io.tidu.model.Exact;
import io.tidu.model.FactValue;
import io.tidu.model.Label;
import io.tidu.model.PackItem;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.PackUse;
import io.tidu.model.guidance.Deadline;
import io.tidu.model.guidance.DecidingFact;
import io.tidu.model.guidance.Guidance;
import io.tidu.model.guidance.NotSearched;
import io.tidu.model.guidance.Plan;
import io.tidu.model.guidance.Profile;
import io.tidu.model.guidance.RulesEnd;
import io.tidu.model.guidance.Step;
import io.tidu.model.guidance.Unreachable;
import io.tidu.vocabulary.FactDefinition;
import io.tidu.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Guidance of every shape there is, whatever it says: with any facts of a vocabulary and texts that nobody should
 * write, from a seed.
 */
public final class SampleGuidance {
    private static final List<String> TEXTS = List.of(
            "",
            "甲公司",
            "2026-03-01",
            "a \"quoted\" 'a' \\ text {0}",
            "👩‍🔬",
            "ש\u200Fל",
            "\u202Efdp\u2066\u001b[2J\u0007\u0000",
            "line\r\nEND:VEVENT",
            "=HYPERLINK(\"https://example.org\",\"x\")",
            "<script>alert(1)</script>&amp;",
            "长".repeat(200));

    private final Random random;
    private final Vocabulary vocabulary;
    private final List<FactDefinition> facts;

    /** From a seed. */
    public SampleGuidance(long seed, Vocabulary vocabulary) {
        this.random = new Random(seed);
        this.vocabulary = vocabulary;
        this.facts = List.copyOf(vocabulary.facts().values());
    }

    /** The guidance. */
    public Guidance guidance() {
        return new Guidance(
                "91330421MA" + random.nextInt(1_000_000) + text(),
                text(),
                day(),
                random.nextBoolean() ? Guidance.FUNDING : "high-tech-enterprise",
                verdict(),
                some(2, () -> new PackUse("national/x", "2016", "sample", "ab".repeat(32))),
                "cd".repeat(32),
                "0.1.0",
                some(3, this::plan),
                random.nextBoolean(),
                some(2, () -> new NotSearched("line", text(), "national/x", text())),
                some(3, () -> new Unreachable(text(), "national/x", "11.5", because(), dayOrNull())),
                some(3, () -> new DecidingFact(any().name(), text(), some(3, this::outcome))),
                some(3, this::deadline),
                some(2, this::card),
                some(2, () -> new RulesEnd("national/x", "2027", day())));
    }

    private Profile card() {
        boolean passed = random.nextBoolean();
        return new Profile(
                text(),
                "national/x",
                points(),
                points(),
                passed ? points() : null,
                passed ? Comparison.MORE_THAN : null,
                pointsOrNull(),
                some(
                        2,
                        () -> new Profile.Part(
                                text(),
                                points(),
                                points(),
                                pointsOrNull(),
                                pointsOrNull(),
                                pointsOrNull(),
                                some(2, this::item))),
                some(2, () -> new Profile.Gain(text(), text(), step(), points(), points(), number())));
    }

    private Profile.Item item() {
        String restsOn = List.of("experts", "facts", "person", "nothing").get(random.nextInt(4));
        return new Profile.Item(text(), "national/x", "12.1", points(), points(), pointsOrNull(), restsOn);
    }

    private Exact points() {
        return Exact.of(random.nextInt(100) - 5).over(Exact.of(1 + random.nextInt(7)));
    }

    private @Nullable Exact pointsOrNull() {
        return random.nextBoolean() ? null : points();
    }

    private Plan plan() {
        return new Plan(
                day(),
                dayOrNull(),
                random.nextBoolean(),
                number(),
                some(5, this::step),
                some(3, this::assumption),
                enterprise(),
                some(3, () -> new Plan.Change(text(), verdict(), verdict(), random.nextBoolean() ? null : text())),
                new Plan.Money(number(), number()),
                some(
                        2,
                        () -> new Plan.Rules(
                                new PackUse("national/x", "2027", "sample", "ab".repeat(32)), dayOrNull())));
    }

    private Step step() {
        List<PackItem> clauses = some(3, () -> new PackItem("zhejiang/y", "7." + random.nextInt(9)));
        return switch (random.nextInt(6)) {
            case 0 ->
                new Step.Set(
                        text(),
                        "rdExpense.2026",
                        random.nextBoolean() ? "up" : "down",
                        numberOrNull(),
                        number(),
                        numberOrNull(),
                        some(2, () -> new Step.Interval(number(), numberOrNull())),
                        some(2, () -> new Step.Interval(number(), numberOrNull())),
                        number(),
                        day(),
                        clauses);
            case 1 -> choose(clauses);
            case 2 -> add(clauses);
            case 3 -> new Step.End(text(), "events", random.nextInt(9), day(), clauses);
            case 4 -> supply(clauses);
            default -> new Step.Wait(day(), clauses);
        };
    }

    private Step choose(List<PackItem> clauses) {
        return random.nextBoolean()
                ? new Step.Choose(
                        "use-rights",
                        "intellectualProperty[" + random.nextInt(9) + "].inUse",
                        random.nextBoolean() ? null : new FactValue.Flag(false),
                        new FactValue.Flag(true),
                        day(),
                        clauses)
                : new Step.Choose("m", "registeredOn", null, new FactValue.Day(day()), day(), clauses);
    }

    private Step add(List<PackItem> clauses) {
        FactDefinition list = vocabulary.facts().get(random.nextBoolean() ? "intellectualProperty" : "investments");
        return new Step.Add(
                text(),
                list.name(),
                fields(list),
                1 + random.nextInt(9),
                list.name().equals("investments") ? "amount" : null,
                day(),
                clauses);
    }

    private Step supply(List<PackItem> clauses) {
        FactDefinition fact = any();
        String path = fact.yearly() ? fact.name() + ".2025" : fact.name();
        FactValue value = fact.yearly() ? scalar(fact) : value(fact);
        return new Step.Supply(path, value, text(), clauses);
    }

    private Plan.Assumption assumption() {
        return new Plan.Assumption(
                "revenue.2026", new FactValue.Number(number()), random.nextBoolean() ? null : "revenue.2025");
    }

    private Enterprise enterprise() {
        SortedMap<String, FactValue> known = new TreeMap<>();
        some(20, this::any).forEach(f -> known.put(f.name(), value(f)));
        return new Enterprise("91330421MA", random.nextBoolean() ? "" : "甲", known);
    }

    private FactDefinition any() {
        return facts.get(random.nextInt(facts.size()));
    }

    private FactValue value(FactDefinition fact) {
        return switch (fact.type()) {
            case LIST -> new FactValue.Entries(some(3, () -> new FactValue.Fields(fields(fact))));
            case RECORD -> new FactValue.Fields(fields(fact));
            case TEXT, CHOICE, FLAG, DATE, NUMBER, MONEY, RATIO ->
                fact.yearly()
                        ? new FactValue.Series(new TreeMap<>(Map.of(2024, scalar(fact), 2025, either(fact))))
                        : either(fact);
        };
    }

    private FactValue either(FactDefinition fact) {
        FactValue one = scalar(fact);
        FactValue other = scalar(fact);
        return one.equals(other) || random.nextBoolean()
                ? one
                : new FactValue.Conflict(
                        List.of(new FactValue.Sourced(one, "tax"), new FactValue.Sourced(other, "insurance")));
    }

    private SortedMap<String, FactValue> fields(FactDefinition whole) {
        SortedMap<String, FactValue> fields = new TreeMap<>();
        whole.fields().values().forEach(f -> {
            if (fields.isEmpty() || random.nextBoolean()) {
                fields.put(f.name(), scalar(f));
            }
        });
        return fields;
    }

    private FactValue scalar(FactDefinition fact) {
        return switch (fact.type()) {
            case FLAG -> new FactValue.Flag(random.nextBoolean());
            case DATE -> new FactValue.Day(day());
            case CHOICE ->
                new FactValue.Text(List.copyOf(fact.values().keySet())
                        .get(random.nextInt(fact.values().size())));
            case NUMBER, MONEY, RATIO -> Decimals.value(random.nextInt(100_000));
            // A free text may look like a date and is none.
            case TEXT, LIST, RECORD -> new FactValue.Text(random.nextBoolean() ? "2026-03-01" : "some text");
        };
    }

    private DecidingFact.Outcome outcome() {
        return new DecidingFact.Outcome(random.nextBoolean() ? ">= 0.05" : "else", verdict());
    }

    private Deadline deadline() {
        List<String> kinds =
                List.of("certificate-ends", "report", "batch", "veto-ends", "instalment", "claw-back-ends", "document");
        return new Deadline(
                day(),
                dayOrNull(),
                kinds.get(random.nextInt(kinds.size())),
                new Label(text(), text()),
                text(),
                text(),
                "sample");
    }

    private String because() {
        return List.of("no-lever", "not-far-enough", "needs-person", "not-searched")
                .get(random.nextInt(4));
    }

    private <T> List<T> some(int most, Supplier<T> one) {
        List<T> list = new ArrayList<>();
        for (int left = random.nextInt(most + 1); left > 0; left--) {
            list.add(one.get());
        }
        return list;
    }

    private String text() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private Verdict verdict() {
        return List.of(Verdict.MET, Verdict.NOT_MET, Verdict.UNDETERMINED, Verdict.NEEDS_REVIEW)
                .get(random.nextInt(4));
    }

    private LocalDate day() {
        return LocalDate.of(2026, 1, 1).plusDays(random.nextInt(2000));
    }

    private @Nullable LocalDate dayOrNull() {
        return random.nextBoolean() ? null : day();
    }

    private BigDecimal number() {
        return BigDecimal.valueOf(random.nextInt(1_000_000_000), random.nextInt(5) - 1);
    }

    private @Nullable BigDecimal numberOrNull() {
        return random.nextBoolean() ? null : number();
    }
}
