package io.tidu.internal.handbook;

import io.tidu.diagnostic.Place;
import io.tidu.internal.impact.written.PackDifference;
import io.tidu.internal.impact.written.Pair;
import io.tidu.internal.impact.written.WrittenDifference;
import io.tidu.internal.policy.PackManifest;
import io.tidu.internal.policy.Policies;
import io.tidu.internal.policy.PolicyPack;
import io.tidu.model.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says in words in what two versions of rules differ: each difference with its file and line. */
public final class DifferenceWords {
    private final HandbookTexts texts;
    private final Policies before;
    private final Policies after;

    private DifferenceWords(HandbookTexts texts, Policies before, Policies after) {
        this.texts = texts;
        this.before = before;
        this.after = after;
    }

    /** By pack, last the facts; Chinese for a Chinese locale, English for any other. */
    public static List<ToldDifference.Group> of(Locale locale, Policies before, Policies after, WrittenDifference all) {
        return new DifferenceWords(HandbookTexts.in(locale), before, after).groups(all);
    }

    private List<ToldDifference.Group> groups(WrittenDifference all) {
        List<ToldDifference.Group> groups = new ArrayList<>();
        all.packs().forEach(p -> groups.add(pack(p)));
        List<ToldDifference> facts = new ArrayList<>();
        all.facts()
                .forEach(
                        f -> facts.add(named(f, "fact", f.any().label(), f.any().name(), x -> x.place())));
        all.derived()
                .forEach(
                        d -> facts.add(named(d, "fact", d.any().label(), d.any().name(), x -> x.place())));
        all.levers()
                .forEach(l ->
                        facts.add(named(l, "lever", l.any().label(), l.any().name(), x -> x.place())));
        if (!facts.isEmpty()) {
            groups.add(new ToldDifference.Group(texts.text("difference.facts"), "", "", facts));
        }
        return groups;
    }

    private ToldDifference.Group pack(PackDifference pack) {
        PolicyPack old = pack.packs().before();
        PolicyPack now = pack.packs().after();
        List<ToldDifference> told = new ArrayList<>();
        if (old == null || now == null) {
            told.add(told(
                    pack.packs(),
                    texts.text(old == null ? "difference.new" : "difference.gone"),
                    List.of(),
                    place(pack.packs(), p -> p.manifest().place())));
        } else {
            List<ToldDifference.Part> frame = manifest(old.manifest(), now.manifest());
            frame.addAll(SharingWords.differences(new PackWords(texts, before, old), new PackWords(texts, after, now)));
            if (!frame.isEmpty()) {
                told.add(told(
                        pack.packs(),
                        texts.text("difference.manifest"),
                        frame,
                        place(pack.packs(), p -> p.manifest().place())));
            }
            parts(pack, new PackWords(texts, before, old), new PackWords(texts, after, now), told);
        }
        return new ToldDifference.Group(
                texts.of(pack.packs().any().manifest().title()),
                pack.packs().any().manifest().id(),
                version(old).equals(version(now))
                        ? version(now)
                        : texts.text("difference.versions", version(old), version(now)),
                told);
    }

    private void parts(PackDifference pack, PackWords old, PackWords now, List<ToldDifference> told) {
        RowWords rows = new RowWords(this, old, now);
        pack.tables().forEach(t -> t.rows().forEach(r -> told.add(rows.of(t, r))));
        PassageWords passages = new PassageWords(this, old, now);
        pack.clauses().forEach(c -> told.add(passages.clause(c)));
        pack.rules().forEach(r -> told.add(passages.rule(r)));
        pack.documents()
                .forEach(d -> told.add(named(
                        d,
                        "documents",
                        Label.of((d.after() == null ? old : now).item(d.any().getKey())),
                        d.any().getKey(),
                        x -> x.getValue().place())));
        pack.calendar()
                .forEach(c ->
                        told.add(named(c, "calendar", c.any().label(), c.any().of(), x -> x.place())));
        pack.levers()
                .forEach(
                        l -> told.add(named(l, "lever", l.any().label(), l.any().name(), x -> x.place())));
    }

    private String version(@Nullable PolicyPack pack) {
        return pack == null
                ? texts.text("difference.no-version")
                : pack.manifest().version();
    }

    private List<ToldDifference.Part> manifest(PackManifest old, PackManifest now) {
        List<ToldDifference.Part> parts = new ArrayList<>();
        change(
                "difference.in-force",
                PackBlock.inForce(texts, old.inForce()),
                PackBlock.inForce(texts, now.inForce()),
                parts);
        change(
                "difference.status",
                texts.text("status." + old.status().word()),
                texts.text("status." + now.status().word()),
                parts);
        change("difference.title-of", texts.of(old.title()), texts.of(now.title()), parts);
        sets("difference.numbers", new TreeSet<>(old.documents()), new TreeSet<>(now.documents()), parts);
        sets("difference.builds-on", old.buildsOn(), now.buildsOn(), parts);
        sets(
                "difference.targets",
                new TreeSet<>(old.targets().keySet()),
                new TreeSet<>(now.targets().keySet()),
                parts);
        change("difference.shares", shares(old), shares(now), parts);
        change(
                "difference.for-whom",
                old.appliesTo().facts().toString(),
                now.appliesTo().facts().toString(),
                parts);
        return parts;
    }

    private String shares(PackManifest manifest) {
        return texts.list(manifest.shares().stream().map(PackDifference::said).toList());
    }

    private void sets(String id, SortedSet<String> old, SortedSet<String> now, List<ToldDifference.Part> parts) {
        change(id, texts.list(old), texts.list(now), parts);
    }

    private void change(String id, String old, String now, List<ToldDifference.Part> parts) {
        if (!old.equals(now)) {
            parts.add(new ToldDifference.Part(texts.text(id), old, now));
        }
    }

    private <T> ToldDifference named(Pair<T> pair, String what, Label label, String name, Function<T, Place> where) {
        String id = pair.isChange() ? "changed" : pair.before() == null ? "new" : "gone";
        return told(
                pair,
                texts.text("difference." + what + "-" + id, texts.of(label), name),
                List.of(),
                place(pair, where));
    }

    private static ToldDifference told(Pair<?> of, String about, List<ToldDifference.Part> parts, String place) {
        return new ToldDifference(of, false, about, parts, "", place);
    }

    HandbookTexts texts() {
        return texts;
    }

    /** Where something stands, below the folder of its version; of both sides if that differs. */
    <T> String place(Pair<T> pair, Function<T, Place> where) {
        T old = pair.before();
        T now = pair.after();
        String one = old == null ? "" : below(where.apply(old));
        String other = now == null ? "" : below(where.apply(now));
        return one.isEmpty() || one.equals(other)
                ? other
                : other.isEmpty() ? one : texts.text("difference.places", one, other);
    }

    /** The folder is told once, with the pack; the line is enough to find it. */
    private String below(Place place) {
        String shown = place.at(0).toString().replace('\\', '/');
        return Stream.concat(before.packs().stream(), after.packs().stream())
                .map(p -> p.manifest().id() + "/" + p.manifest().version() + "/")
                .filter(shown::contains)
                .findFirst()
                .map(id -> shown.substring(shown.lastIndexOf(id) + id.length()))
                .orElse(shown.substring(shown.lastIndexOf('/') + 1));
    }
}
