/**
 * What the text that Tidu emits for Drools may call, and nothing else. Public because generated classes call it; not
 * for applications.
 */
@NullMarked
package io.tidu.evaluate.decide;

import org.jspecify.annotations.NullMarked;
