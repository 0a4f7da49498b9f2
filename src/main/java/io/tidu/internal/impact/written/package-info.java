/** In what two versions of rules differ as they are written: rows, clauses, rules, members of a pack, facts. */
@NullMarked
package io.tidu.internal.impact.written;

import org.jspecify.annotations.NullMarked;
