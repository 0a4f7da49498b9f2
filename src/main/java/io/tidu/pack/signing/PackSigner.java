package io.tidu.pack.signing;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.ProblemException;
import io.tidu.diagnostic.Problems;
import io.tidu.pack.Policies;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.Collection;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Signs folders of rules, and tells whether rules are as somebody trusted signed them.
 *
 * <p>{@code rules.sha256} lists the vocabulary and every file of every pack in the order of the paths, in the form that
 * {@code sha256sum --check} reads. What is never read is not listed: hidden files, what editors leave behind, and a
 * README beside the packs. {@code rules.sig} holds the Ed25519 signature over the bytes of that list, in Base64.
 */
public final class PackSigner {
    private static final String LIST = Policies.SIGNED_LIST;
    private static final String SIGNATURE = Policies.SIGNATURE;
    private static final int MOST_BYTES = 8 << 20;
    private static final String ED25519 = "Ed25519";

    private PackSigner() {}

    /**
     * Writes both files into a folder of rules, over those that are there.
     *
     * @param key an Ed25519 key
     * @throws ProblemException if the rules hold a mistake: what can't be used is not signed
     * @throws IllegalArgumentException if the key is of another kind
     * @throws IOException if a file can't be written
     */
    public static void sign(Path rules, PrivateKey key) throws IOException {
        byte[] list = FileList.write(Policies.load(rules).files()).getBytes(StandardCharsets.UTF_8);
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
     * Tells whether loaded rules are exactly what one of the keys signed. Compares what was read when they were loaded,
     * so that nothing can be exchanged in between.
     *
     * @param policies the rules as loaded
     * @param rules the folder they were loaded from
     * @param trusted Ed25519 keys; others never fit
     * @throws ProblemException if they are not signed, not by any of the keys, or a file was changed, added or taken
     *     away; it names every such file
     */
    public static void verify(Policies policies, Path rules, Collection<PublicKey> trusted) {
        String shown = rules.toString().replace('\\', '/') + "/";
        byte[] list = read(rules.resolve(LIST), shown + LIST);
        byte[] signature = read(rules.resolve(SIGNATURE), shown + SIGNATURE);
        if (trusted.stream().noneMatch(key -> fits(key, list, signature))) {
            throw new ProblemException(Problem.error("pack.signature-untrusted", Place.of(shown + SIGNATURE)));
        }
        SortedMap<String, String> files = policies.files();
        String signed = new String(list, StandardCharsets.UTF_8);
        if (!signed.equals(FileList.write(files))) {
            Problems problems = new Problems();
            FileList.compare(signed, files, shown, problems);
            if (!problems.hasErrors()) {
                problems.error("pack.signature-list", Place.of(shown + LIST));
            }
            throw new ProblemException(problems.list());
        }
    }

    private static byte[] read(Path file, String shown) {
        byte @Nullable [] content = null;
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            content = in.readNBytes(MOST_BYTES);
        } catch (IOException notThere) {
            // Told below: without both files nothing is signed.
        }
        if (content == null) {
            throw new ProblemException(Problem.error("pack.unsigned", Place.of(shown)));
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
