package io.tidu.cli;

import io.tidu.internal.diagnostic.Nearest;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one sentence what is wrong with the arguments, and where to read more. */
final class WrongUse {
    private WrongUse() {}

    static int tell(ParameterException wrong, Terminal terminal) {
        CommandLine line = wrong.getCommandLine();
        terminal.err().println(sentence(wrong, line, terminal));
        terminal.tell("cli.see-help", line.getCommandSpec().qualifiedName());
        terminal.trace(wrong);
        return Terminal.UNUSABLE;
    }

    private static String sentence(ParameterException wrong, CommandLine line, Terminal terminal) {
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            String written = unmatched.getUnmatched().get(0);
            return written.startsWith("-")
                    ? terminal.text("cli.unknown-option", written, Nearest.orAll(written, options(line)))
                    : terminal.text("cli.unknown-verb", written, Nearest.orAll(written, verbs(line)));
        }
        if (wrong instanceof MissingParameterException missing) {
            String names = missing.getMissing().stream().map(WrongUse::name).collect(Collectors.joining(", "));
            return terminal.text("cli.missing", names);
        }
        if (wrong instanceof OverwrittenOptionException twice) {
            return terminal.text("cli.option-twice", name(twice.getOverwritten()));
        }
        return terminal.text("cli.wrong-use", String.valueOf(wrong.getMessage()));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? option.longestName() + " " + option.paramLabel()
                : argument.paramLabel();
    }

    private static Collection<String> options(CommandLine line) {
        return line.getCommandSpec().options().stream()
                .flatMap(o -> List.of(o.names()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Collection<String> verbs(CommandLine line) {
        return line.getSubcommands().keySet();
    }
}
