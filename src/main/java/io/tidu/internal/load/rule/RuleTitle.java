package io.tidu.internal.load.rule;

import io.tidu.internal.load.language.Limits;
import io.tidu.model.Label;

/**
 * What a rule is called in both languages: a rule has one name, and often a comment behind it in the other language.
 */
final class RuleTitle {
    private RuleTitle() {}

    /**
     * The name in both languages, unless the comment is in the one that the name is not in.
     *
     * @param comment what stands behind the name; a remark too long for a name is none
     */
    static Label of(String name, String comment) {
        if (comment.isBlank() || comment.length() > Limits.TEXT_CHARACTERS || isChinese(comment) == isChinese(name)) {
            return Label.of(name);
        }
        return isChinese(comment) ? new Label(comment, name) : new Label(name, comment);
    }

    private static boolean isChinese(String text) {
        return text.codePoints().anyMatch(Character::isIdeographic);
    }
}
