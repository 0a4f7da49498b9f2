/**
 * Problems told to people: what is wrong, where, and what to write instead, in Chinese and English.
 *
 * <p>The lowest layer: everything may import it, it imports nothing of Tidu. All texts come from one catalogue per
 * language ({@code messages_en.properties}, {@code messages_zh.properties}).
 */
@NullMarked
package io.tidu.diagnostic;

import org.jspecify.annotations.NullMarked;
