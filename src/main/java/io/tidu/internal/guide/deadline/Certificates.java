package io.tidu.internal.guide.deadline;

import io.tidu.internal.evaluate.Entry;
import io.tidu.internal.policy.PolicyPack;
import io.tidu.internal.policy.rule.Rule;
import io.tidu.internal.policy.vocabulary.BuiltInFacts;
import io.tidu.model.Label;
import io.tidu.model.guidance.Deadline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The certificates of an enterprise of which title, first and last day are known.
 *
 * @param firm the enterprise
 * @param all its certificates, those that end first first
 */
record Certificates(Concerned firm, List<Certificate> all) {

    /** A certificate; both days are included. */
    record Certificate(String title, LocalDate from, LocalDate to) {}

    static Certificates of(Concerned firm) {
        List<Certificate> all = new ArrayList<>();
        if (BuiltInFacts.TITLES.isDeclaredIn(firm.engine().vocabulary())) {
            for (Entry entry : firm.facts(firm.on()).entries(BuiltInFacts.TITLES.fact())) {
                String title = entry.text("title").text();
                LocalDate from = entry.day();
                LocalDate to = entry.isUnknownList() ? null : entry.lastDay();
                if (title != null && from != null && to != null && !to.isBefore(from)) {
                    all.add(new Certificate(title, from, to));
                }
            }
        }
        all.sort(Comparator.comparing(Certificate::to)
                .thenComparing(Certificate::title)
                .thenComparing(Certificate::from));
        return new Certificates(firm, List.copyOf(all));
    }

    /** Whether a title is held on a day. */
    boolean hold(String title, LocalDate day) {
        return all.stream().anyMatch(c -> c.title().equals(title) && !c.from().isAfter(day) && !c.to().isBefore(day));
    }

    /** Those that end from today up to the horizon and that no other one of the same title follows. */
    List<Certificate> ending() {
        return all.stream()
                .filter(c -> !c.to().isBefore(firm.on()) && !c.to().isAfter(firm.horizon()))
                .filter(c -> !hold(c.title(), c.to().plusDays(1)))
                .toList();
    }

    /** The last days of these. */
    List<Deadline> ends() {
        return ending().stream().map(this::end).toList();
    }

    private Deadline end(Certificate certificate) {
        Optional<Rule> rule = asking(certificate.title());
        return new Deadline(
                certificate.to(),
                null,
                "certificate-ends",
                Concerned.words("guide.day.certificate-ends", name(certificate.title())),
                rule.map(Rule::pack).orElse(""),
                rule.flatMap(r -> r.clauses().stream().findFirst()).orElse(""),
                "");
    }

    Label name(String title) {
        return firm.labels().choice(BuiltInFacts.TITLES.fact() + ".title", title);
    }

    /** The rule that asks whether the title is held: of the pack that decides the title itself, else of the first. */
    private Optional<Rule> asking(String title) {
        return firm.packs(firm.on()).stream()
                .sorted(Comparator.comparing(
                        (PolicyPack p) -> !p.manifest().targets().containsKey(title)))
                .flatMap(p -> p.graph().holding().getOrDefault(title, List.of()).stream())
                .findFirst();
    }
}
