package io.tidu.internal.report.handbook;

import io.tidu.internal.document.html.Markup;
import io.tidu.internal.policy.Policies;
import io.tidu.vocabulary.DerivedDefinition;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Writes which rules use something: by pack, each with a link to the first clause it rests on. */
final class RuleLinks {
    private final HandbookTexts texts;
    private final Policies policies;
    private final Markup page;

    RuleLinks(HandbookTexts texts, Policies policies, Markup page) {
        this.texts = texts;
        this.policies = policies;
        this.page = page;
    }

    /** One line for each pack and one below it for each rule, however often the rule uses the thing. */
    void write(Collection<RuleUse> uses) {
        Map<String, Map<String, List<RuleUse>>> packs = new LinkedHashMap<>();
        uses.stream()
                .sorted()
                .forEach(u -> packs.computeIfAbsent(PackWords.name(texts, u.pack()), p -> new LinkedHashMap<>())
                        .merge(u.rule().name(), List.of(u), RuleLinks::both));
        packs.forEach((pack, rules) -> {
            page.element("div", pack, "class", "quiet").open("ul", "class", "uses");
            rules.values().forEach(this::rule);
            page.close("ul");
        });
    }

    private static List<RuleUse> both(List<RuleUse> one, List<RuleUse> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    private void rule(List<RuleUse> uses) {
        RuleUse first = uses.get(0);
        String clause = first.rule().clauses().get(0);
        String text = texts.text("user", texts.of(first.rule().title()), clause);
        page.open("li").element("a", text, "href", Anchors.to(Anchors.clause(first.pack(), clause)));
        SortedSet<String> via = new TreeSet<>();
        uses.forEach(u -> via.add(via(u.via())));
        boolean byName = via.remove("");
        if (!via.isEmpty()) {
            page.text(texts.text(byName ? "via.also" : "via", texts.list(via)));
        }
        page.close("li");
    }

    private String via(String name) {
        DerivedDefinition derived = policies.vocabulary().derived().get(name);
        return name.isEmpty() ? "" : derived == null ? texts.text("table-of", name) : texts.of(derived.label());
    }
}
