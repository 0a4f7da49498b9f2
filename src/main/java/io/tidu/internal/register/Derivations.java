package io.tidu.internal.register;

import io.tidu.model.Enterprise;
import io.tidu.model.assessment.Assessment;
import io.tidu.model.batch.Standing;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What a ledger keeps of an assessment, so that it can be derived anew. */
final class Derivations {
    private Derivations() {}

    static Standing.Derivation of(Enterprise enterprise, Assessment assessment) {
        return new Standing.Derivation(enterprise.toJson(), sha256(assessment.toJson()));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
