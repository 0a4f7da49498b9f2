package io.tidu.benchmark.peer;

/** One thing that a table looked at, as OpenL Tablets makes it of a row. */
public record Told(String target, String criterion, String clause, boolean met, String line) {}
