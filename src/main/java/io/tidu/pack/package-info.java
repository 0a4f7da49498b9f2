/**
 * Rule packs on disk: identity, clauses, tables, rule files, versions by date, and the catalogue of names that rules
 * may use.
 *
 * <p>Imported by {@code engine} and above; imports {@code model} and {@code diagnostic}. Knows nothing of Drools.
 */
@NullMarked
package io.tidu.pack;

import org.jspecify.annotations.NullMarked;
