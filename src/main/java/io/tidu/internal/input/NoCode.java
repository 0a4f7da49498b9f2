package io.tidu.internal.input;

import io.tidu.internal.model.HalfWidth;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells what stands where an enterprise's code should, and is none: a word for "nothing", or a note below a table. */
final class NoCode {
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    /** {@code 制表人：张三}, {@code 注：…}: Chinese words before a colon. */
    private static final Pattern NOTE = Pattern.compile(".*\\p{IsHan}\\s*[:：].*", Pattern.DOTALL);

    private static final Set<String> NOTHING = Set.of(
            "",
            "无",
            "暂无",
            "没有",
            "空",
            "空白",
            "缺",
            "缺失",
            "不详",
            "未知",
            "不明",
            "待补",
            "待定",
            "待填",
            "待查",
            "未填",
            "同上",
            "na",
            "null",
            "nil",
            "none",
            "unknown",
            "tbd",
            "nan",
            "undefined");

    private NoCode() {}

    /** Whether a text that can be seen names no enterprise. */
    static boolean is(String id) {
        String word = SIGNS.matcher(HalfWidth.of(id)).replaceAll("").toLowerCase(Locale.ROOT);
        return NOTHING.contains(word) || NOTE.matcher(id).matches();
    }
}
