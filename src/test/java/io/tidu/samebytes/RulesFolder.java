package io.tidu.samebytes;

import io.tidu.internal.engine.Engine;
import io.tidu.internal.load.RulesPlace;
import io.tidu.model.Bounds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Rules that enterprises are assessed with.
 *
 * @param name short, for the names of groups
 * @param engine their engine
 * @param edges what stands in them
 */
record RulesFolder(String name, Engine engine, Edges edges) {

    /** The files of one or more folders, as if they were one; they are read into memory, so that no path shows. */
    static RulesFolder load(String name, String... folders) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (String folder : folders) {
            Path top = Path.of(folder);
            try (Stream<Path> all = Files.walk(top)) {
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    files.put(top.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        Engine engine = Engine.load(RulesPlace.inMemory(files), Set.of(), Bounds.DEFAULT);
        return new RulesFolder(name, engine, Edges.in(files));
    }
}
