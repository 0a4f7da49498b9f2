package io.tidu.input;

import io.tidu.diagnostic.Place;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Remembers which ids there were, what was said of each and where: some fifty bytes an id, so that a register of a
 * million enterprises can be looked through for doubles. Ids and contents are told apart by 64 bits of their SHA-256;
 * in a million ids, there is one chance in forty million that two are taken for one.
 */
final class GivenIds {
    /** What was said of an id that no other record can repeat: its record can't be used. */
    static final String NOTHING = "";

    private int[] slots = new int[2048];
    private long[] ids = new long[1024];
    private long[] contents = new long[1024];
    private int[] places = new int[3 * 1024];
    private boolean[] handed = new boolean[1024];
    private int size;
    /** Files with their sheet, to which the places refer. */
    private final List<Place> files = new ArrayList<>();
    /** Where an id is given otherwise than at first; few are. */
    private final Map<Integer, Place> otherwise = new HashMap<>();

    /** The number of an id, or -1 if it was never given. */
    int find(String id) {
        return slots[slot(fingerprint(id), slots)] - 1;
    }

    /** Remembers what a record says of an id; gives the id's number. */
    int put(String id, String content, Place place) {
        int known = find(id);
        if (known >= 0) {
            if (content.isEmpty() || contents[known] != fingerprint(content)) {
                otherwise.putIfAbsent(known, place);
            }
            return known;
        }
        if (size == ids.length) {
            grow();
        }
        ids[size] = fingerprint(id);
        contents[size] = content.isEmpty() ? 0 : fingerprint(content);
        places[3 * size] = file(place);
        places[3 * size + 1] = place.line();
        places[3 * size + 2] = place.column();
        slots[slot(ids[size], slots)] = size + 1;
        return size++;
    }

    /** Where an id was given first. */
    Place first(int number) {
        Place file = files.get(places[3 * number]);
        return new Place(file.file(), file.sheet(), places[3 * number + 1], places[3 * number + 2]);
    }

    /** Where an id is given otherwise, or null if every record says the same. */
    @Nullable
    Place otherwise(int number) {
        return otherwise.get(number);
    }

    /** Whether this is what was said of an id first. */
    boolean saysFirst(int number, String content) {
        return !content.isEmpty() && contents[number] == fingerprint(content);
    }

    /** Whether a record of this id is handed on for the first time. */
    boolean handOn(int number) {
        boolean first = !handed[number];
        handed[number] = true;
        return first;
    }

    private int file(Place place) {
        for (int i = files.size() - 1; i >= 0; i--) {
            Place file = files.get(i);
            if (file.file().equals(place.file())
                    && String.valueOf(file.sheet()).equals(String.valueOf(place.sheet()))) {
                return i;
            }
        }
        files.add(new Place(place.file(), place.sheet(), 0, 0));
        return files.size() - 1;
    }

    private void grow() {
        int more = size * 2;
        ids = Arrays.copyOf(ids, more);
        contents = Arrays.copyOf(contents, more);
        places = Arrays.copyOf(places, 3 * more);
        handed = Arrays.copyOf(handed, more);
        slots = new int[2 * more];
        for (int i = 0; i < size; i++) {
            slots[slot(ids[i], slots)] = i + 1;
        }
    }

    /** Where an id stands or may be put; half of the slots are always free. */
    private int slot(long id, int[] table) {
        int slot = (int) id & table.length - 1;
        while (table[slot] != 0 && ids[table[slot] - 1] != id) {
            slot = slot + 1 & table.length - 1;
        }
        return slot;
    }

    /** Never 0, which is what a record that can't be used says. */
    private static long fingerprint(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            long bits = ByteBuffer.wrap(digest).getLong();
            return bits == 0 ? 1 : bits;
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
