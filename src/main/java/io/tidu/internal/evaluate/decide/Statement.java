package io.tidu.internal.evaluate.decide;

/** A statement of a rule, ready to be made. Immutable and safe to share between threads. */
@FunctionalInterface
interface Statement {
    /** States it for what the patterns of a firing rule stand for. */
    void state(Firing firing);
}
