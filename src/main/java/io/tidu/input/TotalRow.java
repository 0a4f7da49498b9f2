package io.tidu.input;

import io.tidu.internal.source.tree.SourceNode;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells the row of sums at the end of a register, which has figures like an enterprise and is none. */
final class TotalRow {
    /** Spaces of every kind, and what stands around such a word: colons, brackets, dashes, stars. */
    private static final Pattern AROUND = Pattern.compile("[\\s\\p{Z}\\p{Punct}：（）()【】、，。·…—－*]+");
    /** How many rows they are of: {@code （3家）}, {@code 共 3 家}. */
    private static final Pattern COUNT = Pattern.compile("[（(][^（()）]*[）)]|共?\\s*[0-9０-９]+\\s*[家户个条行]");

    private static final Pattern CHINESE =
            Pattern.compile("(本页|本表|全县|全市|全区|以上|各项|年度)?(合计|总计|小计|共计|累计|总和|汇总|总数|总额|平均|平均值|平均数)(数|额|值|金额)?");
    private static final Pattern ENGLISH =
            Pattern.compile("(grand|sub|page|overall)?(totals?|sums?)|totalsum|sumtotal|average|mean");

    private TotalRow() {}

    /** What a record writes for its id or name that names sums; null if it names an enterprise, or nothing at all. */
    static @Nullable String in(@Nullable SourceNode record) {
        for (String key : new String[] {"id", "name"}) {
            SourceNode written = record == null ? null : record.get(key);
            if (written != null && written.isScalar() && says(written.text())) {
                return written.text();
            }
        }
        return null;
    }

    /** Whether a text, such as {@code 合 计：} or {@code Total (3)}, says nothing but that here are sums. */
    static boolean says(String text) {
        if (text.length() > 40) {
            return false;
        }
        String word = AROUND.matcher(COUNT.matcher(text).replaceAll(""))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        if (CHINESE.matcher(word).matches() || ENGLISH.matcher(word).matches()) {
            return true;
        }
        // Both languages, one behind the other.
        String chinese = word.replaceAll("[a-z]", "");
        String english = word.replaceAll("[^a-z]", "");
        return !chinese.isEmpty()
                && !english.isEmpty()
                && CHINESE.matcher(chinese).matches()
                && ENGLISH.matcher(english).matches();
    }
}
