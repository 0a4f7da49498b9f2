package io.tidu.cli;

import java.util.ListResourceBundle;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Puts the texts of the catalogue into the help of each verb. */
final class HelpTexts {
    private HelpTexts() {}

    static void into(CommandLine line, Terminal terminal) {
        UsageMessageSpec help = line.getCommandSpec().usageMessage();
        line.setResourceBundle(new Catalogue(line, terminal));
        String name = line.getCommandName();
        help.header(literal(terminal.text("cli." + name + ".header")));
        String examples = terminal.text("cli.help.examples") + "\n" + terminal.text("cli." + name + ".examples");
        String footer = terminal.text("cli." + name + ".footer");
        help.footer(literal(examples + "\n\n" + footer).split("\n", -1));
        help.synopsisHeading(literal(terminal.text("cli.help.synopsis")));
        help.parameterListHeading("%n" + literal(terminal.text("cli.help.parameters")) + "%n");
        help.optionListHeading("%n" + literal(terminal.text("cli.help.options")) + "%n");
        help.commandListHeading("%n" + literal(terminal.text("cli.help.verbs")) + "%n");
        help.footerHeading("%n");
        line.getSubcommands().values().forEach(s -> into(s, terminal));
    }

    /** Picocli formats what it prints. */
    private static String literal(String text) {
        return text.replace("%", "%%");
    }

    /** Answers picocli's description keys from the catalogue. */
    private static final class Catalogue extends ListResourceBundle {
        private final Object[][] texts;

        Catalogue(CommandLine line, Terminal terminal) {
            this.texts = line.getCommandSpec().args().stream()
                    .map(ArgSpec::descriptionKey)
                    .filter(Objects::nonNull)
                    .distinct()
                    .map(k -> new Object[] {k, literal(terminal.text(k))})
                    .toArray(Object[][]::new);
        }

        @Override
        protected Object[][] getContents() {
            return texts;
        }
    }
}
