/** The documented JSON of an assessment for whatever mapper a host uses. */
@NullMarked
package io.tidu.internal.report.json;

import org.jspecify.annotations.NullMarked;
