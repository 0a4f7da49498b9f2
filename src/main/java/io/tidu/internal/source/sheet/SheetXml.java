package io.tidu.internal.source.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * A part of a spreadsheet as XML, read forwards with bounded memory: no document type, no deep nesting, and no name,
 * text or attribute longer than any program writes. Not thread-safe.
 */
final class SheetXml implements AutoCloseable {
    /** Between two steps of reading; a cell has at most 32,767 characters. */
    private static final int MOST_BYTES = 16 << 20;
    /** A cell is six deep; what programs add behind the rows is a little deeper. */
    private static final int MOST_DEEP = 200;

    private static final List<String> NO_LIMITS = List.of(
            "jdk.xml.entityExpansionLimit",
            "jdk.xml.entityReplacementLimit",
            "jdk.xml.maxGeneralEntitySizeLimit",
            "jdk.xml.totalEntitySizeLimit",
            "jdk.xml.maxElementDepth");

    private static final Pattern CHARACTER_BY_NUMBER = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final XMLInputFactory FACTORY = factory();

    private final BoundedSteps in;
    private final XMLStreamReader xml;
    private int depth;

    SheetXml(InputStream part) throws IOException {
        in = new BoundedSteps(part, MOST_BYTES);
        try {
            synchronized (FACTORY) {
                xml = FACTORY.createXMLStreamReader(in, "UTF-8");
            }
        } catch (XMLStreamException damaged) {
            throw new IOException(damaged);
        }
    }

    /** Java's own, whatever else is on the class path, so that the same file is read in the same way everywhere. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // Without a document type the only entities are the five for signs, of which a long text has many. Newer Java
        // counts these against limits of its own, and bounds depth more tightly than is done here.
        NO_LIMITS.forEach(limit -> factory.setProperty(limit, "0"));
        return factory;
    }

    /** Goes to the next start or end of an element or text; false at the end. */
    boolean next() throws IOException {
        try {
            while (xml.hasNext()) {
                in.step();
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (++depth > MOST_DEEP) {
                            throw new IOException("too deep");
                        }
                        return true;
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        return true;
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        return true;
                    }
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new IOException("document type");
                    default -> {
                        // A comment or an instruction says nothing.
                    }
                }
            }
            return false;
        } catch (XMLStreamException damaged) {
            throw new IOException(damaged);
        }
    }

    boolean isStart() {
        return xml.isStartElement();
    }

    boolean isStart(String name) {
        return xml.isStartElement() && xml.getLocalName().equals(name);
    }

    boolean isEnd(String name) {
        return xml.isEndElement() && xml.getLocalName().equals(name);
    }

    /** An attribute of the element that starts here, in no namespace; or null. */
    @Nullable
    String attribute(String name) {
        return xml.getAttributeValue("", name);
    }

    /** An attribute of relationships, in whichever of their namespaces; or null. */
    @Nullable
    String relationship() {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String space = xml.getAttributeNamespace(i);
            if (xml.getAttributeLocalName(i).equals("id") && space != null && space.endsWith("/relationships")) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /** Whether an attribute says yes. */
    boolean flag(String name) {
        String value = attribute(name);
        return value != null && (value.equals("1") || value.equals("true") || value.equals("on"));
    }

    /** An attribute that is a number, or another where there is none. */
    int number(String name, int otherwise) {
        String value = attribute(name);
        return value == null ? otherwise : Integer.parseInt(value.strip());
    }

    /** Passes what is in the element that starts here. */
    void skip() throws IOException {
        int inside = depth;
        while (depth >= inside && next()) {
            // what is in it
        }
    }

    /**
     * The text directly in the element that starts here, to its end.
     *
     * @param most characters; of a longer text the beginning, with one character more
     */
    String text(int most) throws IOException {
        StringBuilder text = new StringBuilder();
        int inside = depth;
        while (next() && depth >= inside) {
            if (!xml.isStartElement() && !xml.isEndElement() && depth == inside && text.length() <= most) {
                text.append(xml.getText());
                text.setLength(Math.min(text.length(), most + 1));
            }
        }
        return decoded(text.toString());
    }

    /** The words of a text that may be written in several pieces, without how it is spoken. */
    String pieces(int most) throws IOException {
        StringBuilder text = new StringBuilder();
        int inside = depth;
        while (next() && depth >= inside) {
            if (isStart("rPh")) {
                skip();
            } else if (isStart("t")) {
                String piece = text(most);
                text.append(text.length() > most ? "" : piece);
            }
        }
        text.setLength(Math.min(text.length(), most + 1));
        return text.toString();
    }

    /** The format writes a character that XML does not allow by its number. */
    private static String decoded(String text) {
        return text.indexOf("_x") < 0 ? text : CHARACTER_BY_NUMBER.matcher(text).replaceAll(SheetXml::character);
    }

    private static String character(MatchResult found) {
        return Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16)));
    }

    @Override
    public void close() throws IOException {
        try {
            xml.close();
        } catch (XMLStreamException failed) {
            throw new IOException(failed);
        } finally {
            in.close();
        }
    }
}
