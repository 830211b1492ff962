package dev.leeway.onnx;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/** The model's tokenizer, set so that it neither truncates nor pads; safe for several threads. */
final class WordPieces implements AutoCloseable {

  /** Longer texts are tokenized piece by piece, which bounds the memory that one call takes. */
  static final int PIECE_UNITS = 1 << 15;

  private static final char REPLACEMENT = '\ufffd';

  /** What the tokenizer would take for its own marks, were it to read them in a text. */
  private static final Pattern MARK = Pattern.compile("\\[(?=(?:PAD|UNK|CLS|SEP|MASK)\\])");

  private final HuggingFaceTokenizer tokenizer;
  private final long first;
  private final long last;

  private WordPieces(HuggingFaceTokenizer tokenizer) {
    this.tokenizer = tokenizer;
    long[] marks = tokenizer.encode("", true, false).getIds();
    if (marks.length != 2) {
      throw new IllegalStateException(
          "the tokenizer puts %d marks around a text, expected 2".formatted(marks.length));
    }
    first = marks[0];
    last = marks[1];
  }

  /** Reads a tokenizer from the JSON document that its training library writes. */
  static WordPieces read(byte[] json) throws IOException {
    // The document in the jar asks for truncation and padding to 128 tokens; both are overruled here.
    Map<String, String> options =
        new TreeMap<>(
            Map.of(
                "truncation", "do_not_truncate",
                "padding", "do_not_pad",
                "addSpecialTokens", "false"));
    return new WordPieces(
        HuggingFaceTokenizer.newInstance(new ByteArrayInputStream(json), options));
  }

  /** Returns the vocabulary indices of all tokens of a text, without the marks around them. */
  long[] encode(String text) {
    String plain = MARK.matcher(paired(text)).replaceAll("[ ");
    if (plain.length() <= PIECE_UNITS) {
      return encodePiece(plain);
    }
    LongStream.Builder tokens = LongStream.builder();
    int start = 0;
    while (start < plain.length()) {
      int end = cut(plain, start);
      Arrays.stream(encodePiece(plain.substring(start, end))).forEach(tokens);
      start = end;
    }
    return tokens.build().toArray();
  }

  /** Returns the tokens from start to end between the two marks that the model was trained with. */
  long[] marked(long[] tokens, TokenWindows.Window window) {
    var marked = new long[window.end() - window.start() + 2];
    marked[0] = first;
    System.arraycopy(tokens, window.start(), marked, 1, marked.length - 2);
    marked[marked.length - 1] = last;
    return marked;
  }

  @Override
  public void close() {
    tokenizer.close();
  }

  /** One piece, which may hold no mark and no unpaired surrogate. */
  long[] encodePiece(String piece) {
    return tokenizer.encode(piece, false, false).getIds();
  }

  /**
   * Returns where the piece from start ends: at the last white space within reach, where no word is
   * cut, or failing that where no code point is.
   */
  private static int cut(String text, int start) {
    int limit = start + PIECE_UNITS;
    if (limit >= text.length()) {
      return text.length();
    }
    for (int end = limit; end > start; end--) {
      if (text.charAt(end) == ' ' || text.charAt(end) == '\n') {
        return end;
      }
    }
    return Character.isLowSurrogate(text.charAt(limit)) ? limit - 1 : limit;
  }

  /** Returns the text with each unpaired surrogate replaced; the native code cannot take them. */
  private static String paired(String text) {
    var units = text.toCharArray();
    for (int i = 0; i < units.length; i++) {
      if (Character.isHighSurrogate(units[i])
          && i + 1 < units.length
          && Character.isLowSurrogate(units[i + 1])) {
        i++;
      } else if (Character.isSurrogate(units[i])) {
        units[i] = REPLACEMENT;
      }
    }
    return new String(units);
  }
}
