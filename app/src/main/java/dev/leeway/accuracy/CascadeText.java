package dev.leeway.accuracy;

import dev.leeway.cascade.EncoderBudget;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/** What was measured of the cascade, as tables for people. */
public final class CascadeText {

  private CascadeText() {}

  /** Returns the table of one task, each line ended. */
  public static String of(CascadeResult result) {
    var text = new StringBuilder();
    line(
        text,
        String.format(
            Locale.ROOT,
            "%s: %s on %,d rows; %,d texts are read if nothing is left out",
            result.task(),
            result.figure(),
            result.n(),
            result.texts()));
    line(
        text,
        String.format(
            Locale.ROOT,
            "  %-8s   %8s %8s   %8s %8s   %16s",
            "share",
            "by worth",
            "texts",
            "by lot",
            "texts",
            "--encoder-budget"));
    for (double share : shares(result)) {
      line(
          text,
          String.format(
              Locale.ROOT,
              "  %-8s   %s   %s   %16s",
              percent(share),
              cell(result, CascadeResult.Order.INFORMATION, share),
              cell(result, CascadeResult.Order.CHANCE, share),
              percent(budget(result, share))));
    }
    for (CascadeResult.Movement each : result.movements()) {
      line(
          text,
          String.format(
              Locale.ROOT,
              "  movement %-11s %,8d asked; contest %+.2f, sd %.2f; risen in %s to %.2f; readings"
                  + " %.2f",
              each.kind().toLowerCase(Locale.ROOT),
              each.n(),
              each.shift(),
              each.spread(),
              percent(each.risen()),
              each.level(),
              each.reading()));
    }
    return text.toString();
  }

  /** Returns the thresholds at which all sets together, each counted the same, come to a share. */
  public static String thresholds(List<CascadeResult> results) {
    var worths = new ArrayList<CascadeResult.Worth>();
    for (CascadeResult result : results) {
      result
          .worths()
          .forEach(
              each ->
                  worths.add(new CascadeResult.Worth(each.share() / results.size(), each.bits())));
    }
    worths.sort(Comparator.comparingDouble(CascadeResult.Worth::bits).reversed());
    var text = new StringBuilder("thresholds over all sets, in bits a text:\n");
    for (double share : new double[] {.5, .25, .1, .05}) {
      line(
          text,
          String.format(
              Locale.ROOT, "  %-8s   %.6f", percent(share), CascadeStudy.threshold(worths, share)));
    }
    return text.toString();
  }

  /** About how many of the texts a budget reads here, in the same order as by worth. */
  private static double budget(CascadeResult result, double share) {
    if (share == 1) {
      return 1;
    }
    double threshold = new EncoderBudget(share).threshold();
    return result.worths().stream()
        .filter(worth -> worth.bits() > threshold)
        .mapToDouble(CascadeResult.Worth::share)
        .sum();
  }

  private static List<Double> shares(CascadeResult result) {
    var shares = new TreeSet<Double>(Comparator.reverseOrder());
    result.points().forEach(point -> shares.add(point.share()));
    return List.copyOf(shares);
  }

  private static String cell(CascadeResult result, CascadeResult.Order order, double share) {
    Optional<CascadeResult.Point> found =
        result.points().stream()
            .filter(point -> point.share() == share)
            .filter(point -> point.order() == order || point.order() == CascadeResult.Order.WHOLE)
            .findFirst();
    return found
        .map(
            point ->
                String.format(
                    Locale.ROOT,
                    "%8s %8s",
                    point.value().isPresent() ? Values.text(point.value().getAsDouble()) : "-",
                    percent(point.read())))
        .orElse(" ".repeat(17));
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f%%", 100 * share);
  }

  private static void line(StringBuilder text, String line) {
    text.append(line.stripTrailing()).append('\n');
  }
}
