package io.tidu.internal.guide.deadline;

import io.tidu.internal.evaluate.Entry;
import io.tidu.internal.evaluate.Window;
import io.tidu.internal.policy.PolicyPack;
import io.tidu.internal.policy.expression.Expression;
import io.tidu.internal.policy.expression.Operator;
import io.tidu.internal.policy.rule.Rule;
import io.tidu.internal.policy.rule.RuleGraph;
import io.tidu.internal.policy.rule.StatementKind;
import io.tidu.internal.policy.vocabulary.BuiltInFacts;
import io.tidu.model.guidance.Deadline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Until when what was paid may be asked back: the last day of the windows that a rule about asking back lays around a
 * payment. A rule without such a window has no end, and no day is told of it.
 *
 * @param firm the enterprise
 */
record ClawBacks(Concerned firm) {

    List<Deadline> ends() {
        List<Deadline> ends = new ArrayList<>();
        if (!BuiltInFacts.PAID.isDeclaredIn(firm.engine().vocabulary())) {
            return ends;
        }
        List<Entry> payments = firm.facts(firm.on()).entries(BuiltInFacts.PAID.fact()).stream()
                .filter(e -> !e.isUnknownList() && e.day() != null)
                .toList();
        for (PolicyPack pack : firm.packs(firm.on())) {
            RuleGraph graph = pack.graph();
            Windows windows = new Windows(firm, pack);
            for (Rule rule : graph.rules()) {
                SortedSet<String> items = new TreeSet<>();
                rule.statements().stream()
                        .filter(s -> s.kind() == StatementKind.CLAW_BACK)
                        .forEach(s -> items.addAll(graph.texts(s.get(StatementKind.Role.ITEM))));
                for (Entry payment : payments) {
                    String item = payment.text("item").text();
                    if (item != null && items.contains(item)) {
                        end(windows, graph, rule, payment)
                                .filter(day -> day.isAfter(firm.on()))
                                .ifPresent(day -> ends.add(day(pack, rule, item, payment, day)));
                    }
                }
            }
        }
        return ends;
    }

    /** The first day that ends one of the windows: all of a rule's conditions have to hold. */
    private static Optional<LocalDate> end(Windows windows, RuleGraph graph, Rule rule, Entry payment) {
        List<LocalDate> ends = new ArrayList<>();
        for (RuleGraph.Use use : graph.uses()) {
            Expression node = use.node();
            boolean counts = node.operation() == Operator.COUNT || node.operation() == Operator.TOTAL;
            if (!use.rule().equals(rule) || !counts) {
                continue;
            }
            windows.since(rule, node, payment).ifPresent(ends::add);
            LocalDate paid = payment.day();
            if (node.name().equals(BuiltInFacts.PAID.fact()) && paid != null) {
                Optional<Window> moving = windows.moving(node);
                LocalDate last = moving.isEmpty() ? null : moving.get().lastTouching(paid);
                if (last != null) {
                    ends.add(last);
                }
            }
        }
        return ends.stream().min(LocalDate::compareTo);
    }

    private Deadline day(PolicyPack pack, Rule rule, String item, Entry payment, LocalDate end) {
        return new Deadline(
                end,
                payment.day(),
                "claw-back-ends",
                Concerned.words(
                        "guide.day.claw-back-ends",
                        firm.labels().item(pack.manifest().id(), item),
                        String.valueOf(payment.day()),
                        rule.title()),
                pack.manifest().id(),
                rule.clauses().isEmpty() ? "" : rule.clauses().get(0),
                pack.manifest().status().word());
    }
}
