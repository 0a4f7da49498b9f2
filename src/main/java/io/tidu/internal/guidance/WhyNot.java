package io.tidu.internal.guidance;

import io.tidu.internal.document.Block;
import io.tidu.internal.document.Sign;
import io.tidu.internal.document.Text;
import io.tidu.model.PackItem;
import io.tidu.model.guidance.Unreachable;
import java.util.List;

/** Says why no plan reaches a requirement, and from when on time alone frees it. */
final class WhyNot {
    private WhyNot() {}

    static Block.Items items(GuidanceWords words, List<Unreachable> unreachable) {
        return new Block.Items(
                unreachable.stream()
                        .map(u -> Block.Item.of(sign(u), line(words, u)))
                        .toList(),
                false);
    }

    static Text line(GuidanceWords words, Unreachable unreachable) {
        String because = words.text("why." + unreachable.because());
        String said = unreachable.notBefore() == null
                ? because
                : words.text("why.not-before", because, unreachable.notBefore().toString());
        return Text.of(words.text(
                        "why", words.sentences().criterion(unreachable.pack(), unreachable.criterion()), said))
                .and(
                        unreachable.clause().isEmpty()
                                ? Text.NONE
                                : words.clauses(List.of(new PackItem(unreachable.pack(), unreachable.clause()))));
    }

    private static Sign sign(Unreachable unreachable) {
        return switch (unreachable.because()) {
            case "needs-person" -> Sign.NEEDS_REVIEW;
            case "not-searched" -> Sign.UNDETERMINED;
            default -> Sign.NOT_MET;
        };
    }
}
