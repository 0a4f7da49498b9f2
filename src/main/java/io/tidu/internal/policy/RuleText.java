package io.tidu.internal.policy;

/**
 * A rule file as written.
 *
 * @param file the file as the user named it, with forward slashes
 * @param text its text, without a byte order mark
 */
public record RuleText(String file, String text) {}
