package io.tidu.internal.parallel;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Does the same for many things on several threads at a time and hands on what comes of them one by one, in the order
 * of the things. Things are asked for, and results handed on, by the thread that calls; only a few are under way at any
 * time, however many there are. A single thing is worked on by the calling thread itself.
 *
 * <p>Whatever fails, fails when its turn comes: what is before it is handed on as if nothing had happened, and what is
 * behind it is not. No thread is left when the call ends.
 *
 * @param <T> the things
 * @param <R> what comes of them
 */
public final class InOrder<T, R> {
    /** So many for each thread are under way: enough for one that takes long not to hold up the others. */
    static final int EACH = 4;

    private final Iterator<? extends T> things;
    private final Function<? super T, ? extends R> work;
    private final Predicate<? super R> then;
    private final Deque<Future<? extends R>> underWay = new ArrayDeque<>();
    private final List<Thread> threads = new ArrayList<>();
    /** Why no more things can be had. */
    private @Nullable Throwable broken;

    private InOrder(Iterator<? extends T> things, Function<? super T, ? extends R> work, Predicate<? super R> then) {
        this.things = things;
        this.work = work;
        this.then = then;
    }

    /**
     * Goes through all things, with as many threads as there are processors.
     *
     * @param things asked by the calling thread, ahead of what is handed on
     * @param work done on any thread, several at a time
     * @param then takes each result on the calling thread, and says whether to go on
     * @return whether all things were gone through
     * @throws CancellationException if the calling thread is interrupted while it waits; it stays interrupted
     */
    public static <T, R> boolean run(
            Iterator<? extends T> things, Function<? super T, ? extends R> work, Predicate<? super R> then) {
        return run(Runtime.getRuntime().availableProcessors(), things, work, then);
    }

    /**
     * As above, with so many threads.
     *
     * @throws CancellationException as above
     */
    public static <T, R> boolean run(
            int threads,
            Iterator<? extends T> things,
            Function<? super T, ? extends R> work,
            Predicate<? super R> then) {
        return new InOrder<T, R>(things, work, then).run(threads);
    }

    private boolean run(int count) {
        if (!things.hasNext()) {
            return true;
        }
        T first = things.next();
        if (count == 1 || !more()) {
            return then.test(work.apply(first)) && rest();
        }
        ExecutorService workers = Executors.newFixedThreadPool(count, this::thread);
        try {
            underWay.add(workers.submit(() -> work.apply(first)));
            return run(workers, count * EACH);
        } finally {
            end(workers);
        }
    }

    /** One after the other. */
    private boolean rest() {
        while (more()) {
            if (!then.test(work.apply(things.next()))) {
                return false;
            }
        }
        failIfBroken();
        return true;
    }

    private boolean run(ExecutorService workers, int most) {
        while (true) {
            while (underWay.size() < most && more()) {
                T thing = things.next();
                underWay.add(workers.submit(() -> work.apply(thing)));
            }
            if (underWay.isEmpty()) {
                failIfBroken();
                return true;
            }
            if (!then.test(result(underWay.remove()))) {
                return false;
            }
        }
    }

    /** Whether there is another thing; if that can't be told, it fails after what is under way. */
    private boolean more() {
        try {
            return broken == null && things.hasNext();
        } catch (RuntimeException | Error failed) {
            broken = failed;
            return false;
        }
    }

    private void failIfBroken() {
        if (broken != null) {
            fail(broken);
        }
    }

    private static <R> R result(Future<? extends R> future) {
        try {
            return future.get();
        } catch (ExecutionException failed) {
            throw fail(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }

    private static IllegalStateException fail(@Nullable Throwable cause) {
        if (cause instanceof RuntimeException failed) {
            throw failed;
        }
        if (cause instanceof Error failed) {
            throw failed;
        }
        throw new IllegalStateException(cause);
    }

    private Thread thread(Runnable loop) {
        Thread thread = new Thread(loop, "tidu-worker");
        // Whoever ends the program need not wait for what nobody will read.
        thread.setDaemon(true);
        threads.add(thread);
        return thread;
    }

    /** What has begun ends, since whoever called may take away what it works with. */
    private void end(ExecutorService workers) {
        workers.shutdownNow();
        boolean interrupted = false;
        for (Thread thread : threads) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException again) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
