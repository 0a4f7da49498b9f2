package io.tidu.engine;

import io.tidu.diagnostic.ProblemException;
import io.tidu.internal.load.signing.Signing;
import java.io.IOException;
import java.nio.file.Path;
import java.security.PrivateKey;

/**
 * Signs a folder of rules, so that an engine can be told to take no others: {@link EngineOptions#requiringSignatures}.
 */
public final class PackSigner {
    private PackSigner() {}

    /**
     * Writes the list of files and the signature over it into a folder of rules, over those that are there.
     *
     * @param key an Ed25519 key
     * @throws ProblemException if the rules hold a mistake: what can't be used is not signed
     * @throws IllegalArgumentException if the key is of another kind
     * @throws IOException if a file can't be written
     */
    public static void sign(Path rules, PrivateKey key) throws IOException {
        Signing.sign(rules, key);
    }
}
