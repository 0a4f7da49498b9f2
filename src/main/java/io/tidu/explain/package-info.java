/**
 * Turns findings into sentences that an officer or an enterprise can act on, in Chinese and English.
 *
 * <p>Works on assessments alone and never looks at rules again; names come through {@link io.tidu.model.Names}. Numbers
 * are cut for reading here and nowhere else, so that every report shows the same digits. Imported by guidance, reports
 * and the command line.
 */
@NullMarked
package io.tidu.explain;

import org.jspecify.annotations.NullMarked;
