/** Tests of guidance from within. */
@NullMarked
package io.tidu.internal.guide;

import org.jspecify.annotations.NullMarked;
