/** What checks found, as text, JSON, SARIF and GitHub workflow commands. Imports {@code check} and below. */
@NullMarked
package io.tidu.internal.report.check;

import org.jspecify.annotations.NullMarked;
