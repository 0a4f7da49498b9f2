package io.tidu.internal.load;

import io.tidu.diagnostic.Problems;
import io.tidu.internal.load.table.TableReader;
import io.tidu.internal.policy.table.Table;
import io.tidu.internal.source.tree.SourceText;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A file of a pack, read once: what is hashed is what is used. */
final class RulesFile {
    private final String name;
    private final String shown;
    private final byte[] content;

    /**
     * A file.
     *
     * @param name its path within the pack's folder, with forward slashes
     * @param shown the file as the user named it
     * @param content its bytes, which nobody else may change
     */
    RulesFile(String name, String shown, byte[] content) {
        this.name = name;
        this.shown = shown;
        this.content = content;
    }

    String name() {
        return name;
    }

    String shown() {
        return shown;
    }

    /** Its text without a byte order mark; null, with a problem added, if it can't be trusted to be one. */
    @Nullable
    SourceText text(Problems problems) {
        return SourceText.of(content, shown, problems);
    }

    /** The table in it, CSV or spreadsheet by its name; empty, with problems added, if its header can't be read. */
    Optional<Table> table(String tableName, Problems problems) {
        return TableReader.read(tableName, shown, content, problems);
    }

    /** SHA-256 of its bytes, in lower-case hexadecimal. */
    String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Adds name and content, each after its length, so that no two sets of files are hashed as the same bytes. */
    void hash(MessageDigest digest) {
        byte[] path = name.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(path.length).flip());
        digest.update(path);
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(content.length).flip());
        digest.update(content);
    }
}
