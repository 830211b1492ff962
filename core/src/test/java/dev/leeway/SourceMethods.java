package dev.leeway;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the methods of a Java source by its braces; good to a line or two, without a parser. */
final class SourceMethods {

  /**
   * A method or constructor.
   *
   * @param lines from the opening brace's to the closing one's, inclusive
   */
  record Method(String name, int lines) {}

  private record Block(Optional<String> method, int line) {}

  /** Comments, text blocks, strings and characters: whatever may hold a brace that is none. */
  private static final Pattern WORDS =
      Pattern.compile(
          "//[^\\n]*|/\\*.*?\\*/|\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\\\n])+'",
          Pattern.DOTALL);

  private static final Pattern ANNOTATION = Pattern.compile("@\\w+(?:\\s*\\([^()]*\\))?");

  /** What stands before the parameters of everything that has braces and is no method. */
  private static final Pattern OTHER =
      Pattern.compile(
          "=|^static\\s*$|\\b(?:new|return|yield|if|for|while|do|switch|catch|try|else|finally)\\b"
              + "|\\b(?:class|record|enum|interface)\\s+\\w");

  /** The constructor of a record without parameters of its own. */
  private static final Pattern COMPACT =
      Pattern.compile("(?:(?:public|private|protected)\\s+)?[A-Z]\\w*");

  private SourceMethods() {}

  static List<Method> of(String source) {
    String code = blanked(source);
    var methods = new ArrayList<Method>();
    var open = new ArrayDeque<Block>();
    int line = 1;
    int parentheses = 0;
    int header = 0;
    for (int i = 0; i < code.length(); i++) {
      char c = code.charAt(i);
      line += c == '\n' ? 1 : 0;
      parentheses += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == '{') {
        open.push(new Block(methodName(code.substring(header, i)), line));
      } else if (c == '}' && !open.isEmpty()) {
        Block block = open.pop();
        int lines = line - block.line + 1;
        block.method.ifPresent(name -> methods.add(new Method(name, lines)));
      }
      if (c == '{' || c == '}' || (c == ';' && parentheses == 0)) {
        header = i + 1;
      }
    }
    return methods;
  }

  /** Returns the source with words replaced by blanks, line for line. */
  private static String blanked(String source) {
    return WORDS.matcher(source).replaceAll(match -> match.group().replaceAll("[^\\n]", " "));
  }

  /** Returns the name of the method that a header, the text before a brace, declares. */
  private static Optional<String> methodName(String header) {
    // A brace within an annotation leaves the annotation's end at the beginning of the header.
    String own = header.replaceFirst("^\\s*\\)", " ");
    String plain = ANNOTATION.matcher(own).replaceAll(" ").strip();
    boolean unclosed = count(plain, '(') != count(plain, ')');
    int list = plain.indexOf('(');
    String declared = (list < 0 ? plain : plain.substring(0, list)).strip();
    boolean compact = list < 0 && COMPACT.matcher(plain).matches();
    boolean other = plain.endsWith("->") || unclosed || OTHER.matcher(declared).find();
    return declared.isEmpty() || other || (list < 0 && !compact)
        ? Optional.empty()
        : Optional.of(declared.replaceAll(".*\\W", ""));
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(c -> c == wanted).count();
  }
}
