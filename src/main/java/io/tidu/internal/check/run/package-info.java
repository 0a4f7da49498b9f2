/** Runs every check over a folder of rules, also over one that is refused. */
@NullMarked
package io.tidu.internal.check.run;

import org.jspecify.annotations.NullMarked;
