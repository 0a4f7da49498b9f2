package io.tidu.engine;

import io.tidu.internal.load.RulesPlace;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where rules are read from: a folder, a zip or jar, the class path or memory. The same files give the same rules, the
 * same hashes and the same signatures, whichever it is; what is refused in a folder is refused everywhere. Nothing is
 * read before rules are loaded, and no file is kept open afterwards. Immutable and safe to share between threads.
 */
public final class RulesSource {
    private final RulesPlace place;

    private RulesSource(RulesPlace place) {
        this.place = place;
    }

    /**
     * A folder, or a zip or jar whose top, or whose only folder, holds {@code vocabulary.yaml}.
     *
     * @param place the folder or the file, which may have at most 32 MiB; in a jar {@code META-INF} is left out
     */
    public static RulesSource at(Path place) {
        return new RulesSource(RulesPlace.at(place));
    }

    /**
     * A folder of the class path, in a jar, in a jar within a jar as Spring Boot packs them, or unpacked. A folder that
     * is there twice is refused: which one counted would depend on the order of the class path.
     *
     * @param beside a class whose loader looks for it
     * @param folder its path, as {@link Class#getResource} takes it: {@code /rules}, or relative to the class's package
     */
    public static RulesSource onClassPath(Class<?> beside, String folder) {
        return new RulesSource(RulesPlace.onClassPath(beside, folder));
    }

    /**
     * Files in memory.
     *
     * @param files contents by path below the rules folder, with forward slashes; nobody may change the arrays while
     *     rules are loaded
     */
    public static RulesSource inMemory(Map<String, byte[]> files) {
        return new RulesSource(RulesPlace.inMemory(files));
    }

    /** How problems name it, with forward slashes. */
    public String shown() {
        return place.shown();
    }

    RulesPlace place() {
        return place;
    }
}
