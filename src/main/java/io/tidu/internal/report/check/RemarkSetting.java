package io.tidu.internal.report.check;

import io.tidu.internal.document.write.Style;
import java.nio.file.Path;
import java.util.Locale;

/**
 * For whom and where remarks are written.
 *
 * @param locale the language
 * @param style how lines are shown
 * @param home the folder in which the command runs, below which code hosts know files by their relative paths
 * @param rules the rules, as they were named
 * @param version of the program that looked
 */
public record RemarkSetting(Locale locale, Style style, Path home, Path rules, String version) {}
