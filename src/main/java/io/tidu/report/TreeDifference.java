package io.tidu.report;

import io.tidu.diagnostic.ProblemException;
import io.tidu.internal.source.tree.ShownText;
import io.tidu.internal.source.tree.SourceNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** Holds what was written against what was understood of it; the order of an object's members does not matter. */
final class TreeDifference {
    private TreeDifference() {}

    /**
     * Refuses the first difference, at its place.
     *
     * @param written the tree as read
     * @param understood the tree of what was made of it
     */
    static void refuse(SourceNode written, SourceNode understood) {
        if (written.kind() != understood.kind()) {
            throw contradicts(written, understood);
        }
        switch (written.kind()) {
            case MAPPING -> members(written, understood);
            case LIST -> items(written, understood);
            case NUMBER -> {
                if (new BigDecimal(written.text()).compareTo(new BigDecimal(understood.text())) != 0) {
                    throw contradicts(written, understood);
                }
            }
            case TEXT, FLAG, PLAIN, NULL -> {
                if (!written.text().equals(understood.text())) {
                    throw contradicts(written, understood);
                }
            }
        }
    }

    private static void members(SourceNode written, SourceNode understood) {
        Map<String, SourceNode> left = new HashMap<>();
        understood.members().forEach(m -> left.put(m.key(), m.value()));
        for (SourceNode.Entry member : written.members()) {
            SourceNode value = left.remove(member.key());
            if (value == null) {
                throw new ProblemException(member.problem("assessment.unknown-member", ShownText.shown(member.key())));
            }
            refuse(member.value(), value);
        }
        left.keySet().stream().sorted().findFirst().ifPresent(name -> {
            throw new ProblemException(written.problem("assessment.missing-member", name));
        });
    }

    private static void items(SourceNode written, SourceNode understood) {
        if (written.items().size() != understood.items().size()) {
            throw contradicts(written, understood);
        }
        for (int i = 0; i < written.items().size(); i++) {
            refuse(written.items().get(i), understood.items().get(i));
        }
    }

    private static ProblemException contradicts(SourceNode written, SourceNode understood) {
        return new ProblemException(
                written.problem("assessment.contradicts", written.describe(), understood.describe()));
    }
}
