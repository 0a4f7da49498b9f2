package io.tidu.internal.handbook;

import io.tidu.internal.document.Block;
import io.tidu.internal.document.Text;
import io.tidu.vocabulary.DerivedDefinition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Which rules use something: by pack, each with a link to the first clause it rests on. */
final class RuleLinks {
    private final HandbookTexts texts;
    private final Shown shown;

    RuleLinks(HandbookTexts texts, Shown shown) {
        this.texts = texts;
        this.shown = shown;
    }

    /** Those of packs that are shown. */
    List<RuleUse> shown(Collection<RuleUse> uses) {
        return uses.stream().filter(u -> shown.has(u.pack())).toList();
    }

    /** How many rules they are, however often each uses the thing. */
    static long count(Collection<RuleUse> uses) {
        return uses.stream()
                .map(u -> Anchors.pack(u.pack()) + " " + u.rule().name())
                .distinct()
                .count();
    }

    /** One line for each pack and one below it for each rule. */
    Block.Items items(Collection<RuleUse> uses) {
        Map<String, Map<String, List<RuleUse>>> packs = new LinkedHashMap<>();
        uses.stream()
                .sorted()
                .forEach(u -> packs.computeIfAbsent(PackWords.name(texts, u.pack()), p -> new LinkedHashMap<>())
                        .merge(u.rule().name(), List.of(u), RuleLinks::both));
        List<Block.Item> items = new ArrayList<>();
        packs.forEach((pack, rules) -> items.add(new Block.Item(
                null,
                Text.of(pack, Text.Style.QUIET),
                rules.values().stream().map(this::rule).toList(),
                false)));
        return new Block.Items(items, false);
    }

    private static List<RuleUse> both(List<RuleUse> one, List<RuleUse> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    private Block.Item rule(List<RuleUse> uses) {
        RuleUse first = uses.get(0);
        String clause = first.rule().clauses().get(0);
        String text = texts.text("user", texts.of(first.rule().title()), clause);
        SortedSet<String> via = new TreeSet<>();
        uses.forEach(u -> via.add(via(first, u.via())));
        boolean byName = via.remove("");
        String through = via.isEmpty() ? "" : texts.text(byName ? "via.also" : "via", texts.list(via));
        return Block.Item.of(
                null, Text.link(text, Anchors.clause(first.pack(), clause)).and(through));
    }

    private String via(RuleUse use, String name) {
        DerivedDefinition derived = shown.policies().vocabulary().derived().get(name);
        return name.isEmpty()
                ? ""
                : derived == null
                        ? texts.text("table-of", new PackWords(texts, shown.policies(), use.pack()).table(name))
                        : texts.of(derived.label());
    }
}
