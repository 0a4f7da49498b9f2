package io.tidu.internal.document.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class MarkupTest {
    @Test
    void a_text_shows_as_what_it_is() {
        assertThat(new Markup()
                        .element("p", "<script>alert('1')</script> & \"x\"")
                        .take())
                .isEqualTo("<p>&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; &quot;x&quot;</p>");
    }

    @Test
    void a_value_can_not_leave_its_attribute() {
        assertThat(new Markup().element("span", "", "title", "\" onclick=\"x").take())
                .isEqualTo("<span title=\"&quot; onclick=&quot;x\"></span>");
    }

    @Test
    void an_invisible_character_shows_as_a_replacement() {
        assertThat(new Markup().text("a\u202Eb\u0000c").take()).isEqualTo("a\uFFFDb\uFFFDc");
    }

    @Test
    void scripts_and_what_loads_are_no_tags() {
        for (String tag : new String[] {"script", "iframe", "img", "link", "form", "object", "rect"}) {
            assertThatIllegalArgumentException().isThrownBy(() -> new Markup().open(tag));
        }
    }

    @Test
    void a_link_leads_within_the_page_only() {
        assertThat(new Markup().element("a", "x", "href", "#e1").take()).isEqualTo("<a href=\"#e1\">x</a>");
        assertThatIllegalArgumentException().isThrownBy(() -> new Markup().open("a", "href", "javascript:x"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Markup().open("a", "onclick", "x"));
    }

    @Test
    void elements_close_in_the_order_they_were_opened() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new Markup().open("ul").open("li").close("ul"));
    }

    @Test
    void a_picture_has_only_parts_of_pictures() {
        assertThat(new Markup()
                        .open("svg", "role", "img", "width", "100%")
                        .element("rect", "", "x", "12.5%", "height", "1.4em", "fill", "url(#chart-1-open)")
                        .close("svg")
                        .element("p", "after")
                        .take())
                .contains("<rect x=\"12.5%\" height=\"1.4em\" fill=\"url(#chart-1-open)\"></rect>");
        for (String tag :
                new String[] {"script", "foreignObject", "image", "use", "a", "animate", "style", "p", "svg2"}) {
            assertThatIllegalArgumentException()
                    .as(tag)
                    .isThrownBy(() -> new Markup().open("svg").open(tag));
        }
    }

    @Test
    void a_part_of_a_picture_has_only_positions_and_patterns_of_its_page() {
        String[][] refused = {
            {"fill", "url(http://x)"}, {"fill", "red"}, {"href", "#x"}, {"onload", "x"}, {"style", "fill:red"},
            {"x", "expression(1)"}, {"x", "calc(1px)"}, {"d", "M0 0\" x"}, {"class", "A b"}, {"xmlns", "x"}
        };
        for (String[] attribute : refused) {
            assertThatIllegalArgumentException()
                    .as(attribute[0])
                    .isThrownBy(() -> new Markup().open("svg").open("rect", attribute));
        }
    }
}
