package io.tidu.diagnostic;

/** How much a {@link Problem} matters. */
public enum Severity {
    /** Nothing is decided with it. */
    ERROR,
    /** Worth a look; decisions go on. */
    WARNING,
    /** Good to know; nothing has to be done. */
    INFO
}
