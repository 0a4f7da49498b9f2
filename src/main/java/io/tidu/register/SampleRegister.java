package io.tidu.register;

import io.tidu.input.EnterpriseWriter;
import io.tidu.internal.sample.Sampler;
import io.tidu.model.Enterprise;
import io.tidu.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * A register of enterprises that do not exist, to try things out on: drawn so that size, research, rights, growth,
 * titles, payments, missing facts and conflicts hang together as in a county. Their codes are nobody's, and their names
 * say that they are fictional.
 *
 * <p>An enterprise depends on the vocabulary, the seed, the day and its number, and on nothing else: the first ten of a
 * thousand are those of a register of ten, and parts of one register can be drawn on several machines. The bytes that
 * {@link EnterpriseWriter} makes of it are the same on every machine, in every locale and with every JDK. Immutable and
 * safe to share between threads.
 *
 * <pre>{@code
 * SampleRegister register = SampleRegister.of(engine.vocabulary(), 7, SampleRegister.USUAL_DAY);
 * register.first(1000).map(EnterpriseWriter::toJson).forEach(System.out::println);
 * }</pre>
 */
public final class SampleRegister {
    /** How many enterprises it can have: a code has room for so many. */
    public static final long MOST = Sampler.MOST;

    /** The day as of which a register stands if nothing is said. */
    public static final LocalDate USUAL_DAY = LocalDate.of(2026, 3, 1);

    private final Sampler sampler;

    private SampleRegister(Sampler sampler) {
        this.sampler = sampler;
    }

    /**
     * The register of a seed.
     *
     * @param vocabulary the facts that there are; what the generator does not know is drawn by its type, within its
     *     range and no more than its whole
     * @param seed any number
     * @param on the day as of which it stands: nothing in it is later, but what certificates last to
     */
    public static SampleRegister of(Vocabulary vocabulary, long seed, LocalDate on) {
        return new SampleRegister(new Sampler(vocabulary, seed, on));
    }

    /**
     * One enterprise.
     *
     * @param number which, from 0
     * @throws IndexOutOfBoundsException if it is below 0, or not below {@link #MOST}
     */
    public Enterprise at(long number) {
        if (number < 0 || number >= MOST) {
            throw new IndexOutOfBoundsException(
                    "an enterprise has a number from 0 to " + (MOST - 1) + ", not " + number);
        }
        return sampler.at(number);
    }

    /**
     * The first of them, in order; none is kept.
     *
     * @throws IllegalArgumentException if the count is below 0, or above {@link #MOST}
     */
    public Stream<Enterprise> first(long count) {
        if (count < 0 || count > MOST) {
            throw new IllegalArgumentException("a register has 0 to " + MOST + " enterprises, not " + count);
        }
        return LongStream.range(0, count).mapToObj(sampler::at);
    }
}
