package io.tidu.internal.report.html;

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
        for (String tag : new String[] {"script", "iframe", "img", "link", "form", "svg", "object"}) {
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
}
