/**
 * Writes documents: one class for each form. Knows how things are shown and nothing of what they mean, so that a new
 * form is one class and a new report needs none.
 */
@NullMarked
package io.tidu.internal.document.write;

import org.jspecify.annotations.NullMarked;
