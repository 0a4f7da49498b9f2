package io.tidu.internal.report.impact;

import io.tidu.explain.Explanation;
import io.tidu.explain.Sentences;
import io.tidu.internal.document.Table;
import io.tidu.internal.document.Text;
import io.tidu.internal.impact.AwardChange;
import io.tidu.internal.impact.ClauseUse;
import io.tidu.internal.impact.EnterpriseChange;
import io.tidu.internal.impact.FindingChange;
import io.tidu.model.Verdict;
import io.tidu.model.assessment.Finding;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What changes for one enterprise, in one row. */
final class EnterpriseWords {
    private final ImpactWords words;
    private final EnterpriseChange change;
    private final List<AwardEvents> events;

    EnterpriseWords(ImpactWords words, EnterpriseChange change) {
        this.words = words;
        this.change = change;
        this.events = AwardEvents.of(change);
    }

    static List<Table.Column> columns(ImpactWords words) {
        return List.of(
                new Table.Column(words.text("impact.enterprise"), Table.Kind.TEXT, true),
                new Table.Column(words.text("impact.stage-head"), Table.Kind.TEXT, false),
                new Table.Column(words.text("impact.tier"), Table.Kind.TEXT, false),
                new Table.Column(words.text("impact.before-money"), Table.Kind.MONEY, false),
                new Table.Column(words.text("impact.after-money"), Table.Kind.MONEY, false),
                new Table.Column(words.text("impact.difference"), Table.Kind.MONEY, false),
                new Table.Column(words.text("impact.reason"), Table.Kind.TEXT, true));
    }

    List<Table.Cell> row() {
        Text name = Text.of(ImpactWords.name(change.name(), change.enterprise()));
        return List.of(
                Table.Cell.of(
                        change.name().isEmpty()
                                ? name
                                : Text.joined(" ", name, Text.of(change.enterprise(), Text.Style.QUIET))),
                Table.Cell.of(stage()),
                Table.Cell.of(tiers()),
                words.cell(change.funding().before().least()),
                words.cell(change.funding().after().least()),
                words.difference(change.difference()),
                Table.Cell.of(reason()));
    }

    private String stage() {
        return change.stage().isChange()
                ? words.text(
                        "impact.from-to",
                        words.stage(change.stage().before()),
                        words.stage(change.stage().after()))
                : words.stage(change.stage().after());
    }

    /** The tiers that pay. */
    private String tiers() {
        Set<String> tiers = new LinkedHashSet<>();
        for (AwardEvents event : events) {
            String from = event.before().signum() > 0 ? tier(event, event.from()) : words.text("report.no-stage");
            String to = event.after().signum() > 0 ? tier(event, event.to()) : words.text("report.no-stage");
            if (event.from() != null || event.to() != null) {
                tiers.add(from.equals(to) ? to : words.text("impact.from-to", from, to));
            }
        }
        return words.list(List.copyOf(tiers));
    }

    private String tier(AwardEvents event, @Nullable String tier) {
        return tier == null ? words.text("report.no-stage") : words.tier(event.pack(), tier);
    }

    /** Each event in one line, with its sign in the difference. */
    List<Text> events() {
        return events.stream().map(this::event).toList();
    }

    private Text event(AwardEvents event) {
        String item = words.item(event.pack(), event.item(), null);
        String amounts = words.text(
                "impact.from-to",
                words.amount(event.changes().get(0).awards().before()),
                words.amount(event.changes().get(0).awards().after()));
        String said;
        if (event.isMove()) {
            int sign = event.after().compareTo(event.before());
            said = words.text(
                    sign < 0 ? "impact.tier-down" : sign > 0 ? "impact.tier-up" : "impact.tier-other",
                    item,
                    tier(event, event.from()),
                    tier(event, event.to()));
            amounts = words.text("impact.from-to", words.money(event.before()), words.money(event.after()));
        } else {
            said = words.item(event.pack(), event.item(), event.to());
        }
        return Text.of(words.text("impact.changed-of", said, amounts) + " ")
                .and(words.difference(event.after().subtract(event.before())).text());
    }

    List<AwardEvents> all() {
        return events;
    }

    /** The finding, or the step of the largest award, by which it came so. */
    Text reason() {
        FindingChange finding = deciding();
        if (finding != null) {
            return Text.of(said(finding));
        }
        for (AwardEvents event : events) {
            AwardChange award = event.changes().get(0);
            String steps = words.steps(words.after(), award.awards().after());
            if (!steps.isEmpty()) {
                return Text.of(words.text("report.with-clause", steps, words.clause(award.clause())));
            }
        }
        return Text.NONE;
    }

    private String said(FindingChange change) {
        Finding after = change.findings().after();
        Finding before = change.findings().before();
        if (after == null) {
            Explanation old = words.before().explain(Objects.requireNonNull(before));
            return words.text("impact.not-asked-any-more", old.statement(), old.clause());
        }
        String said = after.verdict() == Verdict.MET
                ? words.text(
                        "explain.value", words.criterion(change), words.after().verdict(after.verdict()))
                : words.after().gap(after);
        return words.text("report.with-clause", said, words.clause(change.clause()));
    }

    /** That of the largest award's clause; else the first by which a target moved. */
    private @Nullable FindingChange deciding() {
        List<FindingChange> changed = change.deciding();
        for (AwardEvents event : events) {
            ClauseUse clause = event.changes().get(0).clause();
            for (FindingChange finding : changed) {
                if (finding.clause().equals(clause)) {
                    return finding;
                }
            }
        }
        return events.isEmpty() && !changed.isEmpty() ? changed.get(0) : null;
    }

    /** A finding on one side, or that it is not asked for. */
    String side(String lead, Sentences side, @Nullable Finding finding) {
        if (finding == null) {
            return words.text(lead, words.text("impact.not-asked"));
        }
        Explanation said = side.explain(finding);
        return words.text(lead, words.text("report.with-clause", said.statement(), said.clause()));
    }
}
