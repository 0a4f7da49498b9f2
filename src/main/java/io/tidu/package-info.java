/**
 * Decides, from rule files that policy staff edit, which public funding an enterprise may have, and says why.
 *
 * <p>This package holds no class. What other programs may call is in {@code engine}, {@code model}, {@code vocabulary},
 * {@code diagnostic}, {@code input}, {@code register}, {@code explain} and {@code report}; everything in
 * {@code internal} may change any day. {@code HouseTest} holds which room may name which, {@code ApiTest} that no
 * chosen signature names an inner type.
 */
@NullMarked
package io.tidu;

import org.jspecify.annotations.NullMarked;
