/**
 * Checks of rules and the names they use: rules that never or always apply, words that match nothing, facts nobody
 * reads.
 */
@NullMarked
package io.tidu.internal.check.rules;

import org.jspecify.annotations.NullMarked;
