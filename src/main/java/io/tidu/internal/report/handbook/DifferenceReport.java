package io.tidu.internal.report.handbook;

import io.tidu.internal.impact.written.PackDifference;
import io.tidu.internal.impact.written.Pair;
import io.tidu.internal.impact.written.WrittenDifference;
import io.tidu.internal.policy.PackManifest;
import io.tidu.internal.policy.Policies;
import io.tidu.internal.policy.PolicyPack;
import io.tidu.internal.policy.practice.CalendarEntry;
import io.tidu.internal.policy.practice.Lever;
import io.tidu.internal.report.paper.Paper;
import io.tidu.vocabulary.DerivedDefinition;
import io.tidu.vocabulary.FactDefinition;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Says in words in what two versions of rules differ: each difference with its file and line. */
public final class DifferenceReport {
    private final DifferencePaper paper;
    private final HandbookTexts texts;
    private final Policies before;
    private final Policies after;

    private DifferenceReport(HandbookTexts texts, Policies before, Policies after, Paper paper) {
        this.texts = texts;
        this.before = before;
        this.after = after;
        this.paper = new DifferencePaper(texts, paper);
    }

    /** Writes it, Chinese for a Chinese locale, English for any other. */
    public static void write(Locale locale, Policies before, Policies after, WrittenDifference all, Paper paper) {
        new DifferenceReport(HandbookTexts.in(locale), before, after, paper).write(all);
    }

    private void write(WrittenDifference all) {
        all.packs().forEach(this::pack);
        if (!all.facts().isEmpty() || !all.derived().isEmpty() || !all.levers().isEmpty()) {
            paper.section(paper.text("facts"), "");
            for (Pair<FactDefinition> fact : all.facts()) {
                String label = texts.of(fact.any().label());
                named(fact, "fact", label, fact.any().name(), paper.place(fact, FactDefinition::place));
            }
            for (Pair<DerivedDefinition> fact : all.derived()) {
                String label = texts.of(fact.any().label());
                named(fact, "fact", label, fact.any().name(), paper.place(fact, DerivedDefinition::place));
            }
            levers(all.levers());
        }
        if (all.isNone()) {
            paper.plain(paper.text("none"));
        }
    }

    private void pack(PackDifference pack) {
        PolicyPack old = pack.packs().before();
        PolicyPack now = pack.packs().after();
        paper.section(
                texts.of(pack.packs().any().manifest().title()), paper.text("versions", version(old), version(now)));
        if (old == null || now == null) {
            paper.tell(pack.packs(), paper.text(old == null ? "new" : "gone"));
            return;
        }
        manifest(old.manifest(), now.manifest());
        PackWords was = new PackWords(texts, before, old);
        PackWords is = new PackWords(texts, after, now);
        pack.tables().forEach(new RowDifferences(paper, was, is)::write);
        TextDifferences written = new TextDifferences(paper, was, is);
        pack.clauses().forEach(written::clause);
        pack.rules().forEach(written::rule);
        pack.documents().forEach(d -> {
            String item = (d.after() == null ? was : is).item(d.any().getKey());
            named(
                    d,
                    "documents",
                    item,
                    d.any().getKey(),
                    paper.place(d, e -> e.getValue().place()));
        });
        pack.calendar().forEach(this::day);
        levers(pack.levers());
    }

    private String version(@Nullable PolicyPack pack) {
        return pack == null ? paper.text("no-version") : pack.manifest().version();
    }

    private void manifest(PackManifest old, PackManifest now) {
        change("in-force", PackBlock.inForce(texts, old.inForce()), PackBlock.inForce(texts, now.inForce()));
        change("status", status(old), status(now));
        change("title-of", texts.of(old.title()), texts.of(now.title()));
        change("numbers", texts.list(old.documents()), texts.list(now.documents()));
        change("builds-on", texts.list(old.buildsOn()), texts.list(now.buildsOn()));
        change("shares", shares(old), shares(now));
        change("targets", names(old.targets().keySet()), names(now.targets().keySet()));
        change(
                "for-whom",
                old.appliesTo().facts().toString(),
                now.appliesTo().facts().toString());
    }

    private void change(String id, String old, String now) {
        if (!old.equals(now)) {
            paper.changed(paper.text(id), old, now);
        }
    }

    private String status(PackManifest manifest) {
        return texts.text("status." + manifest.status().word());
    }

    private String names(Set<String> names) {
        SortedSet<String> sorted = new TreeSet<>(names);
        return texts.list(sorted);
    }

    private String shares(PackManifest manifest) {
        return texts.list(manifest.shares().stream().map(PackDifference::said).toList());
    }

    private void day(Pair<CalendarEntry> entry) {
        CalendarEntry any = entry.any();
        String when = any.to() == null ? String.valueOf(any.length()) : any.to().toString();
        named(entry, "calendar", texts.of(any.label()), when, paper.place(entry, CalendarEntry::place));
    }

    private void levers(List<Pair<Lever>> levers) {
        for (Pair<Lever> lever : levers) {
            String label = texts.of(lever.any().label());
            named(lever, "lever", label, lever.any().name(), paper.place(lever, Lever::place));
        }
    }

    private void named(Pair<?> pair, String what, String label, String name, String place) {
        String id = pair.isChange() ? "changed" : pair.before() == null ? "new" : "gone";
        paper.tell(pair, paper.text(what + "-" + id, label, name));
        paper.below(place);
    }
}
