package io.tidu.cli;

import io.tidu.diagnostic.ProblemException;
import io.tidu.diagnostic.Severity;
import io.tidu.internal.engine.Engine;
import io.tidu.internal.engine.drools.DroolsStart;
import java.nio.file.Path;

/** Loads rules for verbs that decide with them. */
final class Engines {
    private Engines() {}

    /**
     * The rules of a folder; every mistake in them is told.
     *
     * @throws UsageException if they can't be used
     */
    static Engine load(Path folder, Terminal terminal) {
        terminal.show("cli.progress.rules");
        DroolsStart.begin();
        try {
            return Engine.load(folder);
        } catch (ProblemException unusable) {
            terminal.tellRules(unusable.problems());
            long errors = unusable.problems().stream()
                    .filter(p -> p.severity() == Severity.ERROR)
                    .count();
            throw new UsageException("cli.rules-unusable", String.valueOf(errors));
        }
    }
}
