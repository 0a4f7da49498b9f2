package io.tidu.internal.search;

import io.tidu.diagnostic.Problems;
import io.tidu.internal.input.RecordConversion;
import io.tidu.internal.policy.CaseText;
import io.tidu.internal.policy.InForce;
import io.tidu.internal.policy.PolicyPack;
import io.tidu.internal.source.tree.LocatedYaml;
import io.tidu.internal.source.tree.SourceNode;
import io.tidu.model.Enterprise;
import io.tidu.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * What a case of a pack can start from.
 *
 * @param enterprises the enterprises beside its cases, and after them one of which nothing is known
 * @param on a date on which the pack is in force: that of its first case, else its second year
 */
public record Starts(List<Base> enterprises, LocalDate on) {
    private static final String ID = "case";

    /**
     * An enterprise to start from.
     *
     * @param file the file's name, or an empty text if nothing is known of it
     * @param enterprise its facts
     */
    public record Base(String file, Enterprise enterprise) {}

    /** Of the cases beside a pack. */
    public static Starts of(PolicyPack pack, Vocabulary vocabulary) {
        InForce inForce = pack.manifest().inForce();
        LocalDate year = inForce.from().plusYears(1);
        LocalDate on = inForce.covers(year) ? year : inForce.from();
        boolean found = false;
        List<Base> bases = new ArrayList<>();
        Problems ignored = new Problems();
        RecordConversion reader = new RecordConversion(vocabulary);
        for (CaseText text : pack.folder().cases()) {
            SourceNode node = LocatedYaml.read(text.text(), text.file(), ignored);
            if (node != null && node.isMapping()) {
                Enterprise enterprise = reader.enterprise(node, ID, ignored);
                if (enterprise != null) {
                    bases.add(new Base(text.name(), enterprise));
                }
            } else if (node != null && !found) {
                for (SourceNode item : node.items(ignored)) {
                    LocalDate date = date(item.get("on"));
                    if (!found && date != null && inForce.covers(date)) {
                        on = date;
                        found = true;
                    }
                }
            }
        }
        bases.add(new Base("", new Enterprise(ID, "", new TreeMap<>())));
        return new Starts(List.copyOf(bases), on);
    }

    private static @org.jspecify.annotations.Nullable LocalDate date(
            @org.jspecify.annotations.Nullable SourceNode written) {
        try {
            return written == null ? null : LocalDate.parse(written.text());
        } catch (DateTimeParseException notADate) {
            return null;
        }
    }
}
