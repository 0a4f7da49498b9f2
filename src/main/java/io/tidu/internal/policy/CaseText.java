package io.tidu.internal.policy;

/**
 * A file in a pack's folder {@code cases}, as written.
 *
 * @param name the file's name within the folder, by which other cases refer to it: {@code base.yaml}
 * @param file the file as the user named it, with forward slashes
 * @param text its text, without a byte order mark
 */
public record CaseText(String name, String file, String text) {}
