/**
 * Many enterprises at once: a register is read twice, so that what is given twice is known before anything is decided,
 * and worked on by all processors with bounded memory; what comes of it is told in the order of the input. Part of what
 * other programs may call.
 */
@NullMarked
package io.tidu.register;

import org.jspecify.annotations.NullMarked;
