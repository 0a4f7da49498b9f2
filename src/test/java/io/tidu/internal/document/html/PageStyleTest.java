package io.tidu.internal.document.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every colour of a text against everything it stands on, in light, in dark and on paper, by WCAG 2. */
class PageStyleTest {
    private static final List<String> INKS =
            List.of("ink", "quiet", "link", "met", "not-met", "undetermined", "needs-review");
    private static final int LIGHT = 0;
    private static final int DARK = 1;
    private static final int PAPER = 2;

    private static final List<Map<String, String>> MODES = new ArrayList<>();

    @BeforeAll
    static void read() throws Exception {
        String css;
        try (InputStream in = HtmlPage.class.getResourceAsStream("page.css")) {
            css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        MODES.clear();
        Matcher roots = Pattern.compile(":root \\{([^}]*)}").matcher(css);
        while (roots.find()) {
            Map<String, String> colours = MODES.isEmpty() ? new HashMap<>() : new HashMap<>(MODES.get(LIGHT));
            Matcher colour = Pattern.compile("--([a-z-]+): (#[0-9a-f]{3,6})").matcher(roots.group(1));
            while (colour.find()) {
                colours.put(colour.group(1), colour.group(2));
            }
            MODES.add(colours);
        }
    }

    @Test
    void there_are_colours_for_light_dark_and_paper() {
        assertThat(MODES).hasSize(PAPER + 1);
        assertThat(MODES.get(DARK)).hasSameSizeAs(MODES.get(LIGHT));
    }

    @Test
    void every_text_can_be_read_on_what_it_stands_on() {
        for (Map<String, String> mode : MODES) {
            for (String ink : INKS) {
                for (String ground : List.of("paper", "shade")) {
                    readable(mode, ink, ground);
                }
            }
            readable(mode, "sample-ink", "sample");
            readable(mode, "ink", "track");
            readable(mode, "quiet", "track");
            readable(mode, "paper", "bar");
            readable(mode, "paper", "bar-odd");
            readable(mode, "paper", "met");
        }
    }

    /** Shapes need less than texts. */
    @Test
    void every_shape_can_be_told_from_what_it_stands_on() {
        for (Map<String, String> mode : MODES) {
            for (String shape : List.of("bar", "bar-odd", "less", "more", "quiet")) {
                assertThat(contrast(mode, shape, "track"))
                        .as(shape + " " + mode)
                        .isGreaterThanOrEqualTo(300);
                assertThat(contrast(mode, shape, "paper"))
                        .as(shape + " " + mode)
                        .isGreaterThanOrEqualTo(300);
            }
        }
    }

    private static void readable(Map<String, String> mode, String ink, String ground) {
        assertThat(contrast(mode, ink, ground))
                .as(ink + " on " + ground + " " + mode)
                .isGreaterThanOrEqualTo(450);
    }

    /** In hundredths. */
    private static long contrast(Map<String, String> mode, String one, String other) {
        double a = luminance(mode.get(one));
        double b = luminance(mode.get(other));
        return Math.round(Math.floor((Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) * 100));
    }

    private static double luminance(String colour) {
        String six =
                colour.length() == 7 ? colour.substring(1) : colour.substring(1).replaceAll("(.)", "$1$1");
        double sum = 0;
        double[] weights = {0.2126, 0.7152, 0.0722};
        for (int i = 0; i < 3; i++) {
            double part = Integer.parseInt(six.substring(2 * i, 2 * i + 2), 16) / 255.0;
            sum += weights[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
        }
        return sum;
    }
}
