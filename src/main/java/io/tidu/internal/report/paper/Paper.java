package io.tidu.internal.report.paper;

/** What the blocks of a text report write on. */
public interface Paper {
    /**
     * A heading of a section.
     *
     * @param title its title
     * @param mark a mark such as that of a sample, or an empty text
     * @param rest what is most important
     */
    void heading(String title, String mark, String rest);

    /**
     * A text after its lead; further lines begin below the text's first.
     *
     * @param lead spaces, or a sign between spaces
     */
    void paragraph(String lead, String body);

    /** A line across a text page; nothing on a page that has headings of its own. */
    void rule(char character);

    /** A blank line of a text page. */
    void blank();

    /** The head of something: what it is, and what matters most about it at the other end of the line. */
    void ends(String left, String right);
}
