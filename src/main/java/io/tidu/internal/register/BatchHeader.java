package io.tidu.internal.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tidu.internal.engine.Engine;
import io.tidu.internal.engine.LibraryVersion;
import io.tidu.model.assessment.PackUse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a file of standings is of: the same rules, library, register, date and question give the same standings. The pot
 * is no part of it, so that the same standings can be shared from another one.
 */
final class BatchHeader {
    private static final ObjectMapper JSON = new ObjectMapper();

    private BatchHeader() {}

    /**
     * One line of JSON.
     *
     * @param register SHA-256 of the register
     * @param options whatever else the standings depend on, by name
     */
    static String of(Engine engine, LocalDate on, String register, SortedMap<String, String> options) {
        ObjectNode header = JSON.createObjectNode();
        header.put("tidu", "batch 1");
        header.put("library", LibraryVersion.current());
        header.put("on", on.toString());
        header.put("register", register);
        header.put("vocabulary", engine.vocabulary().sha256());
        ObjectNode packs = header.putObject("packs");
        for (PackUse pack : engine.packs(on)) {
            packs.put(pack.id(), pack.version() + " " + pack.sha256());
        }
        ObjectNode others = header.putObject("options");
        options.forEach(others::put);
        try {
            return JSON.writeValueAsString(header);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The names of what two of them say differently, in order; all of one if the other is none. */
    static SortedSet<String> differences(String one, String other) {
        SortedSet<String> names = new TreeSet<>();
        try {
            JsonNode left = JSON.readTree(one);
            JsonNode right = JSON.readTree(other);
            left.fieldNames().forEachRemaining(name -> {
                if (!left.get(name).equals(right.get(name))) {
                    names.add(name);
                }
            });
        } catch (IOException notJson) {
            names.add("tidu");
        }
        return names;
    }

    /** An option of a header; empty if it has none. */
    static String option(String header, String name) {
        try {
            return JSON.readTree(header).path("options").path(name).asText("");
        } catch (IOException notJson) {
            return "";
        }
    }
}
