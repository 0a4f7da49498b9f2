/**
 * What a report says, as values: headings, lists with signs, tables with typed columns, pictures as figures. Built once
 * by whoever knows what was found; the writers in {@code internal.document.write} know only this. Imports nothing of
 * policies.
 */
@NullMarked
package io.tidu.internal.document;

import org.jspecify.annotations.NullMarked;
