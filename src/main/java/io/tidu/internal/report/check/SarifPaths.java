package io.tidu.internal.report.check;

import com.fasterxml.jackson.core.JsonGenerator;
import io.tidu.diagnostic.Place;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Files as SARIF names them: relative to the folder the command runs in, which a code host knows as the root of the
 * sources, else relative to the rules.
 */
final class SarifPaths {
    private static final String SOURCES = "SRCROOT";
    private static final String RULES = "RULES";

    private final Path home;
    private final Path rules;
    private boolean outside;

    SarifPaths(RemarkSetting setting) {
        this.home = setting.home().toAbsolutePath().normalize();
        this.rules = home.resolve(setting.rules()).normalize();
    }

    /** Where a file is. */
    void location(JsonGenerator json, Place place) throws IOException {
        Path file = absolute(place.file());
        json.writeObjectFieldStart("artifactLocation");
        if (file != null && file.startsWith(home)) {
            json.writeStringField("uri", relative(slashed(home.relativize(file))));
            json.writeStringField("uriBaseId", SOURCES);
        } else if (file != null && file.startsWith(rules)) {
            outside = true;
            json.writeStringField("uri", relative(slashed(rules.relativize(file))));
            json.writeStringField("uriBaseId", RULES);
        } else {
            json.writeStringField("uri", relative(place.file().replace('\\', '/')));
        }
        json.writeEndObject();
    }

    /** What the names of the roots stand for; where the sources lie is for the reader to know. */
    void roots(JsonGenerator json, String sources) throws IOException {
        json.writeObjectFieldStart("originalUriBaseIds");
        json.writeObjectFieldStart(SOURCES);
        json.writeObjectFieldStart("description");
        json.writeStringField("text", sources);
        json.writeEndObject();
        json.writeEndObject();
        if (outside) {
            json.writeObjectFieldStart(RULES);
            json.writeStringField("uri", root(rules));
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static String root(Path folder) {
        String uri = folder.toUri().toASCIIString();
        return uri.endsWith("/") ? uri : uri + "/";
    }

    private @Nullable Path absolute(String file) {
        try {
            return home.resolve(file).normalize();
        } catch (InvalidPathException notOfThisSystem) {
            return null;
        }
    }

    private static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }

    /** Spaces and Chinese names escaped; a colon in the first part would be taken for a scheme. */
    private static String relative(String path) {
        try {
            return new URI(null, null, "/" + path, null)
                    .toASCIIString()
                    .substring(1)
                    .replace(":", "%3A");
        } catch (URISyntaxException e) {
            return path;
        }
    }
}
