/** The same work for many things, on all processors. */
@NullMarked
package io.tidu.internal.parallel;

import org.jspecify.annotations.NullMarked;
