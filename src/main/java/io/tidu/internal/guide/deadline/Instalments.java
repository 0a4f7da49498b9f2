package io.tidu.internal.guide.deadline;

import io.tidu.internal.evaluate.Entry;
import io.tidu.internal.evaluate.Window;
import io.tidu.internal.policy.PolicyPack;
import io.tidu.internal.policy.expression.Expression;
import io.tidu.internal.policy.expression.Operator;
import io.tidu.internal.policy.rule.Rule;
import io.tidu.internal.policy.rule.RuleGraph;
import io.tidu.internal.policy.rule.StatementKind;
import io.tidu.model.assessment.Assessment;
import io.tidu.model.assessment.Award;
import io.tidu.model.guidance.Deadline;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Days on which a share of an award falls due because time has passed: days on which an entry leaves a window of a rule
 * about instalments, or is dated itself, of which the assessments of the day before and of the day differ in what is
 * due.
 *
 * @param firm the enterprise
 */
record Instalments(Concerned firm) {
    /** So many days are tried, with the day before each: the next ones. */
    private static final int MOST_DAYS = 8;

    List<Deadline> due() {
        List<Deadline> due = new ArrayList<>();
        SortedSet<LocalDate> days = new TreeSet<>();
        for (PolicyPack pack : firm.packs(firm.on())) {
            RuleGraph graph = pack.graph();
            for (Rule rule : graph.rules()) {
                if (rule.statements().stream().anyMatch(s -> s.kind() == StatementKind.INSTALMENT)) {
                    collect(new Windows(firm, pack), graph, rule, days);
                }
            }
        }
        days.stream().filter(firm::isAhead).limit(MOST_DAYS).forEach(day -> due.addAll(on(day)));
        return due;
    }

    private void collect(Windows windows, RuleGraph graph, Rule rule, SortedSet<LocalDate> days) {
        for (RuleGraph.Use use : graph.uses()) {
            Expression node = use.node();
            boolean counts = node.operation() == Operator.COUNT || node.operation() == Operator.TOTAL;
            if (!use.rule().equals(rule) || !counts) {
                continue;
            }
            Optional<Window> window = windows.moving(node);
            for (Entry entry : firm.facts(firm.on()).entries(node.name())) {
                LocalDate end = entry.isUnknownList() ? null : entry.lastDay();
                if (entry.day() != null) {
                    days.add(entry.day());
                }
                LocalDate last =
                        end == null || window.isEmpty() ? null : window.get().lastTouching(end);
                if (last != null) {
                    days.add(last.plusDays(1));
                }
            }
        }
    }

    private List<Deadline> on(LocalDate day) {
        Optional<Assessment> before = firm.decidedOn(day.minusDays(1));
        Optional<Assessment> then = firm.decidedOn(day);
        List<Deadline> due = new ArrayList<>();
        if (before.isPresent() && then.isPresent()) {
            for (Award award : then.get().funding().awards()) {
                BigDecimal amount = award.amount() == null ? BigDecimal.ZERO : award.amount();
                BigDecimal more = amount.subtract(amount(before.get(), award.item()));
                if (more.signum() > 0 && isPaidInParts(award)) {
                    due.add(new Deadline(
                            day,
                            null,
                            "instalment",
                            Concerned.words(
                                    "guide.day.instalment",
                                    firm.labels().item(award.pack(), award.item()),
                                    Concerned.money(more)),
                            award.pack(),
                            award.clause(),
                            award.status()));
                }
            }
        }
        return due;
    }

    private boolean isPaidInParts(Award award) {
        return firm.packs(firm.on()).stream()
                .map(PolicyPack::graph)
                .anyMatch(g -> g.rules().stream()
                        .flatMap(r -> r.statements().stream())
                        .filter(s -> s.kind() == StatementKind.INSTALMENT)
                        .anyMatch(s -> g.texts(s.get(StatementKind.Role.ITEM)).contains(award.item())));
    }

    private static BigDecimal amount(Assessment assessment, String item) {
        return assessment.funding().awards().stream()
                .filter(a -> a.item().equals(item) && a.amount() != null)
                .map(a -> a.amount() == null ? BigDecimal.ZERO : a.amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
