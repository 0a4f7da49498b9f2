/** What the values of the model are made with; nobody else's. */
@NullMarked
package io.tidu.internal.model;

import org.jspecify.annotations.NullMarked;
