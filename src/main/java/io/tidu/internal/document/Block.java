package io.tidu.internal.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a document. */
public sealed interface Block {
    /** How much a paragraph is made of. */
    enum Tone {
        /** As any other. */
        NORMAL,
        /** What is there for those who look for it. */
        QUIET,
        /** A figure or a name by which all is known. */
        LARGE,
        /** A warning that has to be seen, also in print. */
        NOTICE
    }

    /**
     * A heading.
     *
     * @param level 1 for the document, 2 for whom it is about, 3 and 4 for parts
     * @param text what it says
     * @param aside what stands at the other end of the line
     * @param id by which links find it, or an empty text
     */
    record Heading(int level, Text text, Text aside, String id) implements Block {
        /** A heading of a part that nothing leads to. */
        public static Heading of(int level, String text) {
            return new Heading(level, Text.of(text), Text.NONE, "");
        }
    }

    /** A paragraph. */
    record Paragraph(Text text, Tone tone) implements Block {
        /** As any other. */
        public static Paragraph of(Text text) {
            return new Paragraph(text, Tone.NORMAL);
        }

        /** As any other. */
        public static Paragraph of(String text) {
            return of(Text.of(text));
        }
    }

    /**
     * A list.
     *
     * @param items in their order
     * @param numbered whether people speak of them by their number
     */
    record Items(List<Item> items, boolean numbered) implements Block {
        /** Copies the list. */
        public Items {
            items = List.copyOf(items);
        }
    }

    /**
     * An item of a list.
     *
     * @param sign before it, or null
     * @param text what it says
     * @param below what is said of it
     * @param away whether it is there for completeness only, such as a way that is not taken
     */
    record Item(@Nullable Sign sign, Text text, List<Item> below, boolean away) {
        /** Copies the list. */
        public Item {
            below = List.copyOf(below);
        }

        /** With a sign and nothing below. */
        public static Item of(@Nullable Sign sign, Text text) {
            return new Item(sign, text, List.of(), false);
        }
    }

    /**
     * What is folded until somebody asks.
     *
     * @param summary the line that is always shown
     * @param blocks what is within
     * @param printed whether it is part of a printed page
     * @param id by which links find it, or an empty text
     */
    record Fold(Text summary, List<Block> blocks, boolean printed, String id) implements Block {
        /** Copies the list. */
        public Fold {
            blocks = List.copyOf(blocks);
        }

        /** That no link leads to. */
        public Fold(Text summary, List<Block> blocks, boolean printed) {
            this(summary, blocks, printed, "");
        }
    }

    /**
     * What belongs together, such as a clause with all that rests on it.
     *
     * @param id by which links find it, or an empty text
     * @param frame what sets it apart
     * @param blocks what is within
     */
    record Part(String id, Frame frame, List<Block> blocks) implements Block {
        /** Copies the list. */
        public Part {
            blocks = List.copyOf(blocks);
        }
    }

    /** What sets a part apart from others. */
    enum Frame {
        /** A line around it. */
        CARD,
        /** A line above it. */
        ENTRY,
        /** It is not printed. */
        SCREEN
    }

    /**
     * A box that people tick, on the screen and on paper. Nothing is kept of it.
     *
     * @param label what stands beside it
     * @param about what is ticked off, for those who do not see where it stands
     */
    record Tick(String label, String about) implements Block {}

    /**
     * Links to parts of the document, in columns where there is room.
     *
     * @param name what they lead to
     * @param entries in their order
     */
    record Index(String name, List<Text> entries) implements Block {
        /** Copies the list. */
        public Index {
            entries = List.copyOf(entries);
        }
    }

    /**
     * Parts that stand beside each other where there is room.
     *
     * @param parts each with its blocks
     */
    record Beside(List<List<Block>> parts) implements Block {
        /** Copies the lists. */
        public Beside {
            parts = parts.stream().map(List::copyOf).toList();
        }
    }

    /**
     * One thing among others of its kind, such as an enterprise; begins a page of its own in print.
     *
     * @param id by which links find it
     * @param blocks what is within
     */
    record Section(String id, List<Block> blocks) implements Block {
        /** Copies the list. */
        public Section {
            blocks = List.copyOf(blocks);
        }
    }

    /**
     * A line of a file, with what is meant in it.
     *
     * @param place where it is, as people find it
     * @param number the number of the line or the name of the cell, or an empty text where the whole file is meant
     * @param line what is written there, or null where it is not at hand
     * @param start where in it begins what is meant, from 0
     * @param end where that ends
     * @param note what is said of it
     * @param beside whether the talk is of another place, and this one stands beside it
     */
    record Quote(String place, String number, @Nullable String line, int start, int end, Text note, boolean beside)
            implements Block {}

    /**
     * Lines as they are, to be copied: never broken.
     *
     * @param lines in their order
     */
    record Verbatim(List<String> lines) implements Block {
        /** Copies the list. */
        public Verbatim {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Places that people fill in by hand, such as names and a seal; on paper only.
     *
     * @param names what goes into each
     */
    record ByHand(List<String> names) implements Block {
        /** Copies the list. */
        public ByHand {
            names = List.copyOf(names);
        }
    }

    /**
     * How far somebody is on a way, in a line.
     *
     * @param name what the way is called
     * @param steps in their order
     */
    record Track(String name, List<Chart.Step> steps) implements Block {
        /** Copies the list. */
        public Track {
            steps = List.copyOf(steps);
        }
    }

    /**
     * A long table that people look things up in; where scripts may run it is sorted, filtered and searched.
     *
     * @param id by which links find it
     * @param table the table
     * @param filters by which columns rows are chosen, the first being 0
     */
    record Listing(String id, Table table, List<Integer> filters) implements Block {
        /** Copies the list. */
        public Listing {
            filters = List.copyOf(filters);
        }
    }

    /** A picture. */
    record Picture(Chart chart) implements Block {}

    /** A table. */
    record TableBlock(Table table) implements Block {}
}
