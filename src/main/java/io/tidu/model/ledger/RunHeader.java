package io.tidu.model.ledger;

import io.tidu.model.assessment.PackUse;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a run decides on: two runs with equal headers on the same ledger decide the same. Immutable.
 *
 * @param on the evaluation date
 * @param library the version of Tidu
 * @param vocabulary SHA-256 of the vocabulary, in lower-case hexadecimal
 * @param packs the pack versions in force, by id
 * @param register SHA-256 over the register as it was read, in lower-case hexadecimal
 * @param budget the budget as it was given: an amount, or the text of its file; empty if there is none
 * @param options whatever else matters for what is decided or paid, by name
 */
public record RunHeader(
        LocalDate on,
        String library,
        String vocabulary,
        List<PackUse> packs,
        String register,
        String budget,
        SortedMap<String, String> options) {
    /**
     * Copies the collections.
     *
     * @throws IllegalArgumentException if a hash is none
     */
    public RunHeader {
        LedgerHead.requireSha256(vocabulary);
        LedgerHead.requireSha256(register);
        packs = List.copyOf(packs);
        options = Collections.unmodifiableSortedMap(new TreeMap<>(options));
    }
}
