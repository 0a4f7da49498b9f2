/**
 * What reports are written on: lines for a terminal, cells, sheets, and the same as HTML; sums as all of them say them.
 */
@NullMarked
package io.tidu.internal.report.paper;

import org.jspecify.annotations.NullMarked;
