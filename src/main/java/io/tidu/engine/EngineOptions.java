package io.tidu.engine;

import io.tidu.model.Bounds;
import java.security.PublicKey;
import java.util.Set;

/**
 * Which rules an engine takes, and how much work it may do. Immutable and safe to share between threads; start from
 * {@link #DEFAULT} and change what differs:
 *
 * <pre>{@code
 * EngineOptions options = EngineOptions.DEFAULT.requiringSignatures(Set.of(publisher));
 * }</pre>
 *
 * <p>Whatever is chosen: rules are read by Tidu's own parser, nothing of a rule file is ever compiled or loaded as
 * code, and each assessment is bounded.
 *
 * @param signers whose signatures the rules must bear, as {@link PackSigner} makes them; empty, the default: none is
 *     looked at
 * @param bounds how much work one assessment may do
 */
public record EngineOptions(Set<PublicKey> signers, Bounds bounds) {
    /** Looks at no signature. */
    public static final EngineOptions DEFAULT = new EngineOptions(Set.of(), Bounds.DEFAULT);

    /** Copies the keys. */
    public EngineOptions {
        signers = Set.copyOf(signers);
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
        return new EngineOptions(keys, bounds);
    }

    /** The same with other bounds. */
    public EngineOptions boundedBy(Bounds other) {
        return new EngineOptions(signers, other);
    }
}
