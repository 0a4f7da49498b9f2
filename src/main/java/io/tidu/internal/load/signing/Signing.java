package io.tidu.internal.load.signing;

import io.tidu.diagnostic.ProblemException;
import io.tidu.internal.load.RulesLoader;
import io.tidu.internal.load.RulesPlace;
import io.tidu.internal.policy.Policies;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.Collection;

/**
 * Signs folders of rules, and tells whether rules, wherever they are read from, are as somebody trusted signed them.
 *
 * <p>{@code rules.sha256} lists the vocabulary and every file of every pack in the order of the paths, in the form that
 * {@code sha256sum --check} reads. What is never read is not listed: hidden files, what editors leave behind, and a
 * README beside the packs. {@code rules.sig} holds the Ed25519 signature over the bytes of that list, in Base64.
 */
public final class Signing {
    private static final String LIST = Policies.SIGNED_LIST;
    private static final String SIGNATURE = Policies.SIGNATURE;
    private static final int MOST_LIST_BYTES = 8 << 20;
    private static final int MOST_SIGNATURE_BYTES = 1_024;
    private static final String ED25519 = "Ed25519";

    private Signing() {}

    /**
     * Writes both files into a folder of rules, over those that are there.
     *
     * @param key an Ed25519 key
     * @throws ProblemException if the rules hold a mistake: what can't be used is not signed
     * @throws IllegalArgumentException if the key is of another kind
     * @throws IOException if a file can't be written
     */
    public static void sign(Path rules, PrivateKey key) throws IOException {
        byte[] list = FileList.write(RulesLoader.load(rules).files()).getBytes(StandardCharsets.UTF_8);
        byte[] signature;
        try {
            Signature signing = Signature.getInstance(ED25519);
            signing.initSign(key);
            signing.update(list);
            signature = signing.sign();
        } catch (InvalidKeyException e) {
            throw new IllegalArgumentException("not an Ed25519 key", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has Ed25519", e);
        }
        // In this order: broken off in between, the old signature does not fit and nothing passes for signed.
        Files.write(rules.resolve(LIST), list);
        Files.writeString(rules.resolve(SIGNATURE), Base64.getEncoder().encodeToString(signature) + "\n");
    }

    /**
     * The list that one of the keys signed. Looks at two small files only, so that nothing large is read of rules that
     * nobody trusted has signed.
     *
     * @param trusted Ed25519 keys; others never fit
     * @throws ProblemException if the rules are not signed, or not by any of the keys
     */
    public static SignedList trusted(RulesPlace rules, Collection<PublicKey> trusted) {
        byte[] list = read(rules, LIST, MOST_LIST_BYTES);
        byte[] signature = read(rules, SIGNATURE, MOST_SIGNATURE_BYTES);
        if (trusted.stream().noneMatch(key -> fits(key, list, signature))) {
            throw new ProblemException(rules.problem("pack.signature-untrusted", SIGNATURE));
        }
        return new SignedList(rules.shown() + "/", new String(list, StandardCharsets.UTF_8));
    }

    private static byte[] read(RulesPlace rules, String file, int most) {
        byte[] content = rules.bytes(file, most);
        if (content == null) {
            throw new ProblemException(rules.problem("pack.unsigned", file));
        }
        return content;
    }

    private static boolean fits(PublicKey key, byte[] list, byte[] signature) {
        try {
            Signature check = Signature.getInstance(ED25519);
            check.initVerify(key);
            check.update(list);
            return check.verify(Base64.getMimeDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException doesNotFit) {
            return false;
        }
    }
}
