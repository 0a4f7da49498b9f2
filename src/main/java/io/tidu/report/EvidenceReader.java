package io.tidu.report;

import io.tidu.internal.source.tree.SourceNode;
import io.tidu.model.Contradiction;
import io.tidu.model.Doubt;
import io.tidu.model.Evidence;
import io.tidu.model.FactValue;
import io.tidu.model.Unit;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.TreeSet;

/** Reads why something is not settled. */
final class EvidenceReader {
    private EvidenceReader() {}

    static Evidence read(Members of) {
        return new Evidence(
                new TreeSet<>(of.each("missing", Members::text)),
                new TreeSet<>(of.each("doubts", EvidenceReader::doubt)),
                of.optional("more") != null && of.flag("more"));
    }

    private static Doubt doubt(SourceNode node) {
        Members doubt = new Members(node);
        String subject = doubt.text("subject");
        SourceNode against = doubt.optional("contradiction");
        return new Doubt(
                doubt.choice("kind", Doubt.Kind.values(), Doubt.Kind::word),
                subject,
                doubt.text("detail"),
                against == null ? null : contradiction(subject, new Members(against)));
    }

    private static Contradiction contradiction(String fact, Members of) {
        return new Contradiction(
                of.choice("kind", Contradiction.Kind.values(), Contradiction.Kind::word),
                fact,
                value(of.node("value")),
                of.textOrNull("against"),
                value(of.node("limit")),
                of.choice("unit", Unit.values(), Unit::word));
    }

    private static FactValue value(SourceNode node) {
        try {
            return node.kind() == SourceNode.Kind.TEXT
                    ? new FactValue.Day(LocalDate.parse(node.text()))
                    : new FactValue.Number(Members.number(node));
        } catch (DateTimeException | IllegalArgumentException noValue) {
            throw Members.wrong(node);
        }
    }
}
