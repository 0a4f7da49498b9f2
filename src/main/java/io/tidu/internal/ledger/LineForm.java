package io.tidu.internal.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/** The words of a line. A line begins with its place in the chain and ends with its hash. */
final class LineForm {
    static final String NUMBER = "n";
    static final String BEFORE = "prev";
    static final String ENTRY = "entry";
    static final String SHA256 = "sha256";

    static final String YEAR = "year";

    static final String BEGIN = "begin";
    static final String DECIDED = "decided";
    static final String NOTICED = "noticed";
    static final String PAID = "paid";
    static final String PROMISED = "promised";
    static final String ASKED_BACK = "asked-back";
    static final String END = "end";
    static final String ABANDONED = "abandoned";

    /** Every kind of entry. */
    static final Set<String> KINDS = Set.of(BEGIN, DECIDED, NOTICED, PAID, PROMISED, ASKED_BACK, END, ABANDONED);

    /** The form of everything here, named where a run begins. */
    static final int VERSION = 1;

    static final int HASH_CHARACTERS = 64;

    static final byte[] HASH_STARTS = ("," + '"' + SHA256 + '"' + ":\"").getBytes(StandardCharsets.US_ASCII);
    static final byte[] HASH_ENDS = "\"}".getBytes(StandardCharsets.US_ASCII);

    /** How the first line of every ledger begins. */
    static final String FIRST = "{\"" + NUMBER + "\":1,\"" + BEFORE + "\":\"" + "0".repeat(HASH_CHARACTERS) + "\",";

    private LineForm() {}

    /** How many bytes of a line its hash is over. */
    static int hashed(int length) {
        return length - HASH_STARTS.length - HASH_CHARACTERS - HASH_ENDS.length;
    }
}
