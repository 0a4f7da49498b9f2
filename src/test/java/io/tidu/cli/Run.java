package io.tidu.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * One run of the command line with captured streams.
 *
 * @param code the exit code
 * @param out what it wrote on standard output
 * @param err what it wrote on standard error, with {@code \n} as line break
 */
public record Run(int code, String out, String err) {
    static final String RULES = "src/test/resources/io/tidu/cli/rules";

    public static Run of(String... arguments) {
        return withInput("", arguments);
    }

    static Run withInput(String input, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        ByteArrayInputStream in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        int code = Main.execute(arguments, Map.of(), new Streams(in, out, err, false, false, false));
        return new Run(
                code,
                out.toString(StandardCharsets.UTF_8),
                err.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n"));
    }
}
