package io.tidu.internal.guide.deadline;

import io.tidu.internal.evaluate.HeldTitles;
import io.tidu.internal.policy.PolicyPack;
import io.tidu.internal.policy.rule.Rule;
import io.tidu.internal.policy.vocabulary.BuiltInFacts;
import io.tidu.model.Label;
import io.tidu.model.guidance.Deadline;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The certificates of an enterprise of which title, first and last day are known.
 *
 * @param firm the enterprise
 * @param titles its titles
 */
record Certificates(Concerned firm, HeldTitles titles) {
    static Certificates of(Concerned firm) {
        return new Certificates(
                firm, HeldTitles.of(firm.facts(firm.on()), firm.engine().vocabulary()));
    }

    /** Whether a title is held on a day. */
    boolean hold(String title, LocalDate day) {
        return titles.hold(title, day);
    }

    /** Those that end from today up to the horizon and that no other one of the same title follows. */
    List<HeldTitles.Held> ending() {
        return titles.ending(firm.on(), firm.horizon());
    }

    /** The last days of these. */
    List<Deadline> ends() {
        return ending().stream().map(this::end).toList();
    }

    private Deadline end(HeldTitles.Held certificate) {
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
