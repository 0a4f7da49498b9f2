package io.tidu.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The standard streams of a process and what is at their other ends.
 *
 * @param in standard input
 * @param out standard output
 * @param err standard error
 * @param terminal whether standard output is a terminal
 * @param watched whether standard error is one, and what standard output has in it does not go through a pipe to
 *     somebody who shows it there too, as a pager does
 * @param piped whether standard output is a pipe: then nothing but a reader that has gone can make writing fail
 */
record Streams(InputStream in, OutputStream out, OutputStream err, boolean terminal, boolean watched, boolean piped) {
    private static final int OUT = 1;
    private static final int ERR = 2;
    /** The kind of a file, in the mode that Unix gives it. */
    private static final int KIND = 0xF000;

    private static final int PIPE = 0x1000;
    private static final int SOCKET = 0xC000;

    /** Those of this process. */
    static Streams ofProcess() {
        boolean console = isConsole();
        boolean terminal = isTerminal(OUT, console);
        boolean piped = isPipe(OUT);
        return new Streams(
                System.in,
                // Not System.out: a PrintStream hides that writing failed, and half an output would pass for a whole
                // one.
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                terminal,
                !piped && isTerminal(ERR, console),
                piped);
    }

    /** Since JDK 22 there is always a console, and it says itself whether input and output are a terminal. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isConsole() {
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

    /** Linux names what is behind a stream; elsewhere one is a terminal if the console is and both are one device. */
    private static boolean isTerminal(int stream, boolean console) {
        try {
            return isTerminal(
                    Files.readSymbolicLink(Path.of("/proc/self/fd/" + stream)).toString());
        } catch (IOException | UnsupportedOperationException notLinux) {
            Object device = attribute(stream, "rdev");
            return console && (device == null || device.equals(attribute(OUT, "rdev")));
        }
    }

    /** Whether that is how Linux names a terminal. */
    static boolean isTerminal(String name) {
        return name.startsWith("/dev/pts/") || name.startsWith("/dev/tty") || name.equals("/dev/console");
    }

    private static boolean isPipe(int stream) {
        Object mode = attribute(stream, "mode");
        return mode instanceof Integer bits && ((bits & KIND) == PIPE || (bits & KIND) == SOCKET);
    }

    /** What Unix knows of a stream; null where there is no Unix, as on Windows. */
    private static @Nullable Object attribute(int stream, String name) {
        try {
            return Files.getAttribute(Path.of("/dev/fd/" + stream), "unix:" + name);
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException unknown) {
            return null;
        }
    }

    /** Whether writing to standard output failed because nobody reads it any more. */
    boolean isReaderGone(IOException failure) {
        String said = String.valueOf(failure.getMessage());
        return piped || said.contains("pipe") || said.contains("管道");
    }
}
