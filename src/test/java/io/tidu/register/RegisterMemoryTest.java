package io.tidu.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problems;
import io.tidu.input.EnterpriseRecord;
import io.tidu.input.Format;
import io.tidu.input.RegisterIndex;
import io.tidu.internal.load.vocabulary.VocabularyReader;
import io.tidu.model.Enterprise;
import io.tidu.vocabulary.Vocabulary;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** However long a register is, little of it is in memory: what is kept is counted, not timed. */
class RegisterMemoryTest {
    private static final int MOST_BYTES_AN_ENTERPRISE = 256;

    private static final Vocabulary VOCABULARY =
            VocabularyReader.read(Path.of("rules/vocabulary.yaml"), "vocabulary.yaml", new Problems());

    @Test
    void of_each_enterprise_few_bytes_are_kept_to_know_it_again() throws ReflectiveOperationException {
        RegisterIndex index = new RegisterIndex();
        // One more than fits, so that what was doubled is mostly empty.
        int count = (1 << 17) + 1;
        for (int i = 0; i < count; i++) {
            Enterprise enterprise = Enterprise.builder("9133" + i)
                    .name("企业".repeat(100))
                    .staff(i)
                    .build();
            index.add(new EnterpriseRecord.Read(enterprise, Place.of("r.csv", i + 2), List.of()));
        }

        assertThat(bytes(index, 0) / count).isBetween(20L, 96L).isLessThan(MOST_BYTES_AN_ENTERPRISE);
    }

    /** Of arrays their elements, of collections two hundred bytes for each element. */
    private static long bytes(Object of, int deep) throws ReflectiveOperationException {
        long bytes = 0;
        for (Field field : of.getClass().getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers())) {
                continue;
            }
            field.setAccessible(true);
            Object value = field.get(of);
            if (value == null || field.getType().isPrimitive()) {
                bytes += Long.BYTES;
            } else if (value.getClass().isArray()) {
                bytes += Array.getLength(value) * size(value.getClass().getComponentType());
            } else if (value instanceof Collection<?> some) {
                bytes += 200L * some.size();
            } else if (value instanceof Map<?, ?> some) {
                bytes += 200L * some.size();
            } else {
                assertThat(deep).isLessThan(3);
                bytes += bytes(value, deep + 1);
            }
        }
        return bytes;
    }

    private static long size(Class<?> component) {
        return component == int.class ? Integer.BYTES : component == boolean.class ? 1 : Long.BYTES;
    }

    /** Enterprises that nobody has in memory, as lines. */
    private static final class Lines extends InputStream {
        private final int count;
        private int next;
        private ByteArrayInputStream line = new ByteArrayInputStream(new byte[0]);

        Lines(int count) {
            this.count = count;
        }

        @Override
        public int read(byte[] bytes, int from, int length) {
            int first = read();
            if (first < 0) {
                return -1;
            }
            bytes[from] = (byte) first;
            return 1 + Math.max(0, line.read(bytes, from + 1, length - 1));
        }

        @Override
        public int read() {
            int read = line.read();
            if (read >= 0 || next == count) {
                return read;
            }
            String text = "{\"id\": \"e" + next++ + "\", \"staff\": 5}\n";
            line = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
            return line.read();
        }
    }

    @Test
    void of_a_hundred_thousand_results_only_those_under_way_are_held_at_a_time() {
        int threads = 4;
        int count = 100_000;
        AtomicLong held = new AtomicLong();
        AtomicLong most = new AtomicLong();
        RegisterSummary summary = Register.of(List.of(RegisterSource.of("-", new Lines(count), Format.JSON_LINES)))
                .run(
                        VOCABULARY,
                        RegisterOptions.DEFAULT.withThreads(threads),
                        e -> most.accumulateAndGet(held.incrementAndGet(), Math::max),
                        entry -> held.decrementAndGet() >= 0);

        assertThat(summary.enterprises()).isEqualTo(count);
        assertThat(most.get()).isBetween(1L, 4L * threads + 1);
    }
}
