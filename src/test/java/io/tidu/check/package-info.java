/** Tests of the checks: fixtures, goldens, pages, formats, and the shipped rules. */
@NullMarked
package io.tidu.check;

import org.jspecify.annotations.NullMarked;
