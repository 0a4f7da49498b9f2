package io.tidu.internal.load;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.ProblemException;
import io.tidu.diagnostic.Problems;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where rules are read from: a folder, a zip or jar, the class path or memory. The same files give the same rules, the
 * same hashes and the same signatures, whichever it is; what is refused in a folder is refused everywhere. Nothing is
 * read before rules are loaded, and no file is kept open afterwards. Immutable and safe to share between threads.
 */
public final class RulesPlace {
    private final String shown;
    private final Finder finder;

    /** Finds the files of a source. */
    interface Finder {
        /** Adds every file to a tree; false, with a problem added, if there is no such source. */
        boolean find(RulesTree tree);
    }

    private RulesPlace(String shown, Finder finder) {
        this.shown = shown;
        this.finder = finder;
    }

    /**
     * A folder, or a zip or jar whose top, or whose only folder, holds {@code vocabulary.yaml}.
     *
     * @param place the folder or the file, which may have at most 32 MiB; in a jar {@code META-INF} is left out
     */
    public static RulesPlace at(Path place) {
        String shown = place.toString().replace(place.getFileSystem().getSeparator(), "/");
        return new RulesPlace(shown, tree -> PlaceFinder.find(place, tree));
    }

    /**
     * A folder of the class path, in a jar, in a jar within a jar as Spring Boot packs them, or unpacked. A folder that
     * is there twice is refused: which one counted would depend on the order of the class path.
     *
     * @param beside a class whose loader looks for it
     * @param folder its path, as {@link Class#getResource} takes it: {@code /rules}, or relative to the class's package
     */
    public static RulesPlace onClassPath(Class<?> beside, String folder) {
        String path = ClassPathFinder.path(beside, folder);
        return new RulesPlace("classpath:" + path, tree -> ClassPathFinder.find(beside, path, tree));
    }

    /**
     * Files in memory.
     *
     * @param files contents by path below the rules folder, with forward slashes; nobody may change the arrays while
     *     rules are loaded
     */
    public static RulesPlace inMemory(Map<String, byte[]> files) {
        Map<String, byte[]> kept = Map.copyOf(files);
        return new RulesPlace("memory:rules", tree -> MemoryFinder.find(kept, tree));
    }

    /** How problems name it, with forward slashes. */
    public String shown() {
        return shown;
    }

    /**
     * One of its files as it is now, for what must be looked at before the rules are.
     *
     * @param name the path below the rules folder
     * @return the bytes; null if there is no such file, it can't be read, or it has more than so many
     * @throws ProblemException if there is no such source, or something in it is refused by its name or kind
     */
    public byte @Nullable [] bytes(String name, int most) {
        Problems problems = new Problems();
        try (RulesTree tree = RulesTree.of(this, problems)) {
            if (tree == null || problems.hasErrors()) {
                throw new ProblemException(problems.list());
            }
            return tree.bytes(name, most);
        }
    }

    /** A problem of one of its files as a whole. */
    public Problem problem(String id, String name) {
        return Problem.error(id, Place.of(shown + "/" + name));
    }

    boolean find(RulesTree tree) {
        return finder.find(tree);
    }
}
