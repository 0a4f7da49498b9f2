package io.tidu.internal.load.vocabulary;

import io.tidu.diagnostic.Problems;
import io.tidu.internal.diagnostic.Nearest;
import io.tidu.internal.policy.practice.Office;
import io.tidu.internal.source.tree.ShownText;
import io.tidu.internal.source.tree.SourceNode;
import io.tidu.model.Label;
import io.tidu.model.Status;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code offices}, and which of them holds a fact. */
final class OfficeReader {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,63}");

    private final Problems problems;
    private final SortedMap<String, Office> offices = new TreeMap<>();

    OfficeReader(Problems problems) {
        this.problems = problems;
    }

    /** Reads the offices that are declared. */
    SortedMap<String, Office> read(@Nullable SourceNode node) {
        if (node != null) {
            node.entries(problems).forEach(this::office);
        }
        return offices;
    }

    private void office(SourceNode.Entry entry) {
        SourceNode node = entry.value();
        if (!NAME.matcher(entry.key()).matches() || entry.key().equals(Office.ENTERPRISE)) {
            problems.add(entry.problem("vocabulary.office-name", ShownText.shown(entry.key())));
        }
        node.onlyKeys(problems, "zh", "en", "status");
        if (node.isMapping()) {
            Label label = DeclarationReader.label(node, problems);
            Status status = StatusReader.read(node.need("status", problems), problems);
            offices.put(
                    entry.key(),
                    new Office(entry.key(), label, status == null ? Status.SAMPLE : status, entry.keyPlace()));
        }
    }

    /** Who holds a fact: an office or {@link Office#ENTERPRISE}; null if nothing is said. */
    @Nullable
    String holder(SourceNode fact) {
        SourceNode written = fact.get("heldBy");
        if (written == null) {
            return null;
        }
        String name = written.text(problems);
        if (written.isScalar() && !offices.containsKey(name) && !name.equals(Office.ENTERPRISE)) {
            SortedSet<String> names = new TreeSet<>(offices.keySet());
            names.add(Office.ENTERPRISE);
            problems.add(
                    written.problem("vocabulary.unknown-office", ShownText.shown(name), Nearest.orAll(name, names)));
        }
        return name;
    }
}
