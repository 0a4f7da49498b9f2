package io.tidu.model.assessment;

/**
 * A pack version that was used, so that the assessment can be replayed.
 *
 * @param id the pack's id, such as {@code national/high-tech-enterprise}
 * @param version its version, such as {@code 2016}
 * @param status {@code enacted}, {@code published} or {@code sample}
 * @param sha256 over the contents of all its files, in lower-case hexadecimal
 */
public record PackUse(String id, String version, String status, String sha256) {}
