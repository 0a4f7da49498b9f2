package io.tidu.cli;

import java.io.Serial;
import java.util.List;

/** Something on the command line can't be used; the text of the catalogue says what was expected. */
final class UsageException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String id;
    private final transient List<String> arguments;

    UsageException(String id, String... arguments) {
        super(id);
        this.id = id;
        this.arguments = List.of(arguments);
    }

    /** The sentence in the language of the terminal. */
    String sentence(Terminal terminal) {
        return terminal.text(id, arguments.toArray());
    }
}
