package io.tidu.internal.guidance;

import io.tidu.internal.document.Block;
import io.tidu.internal.document.Text;
import io.tidu.model.Status;
import io.tidu.model.guidance.Guidance;
import io.tidu.model.guidance.NotSearched;
import io.tidu.model.guidance.RulesEnd;
import java.util.ArrayList;
import java.util.List;

/** What holds of a whole answer. */
final class Notes {
    /** Of more the first are told: that there is more to find is said already. */
    private static final int MOST_NOT_SEARCHED = 3;

    private Notes() {}

    private static String notSearched(GuidanceWords words, NotSearched left) {
        return !left.fact().isEmpty()
                ? words.text(
                        "not-searched." + left.because(),
                        words.fact(left.fact()),
                        words.sentences().brief(words.names().packTitle(left.pack())))
                : words.text("not-searched." + left.because());
    }

    /** How far it was looked for, what is a sample, and who decides. */
    static List<Block> of(GuidanceWords words, Guidance guidance) {
        List<Block> blocks = new ArrayList<>();
        if (!guidance.complete()) {
            blocks.add(new Block.Paragraph(Text.of(words.text("incomplete")), Block.Tone.NOTICE));
            guidance.notSearched().stream()
                    .filter(left -> !left.equals(NotSearched.BOUND))
                    .map(left -> notSearched(words, left))
                    .distinct()
                    .limit(MOST_NOT_SEARCHED)
                    .forEach(said -> blocks.add(new Block.Paragraph(Text.of(said), Block.Tone.NOTICE)));
        }
        for (RulesEnd end : guidance.rulesEnd()) {
            blocks.add(new Block.Paragraph(
                    Text.of(words.text(
                            "rules-end",
                            words.sentences().brief(words.names().packTitle(end.pack())),
                            end.lastDay().toString())),
                    Block.Tone.NOTICE));
        }
        boolean isLater = guidance.plans().stream().anyMatch(p -> p.date().isAfter(guidance.on()));
        if (isLater) {
            blocks.add(new Block.Paragraph(Text.of(words.text("rules-later")), Block.Tone.NOTICE));
        }
        boolean sample = guidance.packs().stream().anyMatch(p -> p.status().equals(Status.SAMPLE.word()));
        if (sample) {
            blocks.add(new Block.Paragraph(Text.of(words.text("sample-note")), Block.Tone.NOTICE));
        }
        blocks.add(new Block.Paragraph(
                Text.of(words.text(guidance.plans().isEmpty() ? "who-decides-none" : "who-decides")),
                Block.Tone.QUIET));
        return blocks;
    }
}
