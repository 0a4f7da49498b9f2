package io.tidu.internal.guide.deadline;

import io.tidu.internal.evaluate.HeldTitles;
import io.tidu.internal.policy.PolicyPack;
import io.tidu.internal.policy.practice.Calendar;
import io.tidu.internal.policy.practice.CalendarEntry;
import io.tidu.internal.policy.practice.CalendarEntry.Event;
import io.tidu.internal.policy.vocabulary.BuiltInFacts;
import io.tidu.model.Label;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.Award;
import io.tidu.model.assessment.TargetOutcome;
import io.tidu.model.guidance.Deadline;
import io.tidu.vocabulary.FactDefinition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Days of the packs' calendars that concern the enterprise.
 *
 * @param firm the enterprise
 * @param certificates what it holds
 */
record Batches(Concerned firm, Certificates certificates) {

    /** A window, and the version in force on its last day that says so. */
    record Dated(PolicyPack pack, Calendar.Window window) {
        LocalDate to() {
            return window.to();
        }
    }

    /** Applications that can be handed in within a year, else the next after it. */
    List<Deadline> batches() {
        List<Deadline> days = new ArrayList<>();
        for (String name : names(Event.BATCH)) {
            if (isOpenTo(name)) {
                near(name, Event.BATCH).stream()
                        .filter(d -> !certificates.hold(name, d.to()))
                        .forEach(d -> days.add(day(d, "batch", batch(d))));
            }
        }
        return days;
    }

    /** Of each title held, the last batch before it ends. */
    List<Deadline> renewals() {
        List<Deadline> days = new ArrayList<>();
        for (HeldTitles.Held certificate : certificates.ending()) {
            List<Dated> before = windows(certificate.title(), Event.BATCH, certificate.to());
            if (!before.isEmpty()) {
                Dated last = before.get(before.size() - 1);
                Label what = Concerned.words(
                        "guide.day.renewal",
                        certificates.name(certificate.title()),
                        last.window().entry().label(),
                        certificate.to());
                days.add(day(last, "renewal", what));
            }
        }
        return days;
    }

    /**
     * Yearly reports that the enterprise owes: for a title it then holds, an award it was paid, or a target it meets.
     */
    List<Deadline> reports() {
        List<Deadline> days = new ArrayList<>();
        for (String name : names(Event.REPORT)) {
            near(name, Event.REPORT).stream().filter(d -> owes(name, d.to())).forEach(d -> {
                days.add(day(d, "report", name(d)));
            });
        }
        return days;
    }

    private boolean owes(String name, LocalDate day) {
        if (certificates.hold(name, day)) {
            return true;
        }
        FactDefinition titles = firm.engine().vocabulary().facts().get(BuiltInFacts.TITLES.fact());
        FactDefinition title = titles == null ? null : titles.fields().get("title");
        if (title != null && title.values().containsKey(name)) {
            return false;
        }
        TargetOutcome target = firm.today().targets().get(name);
        return wasPaid(name) || (target != null && target.verdict() == Verdict.MET);
    }

    private boolean wasPaid(String item) {
        return BuiltInFacts.PAID.isDeclaredIn(firm.engine().vocabulary())
                && firm.facts(firm.on()).entries(BuiltInFacts.PAID.fact()).stream()
                        .filter(e -> !e.isUnknownList())
                        .map(e -> e.text("item").text())
                        .anyMatch(item::equals);
    }

    /** Whether it makes sense to apply: an award that may be due, or a target of a pack that is for the enterprise. */
    boolean isOpenTo(String name) {
        boolean isItem = firm.engine().policies().awardItems(firm.on()).owners().containsKey(name);
        return isItem
                ? Stream.concat(firm.today().funding().awards().stream(), firm.today().funding().open().stream())
                        .map(Award::item)
                        .anyMatch(name::equals)
                : firm.today().targets().containsKey(name);
    }

    /** The first window whose last day is still to come. */
    Optional<Dated> next(String name) {
        return windows(name, Event.BATCH, firm.on().plusYears(2)).stream().findFirst();
    }

    private List<Dated> near(String name, Event event) {
        List<Dated> near = windows(name, event, firm.yearAhead());
        return near.isEmpty()
                ? windows(name, event, firm.horizon()).stream().limit(1).toList()
                : near;
    }

    /** Those of which the last day is not over, each by the version that is in force then. */
    private List<Dated> windows(String name, Event event, LocalDate last) {
        return firm.versions().stream()
                .flatMap(p -> p.manifest().practice().calendar().windows(name, event, firm.on(), last).stream()
                        .filter(w -> p.manifest().inForce().covers(w.to()))
                        .map(w -> new Dated(p, w)))
                .sorted(Comparator.comparing(Dated::to))
                .toList();
    }

    private SortedSet<String> names(Event event) {
        SortedSet<String> names = new TreeSet<>();
        firm.versions()
                .forEach(p -> p.manifest().practice().calendar().entries().stream()
                        .filter(e -> e.event() == event)
                        .forEach(e -> names.add(e.of())));
        return names;
    }

    /** What it is, and how long what follows takes, in the words of the calendar: working days can't be counted. */
    private Label batch(Dated dated) {
        String name = dated.window().entry().of();
        Label what = name(dated);
        for (Event event : List.of(Event.HANDLING, Event.NOTICE)) {
            for (PolicyPack pack : firm.packs(dated.to())) {
                for (CalendarEntry entry : pack.manifest().practice().calendar().of(name, event)) {
                    what = Concerned.words("guide.day.then", what, entry.label(), length(entry));
                }
            }
        }
        return what;
    }

    private static Label length(CalendarEntry entry) {
        CalendarEntry.Length length = entry.length();
        return length == null
                ? Label.of("")
                : Concerned.words(length.working() ? "guide.day.working-days" : "guide.day.days", length.days());
    }

    /** What it is for and what it is called, once if the one says the other. */
    private Label name(Dated dated) {
        Label of = name(dated, dated.window().entry().of());
        Label own = dated.window().entry().label();
        Label both = Concerned.words("guide.day.of", of, own);
        return new Label(
                own.zh().contains(of.zh()) ? own.zh() : both.zh(), own.en().contains(of.en()) ? own.en() : both.en());
    }

    Label name(Dated dated, String name) {
        return firm.labels().item(dated.pack().manifest().id(), name);
    }

    static Deadline day(Dated dated, String kind, Label what) {
        CalendarEntry entry = dated.window().entry();
        LocalDate from = dated.window().from();
        return new Deadline(
                dated.to(),
                from.equals(dated.to()) ? null : from,
                kind,
                what,
                dated.pack().manifest().id(),
                entry.clause(),
                entry.status().word());
    }
}
