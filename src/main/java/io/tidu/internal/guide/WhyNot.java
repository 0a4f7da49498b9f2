package io.tidu.internal.guide;

import io.tidu.model.Enterprise;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.Finding;
import io.tidu.model.guidance.Unreachable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which criteria keep a target from being attained whatever is done: on every day one of those. The smallest set is
 * told, and each with the first day on which time alone frees it. Not thread-safe.
 */
final class WhyNot {
    private final Probe probe;
    private final TargetRules target;
    private final List<Hopeless> hopeless;
    private final Map<String, Finding> failed;
    private final Enterprise enterprise;
    private final LocalDate on;
    private final List<LocalDate> days;

    /**
     * Of a target.
     *
     * @param hopeless what was out of reach on each day
     * @param failed the criteria that failed anywhere, with what was found
     */
    WhyNot(
            Probe probe,
            TargetRules target,
            List<Hopeless> hopeless,
            Map<String, Finding> failed,
            Enterprise enterprise,
            LocalDate on,
            List<LocalDate> days) {
        this.probe = probe;
        this.target = target;
        this.hopeless = hopeless;
        this.failed = failed;
        this.enterprise = enterprise;
        this.on = on;
        this.days = days;
    }

    List<Unreachable> of() {
        List<Unreachable> found = new ArrayList<>();
        Outcome today = probe.at(enterprise, on);
        Set<String> told = new LinkedHashSet<>();
        for (Hopeless out : smallest()) {
            for (String criterion : out.criteria()) {
                if (told.add(criterion)) {
                    Finding finding = today.failing(target.name()).getOrDefault(criterion, List.of()).stream()
                            .filter(f -> f.role() != Finding.Role.ALTERNATIVE)
                            .min(Comparator.comparingInt(f -> HARDEST.indexOf(because(f))))
                            .orElse(failed.get(criterion));
                    found.add(new Unreachable(
                            criterion,
                            finding == null ? "" : finding.pack(),
                            finding == null ? "" : finding.clause(),
                            because(out, criterion, finding),
                            today.failing(target.name()).containsKey(criterion) ? notBefore(criterion) : null));
                }
            }
        }
        return found;
    }

    private String because(Hopeless out, String criterion, @Nullable Finding finding) {
        if (!isCertain(criterion)) {
            // What no lever moves is out of reach however much was searched.
            return out.criteria().size() == 1 && because(finding).equals("no-lever") ? "no-lever" : "not-searched";
        }
        if (out.criteria().size() > 1) {
            return out.isSmallest() ? "together" : "among";
        }
        return because(finding);
    }

    private boolean isCertain(String criterion) {
        return hopeless.stream().filter(h -> h.criteria().contains(criterion)).allMatch(Hopeless::isCertain);
    }

    /** Those that are in the way on every day, else as few as cover all days. */
    private List<Hopeless> smallest() {
        Set<LocalDate> open = new LinkedHashSet<>();
        hopeless.forEach(h -> open.add(h.day()));
        List<Hopeless> chosen = new ArrayList<>();
        while (!open.isEmpty()) {
            Hopeless best = hopeless.get(0);
            long most = -1;
            for (Hopeless h : hopeless) {
                long covers = hopeless.stream()
                        .filter(o -> o.criteria().equals(h.criteria()) && open.contains(o.day()))
                        .count();
                if (covers > most
                        || (covers == most
                                && h.criteria().size() < best.criteria().size())) {
                    most = covers;
                    best = h;
                }
            }
            Set<String> criteria = best.criteria();
            chosen.add(best);
            hopeless.stream().filter(h -> h.criteria().equals(criteria)).forEach(h -> open.remove(h.day()));
        }
        return chosen;
    }

    /** Of several that must all hold, the one that is farthest from what an enterprise can do is the reason. */
    private static final List<String> HARDEST = List.of("no-lever", "needs-person", "not-far-enough");

    private String because(@Nullable Finding finding) {
        boolean person = finding != null
                && finding.verdict() == Verdict.NEEDS_REVIEW
                && finding.evidence().missing().isEmpty();
        if (person) {
            return "needs-person";
        }
        RuleBearing bearing = finding == null
                ? target.rules().on(on).all()
                : target.rules().on(on).bearing(finding.pack(), finding.rule());
        boolean lever = target.levered().stream().anyMatch(bearing::reads);
        return lever ? "not-far-enough" : "no-lever";
    }

    private @Nullable LocalDate notBefore(String criterion) {
        for (LocalDate day : days) {
            if (day.isAfter(on)
                    && !probe.at(enterprise, day).failing(target.name()).containsKey(criterion)
                    && probe.at(enterprise, day).isKnown()) {
                return day;
            }
        }
        return null;
    }
}
