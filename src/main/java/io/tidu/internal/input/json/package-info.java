/** The documented JSON of an enterprise for whatever mapper a host uses. */
@NullMarked
package io.tidu.internal.input.json;

import org.jspecify.annotations.NullMarked;
