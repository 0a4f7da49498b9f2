package io.tidu.internal.engine.drools;

import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.on;
import static org.drools.model.PatternDSL.alphaIndexedBy;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.rule;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.drools.model.Index;
import org.drools.model.Variable;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.KieSession;

/**
 * Loads Drools' own classes and sets up what it keeps for the life of the JVM. A program that has just started needs a
 * fifth of its first decision for that, and may do it on a second processor while it still reads rules.
 */
public final class DroolsStart {
    private static final AtomicReference<@Nullable CompletableFuture<Integer>> BEGUN = new AtomicReference<>();

    private DroolsStart() {}

    /**
     * Begins on another thread, which keeps no JVM alive. Once in its life; with one processor there is none to use.
     */
    public static void begin() {
        CompletableFuture<Integer> begun = new CompletableFuture<>();
        if (Runtime.getRuntime().availableProcessors() > 1 && BEGUN.compareAndSet(null, begun)) {
            Thread start = new Thread(
                    () -> begun.completeAsync(() -> OwnLoader.use(DroolsStart::decideSomething), Runnable::run),
                    "tidu-start");
            start.setDaemon(true);
            start.start();
        }
    }

    /**
     * Waits until what was begun is done, so that no two threads set up Drools at once. What went wrong there whoever
     * builds rules meets too, and tells it.
     */
    static void await() {
        CompletableFuture<Integer> begun = BEGUN.get();
        if (begun != null) {
            begun.exceptionally(failed -> 0).join();
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
