package io.tidu.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidu.diagnostic.ProblemException;
import io.tidu.internal.load.RulesLoader;
import io.tidu.internal.policy.Policies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.util.Base64;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackSignerTest {
    private static final String VOCABULARY = "vocabulary.yaml";

    private final KeyPair publisher = pair("Ed25519");
    private final KeyPair stranger = pair("Ed25519");

    @TempDir
    private Path rules;

    private RulesCopy copy;
    private String pack;

    @BeforeEach
    void sign() throws IOException {
        copy = RulesCopy.in(rules);
        PackSigner.sign(rules, publisher.getPrivate());
        pack = RulesLoader.load(rules).files().keySet().stream()
                .filter(f -> f.endsWith("/pack.yaml"))
                .findFirst()
                .orElseThrow()
                .replace("/pack.yaml", "");
    }

    @Test
    void signed_rules_are_taken() {
        assertThatCode(this::load).doesNotThrowAnyException();
    }

    @Test
    void a_signature_changes_nothing_else() throws IOException {
        Policies signed = RulesLoader.load(rules);
        Files.delete(rules.resolve("rules.sig"));
        Files.delete(rules.resolve("rules.sha256"));
        Policies unsigned = RulesLoader.load(rules);
        assertThat(signed.warnings()).isEqualTo(unsigned.warnings()).isEmpty();
        assertThat(signed.packs())
                .extracting(p -> p.folder().sha256())
                .isEqualTo(
                        unsigned.packs().stream().map(p -> p.folder().sha256()).toList());
    }

    @Test
    void any_of_the_trusted_keys_will_do() {
        assertThatCode(() -> load(Set.of(stranger.getPublic(), publisher.getPublic())))
                .doesNotThrowAnyException();
    }

    @Test
    void without_the_option_no_signature_is_looked_at() {
        copy.write("rules.sig", "");
        assertThatCode(() -> PolicyEngine.load(rules).close()).doesNotThrowAnyException();
    }

    @Test
    void rules_without_a_signature_are_refused() throws IOException {
        Files.delete(rules.resolve("rules.sig"));
        assertRefused("pack.unsigned", "rules.sig");
    }

    @Test
    void rules_without_a_list_are_refused() throws IOException {
        Files.delete(rules.resolve("rules.sha256"));
        assertRefused("pack.unsigned", "rules.sha256");
    }

    @Test
    void a_signature_by_somebody_else_is_refused() throws IOException {
        PackSigner.sign(rules, stranger.getPrivate());
        assertRefused("pack.signature-untrusted", "rules.sig");
    }

    @Test
    void what_is_no_signature_is_refused() {
        for (String signature :
                new String[] {"", "?", "AAAA", Base64.getEncoder().encodeToString(new byte[64])}) {
            copy.write("rules.sig", signature);
            assertRefused("pack.signature-untrusted", "rules.sig");
        }
    }

    @Test
    void a_key_of_another_kind_fits_nothing() {
        assertThatThrownBy(() -> load(Set.of(pair("RSA").getPublic()))).isInstanceOf(ProblemException.class);
    }

    @Test
    void a_key_of_another_kind_can_not_sign() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PackSigner.sign(rules, pair("RSA").getPrivate()));
    }

    @Test
    void a_changed_list_is_refused() {
        copy.write("rules.sha256", copy.read("rules.sha256") + "\n");
        assertRefused("pack.signature-untrusted", "rules.sig");
    }

    @Test
    void a_changed_file_of_a_pack_is_refused() {
        append(pack + "/policy.md");
        assertRefused("pack.signature-changed", pack + "/policy.md");
    }

    @Test
    void a_changed_vocabulary_is_refused() {
        append(VOCABULARY);
        assertRefused("pack.signature-changed", VOCABULARY);
    }

    @Test
    void an_added_file_is_refused() {
        copy.write(pack + "/README.md", "Read me.");
        assertRefused("pack.signature-added", pack + "/README.md");
    }

    @Test
    void a_file_that_is_never_read_is_not_signed() {
        copy.write("README.md", "Read me.");
        assertThatCode(this::load).doesNotThrowAnyException();
    }

    @Test
    void a_missing_file_is_refused() throws IOException {
        copy.write(pack + "/README.md", "Read me.");
        PackSigner.sign(rules, publisher.getPrivate());
        Files.delete(rules.resolve(pack + "/README.md"));
        assertRefused("pack.signature-missing", pack + "/README.md");
    }

    @Test
    void an_older_list_does_not_fit_newer_rules() throws IOException {
        String list = copy.read("rules.sha256");
        String signature = copy.read("rules.sig");
        append(VOCABULARY);
        PackSigner.sign(rules, publisher.getPrivate());
        copy.write("rules.sha256", list).write("rules.sig", signature);
        assertRefused("pack.signature-changed", VOCABULARY);
    }

    private void append(String file) {
        copy.write(file, copy.read(file) + "\n");
    }

    private void load() {
        load(Set.of(publisher.getPublic()));
    }

    private void load(Set<PublicKey> keys) {
        PolicyEngine.load(rules, EngineOptions.DEFAULT.requiringSignatures(keys))
                .close();
    }

    private void assertRefused(String id, String file) {
        assertThatThrownBy(this::load).isInstanceOfSatisfying(ProblemException.class, e -> {
            assertThat(e.problems()).extracting("id").containsExactly(id);
            assertThat(e.problems().get(0).place().file())
                    .isEqualTo(rules.toString().replace('\\', '/') + "/" + file);
        });
    }

    private static KeyPair pair(String algorithm) {
        try {
            return KeyPairGenerator.getInstance(algorithm).generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
