package dev.leeway.report;

import java.io.IOException;
import java.io.Writer;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes indented XML as it comes. Any text may go in: characters of the markup are escaped, and
 * those that XML forbids, a terminal would obey or a reader would not see are spelled out as {@link
 * TerminalText} does. Of them only line feeds of content stay.
 */
final class XmlText {

  private final XMLStreamWriter xml;
  private int depth;

  XmlText(Writer out) {
    try {
      this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
    } catch (XMLStreamException e) {
      throw new IllegalStateException("the JDK has no writer of XML", e);
    }
  }

  void begin() throws IOException {
    write(() -> xml.writeStartDocument("UTF-8", "1.0"));
  }

  /**
   * Opens an element.
   *
   * @param attributes name, value, name, value
   */
  void open(String name, String... attributes) throws IOException {
    write(
        () -> {
          indent();
          start(name, attributes);
        });
    depth++;
  }

  /** Closes the element that was opened last. */
  void close() throws IOException {
    depth--;
    write(
        () -> {
          indent();
          xml.writeEndElement();
        });
  }

  /**
   * Writes a whole element.
   *
   * @param attributes name, value, name, value
   */
  void element(String name, String content, String... attributes) throws IOException {
    write(
        () -> {
          indent();
          if (content.isEmpty()) {
            xml.writeEmptyElement(name);
            attributes(attributes);
            return;
          }
          start(name, attributes);
          xml.writeCharacters(content.lines().map(XmlText::safe).collect(Collectors.joining("\n")));
          xml.writeEndElement();
        });
  }

  void finish() throws IOException {
    write(
        () -> {
          xml.writeCharacters("\n");
          xml.writeEndDocument();
          xml.flush();
        });
  }

  private void start(String name, String... attributes) throws XMLStreamException {
    xml.writeStartElement(name);
    attributes(attributes);
  }

  private void attributes(String... attributes) throws XMLStreamException {
    for (int i = 0; i + 1 < attributes.length; i += 2) {
      xml.writeAttribute(attributes[i], safe(attributes[i + 1]));
    }
  }

  private void indent() throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }

  private static String safe(String anything) {
    return TerminalText.of(anything).plain();
  }

  private interface Step {
    void run() throws XMLStreamException;
  }

  private static void write(Step step) throws IOException {
    try {
      step.run();
    } catch (XMLStreamException e) {
      throw new IOException(e.getMessage(), e);
    }
  }
}
