package io.tidu.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** A page in a browser. Not thread-safe. */
final class Tab implements AutoCloseable {
    private final Browser browser;
    private final String target;
    private final String session;

    Tab(Browser browser) throws IOException, InterruptedException {
        this.browser = browser;
        this.target = browser.call("", "Target.createTarget", Map.of("url", "about:blank"))
                .path("targetId")
                .asText();
        this.session = browser.call("", "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                .path("sessionId")
                .asText();
        for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
            call(domain + ".enable", Map.of());
        }
    }

    /**
     * Opens a page at a width.
     *
     * @return what the page logs: errors of scripts and of its policy
     */
    List<String> open(Path page, int width, int height) throws IOException, InterruptedException {
        window(width, height);
        browser.events();
        call("Page.navigate", Map.of("url", page.toUri().toString()));
        browser.await("Page.loadEventFired");
        List<String> logged = new ArrayList<>();
        for (JsonNode event : browser.events()) {
            JsonNode told = event.path("params");
            switch (event.path("method").asText()) {
                case "Log.entryAdded" ->
                    logged.add(told.path("entry").path("text").asText());
                case "Runtime.exceptionThrown" ->
                    logged.add(told.path("exceptionDetails")
                            .path("exception")
                            .path("description")
                            .asText());
                case "Network.requestWillBeSent" -> {
                    String url = told.path("request").path("url").asText();
                    if (!url.equals(page.toUri().toString()) && !url.startsWith("data:")) {
                        logged.add("asks for " + url);
                    }
                }
                case "Runtime.consoleAPICalled" -> logged.add("console: " + told.path("args"));
                default -> {}
            }
        }
        return logged;
    }

    void window(int width, int height) throws IOException, InterruptedException {
        call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    }

    /** Whether the pages opened from now on may run scripts. */
    void scripts(boolean run) throws IOException, InterruptedException {
        call("Emulation.setScriptExecutionDisabled", Map.of("value", !run));
    }

    /** Text, as from a keyboard. */
    void type(String text) throws IOException, InterruptedException {
        call("Input.insertText", Map.of("text", text));
    }

    /** A key, down and up again. */
    void press(String key, int code) throws IOException, InterruptedException {
        String text = key.equals("Enter") ? "\r" : "";
        for (String type : List.of("keyDown", "keyUp")) {
            call(
                    "Input.dispatchKeyEvent",
                    Map.of("type", type, "key", key, "code", key, "windowsVirtualKeyCode", code, "text", text));
        }
    }

    /** On paper or on a screen, dark or light. */
    void media(String medium, boolean dark) throws IOException, InterruptedException {
        Map<String, String> scheme = Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light");
        call("Emulation.setEmulatedMedia", Map.of("media", medium, "features", List.of(scheme)));
    }

    /** Without colours, as a printer without them shows it. */
    void grey(boolean grey) throws IOException, InterruptedException {
        call("Emulation.setEmulatedVisionDeficiency", Map.of("type", grey ? "achromatopsia" : "none"));
    }

    /** The value of an expression, beside what the page itself allows. */
    JsonNode ask(String expression) throws IOException, InterruptedException {
        JsonNode answer =
                call("Runtime.evaluate", Map.of("expression", expression, "awaitPromise", true, "returnByValue", true));
        if (answer.has("exceptionDetails")) {
            throw new IOException(answer.get("exceptionDetails").toString());
        }
        return answer.path("result").path("value");
    }

    byte[] picture(int width, int height) throws IOException, InterruptedException {
        Map<String, Integer> clip = Map.of("x", 0, "y", 0, "width", width, "height", height, "scale", 1);
        return bytes(
                call("Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true, "clip", clip)));
    }

    /** As a printer gets it by default: without backgrounds. */
    byte[] printed() throws IOException, InterruptedException {
        return bytes(call("Page.printToPDF", Map.of("preferCSSPageSize", true, "printBackground", false)));
    }

    private static byte[] bytes(JsonNode answer) {
        return Base64.getDecoder().decode(answer.path("data").asText());
    }

    private JsonNode call(String method, Map<String, ?> parameters) throws IOException, InterruptedException {
        return browser.call(session, method, parameters);
    }

    @Override
    public void close() throws IOException {
        try {
            browser.call("", "Target.closeTarget", Map.of("targetId", target));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
