/**
 * Runs the cases that stand beside a pack: situations with expected results, written by those who keep the rules.
 *
 * <p>Imports {@code engine} and below; what a case says is compared with the assessment and with nothing else.
 */
@NullMarked
package io.tidu.internal.cases;

import org.jspecify.annotations.NullMarked;
