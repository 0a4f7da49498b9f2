package io.tidu.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** Mutants of every kind of file that Tidu reads; each is always the same for one seed and number. */
public final class Mutants {
    private static final String PACK = "corpus/sample/2026/";
    private static final Path CORPUS = HostilePack.RESOURCES.resolve("corpus");

    private final long seed;
    private final List<String> rules = Stream.concat(Stream.of(corpus(PACK + "corpus.drl")), hostile(".drl"))
            .flatMap(t -> Arrays.stream(t.split("(?m)^(?=rule \")")))
            .filter(r -> r.length() < 20_000)
            .toList();
    private final List<String> tables =
            Stream.concat(corpusTables(), hostile(".csv")).toList();
    private final List<String> vocabularies =
            Stream.of(corpus("vocabulary.yaml")).toList();
    private final List<String> manifests = Stream.of(corpus(PACK + "pack.yaml")).toList();
    private final List<String> policies = Stream.of(corpus(PACK + "policy.md")).toList();
    private final List<String> cases = Stream.concat(
                    Collections.nCopies(10, Inputs.CASES).stream(),
                    hostile(".yaml").filter(t -> t.startsWith("- name") || t.startsWith("- &")))
            .toList();
    private final List<String> inputs = List.of(Inputs.JSON, Inputs.CSV);

    /** Of a seed. */
    public Mutants(long seed) {
        this.seed = seed;
    }

    /** A mutant. */
    public static final class Mutant {
        private final String place;
        private final byte[] content;
        private final Mutator mutator;

        private Mutant(String place, byte[] content, Mutator mutator) {
            this.place = place;
            this.content = content;
            this.mutator = mutator;
        }

        /** Where in a rules folder it is put; {@code input.json} or the like for a file of enterprises. */
        public String place() {
            return place;
        }

        /** Its bytes. */
        public byte[] content() {
            return content;
        }

        /** Goes on drawing for this mutant. */
        public Mutator mutator() {
            return mutator;
        }
    }

    /** The mutant of a number. */
    public Mutant get(int number) {
        Mutator mutator = new Mutator(seed * 0x9E3779B97F4A7C15L + number);
        int kind = mutator.below(100);
        if (kind < 45) {
            String file = mutator.pick(rules) + (mutator.below(2) == 0 ? mutator.pick(rules) : "");
            return of(PACK + "mutant.drl", mutator, file, mutator.pick(rules));
        }
        if (kind < 60) {
            return of(PACK + "tables/mutant.csv", mutator, mutator.pick(tables), mutator.pick(tables));
        }
        if (kind < 68) {
            return of("vocabulary.yaml", mutator, mutator.pick(vocabularies), mutator.pick(manifests));
        }
        if (kind < 75) {
            return of(PACK + "pack.yaml", mutator, mutator.pick(manifests), mutator.pick(vocabularies));
        }
        if (kind < 80) {
            return of(PACK + "policy.md", mutator, mutator.pick(policies), mutator.pick(rules));
        }
        if (kind < 90) {
            return of(PACK + "cases/mutant.yaml", mutator, mutator.pick(cases), mutator.pick(cases));
        }
        String name = mutator.pick(List.of("input.json", "input.jsonl", "input.csv"));
        String file = name.endsWith("csv") ? Inputs.CSV : Inputs.JSON;
        return of(name, mutator, file, mutator.pick(inputs));
    }

    private static Mutant of(String place, Mutator mutator, String file, String other) {
        return new Mutant(place, mutator.mutate(file, other), mutator);
    }

    private static String corpus(String name) {
        return read(CORPUS.resolve(name));
    }

    private static Stream<String> corpusTables() {
        return texts(CORPUS.resolve(PACK + "tables"), ".csv");
    }

    private static Stream<String> hostile(String extension) {
        return Stream.of("attacks", "own").flatMap(f -> texts(HostilePack.RESOURCES.resolve(f), extension));
    }

    private static Stream<String> texts(Path folder, String extension) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> found =
                    files.filter(f -> f.toString().endsWith(extension)).sorted().toList();
            return found.stream().map(Mutants::read).filter(t -> t.length() < 20_000);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Inputs {
        static final String JSON = """
                {"id": "91330421MA0000TEST", "name": "虚构", "county": "330421", "registeredOn": "2018-05-01", \
                "residentEnterprise": true, "technologyField": "energy", "staff": 80, "technologyStaff": 24, \
                "netProfit": 1000000.50, "revenue": {"2023": 24000000, "2024": 32000000, "2025": 42000000}, \
                "rdExpense": {"2025": 1500000}, "expertPoints": {"ipCount": 7, "advancement": 5}, \
                "titles": [{"title": "high-tech-enterprise", "from": "2021-12-16", "to": "2024-12-15"}], \
                "events": [{"kind": "accident", "grave": true, "on": "2024-03-01"}], "investments": [], \
                "stage": "cultivate"}
                """;
        static final String CASES = """
                - name: an enterprise with people
                  on: 2026-03-01
                  enterprise:
                    staff: 80
                    county: "330421"
                    revenue: {"2024": 1500000, "2025": 2000000.50}
                    events: [{kind: accident, on: 2024-03-01, grave: true}]
                    technologyStaff: {sources: [{value: 80, from: tax return}, {value: 90, from: social insurance}]}
                  expect:
                    targets: {title: {verdict: met, findings: {staff: met}}, other: {verdict: met}}
                    stage: {current: none}
                    funding: {total: 300000, awards: {honest-grant: 300000}}
                """;
        static final String CSV = """
                id,name,staff,residentEnterprise,registeredOn,revenue.2025,revenue.2024,expertPoints.ipCount,events
                a,甲,80,true,2018-05-01,42000000,1.5,7,"[{""kind"": ""accident"", ""on"": ""2024-03-01""}]"
                b,"乙, ""丙"" ",,否,,,,,[]
                """;
    }
}
