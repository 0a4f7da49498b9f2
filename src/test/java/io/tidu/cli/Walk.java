package io.tidu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A folder with the copies that the pages for those who keep the rules tell to make, and what is done in it. */
public final class Walk {
    private static final String JAR = "java -jar target/tidu.jar ";

    private final Path folder;
    private final String language;

    /** Makes the copies: the rules, one enterprise, the examples. */
    public Walk(Path folder, String language) {
        this.folder = folder;
        this.language = language;
        copy(Path.of("rules"), "rules");
        copy(Path.of("rules"), "my-rules");
        copy(Path.of("examples/enterprises"), "examples/enterprises");
        copy(Path.of("examples/register.csv"), "examples/register.csv");
        copy(Path.of("examples/enterprises/expired-certificate-tier-1.json"), "mine.json");
    }

    private void copy(Path from, String to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = folder.resolve(to + (file.equals(from) ? "" : "/" + from.relativize(file)));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of a file. */
    public String read(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a file. */
    public void write(String file, String text) {
        try {
            Files.writeString(folder.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether there is such a file. */
    public boolean has(String file) {
        return Files.isRegularFile(folder.resolve(file));
    }

    /** Deletes a file that is there. */
    public void delete(String file) {
        try {
            Files.delete(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Changes something that stands in a file. */
    public void change(String file, String from, String to) {
        String text = read(file);
        assertThat(text).contains(from);
        write(file, text.replace(from, to));
    }

    /** Adds lines at the end of a file. */
    public void append(String file, String lines) {
        write(file, read(file) + (file.endsWith(".csv") ? "" : "\n") + lines);
    }

    /** Adds lines below a line that is there. */
    public void below(String file, String line, String lines) {
        change(file, "\n" + line + "\n", "\n" + line + "\n" + lines);
    }

    /** Runs a command as the page shows it; what it prints, with paths as they were typed. */
    public Run run(String command) {
        List<String> arguments = new ArrayList<>();
        for (String word : words(command.strip())) {
            boolean path = word.startsWith("my-rules")
                    || word.startsWith("rules")
                    || word.startsWith("examples/")
                    || word.matches("(?:mine|impact|handbook|cases)\\.[a-z]+");
            arguments.add(path ? folder.resolve(word).toString() : word);
        }
        if (!arguments.contains("--lang")) {
            arguments.addAll(List.of("--lang", language));
        }
        Run run = Run.of(arguments.toArray(String[]::new));
        String here = folder.toString().replace('\\', '/') + "/";
        return new Run(run.code(), run.out().replace(here, ""), run.err().replace(here, ""));
    }

    private static List<String> words(String command) {
        assertThat(command).startsWith(JAR);
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean quoted = false;
        for (char c : (command.substring(JAR.length()) + " ").toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ' ' && !quoted) {
                words.add(word.toString());
                word.setLength(0);
            } else {
                word.append(c);
            }
        }
        return words;
    }

    /** {@code check} and {@code test} are content, as a person reads it. */
    public void content() {
        assertThat(check()).contains(language.equals("zh") ? "错误：0。警告：0。" : "Mistakes: 0. Warnings: 0.");
        Run test = test();
        assertThat(test.code())
                .as(test.out().lines().limit(20).toList().toString())
                .isZero();
    }

    /** What {@code check} prints. */
    public String check() {
        return run(JAR + "check my-rules").out();
    }

    /** What {@code test} prints. */
    public Run test() {
        return run(JAR + "test my-rules");
    }

    /** The language of the page. */
    public Locale locale() {
        return Locale.forLanguageTag(language);
    }
}
