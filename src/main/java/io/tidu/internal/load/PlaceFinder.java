package io.tidu.internal.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Finds rules at a place of the file system: in a folder, or in an archive. */
final class PlaceFinder {
    private PlaceFinder() {}

    static boolean find(Path place, RulesTree tree) {
        try {
            Path real = place.toRealPath();
            if (Files.isDirectory(real)) {
                new FolderFinder(real, tree).find();
                return true;
            }
            if (Files.isRegularFile(real, LinkOption.NOFOLLOW_LINKS)) {
                return ArchiveFinder.find(real, tree);
            }
        } catch (IOException notThere) {
            // Told below: to the reader it is the same whether it is missing or something else.
        }
        tree.tell("pack.no-folder", "");
        return false;
    }
}
