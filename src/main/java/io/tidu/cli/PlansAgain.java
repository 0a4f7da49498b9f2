package io.tidu.cli;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.ProblemException;
import io.tidu.internal.engine.Engine;
import io.tidu.internal.guide.Guide;
import io.tidu.internal.parallel.InOrder;
import io.tidu.model.guidance.Guidance;
import io.tidu.register.RegisterSource;
import io.tidu.report.GuidanceJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Proves plans again that were written as JSON, with assessments alone. Not thread-safe. */
final class PlansAgain {
    private final Engine engine;
    private final Guide guide;
    private final Terminal terminal;
    private long plans;
    private long enterprises;
    private boolean doubtful;

    PlansAgain(Engine engine, Terminal terminal) {
        this.engine = engine;
        this.guide = new Guide(engine);
        this.terminal = terminal;
    }

    /** A line of the file. */
    private record Line(Place place, String text) {}

    /**
     * What came of a line.
     *
     * @param guidance what it says, or null if it can't be read
     * @param problems what does not hold
     */
    private record Proved(Line line, @Nullable Guidance guidance, List<Problem> problems) {}

    /** Tells what does not hold, or how many plans do; gives the exit code. */
    int verify(RegisterSource source) {
        boolean whole;
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(bytes(source), StandardCharsets.UTF_8))) {
            whole = InOrder.run(new Lines(source.shownName(), lines), this::prove, this::tell);
        } catch (IOException | UncheckedIOException unreadable) {
            throw new UsageException("cli.unreadable-input", source.shownName());
        }
        if (!whole) {
            return terminal.outputFailed();
        }
        if (enterprises == 0 && !doubtful) {
            terminal.tell("cli.guide.nothing-to-verify");
            return Terminal.UNUSABLE;
        }
        if (doubtful) {
            return Terminal.FINDINGS;
        }
        terminal.out().println(terminal.text("cli.guide.verified", String.valueOf(plans), String.valueOf(enterprises)));
        return terminal.flush() ? Terminal.FINE : terminal.outputFailed();
    }

    private InputStream bytes(RegisterSource source) throws IOException {
        Path file = source.file().orElse(null);
        return file == null ? terminal.in() : Files.newInputStream(file);
    }

    private Proved prove(Line line) {
        try {
            Guidance guidance = GuidanceJson.read(line.text(), line.place(), engine.vocabulary());
            return new Proved(line, guidance, guide.verify(guidance));
        } catch (ProblemException broken) {
            return new Proved(line, null, broken.problems());
        }
    }

    private boolean tell(Proved proved) {
        Guidance guidance = proved.guidance();
        if (guidance != null) {
            enterprises++;
            plans += guidance.plans().size();
        }
        if (guidance == null || !proved.problems().isEmpty()) {
            doubtful = true;
            String place = proved.line().place().toString();
            if (guidance == null) {
                terminal.tell("cli.guide.no-guidance", place);
            } else {
                terminal.tell("cli.guide.not-verified", guidance.enterprise(), place);
            }
            terminal.tell(proved.problems());
        }
        return terminal.flush();
    }

    /** The lines that say something. */
    private static final class Lines implements Iterator<Line> {
        private final String shown;
        private final BufferedReader reader;
        private int number;
        private @Nullable Line next;

        Lines(String shown, BufferedReader reader) {
            this.shown = shown;
            this.reader = reader;
        }

        @Override
        public boolean hasNext() {
            try {
                while (next == null) {
                    String text = reader.readLine();
                    if (text == null) {
                        return false;
                    }
                    number++;
                    next = text.isBlank() ? null : new Line(Place.of(shown, number), text);
                }
                return true;
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        @Override
        public Line next() {
            if (!hasNext() || next == null) {
                throw new NoSuchElementException();
            }
            Line line = next;
            next = null;
            return line;
        }
    }
}
