/** Breaks the shipped packs in small ways, and holds that check or a case notices. */
@NullMarked
package io.tidu.mutation;

import org.jspecify.annotations.NullMarked;
