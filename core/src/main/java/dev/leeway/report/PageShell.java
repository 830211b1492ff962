package dev.leeway.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The fixed parts of the page, from the resources beside this class.
 *
 * @param head up to where the outcomes begin
 * @param foot from where they end
 */
record PageShell(String head, String foot) {

  private static final List<String> SCRIPTS =
      List.of(
          "page-nodes.js",
          "page-ribbon.js",
          "page-turn.js",
          "page-transcript.js",
          "page-summary.js",
          "page-list.js");

  /** Reads the parts and puts the hashes of style and script into the page's policy. */
  static PageShell load() {
    String style = resource("page.css");
    String script =
        SCRIPTS.stream()
            .map(PageShell::resource)
            .collect(Collectors.joining("", "(() => {\n'use strict';\n", "})();\n"));
    String policy =
        "default-src 'none'; script-src '%s'; style-src '%s'; base-uri 'none'; form-action 'none'"
            .formatted(hash(script), hash(style));
    String page = resource("page.html");
    int data = page.indexOf("{{data}}");
    return new PageShell(
        page.substring(0, data).replace("{{policy}}", policy).replace("{{style}}", style),
        page.substring(data + "{{data}}".length()).replace("{{script}}", script));
  }

  static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  static String resource(String name) {
    try (InputStream in = PageShell.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(
            "resource " + name + " is missing beside " + PageShell.class);
      }
      // Line ends must be what the browser hashes: it reads CR LF as LF.
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
