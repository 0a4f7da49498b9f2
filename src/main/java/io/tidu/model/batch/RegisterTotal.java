package io.tidu.model.batch;

import io.tidu.model.WithoutJson;

/**
 * What became of the records of a register.
 *
 * @param enterprises of how many enterprises something was decided
 * @param rejected how many records could not be used
 * @param twice how many records say again what one before said
 */
public record RegisterTotal(long enterprises, long rejected, long twice) implements WithoutJson {}
