/**
 * Everything that touches Drools: the text emitted for it, the cross-check with its parser, the build, the session.
 *
 * <p>No rule file's own text ever reaches Drools; what is compiled is emitted from the resolved tree.
 */
@NullMarked
package io.tidu.engine.drools;

import org.jspecify.annotations.NullMarked;
