package dev.leeway.charter;

import java.util.List;
import java.util.stream.Collectors;

/** A charter that cannot be used, with everything that is wrong with it. */
public final class CharterException extends Exception {

  /** What a person can work through; the count in the message is of all. */
  private static final int SHOWN = 50;

  private static final long serialVersionUID = 1;

  private final String name;
  private final transient List<CharterProblem> problems;

  /**
   * @param name the file name or other origin, as the user gave it
   * @param problems at least one
   */
  public CharterException(String name, List<CharterProblem> problems) {
    super(describe(name, problems));
    this.name = name;
    this.problems = List.copyOf(problems);
  }

  /** Returns the file name or other origin. */
  public String name() {
    return name;
  }

  /** Returns all problems, by line. */
  public List<CharterProblem> problems() {
    return problems;
  }

  private static String describe(String name, List<CharterProblem> problems) {
    String count = problems.size() == 1 ? "1 problem" : problems.size() + " problems";
    String lines =
        problems.stream()
            .limit(SHOWN)
            .map(each -> "\n  %s:%d: %s".formatted(name, each.line(), each.message()))
            .collect(Collectors.joining());
    return name + ": " + count + lines + (problems.size() > SHOWN ? "\n  ..." : "");
  }
}
