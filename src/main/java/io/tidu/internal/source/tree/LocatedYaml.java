package io.tidu.internal.source.tree;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import io.tidu.diagnostic.Place;
import io.tidu.diagnostic.Problem;
import io.tidu.diagnostic.Problems;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads YAML files into {@link SourceNode}s: one document a file, plain values kept as the text written ({@code no} and
 * {@code on} are words), no aliases, anchors or tags, no key twice.
 */
public final class LocatedYaml {
    /** Bytes in one file; a vocabulary of a thousand facts has a fifth of it. */
    public static final int MOST_BYTES = 1_048_576;

    private static final YAMLFactory FACTORY = YAMLFactory.builder()
            .streamReadConstraints(InputLimits.CONSTRAINTS)
            .disable(YAMLParser.Feature.EMPTY_STRING_AS_NULL)
            .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
            .build();

    private LocatedYaml() {}

    /**
     * Reads a file.
     *
     * @param file the file; whether it may be read at all is for the caller to check
     * @param shownName how problems name it
     * @param problems where problems go
     * @return its tree, or null with at least one problem added if it can't be read; a key that stands twice is a
     *     problem, but its first value is in the tree
     */
    public static @Nullable SourceNode read(Path file, String shownName, Problems problems) {
        SourceText source = SourceText.read(file, shownName, MOST_BYTES, problems);
        return source == null ? null : read(source, problems);
    }

    /** Reads the text of a file; as {@link #read(Path, String, Problems)}. */
    public static @Nullable SourceNode read(String text, String shownName, Problems problems) {
        return read(SourceText.ofFile(shownName, text), problems);
    }

    /** Reads a text with its places; as {@link #read(Path, String, Problems)}. */
    public static @Nullable SourceNode read(SourceText source, Problems problems) {
        if (source.refuseHidden(problems)) {
            return null;
        }
        try (YAMLParser parser = FACTORY.createParser(source.text())) {
            TreeBuilder builder = new TreeBuilder(parser, source, new YamlDialect(), problems);
            if (parser.nextToken() == null) {
                problems.error("yaml.empty", Place.of(source.start().file()));
                return null;
            }
            SourceNode root = builder.value();
            if (root.isNull()) {
                problems.error("yaml.empty", Place.of(source.start().file()));
                return null;
            }
            if (parser.nextToken() != null) {
                problems.add(builder.position().problem("yaml.second-document"));
            }
            List<Problem> slips = YamlSlips.in(root);
            problems.addAll(slips);
            return slips.isEmpty() ? root : null;
        } catch (TreeBuilder.Stop e) {
            problems.add(e.problem());
        } catch (JsonProcessingException e) {
            Problem slip = YamlSlips.in(source);
            problems.add(slip == null ? InputLimits.problem("yaml.syntax", e, source) : slip);
        } catch (IOException e) {
            problems.error("file.unreadable", Place.of(source.start().file()));
        }
        return null;
    }
}
