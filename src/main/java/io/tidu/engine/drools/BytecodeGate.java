package io.tidu.engine.drools;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.drools.compiler.kie.builder.impl.InternalKieModule;

/**
 * The last look before anything that was generated is loaded: a class of the module may refer to other classes of the
 * module and to what stands in {@code bytecode-allow-list.txt}, exactly, and to nothing else.
 *
 * <p>The list is what the classes of a corpus need that uses everything the rule language has. It holds for one version
 * of Drools; a test compiles the corpus again and compares.
 */
final class BytecodeGate {
    private static final String LIST = "bytecode-allow-list.txt";
    private static final String CLASS = ".class";
    /** Where generated classes stand. One elsewhere could take the name of a class that is there already. */
    private static final List<String> PACKAGES = List.of(EmittedText.PACKAGE + ".", "org.drools.project.model.");

    private static final Set<String> ALLOWED = read();

    private BytecodeGate() {}

    /**
     * Checks every class of a module.
     *
     * @throws IllegalStateException if a class refers to something that is not listed, which no rule file can bring
     *     about; the message names it
     */
    static void check(InternalKieModule module) {
        references(module).forEach((file, references) -> {
            for (String reference : references) {
                if (!ALLOWED.contains(reference)) {
                    throw new IllegalStateException(
                            "generated code must not refer to " + reference + " (in " + file + ")");
                }
            }
        });
    }

    /**
     * What each class of a module refers to outside of the module.
     *
     * @throws IllegalStateException if there is no class or one can't be read
     */
    static SortedMap<String, SortedSet<String>> references(InternalKieModule module) {
        List<String> files =
                module.getFileNames().stream().filter(f -> f.endsWith(CLASS)).toList();
        if (files.isEmpty()) {
            throw new IllegalStateException("no class was generated");
        }
        Set<String> own = files.stream().map(BytecodeGate::name).collect(Collectors.toUnmodifiableSet());
        SortedMap<String, SortedSet<String>> found = new TreeMap<>();
        for (String file : files) {
            byte[] classFile = Objects.requireNonNull(module.getBytes(file), file);
            SortedSet<String> foreign = new TreeSet<>(ConstantPool.references(classFile));
            foreign.removeIf(r -> own.contains(r.split("#", 2)[0]));
            found.put(file, foreign);
        }
        return found;
    }

    private static String name(String file) {
        String name = file.substring(0, file.length() - CLASS.length()).replace('/', '.');
        if (PACKAGES.stream().noneMatch(name::startsWith)) {
            throw new IllegalStateException("generated code must not stand in " + file);
        }
        return name;
    }

    private static Set<String> read() {
        try (InputStream in = Objects.requireNonNull(BytecodeGate.class.getResourceAsStream(LIST), LIST);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().filter(l -> !l.startsWith("#")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
