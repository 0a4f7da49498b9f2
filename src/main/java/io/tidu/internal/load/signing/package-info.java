/**
 * Signed rules: a list of every file that counts with its SHA-256, and a signature over that list.
 *
 * <p>One list covers the whole rules folder, the vocabulary and every pack: a pack taken out, added, or exchanged for
 * an older one is noticed as well as a changed file. Imported by {@code engine} and above.
 */
@NullMarked
package io.tidu.internal.load.signing;

import org.jspecify.annotations.NullMarked;
