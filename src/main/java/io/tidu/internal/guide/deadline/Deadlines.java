package io.tidu.internal.guide.deadline;

import io.tidu.internal.engine.Engine;
import io.tidu.model.Enterprise;
import io.tidu.model.assessment.Assessment;
import io.tidu.model.guidance.Deadline;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the days that matter to an enterprise. */
public final class Deadlines {
    private static final Comparator<Deadline> ORDER = Comparator.comparing(Deadline::on)
            .thenComparing(Deadline::kind)
            .thenComparing(d -> d.what().en())
            .thenComparing(d -> d.what().zh())
            .thenComparing(Deadline::pack)
            .thenComparing(Deadline::clause);

    private Deadlines() {}

    /**
     * All days after today that are known, in order. What recurs, such as batches and reports, is told for a year, and
     * the next of it if that is later; what happens once is told up to the horizon; how long a payment may be asked
     * back is told however long that is.
     *
     * @param today what is decided of the enterprise on {@code on}
     * @param horizon the last day that is looked at
     */
    public static List<Deadline> of(
            Engine engine, Enterprise enterprise, Assessment today, LocalDate on, LocalDate horizon) {
        Concerned firm = Concerned.of(engine, enterprise, today, on, horizon);
        Certificates certificates = Certificates.of(firm);
        Batches batches = new Batches(firm, certificates);
        Set<Deadline> days = new LinkedHashSet<>(certificates.ends());
        days.addAll(batches.renewals());
        days.addAll(batches.batches());
        days.addAll(batches.reports());
        days.addAll(new Papers(firm, batches).missing());
        days.addAll(new Clearings(firm).ends());
        days.addAll(new Instalments(firm).due());
        days.addAll(new ClawBacks(firm).ends());
        return days.stream().sorted(ORDER).toList();
    }
}
