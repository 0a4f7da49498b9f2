package io.tidu.internal.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.Problems;
import io.tidu.internal.policy.PackFolders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes packs into a folder and loads them, in tests. */
public final class Packs {
    static final String POLICY = "# 政策 | Policy\n\n## 11.1 注册 | Registered\n满一年。\n\nFor a year.\n";

    private final Path rules;

    public Packs(Path folder) {
        this.rules = folder.resolve("rules");
    }

    public Path rules() {
        return rules;
    }

    /** A pack that is fine, in force from the first day of a year. */
    public Packs pack(String folder, String... more) {
        int slash = folder.lastIndexOf('/');
        String version = folder.substring(slash + 1);
        String id = folder.substring(0, slash);
        write(
                folder + "/pack.yaml",
                String.join(
                        "\n",
                        "id: " + id,
                        "version: \"" + version + "\"",
                        "title: {zh: 标题 " + id + ", en: Title of " + id + "}",
                        "issuer: {zh: 某部, en: A ministry}",
                        "status: enacted",
                        String.join("\n", more),
                        String.join("\n", more).contains("inForce") ? "" : "inForce: {from: 2016-01-01}"));
        return write(folder + "/policy.md", POLICY);
    }

    public Packs write(String file, String text) {
        try {
            Path path = rules.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public PackFolders load() {
        Problems problems = new Problems();
        PackFolders packs = RulesLoader.folders(rules, problems);
        assertThat(problems.list()).isEmpty();
        return packs;
    }

    public List<Problem> problems() {
        Problems problems = new Problems();
        RulesLoader.folders(rules, problems);
        return problems.list();
    }

    /** Each problem as its id and its place within the rules folder. */
    public List<String> told() {
        String shown = rules.toString().replace('\\', '/');
        return problems().stream()
                .map(p -> p.id() + " " + p.place().toString().replace(shown, "rules"))
                .toList();
    }
}
