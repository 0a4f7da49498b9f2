package io.tidu.internal.evaluate.decide;

/**
 * A target and the pack that decides it.
 *
 * @param name the target's name
 * @param pack the pack's id
 * @param status the pack's status
 * @param internal whether it is only a step on the way to others
 */
public record Target(String name, String pack, String status, boolean internal) {}
