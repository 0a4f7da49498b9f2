package io.tidu.internal.parallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InOrderTest {
    private final Set<Thread> workers = ConcurrentHashMap.newKeySet();
    private final List<Integer> handedOn = new ArrayList<>();

    @AfterEach
    void no_worker_is_left() {
        workers.remove(Thread.currentThread());
        assertThat(workers).noneMatch(Thread::isAlive);
    }

    private static Iterator<Integer> numbers(int count) {
        return IntStream.range(0, count).boxed().iterator();
    }

    private boolean run(int threads, Iterator<Integer> things, Function<Integer, Integer> work) {
        return InOrder.run(
                threads,
                things,
                thing -> {
                    workers.add(Thread.currentThread());
                    return work.apply(thing);
                },
                handedOn::add);
    }

    private static List<Integer> upTo(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    @Test
    void results_come_in_the_order_of_things_though_a_later_one_is_ready_first() {
        CountDownLatch second = new CountDownLatch(1);
        boolean all = run(2, numbers(100), thing -> {
            if (thing == 0) {
                await(second);
            } else {
                second.countDown();
            }
            return thing;
        });
        assertThat(all).isTrue();
        assertThat(handedOn).isEqualTo(upTo(100));
        assertThat(workers).hasSize(2).doesNotContain(Thread.currentThread());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void only_a_few_things_are_under_way_however_many_there_are() {
        List<Integer> ahead = new ArrayList<>();
        Iterator<Integer> counted = Stream.iterate(0, i -> i + 1)
                .limit(1_000)
                .peek(i -> ahead.add(i - handedOn.size()))
                .iterator();
        run(3, counted, thing -> thing);
        assertThat(handedOn).hasSize(1_000);
        assertThat(ahead).allMatch(a -> a <= 3 * InOrder.EACH + 1);
    }

    @Test
    void one_thing_is_worked_on_by_whoever_calls() {
        assertThat(run(8, numbers(1), thing -> thing)).isTrue();
        assertThat(workers).containsExactly(Thread.currentThread());
        assertThat(handedOn).containsExactly(0);
    }

    @Test
    void one_thread_needs_no_other() {
        assertThat(run(1, numbers(10), thing -> thing)).isTrue();
        assertThat(workers).containsExactly(Thread.currentThread());
        assertThat(handedOn).isEqualTo(upTo(10));
    }

    @Test
    void nothing_to_do_is_done() {
        assertThat(run(2, numbers(0), thing -> thing)).isTrue();
        assertThat(workers).isEmpty();
    }

    @Test
    void work_that_fails_fails_in_its_turn() {
        for (int threads : new int[] {1, 2, 5}) {
            handedOn.clear();
            Error failure = new StackOverflowError();
            assertThatThrownBy(() -> run(threads, numbers(100), thing -> {
                        if (thing == 30) {
                            throw failure;
                        }
                        return thing;
                    }))
                    .isSameAs(failure);
            assertThat(handedOn).isEqualTo(upTo(30));
        }
    }

    @Test
    void things_that_can_not_be_had_fail_after_what_was_had() {
        for (int threads : new int[] {1, 2, 5}) {
            handedOn.clear();
            RuntimeException failure = new IllegalArgumentException("30");
            Iterator<Integer> broken = Stream.iterate(0, i -> i + 1)
                    .peek(i -> {
                        if (i == 30) {
                            throw failure;
                        }
                    })
                    .iterator();
            assertThatThrownBy(() -> run(threads, broken, thing -> thing)).isSameAs(failure);
            assertThat(handedOn).isEqualTo(upTo(30));
        }
    }

    @Test
    void whoever_takes_results_can_stop() {
        for (int threads : new int[] {1, 2, 5}) {
            handedOn.clear();
            boolean all = InOrder.run(threads, numbers(1_000), thing -> thing, thing -> {
                handedOn.add(thing);
                return thing < 30;
            });
            assertThat(all).isFalse();
            assertThat(handedOn).isEqualTo(upTo(31));
        }
    }

    @Test
    void whoever_waits_can_be_interrupted_and_stays_so() {
        Thread caller = Thread.currentThread();
        CountDownLatch never = new CountDownLatch(1);
        assertThatThrownBy(() -> run(2, numbers(100), thing -> {
                    if (thing == 10) {
                        caller.interrupt();
                        await(never);
                    }
                    return thing;
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(handedOn).hasSizeLessThanOrEqualTo(10);
    }
}
