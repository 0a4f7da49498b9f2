package io.tidu.engine.drools;

import io.tidu.diagnostic.ProblemException;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A way to get from emitted text to classes. Whichever it is, the text is cross-checked before and the classes pass the
 * gate after. Safe to share between threads.
 */
public abstract class RuleCompiler {
    RuleCompiler() {}

    /**
     * Gives the classes for a text.
     *
     * @throws ProblemException if they can't be had
     * @throws IllegalStateException if the text does not compile, which no rule file can bring about
     */
    abstract CompiledModel compile(String drl);

    /** Compiles in this JVM: memory and time are the host's. */
    public static RuleCompiler inProcess() {
        return new RuleCompiler() {
            @Override
            CompiledModel compile(String drl) {
                return ModelBuild.build(drl);
            }
        };
    }

    /**
     * Compiles in a JVM of its own, which is killed when it is late.
     *
     * @param heapMebibytes the most heap it may use
     * @param deadline the most time it may take, its start included
     */
    public static RuleCompiler worker(int heapMebibytes, Duration deadline) {
        return new WorkerCompiler(heapMebibytes, deadline);
    }

    /**
     * Keeps what is compiled in a folder and looks there first. A file there that is not as it was written is ignored,
     * and so is a folder that can't be written.
     *
     * @param version of this library: what another version compiled is not looked at
     */
    public RuleCompiler cachedIn(Path folder, String version) {
        return new CachedCompiler(folder, version, this);
    }
}
