package io.tidu.internal.load;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Finds rules in a zip or jar, by its directory. A link in it is read as the text it consists of, and leads nowhere.
 * How large a file is tells what comes out of it, not what the archive says, and its checksum must fit.
 */
final class ArchiveFinder {
    /** What archivers add and no rules are in. */
    private static final Set<String> NO_RULES = Set.of("META-INF", "__MACOSX");

    private final ZipFile zip;
    private final RulesTree tree;

    private ArchiveFinder(ZipFile zip, RulesTree tree) {
        this.zip = zip;
        this.tree = tree;
    }

    /** Of an archive by its path. */
    static boolean find(Path file, RulesTree tree) {
        try {
            if (Files.size(file) > RulesTree.MOST_BYTES_IN_ALL) {
                tree.tell("file.too-large", "", String.valueOf(RulesTree.MOST_BYTES_IN_ALL));
                return false;
            }
            ZipFile zip = new ZipFile(file.toFile());
            tree.keep(zip);
            return new ArchiveFinder(zip, tree).find(null);
        } catch (IOException | IllegalArgumentException | UnsupportedOperationException noArchive) {
            tree.tell("pack.no-archive", "");
            return false;
        }
    }

    /** Of one folder of an archive that is open, which the tree closes. */
    static boolean find(ZipFile zip, String folder, RulesTree tree) {
        tree.keep(zip);
        return new ArchiveFinder(zip, tree).find(folder);
    }

    /**
     * Finds the files.
     *
     * @param folder the folder within the archive, with a slash at its end; null to look for it
     */
    private boolean find(@Nullable String folder) {
        List<ZipEntry> all = zip.stream()
                .filter(e -> folder == null
                        ? !NO_RULES.contains(top(e.getName()))
                        : e.getName().startsWith(folder))
                .limit(EntryNames.MOST_ENTRIES + 1L)
                .collect(Collectors.toList());
        if (all.size() > EntryNames.MOST_ENTRIES) {
            tree.tellTooMany();
            return false;
        }
        all.removeIf(ZipEntry::isDirectory);
        String start = folder == null ? start(all) : folder;
        EntryNames names = new EntryNames(tree);
        for (ZipEntry entry : all) {
            String path = names.path(entry.getName().substring(start.length()));
            if (path != null) {
                tree.add(path, most -> first(entry, most));
            }
        }
        return true;
    }

    /** Nothing if the rules stand at its top; the only folder there, if all stands in it. */
    private static String start(List<ZipEntry> all) {
        for (ZipEntry entry : all) {
            String name = entry.getName();
            int slash = name.indexOf('/');
            String folder = name.substring(0, slash + 1);
            if (slash > 0 && name.equals(folder + VocabularyFile.NAME)) {
                return all.stream().allMatch(e -> e.getName().startsWith(folder)) ? folder : "";
            }
        }
        return "";
    }

    private static String top(String name) {
        int slash = name.indexOf('/');
        return slash < 0 ? name : name.substring(0, slash);
    }

    private byte[] first(ZipEntry entry, int most) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] content = in.readNBytes(most);
            if (content.length < most && !fits(entry, content)) {
                throw new IOException("damaged");
            }
            return content;
        } catch (IllegalArgumentException | IllegalStateException damaged) {
            throw new IOException(damaged);
        }
    }

    private static boolean fits(ZipEntry entry, byte[] content) {
        CRC32 sum = new CRC32();
        sum.update(content);
        return entry.getSize() == content.length && entry.getCrc() == sum.getValue();
    }
}
