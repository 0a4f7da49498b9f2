package io.tidu.internal.load;

import io.tidu.internal.source.tree.ShownText;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Finds rules in a folder of the class path. */
final class ClassPathFinder {
    private ClassPathFinder() {}

    /** The folder's path from the top of the class path, without slashes at its ends. */
    static String path(Class<?> beside, String folder) {
        String of = beside.getPackageName().replace('.', '/');
        String whole = folder.startsWith("/") || of.isEmpty() ? folder : of + "/" + folder;
        return whole.replaceAll("^/+|/+$", "");
    }

    static boolean find(Class<?> beside, String folder, RulesTree tree) {
        String within = folder.isEmpty() ? "" : folder + "/";
        ClassLoader loader =
                beside.getClassLoader() == null ? ClassLoader.getSystemClassLoader() : beside.getClassLoader();
        try {
            Map<String, URL> places = new LinkedHashMap<>();
            Collections.list(loader.getResources(within + VocabularyFile.NAME))
                    .forEach(u -> places.put(u.toString(), u));
            if (places.size() > 1) {
                tree.tell("pack.twice-on-class-path", "", ShownText.shown(String.join(", ", places.keySet())));
                return false;
            }
            if (!places.isEmpty() && find(places.values().iterator().next(), tree)) {
                return true;
            }
        } catch (IOException | URISyntaxException | IllegalArgumentException | FileSystemNotFoundException unreadable) {
            // Told below: nothing can be read of it.
        }
        tree.tell("pack.not-on-class-path", "");
        return false;
    }

    private static boolean find(URL vocabulary, RulesTree tree) throws IOException, URISyntaxException {
        if (vocabulary.getProtocol().equals("file")) {
            Path folder = Path.of(vocabulary.toURI()).getParent();
            return folder != null && PlaceFinder.find(folder, tree);
        }
        URLConnection connection = vocabulary.openConnection();
        if (!(connection instanceof JarURLConnection jar)) {
            return false;
        }
        // Else it would be the JVM's own, which others read from while we close it.
        jar.setUseCaches(false);
        String file = Objects.requireNonNull(jar.getEntryName());
        return ArchiveFinder.find(
                jar.getJarFile(), file.substring(0, file.length() - VocabularyFile.NAME.length()), tree);
    }
}
