/** A new version of a pack out of the one before it: what moves with the years, and what a person must look at. */
@NullMarked
package io.tidu.internal.cases.version;

import org.jspecify.annotations.NullMarked;
