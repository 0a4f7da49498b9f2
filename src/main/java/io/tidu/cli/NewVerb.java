package io.tidu.cli;

import io.tidu.cases.CaseScaffold;
import io.tidu.cases.PackScaffold;
import io.tidu.diagnostic.ProblemException;
import io.tidu.engine.PolicyEngine;
import io.tidu.pack.Policies;
import io.tidu.pack.PolicyPack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code new pack RULES ID VERSION --on DATE} and {@code new case RULES ID VERSION --on DATE --name SENTENCE}: writes
 * files to start from, on which check and test pass at once. Never overwrites a file.
 */
@Command(name = "new")
final class NewVerb implements Callable<Integer> {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*(/[a-z][a-z0-9-]*)*");
    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]*");
    private static final Pattern SENTENCE = Pattern.compile("[^\"\\\\\\p{Cntrl}\\p{Cf}]{1,200}");

    private final Terminal terminal;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Parameters(index = "0", paramLabel = "pack|case", descriptionKey = "cli.help.new-what")
    private String what = "";

    @Parameters(index = "1", paramLabel = "RULES", descriptionKey = "cli.help.rules")
    private @Nullable Path rules;

    @Parameters(index = "2", paramLabel = "ID", descriptionKey = "cli.help.new-id")
    private String id = "";

    @Parameters(index = "3", paramLabel = "VERSION", descriptionKey = "cli.help.new-version")
    private String version = "";

    @Option(names = "--on", required = true, paramLabel = "DATE", descriptionKey = "cli.help.new-on")
    private String on = "";

    @Option(names = "--name", paramLabel = "SENTENCE", descriptionKey = "cli.help.new-name")
    private @Nullable String name;

    NewVerb(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try {
            common.check();
            Choice.of("new", what, List.of("pack", "case"));
            need(ID, "ID", id);
            need(VERSION, "VERSION", version);
            LocalDate date = Choice.date("--on", on);
            return what.equals("pack") ? pack(date) : oneCase(date);
        } catch (UsageException wrong) {
            terminal.err().println(wrong.sentence(terminal));
            return Terminal.UNUSABLE;
        } catch (ProblemException unusable) {
            terminal.tell(unusable.problems());
            return Terminal.UNUSABLE;
        } catch (IOException failed) {
            terminal.tell("cli.new-unwritable", String.valueOf(failed.getMessage()));
            return Terminal.UNUSABLE;
        }
    }

    private static void need(Pattern pattern, String what, String written) {
        if (!pattern.matcher(written).matches()) {
            throw new UsageException("cli.new-bad-name", what, written);
        }
    }

    private int pack(LocalDate from) throws IOException {
        Path folder = Objects.requireNonNull(rules);
        boolean empty = !Files.exists(folder.resolve("vocabulary.yaml"));
        String target = id.substring(id.lastIndexOf('/') + 1);
        if (!empty) {
            Policies policies = Policies.load(folder);
            if (policies.vocabulary().fact("staff").isEmpty()) {
                throw new UsageException("cli.new-no-staff");
            }
            if (policies.packs().stream().anyMatch(p -> p.manifest().targets().containsKey(target))) {
                throw new UsageException("cli.new-target-taken", target);
            }
        }
        return write(folder, PackScaffold.files(id, version, target, from, empty));
    }

    private int oneCase(LocalDate date) throws IOException {
        if (name == null || !SENTENCE.matcher(name).matches()) {
            throw new UsageException("cli.new-bad-name", "--name", String.valueOf(name));
        }
        Path folder = Objects.requireNonNull(rules);
        try (PolicyEngine engine = PolicyEngine.load(folder)) {
            PolicyPack pack = engine.policies().packs().stream()
                    .filter(p -> p.manifest().id().equals(id)
                            && p.manifest().version().equals(version))
                    .findFirst()
                    .orElseThrow(() -> new UsageException("cli.new-no-pack", id, version));
            String text = CaseScaffold.text(engine, pack, name, date);
            Path cases = folder.resolve(id).resolve(version).resolve("cases");
            int number = 1;
            while (Files.exists(cases.resolve("new-" + number + ".yaml"))) {
                number++;
            }
            Path file = cases.resolve("new-" + number + ".yaml");
            create(file, text);
            return Terminal.FINE;
        }
    }

    private int write(Path folder, SortedMap<String, String> files) throws IOException {
        for (String file : files.keySet()) {
            if (Files.exists(folder.resolve(file))) {
                throw new UsageException("cli.new-exists", folder.resolve(file).toString());
            }
        }
        for (var file : files.entrySet()) {
            create(folder.resolve(file.getKey()), file.getValue());
        }
        return Terminal.FINE;
    }

    private void create(Path file, String text) throws IOException {
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
        terminal.out().println(file.toString().replace('\\', '/'));
    }
}
