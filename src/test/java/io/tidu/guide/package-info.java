/** Tests of guidance as applications ask for it. */
@NullMarked
package io.tidu.guide;

import org.jspecify.annotations.NullMarked;
