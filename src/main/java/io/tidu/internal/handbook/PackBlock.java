package io.tidu.internal.handbook;

import io.tidu.internal.document.Block;
import io.tidu.internal.document.Text;
import io.tidu.internal.policy.Clause;
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
    private final Examples examples;
    private final Shown shown;
    private final LeverWords levers;

    PackBlock(HandbookTexts texts, Shown shown, PolicyPack pack, CaseClauses cases, Examples examples) {
        Policies policies = shown.policies();
        this.words = new PackWords(texts, policies, pack);
        this.levers = new LeverWords(
                texts, policies, policies.labels(pack.manifest().inForce().from()));
        this.texts = texts;
        this.pack = pack;
        this.cases = cases;
        this.examples = examples;
        this.shown = shown;
    }

    Block.Section section() {
        List<Block> blocks = new ArrayList<>();
        head(blocks);
        blocks.add(new Block.Index(
                // A page may hold several versions, and whoever listens to it has to tell their indexes apart.
                texts.text("clauses") + " " + texts.of(pack.manifest().title()) + " "
                        + pack.manifest().version(),
                pack.folder().clauses().stream().map(this::entry).toList()));
        new PracticeBlock(words, levers).add(pack.manifest(), blocks);
        ClauseBlock clauses = new ClauseBlock(words, shown, cases, examples);
        pack.folder().clauses().forEach(c -> blocks.add(clauses.of(c)));
        List<Block> tests = new CaseBlock(words, shown, cases).blocks();
        int count = cases.of(pack).size();
        blocks.add(new Block.Fold(Text.of(texts.text("cases", String.valueOf(count))), tests, false));
        for (RuleText file : pack.folder().rules()) {
            Block written = new Block.Verbatim(file.text().lines().toList());
            blocks.add(new Block.Fold(Text.of(texts.text("as-written", file.file())), List.of(written), false));
        }
        return new Block.Section(Anchors.pack(pack), blocks);
    }

    /** A clause of the index, with what no rule decides marked. */
    private Text entry(Clause clause) {
        Text link = Text.link(clause.id() + " " + texts.of(clause.title()), Anchors.clause(pack, clause.id()));
        return clause.reason() == null
                ? link
                : Text.joined(" ", link, Text.of(texts.text("by-people"), Text.Style.QUIET));
    }

    private void head(List<Block> blocks) {
        PackManifest manifest = pack.manifest();
        Text days = Text.of(inForce(texts, manifest.inForce()));
        blocks.add(new Block.Heading(2, Text.of(PackWords.name(texts, pack)), days, ""));
        if (manifest.status() == Status.SAMPLE) {
            blocks.add(new Block.Paragraph(Text.of(texts.text("sample-pack")), Block.Tone.NOTICE));
        }
        List<Block.Item> facts = new ArrayList<>();
        fact(facts, "status", texts.text("status." + manifest.status().word()));
        fact(facts, "for-whom", forWhom(manifest));
        fact(facts, "issuer", texts.of(manifest.issuer()));
        fact(facts, "documents", texts.list(manifest.documents()));
        if (!manifest.shares().isEmpty()) {
            fact(
                    facts,
                    "shares",
                    texts.list(manifest.shares().stream().map(this::shared).toList()));
        }
        blocks.add(new Block.Items(facts, false));
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

    private void fact(List<Block.Item> facts, String id, String value) {
        if (!value.isEmpty()) {
            Text label = Text.of(texts.text("fact-is", texts.text(id), ""));
            facts.add(Block.Item.of(null, label.and(texts.foreign(value))));
        }
    }
}
