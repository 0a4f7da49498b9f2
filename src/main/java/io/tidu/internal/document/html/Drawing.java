package io.tidu.internal.document.html;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a picture within a page may consist of: shapes, texts and patterns, with positions and classes. Nothing that
 * loads, links, moves, holds HTML or carries a style of its own.
 */
final class Drawing {
    /** The tag that opens a picture. */
    static final String ROOT = "svg";

    private static final Set<String> TAGS =
            Set.of(ROOT, "title", "desc", "defs", "pattern", "path", "rect", "line", "text");
    private static final Pattern LENGTH = Pattern.compile("-?\\d{1,6}(\\.\\d{1,3})?(em|%)?");
    /** What is drawn with leads to a pattern of the same page, never to a file. */
    private static final Pattern REFERENCE = Pattern.compile("url\\(#[a-z][a-z0-9-]*\\)");

    private static final Pattern IDS = Pattern.compile("[a-z][a-z0-9-]*( [a-z][a-z0-9-]*)*");
    private static final Map<String, Pattern> ATTRIBUTES = Map.ofEntries(
            Map.entry("aria-labelledby", IDS),
            Map.entry("class", IDS),
            Map.entry("d", Pattern.compile("[MLl0-9 .,-]+")),
            Map.entry("dx", LENGTH),
            Map.entry("fill", REFERENCE),
            Map.entry("focusable", Pattern.compile("false")),
            Map.entry("height", LENGTH),
            Map.entry("id", IDS),
            Map.entry("patternUnits", Pattern.compile("userSpaceOnUse")),
            Map.entry("role", Pattern.compile("img")),
            Map.entry("text-anchor", Pattern.compile("start|middle|end")),
            Map.entry("width", LENGTH),
            Map.entry("x", LENGTH),
            Map.entry("x1", LENGTH),
            Map.entry("x2", LENGTH),
            Map.entry("y", LENGTH),
            Map.entry("y1", LENGTH),
            Map.entry("y2", LENGTH));

    private Drawing() {}

    /** Whether it is a part of pictures. */
    static boolean isTag(String tag) {
        return TAGS.contains(tag);
    }

    /** Whether a part of a picture may have this attribute with this value. */
    static boolean allows(String name, String value) {
        Pattern form = ATTRIBUTES.get(name);
        return form != null && form.matcher(value).matches();
    }
}
