/**
 * Words and signs behind problems: the catalogues, the nearest name, and characters that must be made visible.
 *
 * <p>Imported by everything; imports nothing of Tidu.
 */
@NullMarked
package io.tidu.internal.diagnostic;

import org.jspecify.annotations.NullMarked;
