package io.tidu.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import picocli.CommandLine;

/** Starts the command line. */
public final class Main {
    private Main() {}

    /**
     * Runs one verb and ends the process: 0 fine, 1 findings, failed cases or rejected records, 2 wrong use, unreadable
     * input or unusable rules.
     */
    public static void main(String[] arguments) {
        // Not System.out: a PrintStream hides that writing failed, and half an output would pass for a whole one.
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        OutputStream err = new FileOutputStream(FileDescriptor.err);
        System.exit(execute(arguments, System.in, out, err, isTerminal()));
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

    /** Runs one verb and gives the exit code. What it writes is UTF-8. */
    static int execute(String[] arguments, InputStream in, OutputStream out, OutputStream err, boolean interactive) {
        Terminal terminal = Terminal.of(List.of(arguments), in, out, err, interactive);
        try {
            return commandLine(terminal).execute(arguments);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError failure) {
            return terminal.failed(failure);
        } finally {
            terminal.flush();
        }
    }

    private static CommandLine commandLine(Terminal terminal) {
        CommandLine root = new CommandLine(new Tidu(terminal));
        root.addSubcommand(new Assess(terminal));
        root.addSubcommand(new Check(terminal));
        root.addSubcommand(new RunCases(terminal));
        root.addSubcommand(new Compare(terminal));
        root.addSubcommand(new HandbookVerb(terminal));
        root.addSubcommand(new NewVerb(terminal));
        root.addSubcommand(new TableVerb(terminal));
        root.setParameterExceptionHandler((wrong, given) -> WrongUse.tell(wrong, terminal));
        root.setExecutionExceptionHandler((failure, line, parsed) -> terminal.failed(failure));
        root.setUsageHelpWidth(100);
        root.setExpandAtFiles(false);
        root.setPosixClusteredShortOptionsAllowed(false);
        root.setAbbreviatedOptionsAllowed(false);
        root.setOut(terminal.out());
        root.setErr(terminal.err());
        HelpTexts.into(root, terminal);
        return root;
    }
}
