package io.tidu.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine;

/** Starts the command line. */
public final class Main {
    private static final Map<String, Function<Terminal, Object>> VERBS = verbs();

    /** Picocli shows no help in fewer columns. */
    private static final int LEAST_HELP = 55;

    private Main() {}

    /**
     * Runs one verb and ends the process: 0 fine, 1 findings, failed cases or rejected records, 2 wrong use, unreadable
     * input or unusable rules.
     */
    public static void main(String[] arguments) {
        int code = execute(arguments, System.getenv(), Streams.ofProcess());
        // Classes of a run that broke off are not those that the next one needs.
        if (code == Terminal.FINE || code == Terminal.FINDINGS) {
            ClassArchive.confirm();
        }
        System.exit(code);
    }

    private static Map<String, Function<Terminal, Object>> verbs() {
        Map<String, Function<Terminal, Object>> verbs = new LinkedHashMap<>();
        verbs.put("assess", Assess::new);
        verbs.put("guide", GuideVerb::new);
        verbs.put("batch", BatchVerb::new);
        verbs.put("check", CheckVerb::new);
        verbs.put("explain", Explain::new);
        verbs.put("test", RunCases::new);
        verbs.put("compare", Compare::new);
        verbs.put("handbook", HandbookVerb::new);
        verbs.put("new", NewVerb::new);
        verbs.put("table", TableVerb::new);
        verbs.put("sample", SampleVerb::new);
        verbs.put("replay", ReplayVerb::new);
        return verbs;
    }

    /**
     * Runs one verb and gives the exit code. What it writes is UTF-8; that it could not be written counts more than
     * what was found.
     *
     * @param environment the variables that say how wide the terminal is and what it shows
     */
    static int execute(String[] arguments, Map<String, String> environment, Streams streams) {
        Terminal terminal = Terminal.of(List.of(arguments), environment, streams);
        int code;
        try {
            code = commandLine(List.of(arguments), terminal).execute(arguments);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError failure) {
            code = terminal.failed(failure);
        }
        terminal.status().erase();
        return terminal.flush() ? code : terminal.outputFailed();
    }

    /**
     * Only the verb that is asked for is made, and texts of help only where help may be shown: both take their time.
     */
    static CommandLine commandLine(List<String> arguments, Terminal terminal) {
        Tidu tidu = new Tidu(terminal);
        CommandLine root = new CommandLine(tidu);
        String first = arguments.isEmpty() ? "" : arguments.get(0);
        boolean oneVerb = VERBS.containsKey(first);
        VERBS.forEach((name, verb) -> {
            if (!oneVerb || name.equals(first)) {
                root.addSubcommand(verb.apply(terminal));
            }
        });
        root.setParameterExceptionHandler((wrong, given) -> WrongUse.tell(wrong, terminal));
        root.setExecutionExceptionHandler((failure, line, parsed) -> terminal.failed(failure));
        root.setExecutionStrategy(parsed -> run(tidu, parsed, terminal));
        root.setUsageHelpWidth(Math.max(LEAST_HELP, terminal.style().width()));
        root.setExpandAtFiles(false);
        root.setPosixClusteredShortOptionsAllowed(false);
        root.setAbbreviatedOptionsAllowed(false);
        root.setOut(terminal.out());
        root.setErr(terminal.err());
        if (!oneVerb || arguments.contains("--help") || arguments.contains("-h")) {
            HelpTexts.into(root, terminal);
        }
        return root;
    }

    private static int run(Tidu tidu, CommandLine.ParseResult parsed, Terminal terminal) {
        try {
            tidu.check();
        } catch (UsageException wrong) {
            terminal.err().println(wrong.sentence(terminal));
            return Terminal.UNUSABLE;
        }
        return new CommandLine.RunLast().execute(parsed);
    }
}
