package io.tidu.engine.drools;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The last look before anything that was generated is loaded: a class of the model may refer to other classes of the
 * model, to members that they declare, and to what stands in {@code bytecode-allow-list.txt}, exactly, and to nothing
 * else.
 *
 * <p>The list is what the classes of a corpus need that uses everything the rule language has. It holds for one version
 * of Drools; a test compiles the corpus again and compares.
 */
final class BytecodeGate {
    private static final String LIST = "bytecode-allow-list.txt";
    private static final String INHERITED = "inherited";

    private static final Set<String> ALLOWED = read();

    private BytecodeGate() {}

    /**
     * Checks every class of a model.
     *
     * @throws IllegalStateException if a class can't be read or refers to something that is not listed, which no rule
     *     file can bring about; the message names it
     */
    static void check(CompiledModel model) {
        references(model).forEach((name, references) -> {
            for (String reference : references) {
                if (!ALLOWED.contains(reference)) {
                    throw new IllegalStateException(
                            "generated code must not refer to " + reference + " (in " + name + ")");
                }
            }
        });
    }

    /**
     * What each class of a model refers to outside of the model. A member that a class of the model does not declare
     * itself is not of the model: it is inherited from anywhere, so it is listed as {@code inherited#name}.
     *
     * @throws IllegalStateException if one can't be read
     */
    static SortedMap<String, SortedSet<String>> references(CompiledModel model) {
        Set<String> own = new HashSet<>(model.classes().keySet());
        model.classes().values().forEach(c -> own.addAll(ConstantPool.declared(c)));
        SortedMap<String, SortedSet<String>> found = new TreeMap<>();
        model.classes().forEach((name, classFile) -> {
            SortedSet<String> foreign = new TreeSet<>();
            for (String reference : ConstantPool.references(classFile)) {
                if (!own.contains(reference)) {
                    foreign.add(isOfModel(model, reference) ? INHERITED + member(reference) : reference);
                }
            }
            found.put(name, foreign);
        });
        return found;
    }

    private static boolean isOfModel(CompiledModel model, String member) {
        return model.classes().containsKey(member.split("#", 2)[0]);
    }

    private static String member(String reference) {
        return reference.substring(reference.indexOf('#'));
    }

    /** Changes whenever the list does. */
    static String fingerprint() {
        return String.join("\n", new TreeSet<>(ALLOWED));
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
