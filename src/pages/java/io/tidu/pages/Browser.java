package io.tidu.pages;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A Chromium without window, network or anything kept, and one conversation with it. Not thread-safe. */
final class Browser implements AutoCloseable {
    /** A printed handbook is one text of many megabytes. */
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build());

    /** An answer that takes longer never comes; a check of a long page takes minutes. */
    private static final long ANSWER_SECONDS = 600;

    private static final int START_TRIES = 300;

    private final Process process;
    private final Path profile;
    private final WebSocket socket;
    private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
    private final List<JsonNode> events = new ArrayList<>();
    private int last;

    Browser(String program) throws IOException, InterruptedException {
        this.profile = Files.createTempDirectory("tidu-pages");
        this.process = new ProcessBuilder(
                        program,
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--disable-extensions",
                        "--hide-scrollbars",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectErrorStream(true)
                .redirectOutput(profile.resolve("log").toFile())
                .start();
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(address(), new Listener())
                .join();
    }

    /** Chromium writes into a file where it listens. */
    private URI address() throws IOException, InterruptedException {
        Path port = profile.resolve("DevToolsActivePort");
        for (int i = 0; i < START_TRIES; i++) {
            if (Files.exists(port) && Files.readAllLines(port).size() > 1) {
                List<String> lines = Files.readAllLines(port);
                return URI.create("ws://127.0.0.1:" + lines.get(0) + lines.get(1));
            }
            if (!process.isAlive()) {
                break;
            }
            Thread.sleep(100);
        }
        throw new IOException("the browser did not start: " + Files.readString(profile.resolve("log")));
    }

    /**
     * Has the browser do something.
     *
     * @param session of which page, or an empty text
     * @throws IOException if it refuses
     */
    JsonNode call(String session, String method, Map<String, ?> parameters) throws IOException, InterruptedException {
        ObjectNode message = JSON.createObjectNode();
        message.put("id", ++last).put("method", method).set("params", JSON.valueToTree(parameters));
        if (!session.isEmpty()) {
            message.put("sessionId", session);
        }
        socket.sendText(message.toString(), true).join();
        while (true) {
            JsonNode answer = next();
            if (answer.path("id").asInt() == last) {
                if (answer.has("error")) {
                    throw new IOException(method + ": " + answer.get("error"));
                }
                return answer.path("result");
            }
            events.add(answer);
        }
    }

    /** What the browser told of itself since this was last asked. */
    List<JsonNode> events() {
        List<JsonNode> told = List.copyOf(events);
        events.clear();
        return told;
    }

    /** Waits until the browser tells this. */
    void await(String method) throws IOException, InterruptedException {
        for (JsonNode event : events) {
            if (event.path("method").asText().equals(method)) {
                return;
            }
        }
        JsonNode event;
        do {
            event = next();
            events.add(event);
        } while (!event.path("method").asText().equals(method));
    }

    private JsonNode next() throws IOException, InterruptedException {
        String message = messages.poll(ANSWER_SECONDS, TimeUnit.SECONDS);
        if (message == null) {
            throw new IOException("the browser does not answer");
        }
        return JSON.readTree(message);
    }

    @Override
    public void close() throws IOException {
        socket.abort();
        process.destroy();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        try (var files = Files.walk(profile)) {
            files.sorted((a, b) -> b.compareTo(a)).forEach(f -> f.toFile().delete());
        }
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder message = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean isLast) {
            message.append(part);
            if (isLast) {
                messages.add(message.toString());
                message.setLength(0);
            }
            from.request(1);
            return null;
        }
    }
}
