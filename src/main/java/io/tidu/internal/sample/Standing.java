package io.tidu.internal.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What is on record against an enterprise. */
final class Standing implements Chapter {
    /** In how many of ten thousand enterprises, over six years. */
    private static final List<Chance> CHANCES = List.of(
            new Chance("abnormal-operation-listing", 210),
            new Chance("serious-environmental-offence", 80),
            new Chance("dishonesty-listing", 60),
            new Chance("serious-tax-offence", 40),
            new Chance("environmental-pollution", 30),
            new Chance("major-safety-accident", 30),
            new Chance("tax-evasion", 25),
            new Chance("serious-violation-listing", 20),
            new Chance("major-quality-accident", 12),
            new Chance("research-dishonesty", 10),
            new Chance("statistics-fraud", 10),
            new Chance("major-data-security-accident", 5),
            new Chance("application-fraud", 5));

    /** The same, of those that have or had a high-tech certificate. */
    private static final List<Chance> OF_CERTIFIED = List.of(
            new Chance("missed-yearly-report", 300),
            new Chance("unreported-major-change", 40),
            new Chance("conditions-not-met", 40),
            new Chance("title-cancelled", 30));

    private static final int ALL = 10_000;
    private static final int SIX_YEARS = 6 * 365;
    private static final int THREE_YEARS = 3 * 365;

    /** How likely an event is. */
    private record Chance(String kind, int share) {}

    @Override
    public void write(Firm firm, Draw draw, Facts facts) {
        List<Facts> events = new ArrayList<>();
        add(firm, draw, CHANCES, SIX_YEARS, events);
        if (firm.certificate() != null) {
            add(firm, draw, OF_CERTIFIED, THREE_YEARS, events);
        }
        facts.entries("events", events);
    }

    private static void add(Firm firm, Draw draw, List<Chance> chances, int days, List<Facts> events) {
        int longest = (int) Math.max(1, Math.min(days, firm.founded().until(firm.on(), Days.UNIT)));
        for (Chance chance : chances) {
            if (draw.below(ALL) < chance.share()) {
                LocalDate on = firm.on().minusDays(1 + draw.below(longest));
                Facts event = new Facts().word("kind", chance.kind()).day("on", on);
                if (chance.kind().endsWith("listing") && draw.chance(650)) {
                    LocalDate until = on.plusDays(20 + draw.below(500));
                    event.day("until", until.isAfter(firm.on()) ? null : until);
                }
                events.add(event);
                if (chance.kind().equals("missed-yearly-report") && draw.chance(120)) {
                    events.add(new Facts().word("kind", chance.kind()).day("on", on.minusYears(1)));
                }
            }
        }
    }
}
