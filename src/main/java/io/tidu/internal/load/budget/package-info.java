/**
 * How a year's money is shared, read from a file of a budget and from {@code pack.yaml}, and held against the names
 * that there are.
 */
@NullMarked
package io.tidu.internal.load.budget;

import org.jspecify.annotations.NullMarked;
