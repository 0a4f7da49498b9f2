package io.tidu.internal.handbook;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problems;
import io.tidu.internal.cases.CaseName;
import io.tidu.internal.policy.CaseText;
import io.tidu.internal.policy.PolicyPack;
import io.tidu.internal.source.tree.LocatedYaml;
import io.tidu.internal.source.tree.SourceNode;
import io.tidu.model.Label;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A case of a pack as written.
 *
 * @param pack the version of the pack it stands beside
 * @param number which of the pack's cases it is, from 1 on
 * @param place where it is written
 * @param name its sentence
 * @param on its evaluation date; null if it can't be read
 * @param like the name of the file with the enterprise it starts from; empty if it starts from nothing
 * @param base that enterprise, or null
 * @param own what differs from it, or null
 * @param expect what is expected, or null
 */
record SituationWords(
        PolicyPack pack,
        int number,
        Place place,
        Label name,
        @Nullable LocalDate on,
        String like,
        @Nullable SourceNode base,
        @Nullable SourceNode own,
        @Nullable SourceNode expect) {

    /** Where on the page it stands. */
    String anchor() {
        return Anchors.situation(pack, number);
    }

    /** Everything that is known of its enterprise, or null. */
    @Nullable
    SourceNode enterprise() {
        return own == null ? base : base == null ? own : base.overlaidWith(own);
    }

    /** Whether it expects that money is paid for one of these items. */
    boolean expectsAward(Set<String> items) {
        SourceNode funding = expect == null ? null : expect.get("funding");
        SourceNode awards = funding == null ? null : funding.get("awards");
        return awards != null
                && awards.members().stream()
                        .filter(a -> items.contains(a.key()))
                        .anyMatch(a -> !a.value().isScalar()
                                || a.value().text().chars().anyMatch(c -> c >= '1' && c <= '9'));
    }

    /** The files of a pack's folder of cases by name; what can't be read is left out, {@code test} tells of it. */
    static Map<String, SourceNode> files(PolicyPack pack) {
        Map<String, SourceNode> files = new LinkedHashMap<>();
        for (CaseText text : pack.folder().cases()) {
            SourceNode node = LocatedYaml.read(text.text(), text.file(), new Problems());
            if (node != null) {
                files.put(text.name(), node);
            }
        }
        return files;
    }

    /** The cases of a pack, in the order of files and lines. */
    static List<SituationWords> of(PolicyPack pack) {
        Map<String, SourceNode> files = files(pack);
        List<SituationWords> cases = new ArrayList<>();
        for (SourceNode list : files.values()) {
            for (SourceNode one : list.items()) {
                String like = text(one, "like");
                SourceNode base = files.get(like);
                SourceNode expect = one.get("expect");
                int number = cases.size() + 1;
                Label name = CaseName.of(one.get("name"));
                cases.add(new SituationWords(
                        pack, number, one.place(), name, date(one), like, base, one.get("enterprise"), expect));
            }
        }
        return List.copyOf(cases);
    }

    private static String text(SourceNode node, String key) {
        SourceNode member = node.get(key);
        return member == null ? "" : member.text();
    }

    private static @Nullable LocalDate date(SourceNode node) {
        try {
            return LocalDate.parse(text(node, "on"));
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
