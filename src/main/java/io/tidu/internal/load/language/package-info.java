/**
 * The language of rule files: a closed subset of DRL, read by our own small front end before Drools sees anything.
 *
 * <p>Syntax only: which names exist and what kinds they have is for {@code load.rule}. Formulas of the vocabulary use
 * the same expressions. Imports {@code diagnostic} only.
 */
@NullMarked
package io.tidu.internal.load.language;

import org.jspecify.annotations.NullMarked;
