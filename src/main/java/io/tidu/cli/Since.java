package io.tidu.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.tidu.model.Enterprise;
import io.tidu.model.batch.Move;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The stages of an earlier batch, from its JSON. Whose stage that run left open still has the one it had before.
 *
 * @param stages the stage of each enterprise that stood in one, by its id
 */
record Since(Map<String, String> stages) {
    private static final String ON = "on";
    private static final String STAGES = "stages";
    private static final String LEFT = "left";
    /** What is written as the stage of those who stood in none. */
    private static final String NONE = "none";

    /** It is no JSON of a batch. */
    private static final class NoBatch extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** What is read of a file. */
    private static final class Reading {
        private final Map<String, String> stages = new HashMap<>();
        private @Nullable String on;
        private boolean found;

        private void batch(JsonParser json) throws IOException {
            need(json.nextToken(), JsonToken.START_OBJECT);
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                JsonToken value = json.nextToken();
                if (name.equals(ON)) {
                    on = json.getText();
                } else if (name.equals(STAGES)) {
                    need(value, JsonToken.START_OBJECT);
                    found = true;
                    lists(json);
                } else if (name.equals(LEFT)) {
                    list(json, NONE);
                } else {
                    json.skipChildren();
                }
            }
            if (!found || on == null) {
                throw new NoBatch();
            }
        }

        private void lists(JsonParser json) throws IOException {
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                // One text for a stage, however many stand in it.
                String stage = json.currentName().intern();
                json.nextToken();
                list(json, stage);
            }
        }

        private void list(JsonParser json, String stage) throws IOException {
            need(json.currentToken(), JsonToken.START_ARRAY);
            while (json.nextToken() != JsonToken.END_ARRAY) {
                need(json.currentToken(), JsonToken.START_OBJECT);
                one(json, stage);
            }
        }

        private void one(JsonParser json, String stage) throws IOException {
            Map<String, String> texts = new HashMap<>();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                if (json.nextToken() == JsonToken.VALUE_STRING) {
                    texts.put(name, json.getText());
                } else {
                    json.skipChildren();
                }
            }
            String enterprise = texts.get("enterprise");
            if (enterprise == null) {
                throw new NoBatch();
            }
            boolean open = Move.OPEN.word().equals(texts.get("move"));
            String stood = open ? texts.getOrDefault("from", stage).intern() : stage;
            if (stages.putIfAbsent(Enterprise.comparable(enterprise), stood) != null) {
                throw new NoBatch();
            }
        }

        private static void need(@Nullable JsonToken there, JsonToken wanted) throws NoBatch {
            if (there != wanted) {
                throw new NoBatch();
            }
        }
    }

    /**
     * Reads the JSON of a batch, of any length.
     *
     * @param today the stages that the rules have on the date
     * @throws UsageException if it is none, of a later day, or of rules with other stages
     */
    static Since of(Path file, List<String> today, LocalDate date) {
        Reading read = new Reading();
        try (JsonParser json = new JsonFactory().createParser(Files.newInputStream(file))) {
            read.batch(json);
            LocalDate on = LocalDate.parse(String.valueOf(read.on));
            if (on.isAfter(date)) {
                throw new UsageException("cli.batch.since-later", file.toString(), on.toString(), date.toString());
            }
        } catch (IOException | DateTimeParseException unreadable) {
            throw new UsageException("cli.batch.since-unusable", file.toString());
        }
        read.stages.values().removeIf(NONE::equals);
        TreeSet<String> others = new TreeSet<>(read.stages.values());
        others.removeAll(today);
        if (!others.isEmpty()) {
            throw new UsageException(
                    "cli.batch.since-stages", file.toString(), String.join(", ", others), String.join(", ", today));
        }
        return new Since(read.stages);
    }

    /** The stage an enterprise stood in; null if in none. */
    @Nullable
    String stage(String enterprise) {
        return stages.get(Enterprise.comparable(enterprise));
    }
}
