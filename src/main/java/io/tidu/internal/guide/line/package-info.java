/** Where the rules change sides: the lines of requirements, conditions and bands, and where a number crosses them. */
@NullMarked
package io.tidu.internal.guide.line;

import org.jspecify.annotations.NullMarked;
