package io.tidu.internal.evaluate.decide;

/**
 * A target and the pack that decides it.
 *
 * @param name the target's name
 * @param pack the pack's id
 * @param status the pack's status
 */
public record Target(String name, String pack, String status) {}
