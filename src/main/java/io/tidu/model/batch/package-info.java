/** What is decided over many enterprises: who stands where, what can be paid, and from what. */
@NullMarked
package io.tidu.model.batch;

import org.jspecify.annotations.NullMarked;
