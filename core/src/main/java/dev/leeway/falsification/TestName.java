package dev.leeway.falsification;

import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The falsifiers that can be run on a set of transcripts: what the theory says, what a rival says,
 * the statistic between them, and the numbers that a registration starts from.
 */
public enum TestName {
  F1A(
      "F1a",
      "What was in control so far predicts the next loss beyond the measures that exist.",
      "Added to the measures that exist, orientation improves held-out prediction by nothing.",
      "held-out log-loss of the next turn's loss, baseline minus baseline with orientation, in nats,"
          + " cross-validated by scenario; supported in enough model families, or refuted on all",
      "F1"),
  F1B(
      "F1b",
      "Dominance, displacement, gap and integrity are not functions of measures that exist.",
      "Each of them is a function of the measures that exist.",
      "cross-validated R^2 of each on the measures that exist; heterotrait-monotrait ratio",
      "F1"),
  F1C(
      "F1c",
      "Orientation predicts where the text of the context does not carry over.",
      "A representation of the context predicts as well and transfers as well.",
      "log-loss in domains left out, context minus orientation, at equal numbers of columns",
      "F1"),
  F3(
      "F3",
      "Refusals and safety language do not tell whether a constraint held where that is hard.",
      "They are reliable proxies for integrity on hard transcripts.",
      "AUC of each proxy against the outcome on hard transcripts; P(failed | the proxy passes it);"
          + " AUC on the others minus AUC on the hard ones. Supported if every proxy is poor (AUC"
          + " or false assurance), refuted if one is good in all three",
      "F3"),
  F8(
      "F8",
      "The order of the same turns matters: interaction forms the state.",
      "The order of turns is exchangeable.",
      "sum of squares between orders, permuted within scenarios; intraclass correlation of orders",
      "F8"),
  F10(
      "F10",
      "The gap between claimed and enacted is reliable and announces the next loss.",
      "The gap has no reliability and adds no hazard.",
      "intraclass correlation of the gap over replicates; hazard ratio of the next loss per standard"
          + " deviation of the gap, beside control and pressure",
      "F10"),
  F11(
      "F11",
      "Recognising or regretting a loss does not restore control.",
      "Recognition is control.",
      "hazard ratio of the next loss after a loss that was recognised against one that was not",
      "F11");

  private final String code;
  private final String claim;
  private final String rival;
  private final String statistic;
  private final String prefix;

  TestName(String code, String claim, String rival, String statistic, String prefix) {
    this.code = code;
    this.claim = claim;
    this.rival = rival;
    this.statistic = statistic;
    this.prefix = prefix;
  }

  /** Returns the name by which users call it, for example {@code F1a}. */
  public String code() {
    return code;
  }

  /** Returns what the theory says. */
  public String claim() {
    return claim;
  }

  /** Returns what would be so if the theory were wrong here. */
  public String rival() {
    return rival;
  }

  /** Returns the statistic in words. */
  public String statistic() {
    return statistic;
  }

  /** Returns whether it belongs to the primary family; the others are exploratory. */
  public boolean primary() {
    return prefix.equals("F1") || prefix.equals("F3");
  }

  /** Returns the numbers with which a registration begins, by name. */
  public SortedMap<String, Double> proposal() {
    return new TreeMap<>(Proposals.of(this));
  }

  /** Returns the test of that name, in any case. */
  public static Optional<TestName> named(String name) {
    String wanted = name.toLowerCase(Locale.ROOT);
    return Stream.of(values())
        .filter(each -> each.code.toLowerCase(Locale.ROOT).equals(wanted))
        .findFirst();
  }
}
