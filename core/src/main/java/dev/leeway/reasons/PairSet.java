package dev.leeway.reasons;

import dev.leeway.charter.CharterException;
import dev.leeway.charter.CharterProblem;
import dev.leeway.charter.ObjectiveId;
import dev.leeway.charter.YamlForm;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A set of minimal counterfactual pairs, format {@code leeway-pairs/1}; docs/weave-reasons.md
 * explains every key.
 *
 * @param transcripts files or folders that hold the transcripts, as written
 */
public record PairSet(List<String> transcripts, List<Pair> pairs) {

  public PairSet {
    transcripts = List.copyOf(transcripts);
    pairs = List.copyOf(pairs);
  }

  /**
   * Returns the set that a text holds.
   *
   * @param name the file name or other origin, for messages
   * @throws CharterException with every problem and its line
   */
  public static PairSet read(String name, String yaml) throws CharterException {
    YamlForm form = YamlForm.read(name, yaml, schema());
    List<CharterProblem> problems = new ArrayList<>();
    var ids = new HashSet<String>();
    var pairs = new ArrayList<Pair>();
    Optional<ObjectiveId> usual = objective(form.text("objective"));
    for (YamlForm each : form.at("pairs").items()) {
      Pair pair = pair(each, usual);
      if (!ids.add(pair.id())) {
        problems.add(
            new CharterProblem(each.line(), "pair \"%s\" stands twice".formatted(pair.id())));
      }
      if (pair.base().equals(pair.variant())) {
        problems.add(
            new CharterProblem(
                each.line(),
                "base and variant of pair \"%s\" are the same transcript".formatted(pair.id())));
      }
      pairs.add(pair);
    }
    if (!problems.isEmpty()) {
      throw new CharterException(name, problems);
    }
    return new PairSet(form.texts("transcripts"), pairs);
  }

  private static Pair pair(YamlForm form, Optional<ObjectiveId> usual) {
    return new Pair(
        form.text("id"),
        form.text("base"),
        form.text("variant"),
        form.text("reason").equals("relevant"),
        form.text("changed"),
        objective(form.text("objective")).or(() -> usual),
        turn(form, "base-turn"),
        turn(form, "variant-turn"));
  }

  private static OptionalInt turn(YamlForm form, String key) {
    return form.number(key).isPresent()
        ? OptionalInt.of((int) form.number(key).getAsDouble() - 1)
        : OptionalInt.empty();
  }

  private static Optional<ObjectiveId> objective(String name) {
    return ObjectiveId.isValid(name) ? Optional.of(new ObjectiveId(name)) : Optional.empty();
  }

  private static String schema() {
    try (InputStream stream = PairSet.class.getResourceAsStream("pairs.schema.json")) {
      return new String(
          Objects.requireNonNull(stream, "pairs.schema.json").readAllBytes(),
          StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
