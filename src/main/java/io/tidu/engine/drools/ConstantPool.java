package io.tidu.engine.drools;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The constant pool of a class file, and the names of the members it declares: every class, method and field that its
 * code can reach, directly or through a bootstrap method, stands in the pool. Layout and tags: Java Virtual Machine
 * Specification, 4.1 and 4.4.
 */
final class ConstantPool {
    /** Stands for the class of a member of an array, which is no member of the elements' class. */
    static final String ARRAY = "[]";

    private static final int MAGIC = 0xCAFEBABE;

    private final int[] tags;
    private final int[] first;
    private final int[] second;
    private final String[] texts;
    private final Set<String> declared = new HashSet<>();

    private ConstantPool(int size) {
        this.tags = new int[size];
        this.first = new int[size];
        this.second = new int[size];
        this.texts = new String[size];
    }

    /**
     * What a class refers to: {@code java.lang.Object} for a class, {@code java.lang.String#length()I} for a method,
     * {@code java.lang.System#out:Ljava/io/PrintStream;} for a field. An array counts as its elements' class, a member
     * of an array as one of {@link #ARRAY}.
     *
     * @throws IllegalStateException if it is not a class file of a kind this reader knows
     */
    static SortedSet<String> references(byte[] classFile) {
        return parsed(classFile).references();
    }

    /**
     * The members that a class itself declares, written as in {@link #references}, without those it inherits.
     *
     * @throws IllegalStateException if it is not a class file of a kind this reader knows
     */
    static Set<String> declared(byte[] classFile) {
        return parsed(classFile).declared;
    }

    private static ConstantPool parsed(byte[] classFile) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(classFile))) {
            if (in.readInt() != MAGIC) {
                throw new IOException("no class file");
            }
            in.readInt();
            ConstantPool pool = new ConstantPool(in.readUnsignedShort());
            pool.read(in);
            pool.readDeclared(in);
            return pool;
        } catch (IOException | RuntimeException e) {
            // A class file from outside may point at constants that are not there.
            throw new IllegalStateException("a generated class can't be read", e);
        }
    }

    private void read(DataInputStream in) throws IOException {
        for (int i = 1; i < tags.length; i++) {
            tags[i] = in.readUnsignedByte();
            switch (tags[i]) {
                case 1 -> texts[i] = in.readUTF();
                case 3, 4 -> in.readInt();
                case 5, 6 -> {
                    in.readLong();
                    i++; // A long or double takes two places.
                }
                case 7, 8, 16, 19, 20 -> first[i] = in.readUnsignedShort();
                case 9, 10, 11, 12, 17, 18 -> {
                    first[i] = in.readUnsignedShort();
                    second[i] = in.readUnsignedShort();
                }
                case 15 -> {
                    first[i] = in.readUnsignedByte();
                    second[i] = in.readUnsignedShort();
                }
                default -> throw new IOException("constant of kind " + tags[i]);
            }
        }
    }

    private void readDeclared(DataInputStream in) throws IOException {
        in.readUnsignedShort(); // Access flags.
        String name = className(in.readUnsignedShort());
        in.readUnsignedShort(); // Superclass.
        in.skipNBytes(2L * in.readUnsignedShort()); // Interfaces.
        for (String separator : List.of(":", "")) { // Fields, then methods.
            for (int left = in.readUnsignedShort(); left > 0; left--) {
                in.readUnsignedShort();
                declared.add(name + "#" + texts[in.readUnsignedShort()] + separator + texts[in.readUnsignedShort()]);
                for (int attributes = in.readUnsignedShort(); attributes > 0; attributes--) {
                    in.readUnsignedShort();
                    in.skipNBytes(Integer.toUnsignedLong(in.readInt()));
                }
            }
        }
    }

    private SortedSet<String> references() {
        SortedSet<String> found = new TreeSet<>();
        for (int i = 1; i < tags.length; i++) {
            switch (tags[i]) {
                case 7 -> add(found, className(i));
                case 9 -> add(found, member(i, ":"));
                case 10, 11 -> add(found, member(i, ""));
                default -> {}
            }
        }
        return found;
    }

    private static void add(SortedSet<String> found, String reference) {
        if (!reference.isEmpty()) {
            found.add(reference);
        }
    }

    private String member(int index, String separator) {
        int nameAndType = second[index];
        String owner = texts[first[first[index]]].startsWith("[") ? ARRAY : className(first[index]);
        return owner + "#" + texts[first[nameAndType]] + separator + texts[second[nameAndType]];
    }

    /** Empty for an array of numbers or flags. */
    private String className(int index) {
        String name = texts[first[index]];
        int dimensions = name.lastIndexOf('[') + 1;
        if (dimensions > 0) {
            String element = name.substring(dimensions);
            name = element.startsWith("L") ? element.substring(1, element.length() - 1) : "";
        }
        return name.replace('/', '.');
    }
}
