package io.tidu.internal.report.handbook;

import io.tidu.internal.document.html.Markup;
import io.tidu.internal.policy.InForce;
import io.tidu.internal.policy.PackManifest;
import io.tidu.internal.policy.Policies;
import io.tidu.internal.policy.PolicyPack;
import io.tidu.internal.policy.RuleText;
import io.tidu.model.Status;
import java.util.ArrayList;
import java.util.List;

/** One version of a pack: what it is, its clauses, its cases, its rule files. */
final class PackBlock {
    private final PackWords words;
    private final HandbookTexts texts;
    private final PolicyPack pack;
    private final CaseClauses cases;
    private final LeverWords levers;
    private final Markup page;

    PackBlock(HandbookTexts texts, Policies policies, PolicyPack pack, CaseClauses cases, Markup page) {
        this.words = new PackWords(texts, policies, pack);
        this.levers = new LeverWords(
                texts, policies, policies.labels(pack.manifest().inForce().from()));
        this.texts = texts;
        this.pack = pack;
        this.cases = cases;
        this.page = page;
    }

    void write() {
        head();
        new PracticeBlock(words, levers, page).write(pack.manifest());
        ClauseBlock clauses = new ClauseBlock(words, cases, page);
        pack.folder().clauses().forEach(clauses::write);
        new CaseBlock(words, cases, page).write();
        for (RuleText file : pack.folder().rules()) {
            page.open("details", "class", "screen").element("summary", texts.text("as-written", file.file()));
            page.element("pre", file.text(), "tabindex", "0").close("details");
        }
        page.close("section");
    }

    private void head() {
        PackManifest manifest = pack.manifest();
        page.open("section", "class", "pack", "id", Anchors.pack(pack)).open("h2");
        page.text(PackWords.name(texts, pack) + " ");
        if (manifest.status() == Status.SAMPLE) {
            page.element("span", texts.text("sample"), "class", "badge sample");
        }
        page.close("h2").open("dl", "class", "facts");
        fact("status", texts.text("status." + manifest.status().word()));
        fact("in-force", inForce(texts, manifest.inForce()));
        fact("for-whom", forWhom(manifest));
        fact("issuer", texts.of(manifest.issuer()));
        fact("documents", texts.list(manifest.documents()));
        if (!manifest.shares().isEmpty()) {
            fact(
                    "shares",
                    texts.list(manifest.shares().stream().map(this::shared).toList()));
        }
        page.close("dl");
    }

    private String forWhom(PackManifest manifest) {
        List<String> facts = new ArrayList<>();
        manifest.appliesTo()
                .facts()
                .forEach((fact, values) -> facts.add(texts.text(
                        "for-whom.fact",
                        words.fact(fact),
                        texts.list(values.stream().map(v -> words.word(fact, v)).toList()))));
        return facts.isEmpty() ? texts.text("for-whom.everyone") : texts.list(facts);
    }

    private String shared(PackManifest.Shares shares) {
        String items = shares.all()
                ? texts.text("shares.all")
                : texts.list(shares.items().stream().map(words::item).toList());
        return texts.text("shares.of", items, words.pack(shares.pack()));
    }

    /** The first and the last day; an end that is not set is said to be open. */
    static String inForce(HandbookTexts texts, InForce days) {
        return days.to() == null
                ? texts.text("in-force.open", days.from().toString())
                : texts.text("in-force.until", days.from().toString(), days.to().toString());
    }

    private void fact(String id, String value) {
        page.element("dt", texts.text(id)).element("dd", value);
    }
}
