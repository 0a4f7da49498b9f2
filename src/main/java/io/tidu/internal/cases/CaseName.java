package io.tidu.internal.cases;

import io.tidu.diagnostic.Problems;
import io.tidu.internal.source.tree.SourceNode;
import io.tidu.model.Label;
import org.jspecify.annotations.Nullable;

/** What a case is called: a sentence, or one in each language. */
public final class CaseName {
    private CaseName() {}

    /** As written; nothing that is wrong with it is told. */
    public static Label of(@Nullable SourceNode name) {
        if (name == null) {
            return Label.of("");
        }
        return name.isMapping() ? new Label(text(name.get("zh")), text(name.get("en"))) : Label.of(name.text());
    }

    private static String text(@Nullable SourceNode text) {
        return text == null ? "" : text.text();
    }

    /** The name of a case, which must have one; with both languages if it names any. */
    static Label read(SourceNode one, Problems problems) {
        SourceNode name = one.need("name", problems);
        if (name == null) {
            return Label.of("");
        }
        if (!name.isMapping()) {
            return Label.of(name.text(problems));
        }
        name.onlyKeys(problems, "zh", "en");
        return new Label(name.text("zh", problems), name.text("en", problems));
    }
}
