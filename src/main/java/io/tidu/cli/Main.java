package io.tidu.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine;

/** Starts the command line. */
public final class Main {
    private static final Map<String, Function<Terminal, Object>> VERBS = verbs();

    private Main() {}

    /**
     * Runs one verb and ends the process: 0 fine, 1 findings, failed cases or rejected records, 2 wrong use, unreadable
     * input or unusable rules.
     */
    public static void main(String[] arguments) {
        // Not System.out: a PrintStream hides that writing failed, and half an output would pass for a whole one.
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        OutputStream err = new FileOutputStream(FileDescriptor.err);
        int code = execute(arguments, System.getenv(), System.in, out, err, isTerminal());
        if (code != Terminal.UNUSABLE) {
            ClassArchive.confirm();
        }
        System.exit(code);
    }

    private static Map<String, Function<Terminal, Object>> verbs() {
        Map<String, Function<Terminal, Object>> verbs = new LinkedHashMap<>();
        verbs.put("assess", Assess::new);
        verbs.put("check", CheckVerb::new);
        verbs.put("explain", Explain::new);
        verbs.put("test", RunCases::new);
        verbs.put("compare", Compare::new);
        verbs.put("handbook", HandbookVerb::new);
        verbs.put("new", NewVerb::new);
        verbs.put("table", TableVerb::new);
        return verbs;
    }

    /** Since JDK 22 there is always a console, and it says itself whether it is a terminal. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (ReflectiveOperationException beforeJdk22) {
            return true;
        }
    }

    /**
     * Runs one verb and gives the exit code. What it writes is UTF-8.
     *
     * @param environment the variables that say how wide the terminal is and what it shows
     */
    static int execute(
            String[] arguments,
            Map<String, String> environment,
            InputStream in,
            OutputStream out,
            OutputStream err,
            boolean interactive) {
        Terminal terminal = Terminal.of(List.of(arguments), environment, in, out, err, interactive);
        try {
            return commandLine(List.of(arguments), terminal).execute(arguments);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError failure) {
            return terminal.failed(failure);
        } finally {
            terminal.flush();
        }
    }

    /**
     * Only the verb that is asked for is made, and texts of help only where help may be shown: both take their time.
     */
    private static CommandLine commandLine(List<String> arguments, Terminal terminal) {
        CommandLine root = new CommandLine(new Tidu(terminal));
        String first = arguments.isEmpty() ? "" : arguments.get(0);
        boolean oneVerb = VERBS.containsKey(first);
        VERBS.forEach((name, verb) -> {
            if (!oneVerb || name.equals(first)) {
                root.addSubcommand(verb.apply(terminal));
            }
        });
        root.setParameterExceptionHandler((wrong, given) -> WrongUse.tell(wrong, terminal));
        root.setExecutionExceptionHandler((failure, line, parsed) -> terminal.failed(failure));
        root.setUsageHelpWidth(100);
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
}
