/**
 * What was decided for one enterprise on one date, and why.
 *
 * <p>Records only: everything a report, an explanation or guidance needs is in here, so that none of them looks at
 * rules again.
 */
@NullMarked
package io.tidu.model.assessment;

import org.jspecify.annotations.NullMarked;
