package io.tidu.internal.engine.drools;

import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.on;
import static org.drools.model.PatternDSL.alphaIndexedBy;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.rule;

import org.drools.model.Index;
import org.drools.model.Variable;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.runtime.KieSession;

/**
 * Loads Drools' own classes and sets up what it keeps for the life of the JVM. A program that has just started needs a
 * fifth of its first decision for that, and may do it on a second processor while it still reads rules.
 */
public final class DroolsStart {
    private DroolsStart() {}

    /** Begins on another thread, which keeps no JVM alive; whoever decides meanwhile waits where it must. */
    public static void begin() {
        if (Runtime.getRuntime().availableProcessors() > 1) {
            Thread start = new Thread(DroolsStart::run, "tidu-start");
            start.setDaemon(true);
            start.start();
        }
    }

    private static void run() {
        try {
            OwnLoader.use(DroolsStart::decideSomething);
        } catch (RuntimeException | LinkageError e) {
            // Whoever decides will meet it too, and tells it.
        }
    }

    /** As real rules are built and run: a conclusion that another rule reads. */
    static int decideSomething() {
        ModelImpl model = new ModelImpl("start");
        Variable<Integer> given = declarationOf(Integer.class, "n");
        Variable<String> read = declarationOf(String.class, "s");
        model.addRule(rule("concludes").build(pattern(given), on(given).execute((drools, n) -> drools.insert("one"))));
        model.addRule(rule("reads")
                .build(
                        pattern(given).expr("gate", n -> n > 0),
                        pattern(read)
                                .expr(
                                        "is one",
                                        s -> s.equals("one"),
                                        alphaIndexedBy(String.class, Index.ConstraintType.EQUAL, 0, s -> s, "one")),
                        on(given, read).execute((n, s) -> {})));
        KieSession session = KieBaseBuilder.createKieBaseFromModel(model).newKieSession();
        try {
            session.insert(1);
            return session.fireAllRules();
        } finally {
            session.dispose();
        }
    }
}
