package io.tidu.cli;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problem;
import io.tidu.internal.cases.CaseResult;
import io.tidu.internal.cases.CaseRun;
import io.tidu.internal.cases.CaseRunner;
import io.tidu.internal.cases.Coverage;
import io.tidu.internal.cases.version.NextVersion;
import io.tidu.internal.diagnostic.Nearest;
import io.tidu.internal.document.write.TextWriter;
import io.tidu.internal.engine.Engine;
import io.tidu.internal.policy.PolicyPack;
import io.tidu.internal.report.cases.CaseDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * {@code new version RULES ID VERSION --from DATE}: copies the newest version of a pack, moves days and the years of
 * cases, ends the old version the day before, tells what a person must look at, and runs the cases of the new one.
 */
final class NewVersion {
    private static final String MANIFEST = "pack.yaml";
    /** At the beginning of a file it says that the file is UTF-8, and is no part of its text. */
    private static final String MARK = "\uFEFF";

    private final Path rules;
    private final String id;
    private final String version;
    private final LocalDate from;
    private final Terminal terminal;

    NewVersion(Path rules, String id, String version, LocalDate from, Terminal terminal) {
        this.rules = rules;
        this.id = id;
        this.version = version;
        this.from = from;
        this.terminal = terminal;
    }

    int run() throws IOException {
        List<Problem> remarks = new ArrayList<>();
        try (Engine engine = Engine.load(rules)) {
            PolicyPack old = newest(engine);
            Path folder = rules.resolve(id).resolve(old.manifest().version());
            SortedMap<String, String> texts = new TreeMap<>();
            SortedSet<String> others = new TreeSet<>();
            read(folder, texts, others, remarks);
            if (!texts.containsKey(MANIFEST)) {
                throw new UsageException("cli.new-link", shown(folder.resolve(MANIFEST)));
            }
            NextVersion next = NextVersion.of(old, engine.vocabulary(), texts, others, shown(folder), version, from);
            remarks.addAll(next.remarks());
            write(next, folder);
        }
        terminal.tell(remarks);
        return cases();
    }

    private PolicyPack newest(Engine engine) {
        List<PolicyPack> versions = engine.policies().packs().stream()
                .filter(p -> p.manifest().id().equals(id))
                .sorted(Comparator.comparing(p -> p.manifest().inForce().from()))
                .toList();
        if (versions.isEmpty()) {
            SortedSet<String> there = new TreeSet<>();
            engine.policies().packs().forEach(p -> there.add(p.manifest().id()));
            throw new UsageException("cli.no-pack", id, Nearest.orAll(id, there));
        }
        PolicyPack newest = versions.get(versions.size() - 1);
        LocalDate begins = newest.manifest().inForce().from();
        if (!from.isAfter(begins)) {
            throw new UsageException(
                    "cli.new-too-early", from.toString(), newest.manifest().version(), begins.toString());
        }
        return newest;
    }

    private static void read(
            Path folder, SortedMap<String, String> texts, SortedSet<String> others, List<Problem> remarks)
            throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (Files.isSymbolicLink(file)) {
                    remarks.add(Problem.warning("version.link", Place.of(shown(file))));
                } else if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    if (name.toLowerCase(Locale.ROOT).matches(".*\\.(?:yaml|md|csv|drl)")) {
                        String text = Files.readString(file);
                        texts.put(name, text.startsWith(MARK) ? text.substring(1) : text);
                    } else {
                        others.add(name);
                    }
                }
            }
        }
    }

    private void write(NextVersion next, Path folder) throws IOException {
        NewFiles files = new NewFiles(rules, terminal);
        String to = id + "/" + version;
        SortedMap<String, String> written = new TreeMap<>();
        next.files().forEach((path, text) -> written.put(to + "/" + path, text));
        files.needPlaceForPack(id, version);
        files.write(written);
        files.copy(folder, to, next.copied());
        if (next.oldManifest() != null) {
            files.change(folder.resolve(MANIFEST), next.oldManifest());
        }
    }

    /** What the cases of the new version come to, those beside it and others dated in it. */
    private int cases() {
        terminal.show("cli.progress.cases");
        try (Engine engine = Engine.load(rules)) {
            CaseRun run = CaseRunner.run(engine, id);
            String beside = shown(rules.resolve(id).resolve(version)) + "/";
            List<CaseResult> own = run.results().stream()
                    .filter(r -> r.place().file().startsWith(beside))
                    .toList();
            List<CaseResult> failed = own.stream().filter(r -> !r.passed()).toList();
            CaseDocument document = new CaseDocument(only(run, own), engine.policies(), terminal.locale());
            terminal.print(TextWriter.write(document.failures(), terminal.style()));
            terminal.print(TextWriter.write(document.coverage(false), terminal.style()));
            List<Coverage> idle = run.idle(engine.policies()).stream()
                    .filter(c -> c.version().equals(version))
                    .toList();
            idle.forEach(c -> terminal.out().println(document.idle(c)));
            terminal.out()
                    .println(terminal.text(
                            "cli.tested", String.valueOf(own.size() - failed.size()), String.valueOf(failed.size())));
            return failed.isEmpty() && idle.isEmpty() ? Terminal.FINE : Terminal.FINDINGS;
        }
    }

    private CaseRun only(CaseRun run, List<CaseResult> results) {
        List<Coverage> own =
                run.coverage().stream().filter(c -> c.version().equals(version)).toList();
        return new CaseRun(results, own, run.warnings());
    }

    private static String shown(Path path) {
        return path.toString().replace('\\', '/');
    }
}
