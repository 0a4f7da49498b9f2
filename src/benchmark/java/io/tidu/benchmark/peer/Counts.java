package io.tidu.benchmark.peer;

import java.time.LocalDate;
import java.util.Set;

/** What the policy counts and adds up in lists, on its date. */
final class Counts {
    static final Set<String> INCIDENTS = Set.of(
            "major-safety-accident", "major-quality-accident", "serious-environmental-offence", "research-dishonesty");
    static final Set<String> LISTINGS = Set.of("abnormal-operation-listing", "serious-violation-listing");
    static final Set<String> VETOES = Set.of(
            "major-safety-accident",
            "major-quality-accident",
            "serious-environmental-offence",
            "serious-tax-offence",
            "statistics-fraud",
            "research-dishonesty",
            "dishonesty-listing",
            "serious-violation-listing");
    private static final Set<String> CLASS_ONE = Set.of(
            "invention-patent",
            "defence-patent",
            "plant-variety",
            "national-crop-variety",
            "national-new-drug",
            "first-class-protected-tcm",
            "integrated-circuit-layout");
    private static final Set<String> CLASS_TWO = Set.of("utility-model", "design-patent", "software-copyright");
    private static final Set<String> BODIES = Set.of("national", "ministerial", "provincial");
    private static final Set<String> STANDARDS = Set.of("international", "national", "industry");
    private static final LocalDate ON = Firms.ON;
    private static final LocalDate LAST_YEAR = LocalDate.of(ON.getYear() - 1, 1, 1);
    private static final LocalDate YEAR_AGO = ON.minusYears(1);
    private static final LocalDate FIVE_YEARS_AGO = ON.minusYears(5);

    private Counts() {}

    static int classOne(Firm firm) {
        return rights(firm, CLASS_ONE);
    }

    static int classTwo(Firm firm) {
        return rights(firm, CLASS_TWO);
    }

    private static int rights(Firm firm, Set<String> kinds) {
        int count = 0;
        for (Firm.Right right : firm.rights()) {
            count += kinds.contains(right.kind()) && !right.since().isAfter(ON) ? 1 : 0;
        }
        return count;
    }

    /** Since the beginning of last year. */
    static int events(Firm firm, Set<String> kinds) {
        int count = 0;
        for (Firm.Event event : firm.events()) {
            boolean counts = kinds.contains(event.kind())
                    && !event.day().isAfter(ON)
                    && !event.until().isBefore(LAST_YEAR);
            count += counts ? 1 : 0;
        }
        return count;
    }

    static boolean holds(Firm firm, String title) {
        for (Firm.Certificate held : firm.certificates()) {
            if (held.title().equals(title)
                    && !held.from().isAfter(ON)
                    && !held.until().isBefore(ON)) {
                return true;
            }
        }
        return false;
    }

    /** National, among the first three, within five years. */
    static int prizes(Firm firm) {
        int count = 0;
        for (Firm.Prize prize : firm.prizes()) {
            boolean counts =
                    prize.level().equals("national") && prize.rank() <= 3 && within(prize.day(), FIVE_YEARS_AGO);
            count += counts ? 1 : 0;
        }
        return count;
    }

    static int bodies(Firm firm) {
        int count = 0;
        for (Firm.Body body : firm.bodies()) {
            count += BODIES.contains(body.level()) && !body.since().isAfter(ON) ? 1 : 0;
        }
        return count;
    }

    /** Led within five years. */
    static int standards(Firm firm) {
        int count = 0;
        for (Firm.Standard standard : firm.standards()) {
            boolean counts = STANDARDS.contains(standard.level())
                    && standard.role().equals("lead-drafter")
                    && within(standard.day(), FIVE_YEARS_AGO);
            count += counts ? 1 : 0;
        }
        return count;
    }

    /** Yuan within a year. */
    static long spent(Firm firm, String kind) {
        long sum = 0;
        for (Firm.Investment spent : firm.investments()) {
            sum += spent.kind().equals(kind) && within(spent.day(), YEAR_AGO) ? spent.amount() : 0;
        }
        return sum;
    }

    /** Yuan ever. */
    static long paid(Firm firm) {
        long sum = 0;
        for (Firm.Payment payment : firm.payments()) {
            sum += payment.day().isAfter(ON) ? 0 : payment.amount();
        }
        return sum;
    }

    private static boolean within(LocalDate day, LocalDate from) {
        return !day.isBefore(from) && !day.isAfter(ON);
    }
}
