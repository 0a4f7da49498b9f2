package io.tidu.internal.guidance;

import io.tidu.internal.document.Chart;
import io.tidu.model.guidance.Guidance;
import io.tidu.model.guidance.Plan;
import io.tidu.model.guidance.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** A plan as days in a line: today, until when what is done, when the target is attained, when applications close. */
final class TimeLine {
    private static final int FEW = 2;

    private final GuidanceWords words;
    private final Guidance guidance;

    TimeLine(GuidanceWords words, Guidance guidance) {
        this.words = words;
        this.guidance = guidance;
    }

    Chart.Stepper of(Plan plan) {
        List<Chart.Step> days = new ArrayList<>();
        days.add(new Chart.Step(guidance.on().toString(), words.text("line.today"), Chart.Progress.HERE));
        things(plan)
                .forEach((day, things) -> days.add(
                        new Chart.Step(day.toString(), words.list(List.copyOf(things), FEW), Chart.Progress.LATER)));
        String target = words.target(guidance.to());
        days.add(new Chart.Step(plan.date().toString(), words.text("line.attained", target), Chart.Progress.NEXT));
        if (plan.apply() != null && plan.apply().isAfter(plan.date())) {
            days.add(new Chart.Step(plan.apply().toString(), words.text("line.apply"), Chart.Progress.LATER));
        }
        return new Chart.Stepper(
                words.text("line.title"),
                words.text(
                        "line.description",
                        guidance.on().toString(),
                        plan.date().toString(),
                        target),
                days);
    }

    /** What is to be done until each day. To wait is nothing to do, and papers that are at hand have no day. */
    private SortedMap<LocalDate, Set<String>> things(Plan plan) {
        StepWords steps = new StepWords(words, plan.facts());
        SortedMap<LocalDate, Set<String>> things = new TreeMap<>();
        for (Step step : plan.steps()) {
            LocalDate by = StepWords.by(step);
            if (by != null && !(step instanceof Step.Wait)) {
                things.computeIfAbsent(by, day -> new LinkedHashSet<>()).add(steps.briefly(step));
            }
        }
        return things;
    }
}
