package io.tidu.cli;

import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.ProblemException;
import io.tidu.internal.diagnostic.Messages;
import io.tidu.internal.diagnostic.VisibleWriter;
import io.tidu.internal.document.write.Style;
import java.io.BufferedOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The streams, the language and whether somebody watches. Not thread-safe.
 *
 * @param in standard input
 * @param out standard output in UTF-8, which shows nothing that nobody sees; it is an error if writing to it fails
 * @param err standard error, likewise
 * @param bare standard error as it is, for what goes back to the start of its line
 * @param locale the language of everything written for people
 * @param debug whether a failure is told with its stack trace
 * @param interactive whether the streams are a terminal
 * @param style how wide lines of standard output are and whether they have colours
 */
record Terminal(
        InputStream in,
        Output out,
        PrintWriter err,
        PrintWriter bare,
        Locale locale,
        boolean debug,
        boolean interactive,
        Style style) {
    /** Exit code: done. */
    static final int FINE = 0;
    /** Exit code: findings, failed cases or rejected records. */
    static final int FINDINGS = 1;
    /** Exit code: wrong use, unreadable input or unusable rules. */
    static final int UNUSABLE = 2;

    private static final String LANGUAGE = "--lang";

    /** The language is looked up before anything is parsed, so that a mistake in the arguments is told in it too. */
    static Terminal of(
            List<String> arguments,
            Map<String, String> environment,
            InputStream in,
            OutputStream out,
            OutputStream err,
            boolean interactive) {
        Writer bare = new OutputStreamWriter(err, StandardCharsets.UTF_8);
        return new Terminal(
                in,
                new Output(new BufferedOutputStream(out, 1 << 16)),
                new PrintWriter(VisibleWriter.replacing(bare), true),
                new PrintWriter(bare),
                locale(arguments),
                arguments.contains("--debug"),
                interactive,
                Screen.of(arguments, environment, interactive));
    }

    /** The same with its output somewhere else, in UTF-8. */
    Terminal writingTo(OutputStream other) {
        return new Terminal(in, new Output(other), err, bare, locale, debug, interactive, Screen.plain());
    }

    /** Writes over the line of standard error that is being written. */
    void overwrite(String text) {
        bare.print("\r" + text);
        bare.flush();
    }

    private static Locale locale(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.startsWith(LANGUAGE + "=")) {
                return Locale.forLanguageTag(argument.substring(LANGUAGE.length() + 1));
            }
            if (argument.equals(LANGUAGE) && i + 1 < arguments.size()) {
                return Locale.forLanguageTag(arguments.get(i + 1));
            }
        }
        return Locale.getDefault();
    }

    /** Writes what a writer of documents has made: of its texts all is visible, and only the colours are not. */
    void print(String written) {
        out.bytes(written.getBytes(StandardCharsets.UTF_8));
    }

    String text(String id, Object... arguments) {
        return Messages.in(locale).text(id, arguments);
    }

    /** Tells a problem on standard error, each with place and excerpt. */
    void tell(Collection<Problem> problems) {
        problems.forEach(p -> err.println(p.render(locale)));
    }

    /** Tells something on standard error. */
    void tell(String id, Object... arguments) {
        err.println(text(id, arguments));
    }

    /** Tells why nothing more can be done; never with a stack trace unless asked for. */
    int failed(Throwable failure) {
        if (failure instanceof ProblemException known) {
            tell(known.problems());
        } else {
            tell("cli.internal-error");
        }
        trace(failure);
        return UNUSABLE;
    }

    /** The stack trace, if it was asked for. */
    void trace(Throwable failure) {
        if (debug) {
            failure.printStackTrace(err);
        }
    }

    /** Writes out what is buffered; tells whether all of it could be written. */
    boolean flush() {
        err.flush();
        return !out.checkError();
    }
}
