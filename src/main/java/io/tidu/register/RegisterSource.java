package io.tidu.register;

import io.tidu.input.Format;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where enterprises come from: a file, which is opened when it is its turn, or a stream, which can be read once. Safe
 * to share; a stream is used up by the first run.
 */
public final class RegisterSource {
    private final String shownName;
    private final @Nullable Path file;
    private final @Nullable InputStream stream;
    private final Format format;

    private RegisterSource(String shownName, @Nullable Path file, @Nullable InputStream stream, Format format) {
        this.shownName = shownName;
        this.file = file;
        this.stream = stream;
        this.format = format;
    }

    /** A file, whose format its name tells, or else its first characters. It need not be there yet. */
    public static RegisterSource of(Path file) {
        return of(file, Format.of(String.valueOf(file.getFileName())).orElse(Format.GUESSED));
    }

    /** A file of a format. Problems name it as it is given here, with {@code /} between its folders. */
    public static RegisterSource of(Path file, Format format) {
        return new RegisterSource(file.toString().replace('\\', '/'), file, null, format);
    }

    /**
     * A stream, such as standard input. A run copies it into a file that is readable for its owner only, closes it, and
     * deletes the copy when it ends.
     *
     * @param shownName how problems name it
     * @param format its format, or {@link Format#GUESSED}
     */
    public static RegisterSource of(String shownName, InputStream stream, Format format) {
        return new RegisterSource(shownName, null, stream, format);
    }

    /** How problems name it. */
    public String shownName() {
        return shownName;
    }

    /** Its format, or {@link Format#GUESSED}. */
    public Format format() {
        return format;
    }

    /** The file, or empty if it is a stream. */
    public Optional<Path> file() {
        return Optional.ofNullable(file);
    }

    /** The stream, or empty if it is a file. */
    Optional<InputStream> stream() {
        return Optional.ofNullable(stream);
    }
}
