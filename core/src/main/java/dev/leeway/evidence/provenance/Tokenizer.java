package dev.leeway.evidence.provenance;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Cuts text into words such that the same thing said in a sentence and in a tool's argument is the
 * same word: case, accents and plurals go, {@code May 13th} and {@code 2024-05-13} share month and
 * day, addresses and URLs stay whole, names in camel or snake case fall into their words.
 */
final class Tokenizer {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  /** From two on: "one" is a pronoun as often. */
  private static final List<String> NUMERALS =
      List.of(
          "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
          "twelve");

  private static final List<String> MONTH_NAMES =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");

  private final Vocabulary vocabulary;

  /** Numbers of words as they are written, so that each is worked out once. */
  private final Map<String, Integer> ids = new HashMap<>();

  Tokenizer(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Returns the words of {@code text} between two places, in order. */
  List<Token> tokens(String text, int from, int to) {
    var tokens = new ArrayList<Token>();
    int at = from;
    while (at < to) {
      if (!Character.isLetterOrDigit(text.charAt(at))) {
        at++;
        continue;
      }
      int end = at + 1;
      while (end < to && isInside(text.charAt(end))) {
        end++;
      }
      while (!Character.isLetterOrDigit(text.charAt(end - 1)) && text.charAt(end - 1) != '/') {
        end--;
      }
      if (isPlainWord(text, at, end)) {
        word(text, at, end, tokens);
      } else {
        chunk(text, at, end, tokens);
      }
      at = end;
    }
    return tokens;
  }

  /** Letters only, with no capital after a small letter: most words, and quick to tell. */
  private static boolean isPlainWord(String text, int start, int end) {
    boolean small = false;
    for (int at = start; at < end; at++) {
      char character = text.charAt(at);
      if (character >= 'a' && character <= 'z') {
        small = true;
      } else if (small || character < 'A' || character > 'Z') {
        return false;
      }
    }
    return true;
  }

  private static boolean isInside(char character) {
    if (character >= 'a' && character <= 'z') {
      return true;
    }
    return Character.isLetterOrDigit(character) || "@._-/:%+&=?#~".indexOf(character) >= 0;
  }

  private void chunk(String text, int start, int end, List<Token> tokens) {
    String chunk = text.substring(start, end);
    if (isAddress(chunk)) {
      add(trimSlash(chunk.toLowerCase(Locale.ROOT)), start, end, tokens);
    } else if (isFileName(chunk)) {
      add(chunk.toLowerCase(Locale.ROOT), start, end, tokens);
    } else if (chunk.equalsIgnoreCase("to-do")) {
      add("todo", start, end, tokens);
    } else {
      pieces(text, start, end, tokens);
      if (chunk.indexOf('_') > 0) {
        add(chunk.toLowerCase(Locale.ROOT), start, end, tokens);
      }
    }
  }

  private static boolean isAddress(String chunk) {
    int at = chunk.indexOf('@');
    boolean mail = at > 0 && chunk.indexOf('.', at) > at + 1;
    return mail || chunk.contains("://") || chunk.startsWith("www.");
  }

  private static boolean isFileName(String chunk) {
    int dot = chunk.lastIndexOf('.');
    String extension = chunk.substring(dot + 1);
    return dot > 1
        && extension.length() >= 2
        && extension.length() <= 5
        && extension.equals(extension.toLowerCase(Locale.ROOT))
        && Character.isLetter(extension.charAt(0))
        && Character.isLetterOrDigit(chunk.charAt(dot - 1));
  }

  /** An address in one text and in another may differ by its scheme and its last slash only. */
  private static String trimSlash(String address) {
    int scheme = address.indexOf("://");
    String bare = scheme < 0 ? address : address.substring(scheme + 3);
    bare = bare.startsWith("www.") ? bare.substring(4) : bare;
    bare = bare.endsWith("/") ? bare.substring(0, bare.length() - 1) : bare;
    return bare.indexOf('@') >= 0 ? bare : bare + "/";
  }

  private void pieces(String text, int start, int end, List<Token> tokens) {
    int at = start;
    while (at < end) {
      char character = text.charAt(at);
      if (Character.isDigit(character)) {
        at = number(text, at, end, tokens);
      } else if (Character.isLetter(character)) {
        int stop = wordEnd(text, at, end);
        word(text, at, stop, tokens);
        at = stop;
      } else {
        at++;
      }
    }
  }

  private static int wordEnd(String text, int start, int end) {
    int at = start + 1;
    while (at < end && Character.isLetterOrDigit(text.charAt(at))) {
      boolean camel =
          Character.isUpperCase(text.charAt(at)) && Character.isLowerCase(text.charAt(at - 1));
      if (camel) {
        return at;
      }
      at++;
    }
    return at;
  }

  private void word(String text, int start, int end, List<Token> tokens) {
    String written = text.substring(start, end);
    Integer known = ids.get(written);
    int id = known == null ? vocabulary.id(canonical(written)) : known;
    if (known == null) {
      ids.put(written, id);
    }
    tokens.add(new Token(id, start, end));
  }

  private static String canonical(String written) {
    String word = plain(written);
    int month = MONTH_NAMES.indexOf(word);
    // "May" and "March" are months only where they are written as names.
    boolean named = month >= 0 && Character.isUpperCase(written.charAt(0));
    if (named || (MONTHS.contains(word) && !word.equals("may") && !word.equals("mar"))) {
      return "month:" + (named ? month + 1 : MONTHS.indexOf(word) + 1);
    }
    int numeral = NUMERALS.indexOf(word);
    return numeral < 0 ? singular(word) : String.valueOf(numeral + 2);
  }

  static String plain(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (isAscii(lower)) {
      return lower;
    }
    return Normalizer.normalize(lower, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
  }

  private static boolean isAscii(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) >= 128) {
        return false;
      }
    }
    return true;
  }

  private static String singular(String word) {
    int length = word.length();
    boolean plural = length > 3 && word.charAt(length - 1) == 's';
    if (!plural || "sui".indexOf(word.charAt(length - 2)) >= 0 || word.equals("always")) {
      return word;
    }
    if (word.endsWith("ies")) {
      return word.substring(0, length - 3) + "y";
    }
    boolean hissing = length > 4 && word.endsWith("es") && isHiss(word, length - 3);
    return word.substring(0, length - (hissing ? 2 : 1));
  }

  /** Boxes, dishes, coaches; not sizes or houses. */
  private static boolean isHiss(String word, int at) {
    char last = word.charAt(at);
    boolean soft = last == 'h' && (word.charAt(at - 1) == 's' || word.charAt(at - 1) == 'c');
    return last == 'x' || soft;
  }

  private int number(String text, int start, int end, List<Token> tokens) {
    int stop = start + 1;
    while (stop < end && isInNumber(text, stop, end)) {
      stop++;
    }
    String number = text.substring(start, stop);
    if (number.length() == 10 && number.charAt(4) == '-' && number.charAt(7) == '-') {
      add(number.substring(0, 4), start, start + 4, tokens);
      add("month:" + trimZeros(number.substring(5, 7)), start + 5, start + 7, tokens);
      add(trimZeros(number.substring(8)), start + 8, stop, tokens);
      return stop;
    }
    int suffix = stop;
    while (suffix < end && Character.isLetterOrDigit(text.charAt(suffix))) {
      suffix++;
    }
    String unit = text.substring(stop, suffix).toLowerCase(Locale.ROOT);
    add(canonical(number, unit), start, suffix, tokens);
    return suffix;
  }

  private static boolean isInNumber(String text, int at, int end) {
    char character = text.charAt(at);
    boolean inner = ".:-".indexOf(character) >= 0;
    return Character.isDigit(character)
        || (inner && at + 1 < end && Character.isDigit(text.charAt(at + 1)));
  }

  private static String canonical(String number, String unit) {
    boolean ordinal = List.of("", "st", "nd", "rd", "th").contains(unit);
    boolean clock = unit.equals("am") || unit.equals("pm");
    if (clock && number.indexOf(':') < 0) {
      return number + ":00";
    }
    if (!ordinal && !clock) {
      return number + unit;
    }
    if (number.indexOf(':') > 0) {
      return trimZeros(number.length() > 5 ? number.substring(0, 5) : number);
    }
    boolean decimal = number.indexOf('.') > 0 && number.indexOf('.') == number.lastIndexOf('.');
    return trimZeros(decimal ? number.replaceAll("\\.?0+$", "") : number);
  }

  private static String trimZeros(String number) {
    int at = 0;
    while (at + 1 < number.length()
        && number.charAt(at) == '0'
        && Character.isDigit(number.charAt(at + 1))) {
      at++;
    }
    return number.substring(at);
  }

  private void add(String word, int start, int end, List<Token> tokens) {
    tokens.add(new Token(vocabulary.id(word), start, end));
  }
}
