package io.tidu.report;

import io.tidu.diagnostic.ProblemException;
import io.tidu.diagnostic.Problems;
import io.tidu.internal.input.RecordConversion;
import io.tidu.internal.source.tree.SourceNode;
import io.tidu.model.Decimals;
import io.tidu.model.Enterprise;
import io.tidu.model.FactValue;
import io.tidu.model.PackItem;
import io.tidu.model.Verdict;
import io.tidu.model.guidance.Plan;
import io.tidu.model.guidance.Step;
import io.tidu.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Reads the plans of guidance. A vocabulary says which of its texts are dates. */
final class PlanReader {
    private final RecordConversion facts;

    PlanReader(Vocabulary vocabulary) {
        this.facts = new RecordConversion(vocabulary);
    }

    Plan plan(SourceNode node) {
        Members plan = new Members(node);
        Members funding = plan.object("funding");
        return new Plan(
                AssessmentReader.date(plan.node("date")),
                AssessmentReader.dateOrNull(plan, "apply"),
                plan.flag("certain"),
                number(plan, "effort"),
                plan.each("steps", this::step),
                plan.each("assumes", this::assumption),
                enterprise(plan.node("facts")),
                plan.each("changes", PlanReader::change),
                new Plan.Money(number(funding, "from"), number(funding, "to")),
                plan.each("rules", PlanReader::rules));
    }

    private static Plan.Rules rules(SourceNode node) {
        return new Plan.Rules(AssessmentReader.pack(node), AssessmentReader.dateOrNull(new Members(node), "until"));
    }

    Step step(SourceNode node) {
        Members step = new Members(node);
        return switch (step.text("kind")) {
            case "set" ->
                new Step.Set(
                        step.text("lever"),
                        step.text("fact"),
                        step.choice("direction", new String[] {"up", "down"}, d -> d),
                        numberOrNull(step, "from"),
                        number(step, "to"),
                        numberOrNull(step, "upTo"),
                        step.each("intervals", PlanReader::interval),
                        step.each("otherWay", PlanReader::interval),
                        number(step, "smallest"),
                        AssessmentReader.date(step.node("by")),
                        clauses(step));
            case "choose" ->
                new Step.Choose(
                        step.text("lever"),
                        step.text("fact"),
                        valueOrNull(step.text("fact"), step.node("from")),
                        value(step.text("fact"), step.node("to")),
                        AssessmentReader.date(step.node("by")),
                        clauses(step));
            case "add" ->
                new Step.Add(
                        step.text("lever"),
                        step.text("list"),
                        entry(step.text("list"), step.node("entry")),
                        Members.whole(step.node("count")),
                        step.textOrNull("size"),
                        AssessmentReader.date(step.node("by")),
                        clauses(step));
            case "end" ->
                new Step.End(
                        step.text("lever"),
                        step.text("list"),
                        Members.whole(step.node("position")),
                        AssessmentReader.date(step.node("on")),
                        clauses(step));
            case "supply" ->
                new Step.Supply(
                        step.text("fact"),
                        value(step.text("fact"), step.node("to")),
                        step.text("document"),
                        clauses(step));
            case "wait" -> new Step.Wait(AssessmentReader.date(step.node("until")), clauses(step));
            default -> throw Members.wrong(step.node("kind"));
        };
    }

    private static Step.Interval interval(SourceNode node) {
        Members interval = new Members(node);
        return new Step.Interval(number(interval, "from"), numberOrNull(interval, "upTo"));
    }

    private static List<PackItem> clauses(Members step) {
        List<String> clauses = step.each("clauses", Members::text);
        List<String> packs = step.each("clausesOf", Members::text);
        if (clauses.size() != packs.size()) {
            throw Members.wrong(step.node("clausesOf"));
        }
        List<PackItem> both = new ArrayList<>();
        for (int i = 0; i < clauses.size(); i++) {
            both.add(new PackItem(packs.get(i), clauses.get(i)));
        }
        return both;
    }

    private Plan.Assumption assumption(SourceNode node) {
        Members assumed = new Members(node);
        return new Plan.Assumption(
                assumed.text("fact"), value(assumed.text("fact"), assumed.node("value")), assumed.textOrNull("as"));
    }

    private static Plan.Change change(SourceNode node) {
        Members change = new Members(node);
        return new Plan.Change(
                change.text("target"),
                change.choice("from", Verdict.values(), Verdict::word),
                change.choice("to", Verdict.values(), Verdict::word),
                change.optional("consequenceOf") == null ? null : change.text("consequenceOf"));
    }

    private Enterprise enterprise(SourceNode node) {
        Problems problems = new Problems();
        Enterprise enterprise = facts.enterprise(node, problems);
        return Objects.requireNonNull(checked(enterprise, problems), "an error is told of what is none");
    }

    private FactValue value(String path, SourceNode node) {
        FactValue value = valueOrNull(path, node);
        if (value == null) {
            throw Members.wrong(node);
        }
        return value;
    }

    private @Nullable FactValue valueOrNull(String path, SourceNode node) {
        Problems problems = new Problems();
        return checked(facts.value(path, node, problems), problems);
    }

    private SortedMap<String, FactValue> entry(String list, SourceNode node) {
        Problems problems = new Problems();
        SortedMap<String, FactValue> entry = facts.entry(list, node, problems);
        checked(entry, problems);
        return entry;
    }

    private static <T> @Nullable T checked(@Nullable T read, Problems problems) {
        if (problems.hasErrors()) {
            throw new ProblemException(problems.list());
        }
        return read;
    }

    static BigDecimal number(Members object, String name) {
        // Never by way of a number whose exponent alone would fill the memory.
        SourceNode written = object.node(name);
        BigDecimal number = written.kind() == SourceNode.Kind.NUMBER ? Decimals.read(written.text()) : null;
        if (number == null) {
            throw Members.wrong(object.node(name));
        }
        return number;
    }

    private static @Nullable BigDecimal numberOrNull(Members object, String name) {
        return object.node(name).isNull() ? null : number(object, name);
    }
}
