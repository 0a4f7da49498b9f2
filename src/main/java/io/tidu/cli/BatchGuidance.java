package io.tidu.cli;

import io.tidu.internal.engine.Engine;
import io.tidu.internal.guide.Guide;
import io.tidu.internal.register.Batch;
import io.tidu.model.batch.Standing;
import io.tidu.model.guidance.Guidance;
import io.tidu.model.guidance.GuideOptions;
import io.tidu.register.Register;
import io.tidu.register.RegisterEntry;
import io.tidu.register.RegisterListener;
import io.tidu.register.RegisterOptions;
import io.tidu.register.RegisterSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Guidance to the next stage for those of a batch who are nearest to it: a plan takes some hundred assessments, so that
 * it is for some and not for a whole register. They are read once more for it, since of each enterprise only its
 * standing is kept.
 *
 * @param sources files, which can be read again
 * @param most for so many
 */
record BatchGuidance(Engine engine, LocalDate on, List<RegisterSource> sources, int most, Terminal to) {
    /** As many as a page has cards. */
    static final int ALL = 5000;

    private static final int USUAL = 100;

    /**
     * Who is nearer: those of whom one criterion alone is not met, then by how many are not met or not known, then by
     * id, so that no order of rows has a say.
     */
    private record Near(int gaps, String enterprise) {
        static final Comparator<Near> ORDER =
                Comparator.comparingInt(Near::gaps).thenComparing(Near::enterprise);
    }

    /**
     * For how many guidance is asked.
     *
     * @param written the option as written, or null: a page has some, what is for programs none
     * @throws UsageException if it is no number, if the format has no guidance, or if the register can't be read again
     */
    static int most(@Nullable String written, String format, List<String> inputs) {
        boolean page = format.equals(BatchOutput.HTML);
        boolean again = !inputs.contains(Input.STANDARD_INPUT);
        if (written == null) {
            return page && again ? USUAL : 0;
        }
        int most = written.equals("none")
                ? 0
                : written.equals("all") ? ALL : (int) Math.min(ALL, Choice.count("--guidance", written));
        if (most > 0 && !page && !format.equals(BatchOutput.JSON)) {
            throw new UsageException("cli.batch.guidance-format", format);
        }
        if (most > 0 && !again) {
            throw new UsageException("cli.batch.stream", "--guidance");
        }
        return most;
    }

    /** By id, for those who are nearest among the first of the batch. */
    SortedMap<String, Guidance> of(Batch batch, int first) {
        Set<String> chosen = chosen(batch, first);
        SortedMap<String, Guidance> all = new TreeMap<>();
        if (!chosen.isEmpty()) {
            Guide guide = new Guide(engine);
            Progress progress = new Progress(to);
            Register.of(sources)
                    .run(
                            engine.vocabulary(),
                            RegisterOptions.DEFAULT,
                            e -> chosen.contains(e.id())
                                    ? Optional.of(guide.guide(e, on, GuideOptions.NEXT_STAGE))
                                    : Optional.<Guidance>empty(),
                            new RegisterListener<Optional<Guidance>>() {
                                @Override
                                public boolean take(RegisterEntry<Optional<Guidance>> entry) {
                                    Optional<Guidance> guidance = entry.result();
                                    if (guidance != null && guidance.isPresent()) {
                                        all.put(guidance.get().enterprise(), guidance.get());
                                        progress.done(all.size(), chosen.size());
                                    }
                                    return all.size() < chosen.size();
                                }
                            });
            to.status().erase();
        }
        return all;
    }

    private Set<String> chosen(Batch batch, int first) {
        PriorityQueue<Near> nearest = new PriorityQueue<>(Near.ORDER.reversed());
        batch.first(first, decided -> {
            Standing standing = decided.standing();
            if (standing.stage().next() != null && !standing.gaps().isEmpty()) {
                nearest.add(new Near(standing.hasOneGap() ? 0 : standing.gaps().size(), standing.enterprise()));
                if (nearest.size() > most) {
                    nearest.remove();
                }
            }
        });
        Set<String> ids = new TreeSet<>();
        nearest.forEach(n -> ids.add(n.enterprise()));
        return ids;
    }
}
