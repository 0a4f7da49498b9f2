package io.tidu.internal.report.cases;

import io.tidu.internal.cases.CaseResult;
import io.tidu.internal.cases.CaseRun;
import io.tidu.internal.diagnostic.Visible;
import io.tidu.internal.policy.Policies;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Cases as JUnit XML, which build servers show: a suite for each pack, a test for each case. */
public final class JUnitXml {
    private JUnitXml() {}

    /** The document; what stands behind a failure is told with the ids that cases are written with. */
    public static String write(CaseRun run, Policies policies, Locale locale) {
        CaseReport text = new CaseReport(locale, policies);
        StringWriter out = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("testsuites");
            count(run.results(), xml);
            for (Map.Entry<String, List<CaseResult>> suite : suites(run).entrySet()) {
                xml.writeCharacters("\n");
                xml.writeStartElement("testsuite");
                xml.writeAttribute("name", clean(suite.getKey()));
                count(suite.getValue(), xml);
                for (CaseResult one : suite.getValue()) {
                    test(one, text, xml);
                }
                xml.writeCharacters("\n");
                xml.writeEndElement();
            }
            xml.writeCharacters("\n");
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing to memory", e);
        }
        return out + "\n";
    }

    private static Map<String, List<CaseResult>> suites(CaseRun run) {
        Map<String, List<CaseResult>> suites = new LinkedHashMap<>();
        run.results()
                .forEach(r ->
                        suites.computeIfAbsent(r.pack(), p -> new ArrayList<>()).add(r));
        return suites;
    }

    private static void count(List<CaseResult> results, XMLStreamWriter xml) throws XMLStreamException {
        long failed = results.stream().filter(r -> !r.passed()).count();
        xml.writeAttribute("tests", String.valueOf(results.size()));
        xml.writeAttribute("failures", String.valueOf(failed));
        xml.writeAttribute("errors", "0");
    }

    /** Without what nobody sees, and what XML can't hold. */
    private static String clean(String text) {
        return Visible.lines(text)
                .codePoints()
                .map(c -> c == '\r' || c == 0xFFFE || c == 0xFFFF ? 0xFFFD : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static void test(CaseResult one, CaseReport text, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", clean(one.pack()));
        // Build servers know a case by its name: it is the same whatever language the build speaks.
        xml.writeAttribute("name", clean(one.name().en()));
        xml.writeAttribute("file", one.place().file());
        xml.writeAttribute("line", String.valueOf(one.place().line()));
        if (!one.passed()) {
            xml.writeStartElement("failure");
            xml.writeAttribute("message", clean(text.first(one)));
            xml.writeCharacters(clean(text.failure(one)));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }
}
