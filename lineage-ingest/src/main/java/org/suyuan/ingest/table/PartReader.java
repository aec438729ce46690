package org.suyuan.ingest.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.suyuan.model.Problem;

/** Pulls the elements of one XML part, by local names; knows no entities, and no document type declaration either. */
final class PartReader implements AutoCloseable {
    private static final String DOCTYPE = "a workbook with a document type declaration inside";
    private static final int MOST_BETWEEN_EVENTS = 4 << 20;
    private static final int DEEPEST = 200;
    private static final XMLInputFactory FACTORY = factory();

    private final String name;
    private final Metered input;
    private final int longestText;
    private final Refused refused;
    private final XMLStreamReader xml;
    private int depth;

    /** @param longestText most characters that {@link #text} returns */
    PartReader(String name, InputStream input, int longestText, Refused refused) {
        this.name = name;
        this.input = new Metered(input);
        this.longestText = longestText;
        this.refused = refused;
        this.xml = guarded(() -> FACTORY.createXMLStreamReader(this.input));
    }

    /** Reads up to the root element. */
    void prolog() {
        while (next() && !xml.isStartElement()) {
            // comments and blanks
        }
    }

    /** Goes to the next start or end of an element; false at the end of the part. */
    boolean nextElement() {
        while (next()) {
            if (xml.isStartElement() || xml.isEndElement()) return true;
        }
        return false;
    }

    boolean starts(String element) {
        return xml.isStartElement() && xml.getLocalName().equals(element);
    }

    boolean ends(String element) {
        return xml.isEndElement() && xml.getLocalName().equals(element);
    }

    /** How many elements are open, the present one counted. */
    int depth() {
        return depth;
    }

    /** The attribute of the present start, whatever its namespace; empty if it is absent. */
    String attribute(String local) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(local)) return xml.getAttributeValue(i);
        }
        return "";
    }

    /** The same as a number; {@code otherwise} if it is absent or none. */
    int number(String local, int otherwise) {
        String value = attribute(local);
        try {
            return value.isEmpty() ? otherwise : Integer.parseInt(value.strip());
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** All characters up to the end of the present element, but for those of elements inside it. */
    String text() {
        var text = new StringBuilder();
        int at = depth;
        while (next() && depth >= at) {
            if (depth == at && isText(xml.getEventType())) append(text);
        }
        return text.toString();
    }

    /** The text of a string item: its own, or that of its runs; readings of characters (rPh) are left out. */
    String item() {
        var text = new StringBuilder();
        int at = depth;
        while (nextElement() && depth >= at) {
            if (starts("rPh")) {
                text();
            } else if (starts("t")) {
                text.append(text());
                if (text.length() > longestText) throw tooLong();
            }
        }
        return Escapes.undone(text.toString());
    }

    @Override
    public void close() {
        try {
            xml.close();
            input.close();
        } catch (XMLStreamException | IOException e) {
            throw refused.unreadable();
        }
    }

    static boolean isDoctype(Problem problem) {
        return DOCTYPE.equals(problem.value());
    }

    private static boolean isText(int event) {
        return event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
    }

    private void append(StringBuilder text) {
        if (text.length() + xml.getTextLength() > longestText) throw tooLong();
        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
    }

    private Problem tooLong() {
        return refused.tooLarge("a workbook with a longer cell", "at most " + longestText + " characters in a cell");
    }

    private boolean next() {
        input.sinceEvent = 0;
        int event = guarded(() -> xml.hasNext() ? xml.next() : XMLStreamConstants.END_DOCUMENT);
        if (event == XMLStreamConstants.DTD) throw refused.hostile(DOCTYPE);
        if (event == XMLStreamConstants.END_DOCUMENT) return false;
        if (event == XMLStreamConstants.START_ELEMENT && ++depth > DEEPEST) {
            throw refused.hostile("a workbook with elements more than " + DEEPEST + " deep");
        }
        if (event == XMLStreamConstants.END_ELEMENT) depth--;
        return true;
    }

    private interface Reading<T> {
        T read() throws XMLStreamException;
    }

    private <T> T guarded(Reading<T> reading) {
        try {
            return reading.read();
        } catch (Problem e) {
            throw e;
        } catch (XMLStreamException | RuntimeException e) {
            throw refused.damaged("part " + name + " is no well-formed XML");
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        return factory;
    }

    /** Bounds what the parser must hold at once, such as one attribute or one comment. */
    private final class Metered extends FilterInputStream {
        private long sinceEvent;

        Metered(InputStream input) {
            super(input);
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int some = super.read(into, from, length);
            sinceEvent += Math.max(0, some);
            if (sinceEvent > MOST_BETWEEN_EVENTS)
                throw refused.hostile("a workbook with an endless attribute or comment");
            return some;
        }
    }
}
