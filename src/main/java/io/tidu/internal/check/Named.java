package io.tidu.internal.check;

import io.tidu.internal.diagnostic.Tongues;
import io.tidu.internal.policy.PackManifest;
import io.tidu.internal.search.Inspection;
import io.tidu.internal.search.PackView;
import io.tidu.model.Label;
import java.util.Objects;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Names as problems quote them: with the label in the reader's language before the word that stands in files. */
public final class Named {
    private Named() {}

    /** A name with its label; without one, or with one that says the same, as it is written. */
    public static String of(@Nullable Label label, String name) {
        if (label == null || (label.zh().equals(name) && label.en().equals(name))) {
            return Tongues.both("“" + name + "”", "\"" + name + "\"");
        }
        return Tongues.both("“" + label.zh() + "”（" + name + "）", "\"" + label.en() + "\" (" + name + ")");
    }

    /** A fact or derived fact. */
    public static String fact(Inspection rules, String name) {
        Label label = rules.vocabulary()
                .fact(name)
                .map(f -> f.label())
                .orElseGet(() -> rules.vocabulary().derived().containsKey(name)
                        ? Objects.requireNonNull(rules.vocabulary().derived().get(name))
                                .label()
                        : null);
        return of(label, name);
    }

    /** A title, stage or tier. */
    public static String target(Inspection rules, String name) {
        return of(any(rules, PackManifest::targets, name), name);
    }

    /** A pack by its title. */
    public static String pack(Inspection rules, String id) {
        return of(
                rules.packs().stream()
                        .map(PackView::manifest)
                        .filter(m -> m.id().equals(id))
                        .map(PackManifest::title)
                        .findFirst()
                        .orElse(null),
                id);
    }

    /** A criterion of a pack. */
    public static String criterion(PackView pack, String name) {
        return of(pack.manifest().criteria().get(name), name);
    }

    /** An item of a pack. */
    public static String item(PackView pack, String name) {
        return of(pack.manifest().items().get(name), name);
    }

    private static @Nullable Label any(
            Inspection rules, Function<PackManifest, SortedMap<String, Label>> labels, String name) {
        return rules.packs().stream()
                .map(PackView::manifest)
                .flatMap(m -> Stream.ofNullable(labels.apply(m).get(name)))
                .findFirst()
                .orElse(null);
    }
}
