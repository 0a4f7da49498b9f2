package io.tidu.internal.source.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An embedding program need not have POI. */
class WithoutPoiTest {
    private static final Pattern OF_POI = Pattern.compile(".*(?:poi|xmlbeans|commons-compress)[^/]*\\.jar");

    /** Everything on the class path but POI. */
    private static URLClassLoader withoutPoi() {
        URL[] urls = Arrays.stream(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
                .filter(p -> !OF_POI.matcher(p.replace('\\', '/')).matches())
                .map(WithoutPoiTest::url)
                .toArray(URL[]::new);
        return new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
    }

    private static URL url(String path) {
        try {
            return Path.of(path).toUri().toURL();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void a_spreadsheet_is_refused_with_what_is_missing() throws Exception {
        try (URLClassLoader loader = withoutPoi()) {
            Class<?> problems = loader.loadClass("io.tidu.diagnostic.Problems");
            Object told = problems.getConstructor().newInstance();
            Object grid = loader.loadClass("io.tidu.internal.source.sheet.SheetReader")
                    .getMethod("read", String.class, byte[].class, long.class, problems)
                    .invoke(null, "t.xlsx", Book.of("A1", "tier").bytes(), 1L << 20, told);

            assertThat(grid).isNull();
            assertThat(String.valueOf(problems.getMethod("list").invoke(told))).contains("sheet.no-library");
        }
    }

    @Test
    void rules_without_spreadsheets_are_loaded_and_decide() throws Exception {
        try (URLClassLoader loader = withoutPoi()) {
            Class<?> reader = loader.loadClass("io.tidu.internal.load.RulesLoader");
            Object loaded =
                    reader.getMethod("load", Path.class).invoke(null, Path.of("src/test/resources/io/tidu/cli/rules"));

            assertThat((List<?>) loaded.getClass().getMethod("packs").invoke(loaded))
                    .isNotEmpty();
        }
    }
}
