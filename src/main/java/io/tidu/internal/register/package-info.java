/** What is decided over many enterprises: lists of stages, goals, how awards are paid, and what a pot reaches. */
@NullMarked
package io.tidu.internal.register;

import org.jspecify.annotations.NullMarked;
