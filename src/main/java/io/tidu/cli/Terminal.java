package io.tidu.cli;

import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.ProblemException;
import io.tidu.internal.diagnostic.Messages;
import io.tidu.internal.diagnostic.VisibleWriter;
import io.tidu.internal.document.write.Style;
import io.tidu.internal.report.check.RemarkFormat;
import java.io.BufferedOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
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
 * @param status the line that says how far it is
 * @param locale the language of everything written for people
 * @param debug whether a failure is told with its stack trace
 * @param interactive whether what is written to the output shows on a terminal
 * @param style how wide lines of standard output are and whether they have colours
 */
record Terminal(
        InputStream in,
        Output out,
        PrintWriter err,
        StatusLine status,
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
    /** Exit code: whoever read the output has had enough; what a shell gives for a program that SIGPIPE ended. */
    static final int READER_GONE = 128 + 13;

    private static final String LANGUAGE = "--lang";

    /** The language is looked up before anything is parsed, so that a mistake in the arguments is told in it too. */
    static Terminal of(List<String> arguments, Map<String, String> environment, Streams streams) {
        Style style = Screen.of(arguments, environment, streams.terminal());
        StatusLine status = new StatusLine(streams.err(), streams.watched(), style.width());
        OutputStream out = streams.terminal() ? status.before(streams.out()) : streams.out();
        OutputStreamWriter err = new OutputStreamWriter(status.before(streams.err()), StandardCharsets.UTF_8);
        return new Terminal(
                streams.in(),
                Output.to(new BufferedOutputStream(out, 1 << 16), streams::isReaderGone),
                new PrintWriter(VisibleWriter.replacing(err), true),
                status,
                locale(arguments),
                arguments.contains("--debug"),
                streams.terminal(),
                style);
    }

    /** The same with its output in a file, in UTF-8. */
    Terminal writingTo(OutputStream file) {
        return new Terminal(in, Output.into(file), err, status, locale, debug, false, Screen.plain());
    }

    /** The same with its output kept somewhere until it is shown as this terminal shows it. */
    Terminal holding(OutputStream held) {
        return new Terminal(in, Output.into(held), err, status, locale, debug, true, style);
    }

    /** Shows what is being done, if somebody watches, until something is written or shown. */
    void show(String id, Object... arguments) {
        status.show(text(id, arguments));
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

    /** Tells what is wrong with records on standard error, each in a line. */
    void tellRecords(Collection<Problem> problems) {
        problems.forEach(p -> err.println(p.line(locale)));
    }

    /** Tells what is wrong with rules on standard error, as {@code check} does. */
    void tellRules(Collection<Problem> problems) {
        Style quiet = new Style(style.width(), style.coloured() && status.isWatched());
        status.writeAbove(RemarkFormat.problems(problems, locale, quiet));
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

    /**
     * What to end with when the output could not be written: a full disk is told, once; of a pager that was closed, or
     * a {@code head} that has its lines, there is nothing to tell.
     */
    int outputFailed() {
        if (out.isReaderGone()) {
            return READER_GONE;
        }
        if (out.isUntold()) {
            tell("cli.output-failed");
        }
        return UNUSABLE;
    }
}
