/** How numbers are cut for reading, so that every report shows the same digits. */
@NullMarked
package io.tidu.internal.explain;

import org.jspecify.annotations.NullMarked;
