package io.tidu;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The rooms of the house and the doors between them. A room is what stands behind {@code io.tidu.}, {@code internal} or
 * not.
 */
class HouseTest {
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.tidu");

    private static final Path SOURCES = Path.of("src/main/java/io/tidu");

    /** Every arrow there may be. One that nothing uses any more is taken away again. */
    private static final String ARROWS = """
            batch -> diagnostic engine model register
            budget -> diagnostic model policy
            cases -> diagnostic engine evaluate input model parallel policy source vocabulary
            check -> cases diagnostic engine load model policy search vocabulary
            cli -> cases check diagnostic document engine explain guidance guide handbook impact input ledger load model parallel policy register report source vocabulary
            document -> diagnostic source
            engine -> diagnostic evaluate input load model policy vocabulary
            evaluate -> model policy vocabulary
            explain -> diagnostic model
            guidance -> diagnostic document explain model
            guide -> diagnostic engine evaluate explain model policy search vocabulary
            handbook -> cases diagnostic document explain impact model policy source vocabulary
            impact -> diagnostic engine evaluate model policy vocabulary
            input -> diagnostic model source vocabulary
            ledger -> diagnostic engine input model parallel vocabulary
            load -> diagnostic model policy source vocabulary
            model -> diagnostic
            policy -> diagnostic model vocabulary
            register -> budget diagnostic engine evaluate explain input ledger load model parallel policy sample vocabulary
            report -> cases check diagnostic document explain guidance handbook impact input model policy register source vocabulary
            sample -> model vocabulary
            search -> cases diagnostic engine evaluate explain input model policy source vocabulary
            source -> diagnostic model
            vocabulary -> diagnostic model
            """;

    private static final int MOST_PERCENT = 20;

    @Test
    void a_room_uses_only_the_rooms_it_may() {
        assertThat(used()).isSubsetOf(allowed());
    }

    @Test
    void every_arrow_that_is_allowed_is_used() {
        assertThat(allowed()).isSubsetOf(used());
    }

    @Test
    void packages_form_no_cycle() {
        slices().matching("io.tidu.(**)").should().beFreeOfCycles().check(MAIN);
    }

    @Test
    void rooms_form_no_cycle() {
        Map<String, SortedSet<String>> left = new TreeMap<>();
        allowed()
                .forEach(arrow -> left.computeIfAbsent(arrow.split(" -> ", 2)[0], room -> new TreeSet<>())
                        .add(arrow.split(" -> ", 2)[1]));
        while (left.values().removeIf(below -> below.stream().noneMatch(left::containsKey))) {
            // what is left has something below it that is left
        }

        assertThat(left).as("rooms in a circle, and those above it").isEmpty();
    }

    @Test
    void no_room_holds_more_than_a_fifth_of_the_code() throws IOException {
        Map<String, Long> lines = new TreeMap<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> SOURCES.relativize(file).getNameCount() > 1)
                    .forEach(file -> lines.merge(room(SOURCES.relativize(file)), lines(file), Long::sum));
        }
        long all = lines.values().stream().mapToLong(Long::longValue).sum();

        assertThat(lines)
                .hasSizeGreaterThan(MOST_PERCENT / 2)
                .allSatisfy((room, own) -> assertThat(100 * own).as(room).isLessThanOrEqualTo(MOST_PERCENT * all));
    }

    private static SortedSet<String> allowed() {
        SortedSet<String> arrows = new TreeSet<>();
        ARROWS.lines()
                .map(line -> line.split(" -> ", 2))
                .forEach(line -> Stream.of(line[1].split(" ")).forEach(below -> arrows.add(line[0] + " -> " + below)));
        return arrows;
    }

    private static SortedSet<String> used() {
        return MAIN.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(found -> isInRoom(found.getOriginClass())
                        && isInRoom(found.getTargetClass().getBaseComponentType()))
                .map(HouseTest::arrow)
                .filter(arrow -> !arrow.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isInRoom(JavaClass type) {
        return type.getPackageName().startsWith("io.tidu.");
    }

    private static String arrow(Dependency found) {
        String from = room(found.getOriginClass());
        String to = room(found.getTargetClass().getBaseComponentType());
        return from.equals(to) ? "" : from + " -> " + to;
    }

    private static String room(JavaClass type) {
        return room(Path.of(type.getPackageName().substring("io.tidu.".length()).replace('.', '/') + "/Type"));
    }

    private static String room(Path file) {
        boolean inside = file.getName(0).toString().equals("internal");
        return file.getName(inside ? 1 : 0).toString();
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
