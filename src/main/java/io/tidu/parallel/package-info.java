/** The same work for many things, on all processors. */
@NullMarked
package io.tidu.parallel;

import org.jspecify.annotations.NullMarked;
