package io.tidu.cli;

import io.tidu.internal.document.write.Style;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.UsageMessageSpec;

/** How wide a terminal is and whether it shows colours: what was asked for, else what the environment says. */
final class Screen {
    /** Columns of a line where nobody says how many there are. */
    static final int WIDTH = 100;

    static final String COLOUR = "--color";
    static final String AUTO = "auto";
    static final String ALWAYS = "always";
    static final String NEVER = "never";
    /** What may be asked for. */
    static final List<String> CHOICES = List.of(AUTO, ALWAYS, NEVER);

    private Screen() {}

    /**
     * The style of what goes to standard output.
     *
     * @param interactive whether that is a terminal
     */
    static Style of(List<String> arguments, Map<String, String> environment, boolean interactive) {
        return new Style(width(environment, interactive), coloured(arguments, environment, interactive));
    }

    /** As it goes into a file. */
    static Style plain() {
        return new Style(WIDTH, false);
    }

    private static int width(Map<String, String> environment, boolean interactive) {
        String columns = environment.getOrDefault("COLUMNS", "");
        if (columns.matches("[1-9][0-9]{0,4}")) {
            return Integer.parseInt(columns);
        }
        return interactive ? new UsageMessageSpec().autoWidth(true).width() : WIDTH;
    }

    /** On a pipe colours would be noise; NO_COLOR is what many programs understand (no-color.org). */
    private static boolean coloured(List<String> arguments, Map<String, String> environment, boolean interactive) {
        String asked = asked(arguments);
        if (ALWAYS.equals(asked) || NEVER.equals(asked)) {
            return ALWAYS.equals(asked);
        }
        return interactive
                && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !"dumb".equals(environment.get("TERM"));
    }

    private static @Nullable String asked(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.startsWith(COLOUR + "=")) {
                return argument.substring(COLOUR.length() + 1);
            }
            if (argument.equals(COLOUR) && i + 1 < arguments.size()) {
                return arguments.get(i + 1);
            }
        }
        return null;
    }
}
