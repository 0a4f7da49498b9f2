package io.tidu.internal.source.sheet;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * The texts that the cells of a workbook share, each known by its number. A few megabytes of them are in memory, more
 * in a temporary file, with eight bytes a text to find it and what was read of late; one text that many cells show is
 * one object. Not thread-safe.
 */
final class SharedTexts implements AutoCloseable {
    private static final int MOST_IN_MEMORY = 4 << 20;
    private static final int BLOCK = 1 << 16;
    private static final int BLOCKS = 64;
    private static final int KEPT = 1 << 9;
    /** As many as a full sheet has in sixteen columns, if no two are the same. */
    private static final int MOST_TEXTS = 1 << 24;

    private final BitSet blank = new BitSet();
    private long[] ends = new long[64];
    private int size;
    private byte[] memory = new byte[0];
    private @Nullable Path file;
    private @Nullable FileChannel channel;
    private final byte[][] blocks = new byte[BLOCKS][];
    private final long[] blockNumbers = new long[BLOCKS];
    private final @Nullable String[] kept = new String[KEPT];
    private final int[] keptNumbers = new int[KEPT];

    /** Reads them from the part that holds them, and closes it; none if there is no such part. */
    static SharedTexts read(@Nullable SheetXml part) throws IOException {
        SharedTexts texts = new SharedTexts();
        if (part == null) {
            return texts;
        }
        try (part;
                Store store = texts.new Store()) {
            while (part.next()) {
                if (part.isStart("si")) {
                    texts.add(part.pieces(CellReader.MOST_HELD).strip(), store);
                }
            }
        } catch (IOException | RuntimeException | Error failed) {
            texts.close();
            throw failed;
        }
        return texts;
    }

    private void add(String text, OutputStream store) throws IOException {
        if (text.isEmpty()) {
            blank.set(size);
        }
        if (size == MOST_TEXTS) {
            throw new IOException("texts");
        }
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size * 2);
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        store.write(bytes);
        ends[size] = (size == 0 ? 0 : ends[size - 1]) + bytes.length;
        size++;
    }

    /** Whether there is a text of this number. */
    boolean has(int number) {
        return number >= 0 && number < size;
    }

    /** Whether the text of this number shows nothing. */
    boolean isBlank(int number) {
        return blank.get(number);
    }

    /** The text of a number, without space around it; of one that is far too long the beginning. */
    String get(int number) throws IOException {
        int slot = number & KEPT - 1;
        String text = kept[slot];
        if (text == null || keptNumbers[slot] != number) {
            long from = number == 0 ? 0 : ends[number - 1];
            text = new String(bytes(from, (int) (ends[number] - from)), StandardCharsets.UTF_8);
            kept[slot] = text;
            keptNumbers[slot] = number;
        }
        return text;
    }

    private byte[] bytes(long from, int length) throws IOException {
        FileChannel there = channel;
        if (there == null) {
            return Arrays.copyOfRange(memory, (int) from, (int) from + length);
        }
        byte[] bytes = new byte[length];
        int done = 0;
        while (done < length) {
            long at = from + done;
            byte[] block = block(there, at / BLOCK);
            int inside = (int) (at % BLOCK);
            int part = Math.min(length - done, block.length - inside);
            System.arraycopy(block, inside, bytes, done, part);
            done += part;
        }
        return bytes;
    }

    private byte[] block(FileChannel there, long number) throws IOException {
        int slot = (int) (number % BLOCKS);
        byte[] block = blocks[slot];
        if (block == null || blockNumbers[slot] != number) {
            long left = there.size() - number * BLOCK;
            block = new byte[(int) Math.min(BLOCK, left)];
            ByteBuffer buffer = ByteBuffer.wrap(block);
            while (buffer.hasRemaining()) {
                if (there.read(buffer, number * BLOCK + buffer.position()) < 0) {
                    throw new IOException("cut short");
                }
            }
            blocks[slot] = block;
            blockNumbers[slot] = number;
        }
        return block;
    }

    @Override
    public void close() throws IOException {
        try {
            if (channel != null) {
                channel.close();
            }
        } finally {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Where they go while they are read: into memory, and once they are many into a file. */
    private final class Store extends OutputStream {
        private final ByteArrayOutputStream first = new ByteArrayOutputStream();
        private @Nullable OutputStream rest;

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            if (rest == null && first.size() + length > MOST_IN_MEMORY) {
                Path there = Files.createTempFile("tidu-", ".part");
                file = there;
                rest = new BufferedOutputStream(Files.newOutputStream(there), BLOCK);
                first.writeTo(rest);
                first.reset();
            }
            if (rest == null) {
                first.write(bytes, from, length);
            } else {
                rest.write(bytes, from, length);
            }
        }

        @Override
        public void close() throws IOException {
            Path there = file;
            if (rest == null || there == null) {
                memory = first.toByteArray();
            } else {
                rest.close();
                channel = FileChannel.open(there, StandardOpenOption.READ);
            }
        }
    }
}
