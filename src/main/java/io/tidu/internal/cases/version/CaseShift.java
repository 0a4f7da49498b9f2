package io.tidu.internal.cases.version;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problem;
import io.tidu.internal.policy.InForce;
import io.tidu.internal.source.tree.SourceNode;
import io.tidu.vocabulary.FactDefinition;
import io.tidu.vocabulary.FactType;
import io.tidu.vocabulary.Vocabulary;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Moves one file of cases by years: evaluation dates, days and fiscal years of facts, and both in what is expected. */
final class CaseShift {
    /** How expectations name a fiscal year or a day of a fact: {@code revenue.2025}, {@code titles[x 2021-12-16]}. */
    private static final Pattern IN_PATH =
            Pattern.compile("(?<=[A-Za-z]\\.)[0-9]{4}(?![0-9])|[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private static final Pattern NUMBER = Pattern.compile("-?[0-9.]+");

    private final Vocabulary vocabulary;
    private final InForce before;
    private final YearShift shift;
    private final TextEdits edits;
    private final List<Problem> remarks;
    private int kept;

    CaseShift(Vocabulary vocabulary, InForce before, YearShift shift, TextEdits edits, List<Problem> remarks) {
        this.vocabulary = vocabulary;
        this.before = before;
        this.shift = shift;
        this.edits = edits;
        this.remarks = remarks;
    }

    /** The evaluation date of a case; null if it has none that can be read. */
    static @Nullable LocalDate date(SourceNode one) {
        SourceNode on = one.get("on");
        try {
            return on == null ? null : LocalDate.parse(on.text());
        } catch (DateTimeException noDay) {
            return null;
        }
    }

    /** Moves a file; false if no case is left of a list of cases. */
    boolean run(SourceNode root) {
        if (root.isMapping()) {
            enterprise(root);
            return true;
        }
        List<SourceNode> cases = root.items();
        for (int i = 0; i < cases.size(); i++) {
            LocalDate on = date(cases.get(i));
            if (on != null && before.covers(on)) {
                one(cases.get(i));
                kept++;
            } else {
                int last = i + 1 < cases.size() ? lastLine(cases.get(i + 1)) : edits.lines();
                if (on == null || on.isBefore(before.from())) {
                    remarks.add(Problem.warning(
                            "version.case-left-out",
                            cases.get(i).place(),
                            String.valueOf(on),
                            before.from().toString()));
                }
                edits.removeLines(cases.get(i).place().line(), last);
            }
        }
        return kept > 0;
    }

    /** The last line before a case that is not a remark on it. */
    private int lastLine(SourceNode next) {
        int last = next.place().line() - 1;
        while (edits.line(last).strip().startsWith("#")) {
            last--;
        }
        return last;
    }

    private void one(SourceNode node) {
        SourceNode on = node.get("on");
        if (on != null) {
            day(on);
        }
        SourceNode facts = node.get("enterprise");
        if (facts != null) {
            enterprise(facts);
        }
        SourceNode expected = node.get("expect");
        if (expected != null) {
            expected(expected);
        }
    }

    private void enterprise(SourceNode node) {
        for (SourceNode.Entry entry : node.members()) {
            value(vocabulary.facts().get(entry.key()), entry.value());
        }
    }

    private void value(@Nullable FactDefinition fact, SourceNode node) {
        if (node.isMapping() && node.get("sources") != null) {
            for (SourceNode source : Optional.ofNullable(node.get("sources"))
                    .map(SourceNode::items)
                    .orElse(List.of())) {
                SourceNode value = source.get("value");
                if (value != null) {
                    value(fact, value);
                }
            }
        } else if (fact == null) {
            seeNumbers(node);
        } else if (fact.yearly()) {
            node.members().forEach(year -> year(year));
        } else if (fact.type() == FactType.RECORD) {
            node.members().forEach(e -> value(fact.fields().get(e.key()), e.value()));
        } else if (fact.type() == FactType.LIST) {
            node.items()
                    .forEach(item ->
                            item.members().forEach(e -> value(fact.fields().get(e.key()), e.value())));
        } else if (fact.type() == FactType.DATE) {
            day(node);
        } else {
            seeNumbers(node);
        }
    }

    private void year(SourceNode.Entry year) {
        if (YearShift.isYear(year.key())) {
            edits.replace(year.keyPlace(), year.key(), shift.year(year.key()));
        }
        seeNumbers(year.value());
    }

    private void day(SourceNode node) {
        if (!node.isScalar() || !YearShift.isDay(node.text())) {
            return;
        }
        Optional<String> later = shift.day(node.text());
        if (later.isEmpty() || !edits.replace(node.textPlace(), node.text(), later.get())) {
            remarks.add(Problem.warning("version.day-stays", node.place(), node.text()));
            edits.see(node.textPlace(), node.text());
        }
    }

    /** Amounts and counts look like years, and are none. */
    private void seeNumbers(SourceNode node) {
        node.items().forEach(this::seeNumbers);
        node.members().forEach(e -> seeNumbers(e.value()));
        if (node.isScalar() && NUMBER.matcher(node.text()).matches()) {
            edits.see(node.textPlace(), node.text());
        }
    }

    private void expected(SourceNode node) {
        node.items().forEach(this::expected);
        for (SourceNode.Entry entry : node.members()) {
            paths(entry.keyPlace(), entry.key());
            expected(entry.value());
        }
        if (node.isScalar()) {
            if (NUMBER.matcher(node.text()).matches()) {
                edits.see(node.textPlace(), node.text());
            } else {
                paths(node.textPlace(), node.text());
            }
        }
    }

    private void paths(Place place, String text) {
        Matcher found = IN_PATH.matcher(text);
        StringBuilder later = new StringBuilder();
        while (found.find()) {
            String written = found.group();
            Optional<String> moved = YearShift.isDay(written) ? shift.day(written) : Optional.of(shift.year(written));
            if (moved.isEmpty()) {
                remarks.add(Problem.warning("version.day-stays", place, written));
            }
            found.appendReplacement(later, Matcher.quoteReplacement(moved.orElse(written)));
        }
        found.appendTail(later);
        if (!later.toString().equals(text)) {
            edits.replace(place, text, later.toString());
        }
    }
}
