package dev.leeway.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/** A sheet as one self-contained page: no script, no network, charts drawn as inline SVG. */
final class HtmlSheet implements Sheet {

  private static final String STYLE =
      """
      :root{--paper:#fbfbf9;--ink:#1c2226;--quiet:#5a646b;--rule:#dcded9;--s0:#2c7d76;--s1:#c9583a;
      --s2:#dda03c;--s3:#7a5ca3;--s4:#4a7ab8;--s5:#b2568d;--s6:#7f8f3a;--s7:#8d6748}
      @media(prefers-color-scheme:dark){:root{--paper:#14181b;--ink:#e4e7e8;--quiet:#9ba6ad;
      --rule:#30373c}}
      body{margin:2rem auto;max-width:56rem;padding:0 1rem;background:var(--paper);color:var(--ink);
      font:15px/1.5 system-ui,sans-serif}
      h1{font-size:1.5rem}h2{font-size:1.1rem;margin-top:2rem}
      table{border-collapse:collapse;margin:.5rem 0}
      th,td{padding:.2rem .8rem .2rem 0;text-align:right;border-bottom:1px solid var(--rule);
      font-variant-numeric:tabular-nums}
      th:first-child,td:first-child{text-align:left}th{color:var(--quiet);font-weight:600}
      blockquote{margin:.4rem 0 .4rem 1rem;padding-left:.8rem;border-left:3px solid var(--rule)}
      blockquote cite{display:block;color:var(--quiet);font-style:normal;font-size:.85rem}
      figure{margin:1rem 0}figcaption{color:var(--quiet)}svg{max-width:100%;height:auto}
      text{fill:var(--ink);font:12px system-ui,sans-serif}.a{stroke:var(--rule)}
      .s0{fill:var(--s0);stroke:var(--s0)}.s1{fill:var(--s1);stroke:var(--s1)}
      .s2{fill:var(--s2);stroke:var(--s2)}.s3{fill:var(--s3);stroke:var(--s3)}
      .s4{fill:var(--s4);stroke:var(--s4)}.s5{fill:var(--s5);stroke:var(--s5)}
      .s6{fill:var(--s6);stroke:var(--s6)}.s7{fill:var(--s7);stroke:var(--s7)}
      .l{fill:none;stroke-width:2}.w{stroke:var(--ink);stroke-width:1.5}
      """;

  private final Appendable out;

  private HtmlSheet(Appendable out) {
    this.out = out;
  }

  /** Writes the body of a page. */
  @FunctionalInterface
  interface Body {
    void write(Sheet sheet) throws IOException;
  }

  /** Writes a whole page. */
  static void page(Appendable out, String title, Body body) throws IOException {
    out.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
        .append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ")
        .append("style-src '")
        .append(hash())
        .append("'; base-uri 'none'; form-action 'none'\">\n")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .append("<meta name=\"referrer\" content=\"no-referrer\">\n<title>")
        .append(escaped(title))
        .append("</title>\n<style>")
        .append(STYLE)
        .append("</style>\n</head>\n<body>\n<h1>")
        .append(escaped(title))
        .append("</h1>\n");
    body.write(new HtmlSheet(out));
    out.append("</body>\n</html>\n");
  }

  /** Returns any text as content or attribute: nothing in it is markup, nothing is hidden. */
  static String escaped(String anything) {
    return TerminalText.of(anything)
        .plain()
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  private static String hash() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(STYLE.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  @Override
  public void heading(String words) throws IOException {
    element("h2", words);
  }

  @Override
  public void paragraph(String words) throws IOException {
    for (String line : words.lines().toList()) {
      element("p", line);
    }
  }

  @Override
  public void table(List<String> head, List<List<String>> rows) throws IOException {
    out.append("<table>\n<tr>");
    for (String cell : head) {
      out.append("<th scope=\"col\">").append(escaped(cell)).append("</th>");
    }
    out.append("</tr>\n");
    for (List<String> row : rows) {
      out.append("<tr>");
      for (String cell : row) {
        out.append("<td>").append(escaped(cell)).append("</td>");
      }
      out.append("</tr>\n");
    }
    out.append("</table>\n");
  }

  @Override
  public void quotation(String place, String words) throws IOException {
    out.append("<blockquote><cite>")
        .append(escaped(place))
        .append("</cite>")
        .append(escaped(words))
        .append("</blockquote>\n");
  }

  @Override
  public void chart(Chart chart) throws IOException {
    ChartSvg.write(out, chart);
  }

  private void element(String name, String words) throws IOException {
    out.append('<').append(name).append('>').append(escaped(words));
    out.append("</").append(name).append(">\n");
  }
}
