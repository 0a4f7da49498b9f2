package io.tidu.engine.drools;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.drools.base.util.Drools;
import org.jspecify.annotations.Nullable;

/**
 * Keeps archives in a folder. A file is named by the SHA-256 of everything its classes come from, and holds the SHA-256
 * of an archive and then the archive: one file, so that the two can't come from different writers.
 */
final class CachedCompiler extends RuleCompiler {
    private static final int HASH_BYTES = 32;

    private final Path folder;
    private final String version;
    private final RuleCompiler compiler;

    CachedCompiler(Path folder, String version, RuleCompiler compiler) {
        this.folder = folder;
        this.version = version;
        this.compiler = compiler;
    }

    @Override
    CompiledModel compile(String drl) {
        Path file = folder.resolve(name(drl));
        CompiledModel kept = read(file);
        if (kept != null) {
            return kept;
        }
        CompiledModel model = compiler.compile(drl);
        write(file, model.toBytes());
        return model;
    }

    private String name(String drl) {
        MessageDigest digest = sha256();
        // With what the classes may refer to: a changed signature without a new version must not be met at run time.
        for (String part : new String[] {version, Drools.getFullVersion(), BytecodeGate.fingerprint(), drl}) {
            digest.update(sha256().digest(part.getBytes(StandardCharsets.UTF_8)));
        }
        return HexFormat.of().formatHex(digest.digest()) + ".rules";
    }

    /** Null for anything but what was written: it is compiled again and written over. */
    private static @Nullable CompiledModel read(Path file) {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            byte[] hash = in.readNBytes(HASH_BYTES);
            byte[] archive = in.readNBytes(CompiledModel.MOST_BYTES + 1);
            if (archive.length > CompiledModel.MOST_BYTES || !Arrays.equals(hash, sha256().digest(archive))) {
                return null;
            }
            CompiledModel model = CompiledModel.read(archive);
            BytecodeGate.check(model);
            return model;
        } catch (IOException | IllegalStateException foreign) {
            return null;
        }
    }

    /** The folder only saves time: without it everything is compiled as ever. */
    private void write(Path file, byte[] archive) {
        Path temporary = null;
        try {
            Files.createDirectories(folder);
            temporary = Files.createTempFile(folder, "new-", ".part");
            Files.write(temporary, join(sha256().digest(archive), archive));
            move(temporary, file);
        } catch (IOException notKept) {
            delete(temporary);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void delete(@Nullable Path temporary) {
        try {
            if (temporary != null) {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException left) {
            // A file that nobody reads.
        }
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
