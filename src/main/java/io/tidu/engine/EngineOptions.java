package io.tidu.engine;

import io.tidu.engine.drools.Bounds;
import io.tidu.pack.signing.PackSigner;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * How an engine compiles rules and which rules it takes. Immutable and safe to share between threads; start from
 * {@link #DEFAULT} and change what differs:
 *
 * <pre>{@code
 * EngineOptions options = EngineOptions.DEFAULT
 *         .compilingInWorker(new EngineOptions.Worker(256, Duration.ofSeconds(20)))
 *         .requiringSignatures(Set.of(publisher));
 * }</pre>
 *
 * <p>Whatever is chosen: rules are read by Tidu's own parser and nothing else of a rule file reaches Drools; compiled
 * classes are compared with a list of what they may refer to before they are loaded; and each assessment is bounded.
 *
 * @param worker where rules are compiled. Empty, the default: in this JVM, which suits rules of people who may be
 *     trusted not to write rules that are slow to compile. Otherwise in a JVM of its own that may neither use more
 *     memory nor take more time than said; for hosts that take rules from strangers
 * @param cache a folder that keeps what was compiled, so that a later process starts faster; empty, the default: none.
 *     Damaged files are ignored and written anew. Whoever may write to this folder may change decisions, so protect it
 *     as the rules themselves; classes from it still can do no more than rules can
 * @param signers whose signatures the rules must bear, as {@link PackSigner} makes them; empty, the default: none is
 *     looked at
 * @param bounds how much work one assessment may do
 */
public record EngineOptions(Optional<Worker> worker, Optional<Path> cache, Set<PublicKey> signers, Bounds bounds) {
    /** Compiles in this JVM, keeps nothing on disk, looks at no signature. */
    public static final EngineOptions DEFAULT =
            new EngineOptions(Optional.empty(), Optional.empty(), Set.of(), Bounds.DEFAULT);

    /** Copies the keys. */
    public EngineOptions {
        signers = Set.copyOf(signers);
    }

    /** The same, compiling in a JVM of its own. */
    public EngineOptions compilingInWorker(Worker limits) {
        return new EngineOptions(Optional.of(limits), cache, signers, bounds);
    }

    /** The same, keeping what is compiled in a folder, which is made if it is not there. */
    public EngineOptions cachingIn(Path folder) {
        return new EngineOptions(worker, Optional.of(folder), signers, bounds);
    }

    /**
     * The same, taking no rules but those that one of these keys has signed.
     *
     * @param keys Ed25519 keys
     * @throws IllegalArgumentException if there is none
     */
    public EngineOptions requiringSignatures(Set<PublicKey> keys) {
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("no key");
        }
        return new EngineOptions(worker, cache, keys, bounds);
    }

    /** The same with other bounds. */
    public EngineOptions boundedBy(Bounds other) {
        return new EngineOptions(worker, cache, signers, other);
    }

    /**
     * The limits of a JVM that compiles.
     *
     * @param heapMebibytes the most heap; the shipped rules need less than 64
     * @param deadline the most time for one set of packs, the start of the JVM included. The one thing that a clock
     *     ends: it refuses rules on a machine that is too busy, with a problem that says so, and decides no enterprise
     */
    public record Worker(int heapMebibytes, Duration deadline) {
        /**
         * Checks the limits.
         *
         * @throws IllegalArgumentException if one is not above zero
         */
        public Worker {
            if (heapMebibytes < 1 || deadline.isNegative() || deadline.isZero()) {
                throw new IllegalArgumentException("heapMebibytes and deadline must be above zero");
            }
        }
    }
}
