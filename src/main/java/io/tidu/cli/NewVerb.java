package io.tidu.cli;

import io.tidu.diagnostic.ProblemException;
import io.tidu.internal.cases.CaseScaffold;
import io.tidu.internal.cases.PackScaffold;
import io.tidu.internal.diagnostic.Nearest;
import io.tidu.internal.engine.Engine;
import io.tidu.internal.policy.PolicyPack;
import io.tidu.model.Label;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code new pack [RULES] ID VERSION --on DATE} and {@code new case [RULES] ID VERSION --on DATE --name SENTENCE}:
 * writes files to start from, on which check and test pass at once; {@code new version [RULES] ID VERSION --from DATE}:
 * a new version out of the newest. Never overwrites a file, but for the last day of the old version.
 */
@Command(name = "new")
final class NewVerb implements Callable<Integer> {
    /** As many folders as the loader goes down, and a last word that it takes as the name of a target. */
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,63}(/[a-z][a-z0-9-]{0,63}){0,8}");
    /** Not what the loader leaves out as an editor's copy, nor what Windows can't name a folder. */
    private static final Pattern VERSION =
            Pattern.compile("(?!.*\\.(?:bak|swp)$)[A-Za-z0-9](?:[A-Za-z0-9.-]{0,62}[A-Za-z0-9])?");

    private static final String VERSIONS = "version";

    private static final Pattern TITLE =
            Pattern.compile("[^\"\\\\|\\p{Cntrl}\\p{Cf}]{0,199}[^\"\\\\|\\p{Cntrl}\\p{Cf}\\s]");
    private static final Pattern SENTENCE = Pattern.compile("[^\"\\\\\\p{Cntrl}\\p{Cf}]{1,200}");

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    private final Terminal terminal;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Parameters(index = "0", paramLabel = "pack|case|version", descriptionKey = "cli.help.new-what")
    private String what = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "RULES", descriptionKey = "cli.help.new-rules")
    private @Nullable String first;

    @Parameters(
            index = "2",
            arity = "0..1",
            paramLabel = "ID",
            hideParamSyntax = true,
            descriptionKey = "cli.help.new-id")
    private @Nullable String second;

    @Parameters(
            index = "3",
            arity = "0..1",
            paramLabel = "VERSION",
            hideParamSyntax = true,
            descriptionKey = "cli.help.new-version")
    private @Nullable String third;

    @Option(names = "--on", paramLabel = "DATE", descriptionKey = "cli.help.new-on")
    private @Nullable String on;

    @Option(names = "--from", paramLabel = "DATE", descriptionKey = "cli.help.new-from")
    private @Nullable String from;

    @Option(names = "--name", paramLabel = "SENTENCE", descriptionKey = "cli.help.new-name")
    private @Nullable String name;

    @Option(names = "--title-zh", paramLabel = "TITLE", descriptionKey = "cli.help.new-title-zh")
    private String titleZh = "新政策（示例）";

    @Option(names = "--title-en", paramLabel = "TITLE", descriptionKey = "cli.help.new-title-en")
    private String titleEn = "A new policy (sample)";

    private Path rules = Path.of("");
    private String id = "";
    private String version = "";

    NewVerb(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try {
            common.check();
            Choice.of("new", what, List.of("pack", "case", VERSIONS));
            RulesNamed named = RulesNamed.ofNew(RulesNamed.words(List.of(), first, second, third));
            rules = named.rules().get(0);
            id = named.others().get(0);
            version = named.others().get(1);
            need(ID, "ID", id);
            need(VERSION, "VERSION", version);
            need(TITLE, "--title-zh", titleZh);
            need(TITLE, "--title-en", titleEn);
            LocalDate date = day();
            if (Files.isRegularFile(rules)) {
                throw new UsageException("cli.needs-folder", rules.toString());
            }
            terminal.show("cli.progress.rules");
            if (what.equals(VERSIONS)) {
                return new NewVersion(rules, id, version, date, terminal).run();
            }
            return what.equals("pack") ? pack(date) : oneCase(date);
        } catch (UsageException wrong) {
            terminal.err().println(wrong.sentence(terminal));
            return Terminal.UNUSABLE;
        } catch (ProblemException unusable) {
            terminal.tellRules(unusable.problems());
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

    /** The cases that are written have figures and days of the years around it, which have to be years of facts. */
    private LocalDate day() {
        boolean isVersion = what.equals(VERSIONS);
        String option = isVersion ? "--from" : "--on";
        String written = isVersion ? from : on;
        if ((isVersion ? on : from) != null) {
            throw new UsageException("cli.new-date", what, option);
        }
        if (written == null) {
            throw new UsageException("cli.missing", option + " DATE");
        }
        LocalDate day = Choice.date(option, written);
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new UsageException(
                    "cli.new-far-day", option, written, String.valueOf(FIRST_YEAR), String.valueOf(LAST_YEAR));
        }
        return day;
    }

    private int pack(LocalDate from) throws IOException {
        NewFiles files = new NewFiles(rules, terminal);
        files.needPlaceForPack(id, version);
        String target = id.substring(id.lastIndexOf('/') + 1);
        boolean empty = !Files.exists(rules.resolve(NewFiles.VOCABULARY), LinkOption.NOFOLLOW_LINKS);
        if (!empty) {
            RulesSoFar.of(rules).needPlaceFor(id, target);
        }
        files.write(PackScaffold.files(id, version, target, from, new Label(titleZh, titleEn), empty));
        return Terminal.FINE;
    }

    private int oneCase(LocalDate date) throws IOException {
        if (name == null) {
            throw new UsageException("cli.missing", "--name SENTENCE");
        }
        need(SENTENCE, "--name", name);
        try (Engine engine = Engine.load(rules)) {
            PolicyPack pack = engine.policies().packs().stream()
                    .filter(p -> p.manifest().id().equals(id)
                            && p.manifest().version().equals(version))
                    .findFirst()
                    .orElseThrow(() -> noSuchPack(engine));
            String text = CaseScaffold.text(engine, pack, name, date);
            Path cases = rules.resolve(id).resolve(version).resolve("cases");
            int number = 1;
            while (Files.exists(cases.resolve("new-" + number + ".yaml"), LinkOption.NOFOLLOW_LINKS)) {
                number++;
            }
            String file = id + "/" + version + "/cases/new-" + number + ".yaml";
            new NewFiles(rules, terminal).write(new TreeMap<>(Map.of(file, text)));
            return Terminal.FINE;
        }
    }

    private UsageException noSuchPack(Engine engine) {
        List<String> there = engine.policies().packs().stream()
                .map(p -> p.manifest().id() + " " + p.manifest().version())
                .toList();
        return new UsageException("cli.new-no-pack", id, version, Nearest.orAll(id + " " + version, there));
    }
}
