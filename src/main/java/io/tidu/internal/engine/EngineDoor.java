package io.tidu.internal.engine;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * From the facade for applications to the engine within it, for the library's own use: other facades take the first,
 * and nothing of the inside may be seen on it.
 */
public final class EngineDoor {
    private static volatile @Nullable Function<Object, Engine> key;

    private EngineDoor() {}

    /** Is given the key by the facade itself, when its class is made ready. */
    public static void hang(Function<Object, Engine> opened) {
        key = opened;
    }

    /** The engine within a facade. */
    public static Engine into(Object engine) {
        Function<Object, Engine> opened = key;
        if (opened == null) {
            throw new IllegalStateException("there is an engine before its class is ready");
        }
        return opened.apply(engine);
    }
}
