package io.tidu.internal.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problem;
import io.tidu.internal.diagnostic.Messages;
import io.tidu.internal.diagnostic.Tongues;
import io.tidu.internal.engine.Engine;
import io.tidu.internal.engine.LibraryVersion;
import io.tidu.model.assessment.PackUse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a file of progress is of: the same rules, library, register, date and question give the same results. The pot is
 * no part of it, so that the same standings can be shared from another one.
 */
final class BatchHeader {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FORM = "tidu";
    private static final String OPTIONS = "options";

    private BatchHeader() {}

    /**
     * One line of JSON.
     *
     * @param verb which verb writes the file, with the version of its form
     * @param register SHA-256 of the register
     * @param options whatever else the standings depend on, by name
     */
    static String of(String verb, Engine engine, LocalDate on, String register, SortedMap<String, String> options) {
        ObjectNode header = JSON.createObjectNode();
        header.put(FORM, verb);
        header.put("library", LibraryVersion.current());
        header.put("on", on.toString());
        header.put("register", register);
        header.put("vocabulary", engine.vocabulary().sha256());
        ObjectNode packs = header.putObject("packs");
        for (PackUse pack : engine.packs(on)) {
            packs.put(pack.id(), pack.version() + " " + pack.sha256());
        }
        ObjectNode others = header.putObject(OPTIONS);
        options.forEach(others::put);
        try {
            return JSON.writeValueAsString(header);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * The names of what two of them say differently, in order, options each by itself; {@code tidu} alone if the other
     * is none.
     */
    static SortedSet<String> differences(String one, String other) {
        try {
            JsonNode left = JSON.readTree(one);
            JsonNode right = JSON.readTree(other);
            if (left.get(FORM).equals(right.path(FORM))) {
                SortedSet<String> names = differences(left, right);
                if (names.remove(OPTIONS)) {
                    names.addAll(differences(left.path(OPTIONS), right.path(OPTIONS)));
                }
                return names;
            }
        } catch (IOException notJson) {
            // It is none.
        }
        return new TreeSet<>(List.of(FORM));
    }

    private static SortedSet<String> differences(JsonNode one, JsonNode other) {
        Set<String> names = new HashSet<>();
        one.fieldNames().forEachRemaining(names::add);
        other.fieldNames().forEachRemaining(names::add);
        names.removeIf(n -> one.path(n).equals(other.path(n)));
        return new TreeSet<>(names);
    }

    /**
     * What is told of a file that is of another run.
     *
     * @param header what this run would write
     */
    static Problem ofAnother(String header, String other, Place place) {
        SortedSet<String> names = differences(header, other);
        return names.contains(FORM) || names.isEmpty()
                ? Problem.error("batch.resume-none", place, verb(header))
                : Problem.error(
                        "batch.resume-other",
                        place,
                        Tongues.both(said(names, Locale.CHINESE), said(names, Locale.ENGLISH)));
    }

    private static String verb(String header) {
        try {
            return JSON.readTree(header).path(FORM).asText().split(" ", 2)[0];
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String said(SortedSet<String> names, Locale locale) {
        Messages messages = Messages.in(locale);
        return names.stream()
                .map(n -> messages.text("batch.differs." + n))
                .collect(Collectors.joining(messages.isChinese() ? "、" : ", "));
    }

    /** An option of a header; empty if it has none. */
    static String option(String header, String name) {
        try {
            return JSON.readTree(header).path(OPTIONS).path(name).asText("");
        } catch (IOException notJson) {
            return "";
        }
    }
}
