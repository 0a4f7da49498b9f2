package io.tidu.internal.document.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidu.internal.diagnostic.Columns;
import io.tidu.internal.diagnostic.Messages;
import io.tidu.internal.document.Chart;
import io.tidu.internal.document.Text;
import io.tidu.internal.document.html.Markup;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ChartsTest {
    private static List<Chart> charts() {
        List<Chart> charts = new ArrayList<>(EveryChart.charts(Locale.CHINESE));
        charts.addAll(EveryChart.charts(Locale.ENGLISH));
        return charts;
    }

    @ParameterizedTest
    @MethodSource("charts")
    void a_picture_is_named_and_told_to_whoever_does_not_see_it(Chart chart) throws Exception {
        Element picture = picture(chart);

        assertThat(picture.getAttribute("role")).isEqualTo("img");
        assertThat(picture.getAttribute("aria-labelledby")).isEqualTo("chart-1-title chart-1-figures");
        assertThat(text(picture, "title")).isEqualTo(chart.title());
        assertThat(text(picture, "desc")).startsWith(chart.description());
    }

    @ParameterizedTest
    @MethodSource("charts")
    void every_figure_stands_in_the_picture_in_what_is_told_and_in_a_terminal(Chart chart) throws Exception {
        Element picture = picture(chart);
        String terminal = TextChart.of(chart, 100).stream().map(Text::plain).collect(Collectors.joining("\n"));

        assertThat(figures(chart)).isNotEmpty().allSatisfy(figure -> {
            assertThat(text(picture, "text")).contains(figure);
            assertThat(text(picture, "desc")).contains(figure);
            assertThat(terminal).contains(figure);
        });
    }

    @Test
    void what_is_open_is_hatched_and_said_so() {
        Chart open = EveryChart.charts(Locale.ENGLISH).get(2);
        Chart sure = EveryChart.charts(Locale.ENGLISH).get(3);

        assertThat(drawn(open)).contains("<pattern", "fill=\"url(#chart-1-open)\"", "hatched: cannot be said yet");
        assertThat(drawn(sure)).doesNotContain("<pattern", "url(", "hatched");
    }

    @Test
    void a_bar_is_as_long_as_its_share() {
        Chart money = EveryChart.charts(Locale.ENGLISH).get(3);

        assertThat(drawn(money))
                .contains("<rect class=\"c-part\" x=\"0%\"")
                .containsPattern("<rect class=\"c-part\" [^>]*width=\"16%\"")
                .containsPattern("<rect class=\"c-part c-odd\" x=\"16%\"[^>]*width=\"84%\"");
    }

    @Test
    void pictures_of_a_page_have_ids_of_their_own() {
        String page = HtmlWriter.write(EveryChart.in(Locale.ENGLISH), Locale.ENGLISH);
        List<String> ids = new ArrayList<>();
        Matcher matcher = Pattern.compile(" id=\"([^\"]+)\"").matcher(page);
        while (matcher.find()) {
            ids.add(matcher.group(1));
        }

        assertThat(ids).hasSizeGreaterThan(20).doesNotHaveDuplicates();
        assertThat(page).doesNotContain("<script", "style=\"", "href=\"http", "xlink");
    }

    @Test
    void a_hostile_name_stays_a_text_and_within_its_lines() {
        String name = "<script>\u202E" + "名".repeat(200) + "W".repeat(200);
        Chart.Figure none = new Chart.Figure(BigDecimal.ZERO, "0");
        Chart chart = new Chart.Counts(name, name, List.of(new Chart.Part(name, none, none)));

        String drawn = drawn(chart);

        assertThat(drawn).doesNotContain("<script>", "\u202E");
        Matcher line = Pattern.compile("<text[^>]*>([^<]*)</text>").matcher(drawn);
        assertThat(line.results()
                        .map(r -> Columns.of(r.group(1).replace("&lt;", "<").replace("&gt;", ">"))))
                .allSatisfy(columns -> assertThat(columns).isLessThanOrEqualTo(Sketch.COLUMNS));
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 60, 100})
    void lines_fit_a_terminal(int width) {
        for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            String text = TextWriter.write(EveryChart.in(locale), new Style(width, false));

            assertThat(text.lines()).allSatisfy(l -> assertThat(Columns.of(l)).isLessThanOrEqualTo(width));
        }
    }

    @Test
    void no_single_character_is_left_for_the_last_line_of_a_step() {
        String drawn = drawn(new Chart.Stepper(
                "阶段",
                "阶段",
                List.of(
                        new Chart.Step("储备", "", Chart.Progress.HERE),
                        new Chart.Step("培育", "可申请进入", Chart.Progress.OPEN),
                        new Chart.Step("推荐", "还差 1 项", Chart.Progress.NEXT),
                        new Chart.Step("认定", "", Chart.Progress.LATER))));

        assertThat(drawn).contains(">可申请<", ">进入<", ">还差<", ">1 项<").doesNotContain(">入<", ">项<");
    }

    @Test
    void steps_take_one_line_or_two() {
        Chart steps = EveryChart.charts(Locale.CHINESE).get(0);

        assertThat(TextChart.of(steps, 80).stream().map(Text::plain))
                .containsExactly("✓ 储备 ─ ● 培育 现在在这里 ─ [推荐 还差 4 项] ─ 认定");
        assertThat(TextChart.of(steps, 40).stream().map(Text::plain))
                .containsExactly("✓ 储备 ─ ● 培育 ─ [推荐] ─ 认定", "培育: 现在在这里  推荐: 还差 4 项");
    }

    @Test
    void a_bar_in_a_terminal_shows_what_is_sure_what_is_open_and_the_line() {
        Chart score = EveryChart.charts(Locale.CHINESE).get(2);

        assertThat(TextChart.of(score, 60).get(1).plain()).matches("█{16}▒+│▒+·+  │ 合格线 70分 / 100分");
    }

    private static String drawn(Chart chart) {
        Markup page = new Markup();
        boolean chinese = EveryChart.charts(Locale.CHINESE).contains(chart);
        new SvgCharts(page, Messages.in(chinese ? Locale.CHINESE : Locale.ENGLISH), "").draw(chart);
        return page.take();
    }

    private static Element picture(Chart chart) throws Exception {
        String drawn = drawn(chart);
        String svg = drawn.substring(drawn.indexOf("<svg"), drawn.indexOf("</svg>") + "</svg>".length());
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)))
                .getDocumentElement();
    }

    private static String text(Element picture, String tag) {
        NodeList elements = picture.getElementsByTagName(tag);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < elements.getLength(); i++) {
            text.append(i == 0 ? "" : "\n").append(elements.item(i).getTextContent());
        }
        return text.toString();
    }

    private static List<String> figures(Chart chart) {
        List<String> figures = new ArrayList<>();
        if (chart instanceof Chart.Stepper stepper) {
            stepper.steps().forEach(s -> figures.add(s.name()));
        } else if (chart instanceof Chart.StackedBar bar) {
            bar.parts().forEach(p -> figures.add(p.sure().text()));
            figures.add(bar.whole().text());
        } else if (chart instanceof Chart.Bullets bullets) {
            bullets.bullets()
                    .forEach(
                            b -> figures.addAll(List.of(b.low().text(), b.high().text(), b.gap())));
        } else if (chart instanceof Chart.Waterfall waterfall) {
            waterfall.steps().forEach(a -> figures.add(a.after().text()));
        } else if (chart instanceof Chart.Diverging diverging) {
            diverging.differences().forEach(a -> figures.add(a.after().text()));
        } else if (chart instanceof Chart.Counts counts) {
            counts.parts().forEach(p -> figures.add(p.sure().text()));
        } else if (chart instanceof Chart.Matrix matrix) {
            matrix.counts().forEach(r -> r.stream().filter(c -> c > 0).forEach(c -> figures.add(String.valueOf(c))));
        } else if (chart instanceof Chart.Funnel funnel) {
            funnel.steps().forEach(a -> figures.add(a.after().text()));
        } else if (chart instanceof Chart.Stacks stacks) {
            stacks.rows().forEach(r -> figures.add(r.whole().text()));
        }
        return figures;
    }
}
