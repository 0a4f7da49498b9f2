package io.tidu.internal.handbook;

import io.tidu.diagnostic.Place;
import io.tidu.internal.document.Block;
import io.tidu.internal.document.Document;
import io.tidu.internal.document.Text;
import io.tidu.internal.policy.Policies;
import io.tidu.internal.policy.PolicyPack;
import io.tidu.model.assessment.Assessment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A folder of rules as one document to read, to tick off and to print: first the packs that count, each with its
 * clauses, of each clause its words, its rules as sentences and formulas, the rows of tables that cite it and an
 * example; its cases and rule files; then other versions; last the targets and who uses which fact.
 */
public final class Handbook {
    private Handbook() {}

    /**
     * The handbook, Chinese for a Chinese locale, English for any other. Safe to call from any thread.
     *
     * @param packs ids of the packs that are asked for, alone or with a slash and a version; none for all
     * @param on the day whose versions come first, or null: then the newest of each pack
     * @param decided what was decided for the case at a place; what an example tells
     */
    public static Document document(
            Locale locale,
            Policies policies,
            Set<String> packs,
            @Nullable LocalDate on,
            Function<Place, Optional<Assessment>> decided) {
        HandbookTexts texts = HandbookTexts.in(locale);
        Shown shown = Shown.of(policies, packs, on);
        CaseClauses cases = CaseClauses.of(policies);
        Examples examples = new Examples(texts, policies, cases, decided);
        boolean one = shown.first().size() == 1 && !shown.all();
        String heading =
                one ? texts.text("title-of", PackWords.name(texts, shown.first().get(0))) : texts.text("title");
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.Heading.of(1, heading));
        blocks.add(Block.Paragraph.of(texts.text("intro")));
        blocks.add(new Block.Part(
                "",
                Block.Frame.SCREEN,
                List.of(
                        new Block.Paragraph(Text.of(texts.text("find")), Block.Tone.QUIET),
                        new Block.Paragraph(Text.of(order(texts, shown)), Block.Tone.QUIET))));
        if (shown.first().size() > 1) {
            blocks.add(new Block.Index(texts.text("contents"), names(texts, shown.first())));
        }
        blocks.add(new Block.Part(
                "", Block.Frame.SCREEN, List.of(new Block.Index(texts.text("contents.more"), more(texts, shown)))));
        blocks.add(new Terms(texts, shown).block());
        for (PolicyPack pack : shown.first()) {
            blocks.add(new PackBlock(texts, shown, pack, cases, examples).section());
        }
        if (!shown.later().isEmpty()) {
            blocks.add(new Block.Part("", Block.Frame.SCREEN, later(texts, shown, cases, examples)));
        }
        blocks.add(new Block.Part(Anchors.TARGETS, Block.Frame.SCREEN, new TargetIndex(texts, shown, cases).blocks()));
        blocks.add(new Block.Part(Anchors.FACTS, Block.Frame.SCREEN, new FactIndex(texts, shown).blocks()));
        int versions = shown.packs().size();
        return new Document(texts.text("title"), blocks, texts.text("end", String.valueOf(versions)));
    }

    /** What packs may be asked for by. */
    public static Set<String> names(Policies policies) {
        return Shown.names(policies);
    }

    /** How the packs are ordered. */
    private static String order(HandbookTexts texts, Shown shown) {
        LocalDate on = shown.on();
        return on == null ? texts.text("order.newest") : texts.text("order.on", on.toString());
    }

    private static List<Block> later(HandbookTexts texts, Shown shown, CaseClauses cases, Examples examples) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.Heading.of(2, texts.text(shown.on() == null ? "later.newest" : "later.on")));
        blocks.add(new Block.Paragraph(Text.of(texts.text("later.printed")), Block.Tone.QUIET));
        for (PolicyPack pack : shown.later()) {
            Block section = new PackBlock(texts, shown, pack, cases, examples).section();
            blocks.add(new Block.Fold(Text.of(name(texts, pack)), List.of(section), false));
        }
        return blocks;
    }

    private static String name(HandbookTexts texts, PolicyPack pack) {
        String days = PackBlock.inForce(texts, pack.manifest().inForce());
        return PackWords.name(texts, pack) + texts.text("rest", days);
    }

    private static List<Text> names(HandbookTexts texts, List<PolicyPack> packs) {
        return packs.stream()
                .map(p -> Text.link(name(texts, p), Anchors.pack(p)))
                .toList();
    }

    /** What is there on the screen only. */
    private static List<Text> more(HandbookTexts texts, Shown shown) {
        List<Text> entries = new ArrayList<>(names(texts, shown.later()));
        entries.add(Text.link(texts.text("targets"), Anchors.TARGETS));
        entries.add(Text.link(texts.text("facts"), Anchors.FACTS));
        return entries;
    }
}
