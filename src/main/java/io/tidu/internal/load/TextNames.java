package io.tidu.internal.load;

import io.tidu.internal.load.rule.ComparedWord;
import io.tidu.internal.policy.PackManifest;
import io.tidu.internal.policy.PolicyPack;
import io.tidu.internal.policy.rule.StatedName;
import io.tidu.internal.policy.rule.StatementKind.Role;
import io.tidu.internal.policy.vocabulary.BuiltInFacts;
import io.tidu.model.Label;
import io.tidu.vocabulary.FactDefinition;
import io.tidu.vocabulary.FactType;
import io.tidu.vocabulary.KnownNames;
import io.tidu.vocabulary.Vocabulary;
import java.util.Collection;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Works out which names the rules of a folder know for facts of free text: the items they pay, in every version, and
 * the words they compare such facts with, among them items of other programmes.
 */
final class TextNames {
    private static final String ITEM = "item";

    private final SortedMap<String, FactDefinition> facts;

    private TextNames(Vocabulary vocabulary) {
        this.facts = new TreeMap<>(vocabulary.facts());
    }

    /** The vocabulary with what all versions of all packs know. */
    static Vocabulary in(Vocabulary vocabulary, Collection<PolicyPack> packs) {
        TextNames names = new TextNames(vocabulary);
        SortedSet<KnownNames.Name> items = new TreeSet<>();
        SortedSet<KnownNames.Name> ids = new TreeSet<>();
        SortedSet<KnownNames.Name> stages = new TreeSet<>();
        for (PolicyPack pack : packs) {
            PackManifest manifest = pack.manifest();
            ids.add(new KnownNames.Name("", manifest.id(), manifest.title()));
            for (StatedName stated : pack.graph().names()) {
                if (stated.isPaidItem()) {
                    items.add(new KnownNames.Name(manifest.id(), stated.text(), item(manifest, stated.text())));
                } else if (stated.role() == Role.STAGE) {
                    stages.add(new KnownNames.Name("", stated.text(), target(manifest, stated.text())));
                }
            }
        }
        String paid = BuiltInFacts.PAID.fact();
        names.know(paid, ITEM, KnownNames.all(items));
        names.know(paid, KnownNames.PACK, KnownNames.all(ids));
        names.know(BuiltInFacts.STAGE.fact(), null, KnownNames.some(stages));
        packs.forEach(names::compared);
        return vocabulary.with(names.facts);
    }

    private static Label item(PackManifest manifest, String name) {
        Label label = manifest.items().get(name);
        return label == null ? target(manifest, name) : label;
    }

    private static Label target(PackManifest manifest, String name) {
        return manifest.targets().getOrDefault(name, Label.of(name));
    }

    private void compared(PolicyPack pack) {
        SortedMap<String, SortedSet<KnownNames.Name>> words = new TreeMap<>();
        for (ComparedWord word : ComparedWord.of(pack.rules(), pack.folder().tables())) {
            FactDefinition fact = definition(word.fact(), word.field());
            if (fact != null && fact.type() == FactType.TEXT) {
                words.computeIfAbsent(
                                word.fact() + " " + (word.field() == null ? "" : word.field()), w -> new TreeSet<>())
                        .add(new KnownNames.Name("", word.word(), Label.of(word.word())));
            }
        }
        words.forEach((path, known) -> {
            String[] parts = path.split(" ", -1);
            know(parts[0], parts[1].isEmpty() ? null : parts[1], KnownNames.some(known));
        });
    }

    private @Nullable FactDefinition definition(String fact, @Nullable String field) {
        FactDefinition whole = facts.get(fact);
        return whole == null || field == null ? whole : whole.fields().get(field);
    }

    private void know(String fact, @Nullable String field, KnownNames names) {
        FactDefinition text = definition(fact, field);
        FactDefinition whole = facts.get(fact);
        if (text != null && whole != null && text.type() == FactType.TEXT && !names.isEmpty()) {
            FactDefinition knowing = text.knowing(names);
            facts.put(fact, field == null ? knowing : whole.with(knowing));
        }
    }
}
