package io.tidu.internal.engine.drools;

import java.util.function.Supplier;

/**
 * Lets Drools find its parts on any thread. It asks the thread's context class loader for them, once in the life of the
 * JVM, and stays broken if they are not found; and the threads of the common pool have the system's loader, which in a
 * jar with jars in it, as Spring Boot makes them, knows none of them. This library's own loader knows Drools.
 */
final class OwnLoader {
    private OwnLoader() {}

    /** Does something with this library's loader as the thread's, and gives the thread its own back. */
    static <T> T use(Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(OwnLoader.class.getClassLoader());
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
