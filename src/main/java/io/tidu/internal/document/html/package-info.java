/**
 * Writes pages that stand for themselves: one file, nothing loaded from anywhere, no script but our own.
 *
 * <p>A text gets into a page through {@link io.tidu.internal.document.html.Markup} alone, which escapes it; tags and
 * attributes come from closed lists. Knows nothing of policies. Imported by the reports.
 */
@NullMarked
package io.tidu.internal.document.html;

import org.jspecify.annotations.NullMarked;
