/**
 * How fast Tidu is, and others on the same policy: {@link io.tidu.benchmark.Main} compares what all of them decide and
 * then measures. Compiled and run by the Maven profile {@code benchmark} alone; may use everything, and nothing uses
 * it.
 */
package io.tidu.benchmark;
