/**
 * Reads packs from a folder, an archive, the class path or memory, and holds them against one another.
 *
 * <p>Whatever is wrong is told at once, and nothing is decided with rules that hold a mistake. Makes the values of
 * {@code policy}; knows nothing of Drools and of enterprises.
 */
@NullMarked
package io.tidu.internal.load;

import org.jspecify.annotations.NullMarked;
