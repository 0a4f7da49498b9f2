package io.tidu.internal.document;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A picture as the figures it shows. Every figure has its text, so that a page, a terminal and a reader who sees no
 * picture are told the same.
 */
public sealed interface Chart {
    /** What it is a picture of. */
    String title();

    /** What it shows, in a sentence. */
    String description();

    /**
     * A figure.
     *
     * @param value the number
     * @param text how people write it, with its unit
     */
    record Figure(BigDecimal value, String text) {}

    /** How far a step is. */
    enum Progress {
        /** Behind. */
        PASSED,
        /** Where it stands. */
        HERE,
        /** Could be entered today. */
        OPEN,
        /** The next, which something is in the way of. */
        NEXT,
        /** Further on. */
        LATER,
        /** Nobody can say. */
        UNKNOWN
    }

    /**
     * A step of a way.
     *
     * @param name what it is called
     * @param note what is said of it, such as what is missing; may be empty
     */
    record Step(String name, String note, Progress progress) {}

    /** A way from step to step. */
    record Stepper(String title, String description, List<Step> steps) implements Chart {
        /** Copies the list. */
        public Stepper {
            steps = List.copyOf(steps);
        }
    }

    /**
     * A part of a bar.
     *
     * @param name what it is called
     * @param sure what is certain of it
     * @param open what may come to that, or nothing more
     */
    record Part(String name, Figure sure, Figure open) {}

    /**
     * Parts of a whole against a line: a score against its pass mark, money against its ceiling.
     *
     * @param whole the most that all parts can come to
     * @param line the line, or null
     * @param lineName what the line is called; may be empty
     */
    record StackedBar(
            String title,
            String description,
            List<Part> parts,
            Figure whole,
            @Nullable Figure line,
            String lineName) implements Chart {
        /** Copies the list. */
        public StackedBar {
            parts = List.copyOf(parts);
        }
    }

    /**
     * A value against its line.
     *
     * @param name whose value it is
     * @param low the least it can be
     * @param high the most it can be; equal to the least where it is one value
     * @param line its line
     * @param atLeast whether the value is wanted at or above the line, not below it
     * @param gap what is missing, in words; empty if nothing is
     */
    record Bullet(String name, Figure low, Figure high, Figure line, boolean atLeast, String gap) {}

    /** Values against their lines, each on a scale of its own. */
    record Bullets(String title, String description, List<Bullet> bullets) implements Chart {
        /** Copies the list. */
        public Bullets {
            bullets = List.copyOf(bullets);
        }
    }

    /**
     * How an amount came about.
     *
     * @param steps what the amount was after each step; the first is what it began with
     */
    record Waterfall(String title, String description, List<Amount> steps) implements Chart {
        /** Copies the list. */
        public Waterfall {
            steps = List.copyOf(steps);
        }
    }

    /** A step of an amount: what was done, and what the amount was then. */
    record Amount(String name, Figure after) {}

    /** Who has more and who has less, the largest first. */
    record Diverging(String title, String description, List<Amount> differences) implements Chart {
        /** Copies the list. */
        public Diverging {
            differences = List.copyOf(differences);
        }
    }

    /**
     * How many went from where to where.
     *
     * @param from names of the rows
     * @param to names of the columns
     * @param counts by row and column
     */
    record Matrix(String title, String description, List<String> from, List<String> to, List<List<Integer>> counts)
            implements Chart {
        /** Copies the lists. */
        public Matrix {
            from = List.copyOf(from);
            to = List.copyOf(to);
            counts = counts.stream().map(List::copyOf).toList();
        }
    }

    /** Numbers of things side by side, such as how many enterprises stand at each stage. */
    record Counts(String title, String description, List<Part> parts) implements Chart {
        /** Copies the list. */
        public Counts {
            parts = List.copyOf(parts);
        }
    }

    /** Steps of a way that fewer and fewer come to, the first on top. */
    record Funnel(String title, String description, List<Amount> steps) implements Chart {
        /** Copies the list. */
        public Funnel {
            steps = List.copyOf(steps);
        }
    }

    /**
     * Amounts below each other on one scale, each made of the same kinds of parts.
     *
     * @param kinds what the parts are called; four at most are told apart
     * @param rows in their order
     */
    record Stacks(String title, String description, List<String> kinds, List<Stack> rows) implements Chart {
        /** Copies the lists. */
        public Stacks {
            kinds = List.copyOf(kinds);
            rows = List.copyOf(rows);
        }
    }

    /**
     * An amount and its parts.
     *
     * @param name whose amount it is
     * @param whole all of it
     * @param parts by kind
     */
    record Stack(String name, Figure whole, List<Figure> parts) {
        /** Copies the list. */
        public Stack {
            parts = List.copyOf(parts);
        }
    }
}
