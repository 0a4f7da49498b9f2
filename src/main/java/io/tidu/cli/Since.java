package io.tidu.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.tidu.model.Enterprise;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The stages of an earlier batch, from its JSON.
 *
 * @param stages the stage of each enterprise that stood in one, by its id
 */
record Since(Map<String, String> stages) {
    /**
     * Reads the JSON of a batch, of any length.
     *
     * @throws UsageException if it is none
     */
    static Since of(Path file) {
        Map<String, String> stages = new HashMap<>();
        boolean found = false;
        try (JsonParser json = new JsonFactory().createParser(Files.newInputStream(file))) {
            if (json.nextToken() == JsonToken.START_OBJECT) {
                while (json.nextToken() == JsonToken.FIELD_NAME) {
                    boolean isStages = json.currentName().equals("stages");
                    json.nextToken();
                    if (isStages && json.currentToken() == JsonToken.START_OBJECT) {
                        found = true;
                        stages(json, stages);
                    } else {
                        json.skipChildren();
                    }
                }
            }
        } catch (IOException unreadable) {
            throw new UsageException("cli.batch.since-unusable", file.toString());
        }
        if (!found) {
            throw new UsageException("cli.batch.since-unusable", file.toString());
        }
        return new Since(stages);
    }

    private static void stages(JsonParser json, Map<String, String> stages) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            // One text for a stage, however many stand in it.
            String stage = json.currentName().intern();
            json.nextToken();
            while (json.nextToken() == JsonToken.START_OBJECT) {
                String enterprise = enterprise(json);
                if (enterprise != null) {
                    stages.put(Enterprise.comparable(enterprise), stage);
                }
            }
        }
    }

    private static @Nullable String enterprise(JsonParser json) throws IOException {
        String enterprise = null;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            boolean isId = json.currentName().equals("enterprise");
            json.nextToken();
            if (isId) {
                enterprise = json.getText();
            } else {
                json.skipChildren();
            }
        }
        return enterprise;
    }

    /** The stage an enterprise stood in; null if in none. */
    @Nullable
    String stage(String enterprise) {
        return stages.get(Enterprise.comparable(enterprise));
    }
}
