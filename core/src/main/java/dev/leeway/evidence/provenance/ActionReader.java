package dev.leeway.evidence.provenance;

import dev.leeway.transcript.Part;
import dev.leeway.transcript.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Takes a tool call apart into the kind of thing it does and the values it does it with. */
final class ActionReader {
  private static final int MAX_FIELDS = 64;

  private final Vocabulary vocabulary;
  private final Tokenizer tokenizer;
  private final int limit;

  ActionReader(Vocabulary vocabulary, Tokenizer tokenizer, int limit) {
    this.vocabulary = vocabulary;
    this.tokenizer = tokenizer;
    this.limit = limit;
  }

  Action read(Part.ToolCall call, Span span, boolean failed) {
    List<Token> name = unique(tokenizer.tokens(call.name(), 0, call.name().length()));
    int acts = acts(name);
    boolean writes = (acts & Act.READ.bit()) == 0;
    return new Action(span, call.name(), acts, writes, failed, name, fields(call));
  }

  /** A verb of reading at either end of the name decides; else the first verb does. */
  private int acts(List<Token> name) {
    List<String> words =
        name.stream()
            .map(token -> vocabulary.word(token.id()))
            .filter(word -> word.indexOf('_') < 0)
            .toList();
    if (words.isEmpty()) {
      return 0;
    }
    int first = Act.base(words.getFirst());
    int last = Act.base(words.getLast());
    if (first == 0 && last == Act.READ.bit()) {
      return last;
    }
    return words.stream().mapToInt(Act::base).filter(acts -> acts != 0).findFirst().orElse(0);
  }

  private List<Field> fields(Part.ToolCall call) {
    String arguments = call.arguments();
    int shift = call.name().length();
    var fields = new ArrayList<Field>();
    String key = "";
    int at = 0;
    int end = Math.min(arguments.length(), limit);
    boolean object = arguments.stripLeading().startsWith("{");
    while (object && at < end && fields.size() < MAX_FIELDS) {
      int stop =
          arguments.charAt(at) == '"' ? closing(arguments, at + 1, end) : bare(arguments, at, end);
      if (arguments.charAt(at) == '"' && isKey(arguments, stop)) {
        key = arguments.substring(at + 1, Math.max(at + 1, stop - 1));
      } else if (stop > at) {
        add(arguments, at, stop, shift, key, fields);
      }
      at = Math.max(stop, at + 1);
    }
    if (!object) {
      add(arguments, 0, end, shift, key, fields);
    }
    return fields;
  }

  private static int closing(String text, int from, int end) {
    int at = from;
    while (at < end && text.charAt(at) != '"') {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    return Math.min(at + 1, end);
  }

  private static int bare(String text, int from, int end) {
    int at = from;
    while (at < end && "\"{}[],: \n\t\r".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return at;
  }

  private static boolean isKey(String text, int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at < text.length() && text.charAt(at) == ':';
  }

  private void add(String arguments, int from, int to, int shift, String key, List<Field> fields) {
    PlainText plain = PlainText.of(arguments.substring(from, to), limit);
    var tokens = new ArrayList<Token>();
    for (Token token : tokenizer.tokens(plain.text(), 0, plain.text().length())) {
      int start = plain.origin(token.start()) + from + shift;
      tokens.add(new Token(token.id(), start, plain.origin(token.end()) + from + shift));
    }
    List<Token> unique = unique(tokens);
    if (!unique.isEmpty()) {
      fields.add(new Field(key, unique));
    }
  }

  static List<Token> unique(List<Token> tokens) {
    var seen = new BitSet();
    var unique = new ArrayList<Token>();
    for (Token token : tokens) {
      if (!seen.get(token.id())) {
        seen.set(token.id());
        unique.add(token);
      }
    }
    return unique;
  }
}
