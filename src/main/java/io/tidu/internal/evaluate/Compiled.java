package io.tidu.internal.evaluate;

/**
 * What an expression means, ready to be worked out. Immutable and safe to share between threads.
 *
 * @param <T> what it comes to: a number, text, condition or window
 */
@FunctionalInterface
public interface Compiled<T> {
    /**
     * Works it out.
     *
     * @throws BoundExceeded when the evaluation's work is used up
     * @throws ArithmeticException if a number gets absurdly long, or a number of years or days is not one
     */
    T in(Scope scope);
}
