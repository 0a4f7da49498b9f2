/** Tests of which missing facts decide. */
@NullMarked
package io.tidu.internal.guide.missing;

import org.jspecify.annotations.NullMarked;
