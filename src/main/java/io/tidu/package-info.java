/**
 * Decides, from rule files that policy staff edit, which public funding an enterprise may have, and says why.
 *
 * <p>This package holds no class. Its subpackages are layers; each imports only those after it: {@code cli},
 * {@code report}, {@code register}, {@code guide}, {@code explain}, {@code check}, {@code cases}, {@code engine},
 * {@code pack}, {@code model}, {@code diagnostic}. {@code ArchitectureTest} holds them to it.
 */
@NullMarked
package io.tidu;

import org.jspecify.annotations.NullMarked;
