package io.tidu.engine.drools;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * The classes that Drools made of emitted text, as bytes; none of them is loaded. Immutable and safe to share between
 * threads.
 *
 * <p>As an archive it is a zip of its classes and nothing else: no descriptor, no serialised object, nothing that says
 * how to read the rest. The same classes always give the same bytes.
 */
final class CompiledModel {
    private static final String CLASS = ".class";
    private static final String FOLDER = EmittedText.PACKAGE.replace('.', '/') + "/";
    private static final Pattern MODEL = Pattern.compile(Pattern.quote(EmittedText.PACKAGE) + "\\.Rules[0-9A-F]{32}");

    /** The most bytes of an archive and, unpacked, of its classes. The shipped rules need a hundredth. */
    static final int MOST_BYTES = 64 << 20;

    private static final int MOST_CLASSES = 65_536;
    /** Zip keeps local times, from 1980. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final SortedMap<String, byte[]> classes;

    /**
     * Of class files by class name, which nobody else may change.
     *
     * @throws IllegalStateException if there is none, or one is not in the package of emitted text
     */
    CompiledModel(Map<String, byte[]> classes) {
        this.classes = Collections.unmodifiableSortedMap(new TreeMap<>(classes));
        if (classes.isEmpty()) {
            throw new IllegalStateException("no class was generated");
        }
        for (String name : classes.keySet()) {
            // One elsewhere could take the name of a class that is there already.
            if (!name.startsWith(EmittedText.PACKAGE + ".")) {
                throw new IllegalStateException("generated code must not stand in " + name);
            }
        }
    }

    /** The class files by class name. */
    SortedMap<String, byte[]> classes() {
        return classes;
    }

    /**
     * The name of the class that holds the model of all rules.
     *
     * @throws IllegalStateException if there is not exactly one
     */
    String modelClass() {
        List<String> found =
                classes.keySet().stream().filter(MODEL.asMatchPredicate()).toList();
        if (found.size() != 1) {
            throw new IllegalStateException("generated code has " + found.size() + " models");
        }
        return found.get(0);
    }

    /** The archive. */
    byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> one : classes.entrySet()) {
                ZipEntry entry = new ZipEntry(one.getKey().replace('.', '/') + CLASS);
                entry.setTimeLocal(NO_TIME);
                zip.putNextEntry(entry);
                zip.write(one.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * Reads an archive from anywhere.
     *
     * @throws IOException if it is not an archive as {@link #toBytes} writes them, or is too large
     */
    static CompiledModel read(byte[] archive) throws IOException {
        Map<String, byte[]> classes = new TreeMap<>();
        int left = MOST_BYTES;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String path = entry.getName();
                byte[] content = zip.readNBytes(left + 1);
                left -= content.length;
                if (left < 0 || classes.size() == MOST_CLASSES) {
                    throw new IOException("too large");
                }
                if (!path.startsWith(FOLDER) || !path.endsWith(CLASS)) {
                    throw new IOException("not a generated class: " + path);
                }
                String name = path.substring(0, path.length() - CLASS.length()).replace('/', '.');
                if (classes.put(name, content) != null) {
                    throw new IOException("twice: " + path);
                }
            }
        } catch (IllegalArgumentException unreadableName) {
            throw new IOException(unreadableName);
        }
        if (classes.isEmpty()) {
            throw new IOException("no archive");
        }
        return new CompiledModel(classes);
    }
}
