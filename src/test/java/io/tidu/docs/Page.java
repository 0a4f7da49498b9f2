package io.tidu.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A page of Markdown in the project's folder. */
record Page(String text) {
    static Page of(String file) {
        try {
            return new Page(Files.readString(Path.of(file)).replace("\r\n", "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands between fences of this kind, such as {@code drl}, in order. */
    List<String> fenced(String kind) {
        return Pattern.compile("(?ms)^```" + kind + "\n(.*?)^```$")
                .matcher(text)
                .results()
                .map(r -> r.group(1))
                .toList();
    }

    /** Whether a word stands somewhere between backticks, not as a part of a longer word. */
    boolean explains(String word) {
        return codeHas(Pattern.compile("(?<![A-Za-z0-9])" + Pattern.quote(word) + "(?![A-Za-z0-9])"));
    }

    /** Whether a call of a function stands somewhere between backticks. */
    boolean explainsCall(String function) {
        return codeHas(Pattern.compile("(?<![A-Za-z0-9])" + Pattern.quote(function) + "\\("));
    }

    private boolean codeHas(Pattern wanted) {
        return Pattern.compile("`[^`\n]+`")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .anyMatch(code -> wanted.matcher(code).find());
    }
}
