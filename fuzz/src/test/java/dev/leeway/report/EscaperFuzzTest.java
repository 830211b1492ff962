package dev.leeway.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Every door by which somebody's words leave. Half of the text is UTF-16 units, lone halves too.
 */
final class EscaperFuzzTest {

  @FuzzTest
  void terminal(byte[] bytes) {
    for (String text : texts(bytes)) {
      String plain = TerminalText.of(text).plain();
      assertThat(plain.codePoints()).noneMatch(EscaperFuzzTest::obeyedOrHidden);
      assertThat(TerminalText.ascii(text).plain().chars()).allMatch(c -> c >= ' ' && c <= '~');
      assertThat(TerminalText.of(text).painted()).isEqualTo(plain);
      int width = bytes.length == 0 ? 9 : 1 + (bytes[0] & 0x3F);
      List<TerminalText> lines = TerminalText.of(text).wrapped(width, width);
      assertThat(letters(lines.stream().map(TerminalText::plain).collect(Collectors.joining())))
          .isEqualTo(letters(plain));
      assertThat(lines).allMatch(line -> line.cells() <= Math.max(width, 2));
      assertThat(TerminalText.of(text).clipped(width, "~").cells())
          .isLessThanOrEqualTo(Math.max(width, 3));
    }
  }

  @FuzzTest
  void html(byte[] bytes) {
    for (String text : texts(bytes)) {
      var out = new StringBuilder();
      new Markup(out).element("p", text, "title", text);
      String page = out.toString();
      assertThat(page).startsWith("<p title=\"").endsWith("</p>\n");
      assertThat(page.chars().filter(c -> c == '<').count()).isEqualTo(2);
      assertThat(page.chars().filter(c -> c == '>').count()).isEqualTo(2);
      assertThat(page.chars().filter(c -> c == '"').count()).isEqualTo(2);
      String content = page.substring(page.indexOf('>') + 1, page.lastIndexOf('<'));
      assertThat(unescaped(content)).isEqualTo(TerminalText.of(text).plain());
    }
  }

  @FuzzTest
  void xml(byte[] bytes) throws IOException, XMLStreamException {
    for (String text : texts(bytes)) {
      var out = new StringWriter();
      var xml = new XmlText(out);
      xml.begin();
      xml.element("p", text, "title", text);
      xml.finish();
      XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
      factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
      factory.setProperty(XMLInputFactory.IS_COALESCING, true);
      XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(out.toString()));
      int elements = 0;
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamConstants.START_ELEMENT) {
          elements++;
          assertThat(reader.getAttributeValue(0)).isEqualTo(TerminalText.of(text).plain());
        } else if (reader.getEventType() == XMLStreamConstants.CHARACTERS) {
          assertThat(reader.getText().codePoints()).noneMatch(c -> c != '\n' && obeyedOrHidden(c));
        }
      }
      assertThat(elements).isEqualTo(1);
    }
  }

  @FuzzTest
  void json(byte[] bytes) throws IOException {
    var mapper = new ObjectMapper();
    for (String text : texts(bytes)) {
      for (JsonDoor door : JsonDoor.values()) {
        var out = new StringBuilder();
        door.append(text, out);
        assertThat(out.codePoints()).noneMatch(c -> Character.isISOControl(c));
        if (door == JsonDoor.PAGE) {
          assertThat(out).doesNotContain("<", ">", "&");
        }
        assertThat(mapper.readValue(out.toString(), String.class)).isEqualTo(text);
      }
    }
  }

  @FuzzTest
  void csv(byte[] bytes) throws IOException {
    CsvMapper mapper = CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build();
    for (String text : texts(bytes)) {
      var out = new StringBuilder();
      new CsvRow().text(text).text("b").write(out);
      List<String[]> rows =
          mapper.readerFor(String[].class).<String[]>readValues(out.toString()).readAll();
      assertThat(rows).hasSize(1);
      assertThat(rows.getFirst()).hasSize(2);
      String cell = rows.getFirst()[0];
      String plain = TerminalText.of(text).plain();
      assertThat(cell).isIn(plain, "'" + plain);
      assertThat(cell).doesNotStartWith("=").doesNotStartWith("+").doesNotStartWith("@");
    }
  }

  private static List<String> texts(byte[] bytes) {
    var units = new StringBuilder();
    for (int i = 0; i + 1 < bytes.length; i += 2) {
      units.append((char) ((bytes[i] & 0xFF) << 8 | (bytes[i + 1] & 0xFF)));
    }
    return List.of(new String(bytes, UTF_8), units.toString());
  }

  private static boolean obeyedOrHidden(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }

  private static String letters(String text) {
    return text.replace(" ", "");
  }

  private static String unescaped(String html) {
    return html.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }
}
