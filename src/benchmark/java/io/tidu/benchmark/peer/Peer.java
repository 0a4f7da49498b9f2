package io.tidu.benchmark.peer;

/**
 * One way to decide the policy of the benchmark for the enterprises it was made with. Safe to share between threads.
 *
 * @param <D> what it decides
 */
public interface Peer<D> {
    /** What figures are told under. */
    String name();

    /** Decides for one enterprise: this is what is measured. */
    D decide(int firm);

    /** A decision in the common form, for comparison; not measured. */
    Outcome outcome(D decision);
}
