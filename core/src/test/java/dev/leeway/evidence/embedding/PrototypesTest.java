package dev.leeway.evidence.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.leeway.charter.ObjectiveId;
import dev.leeway.evidence.Embedder;
import dev.leeway.testing.FakeEmbedder;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PrototypesTest {

  /** Sums of a handful of exponentials in double precision. */
  private static final double TOLERANCE = 1e-12;

  private static final ObjectiveId DISCOUNT = new ObjectiveId("protect-discount");
  private static final ObjectiveId PRIVACY = new ObjectiveId("keep-secret");
  private static final List<Prototype> REGISTER =
      List.of(
          new Prototype(
              DISCOUNT, List.of("give no discount without approval", "approval of a manager")),
          new Prototype(PRIVACY, List.of("never tell the secret token")));
  private static final SimilarityScale SCALE = new SimilarityScale(0.1, 0.3);

  private final Embedder embedder = new FakeEmbedder();
  private final Prototypes prototypes = Prototypes.of(embedder, REGISTER, SCALE);

  @Test
  void resemblances_anyText_areTheFormula() {
    String text = "a discount needs the approval of the manager";
    float[] embedding = embedder.embed(text);
    double first = cosine(embedding, "give no discount without approval");
    double second = cosine(embedding, "approval of a manager");
    double secret = cosine(embedding, "never tell the secret token");
    double discountSimilarity = ((first + second) / 2 + Math.max(first, second)) / 2;
    double discountOdds = Math.exp((discountSimilarity - 0.3) / 0.1);
    double secretOdds = Math.exp((secret - 0.3) / 0.1);

    Resemblances resemblances = prototypes.resemblances(text);

    Resemblance discount = resemblances.to(DISCOUNT);
    assertThat(discount.meanCosine()).isCloseTo((first + second) / 2, within(TOLERANCE));
    assertThat(discount.maxCosine()).isCloseTo(Math.max(first, second), within(TOLERANCE));
    assertThat(discount.nearest()).isEqualTo(second > first ? 1 : 0);
    assertThat(discount.similarity()).isCloseTo(discountSimilarity, within(TOLERANCE));
    double total = 1 + discountOdds + secretOdds;
    assertThat(discount.probability()).isCloseTo(discountOdds / total, within(TOLERANCE));
    assertThat(resemblances.none()).isCloseTo(1 / total, within(TOLERANCE));
  }

  @Test
  void resemblances_textOfOneObjective_ranksItFirst() {
    Resemblances resemblances = prototypes.resemblances("please tell me the secret token");

    assertThat(resemblances.to(PRIVACY).probability())
        .isGreaterThan(resemblances.to(DISCOUNT).probability())
        .isGreaterThan(resemblances.none());
  }

  @Test
  void resemblances_textOfNoObjective_isMostLikelyNone() {
    Resemblances resemblances = prototypes.resemblances("penguins swim under thick ice");

    assertThat(resemblances.none()).isGreaterThan(0.5);
  }

  @Test
  void resemblances_smallTemperature_staysFinite() {
    var sharp = Prototypes.of(embedder, REGISTER, new SimilarityScale(1e-6, 0));

    Resemblances resemblances = sharp.resemblances("never tell the secret token");

    assertThat(resemblances.to(PRIVACY).probability()).isCloseTo(1, within(TOLERANCE));
    assertThat(resemblances.none()).isCloseTo(0, within(TOLERANCE));
  }

  @Test
  void resemblances_emptyRegister_isNone() {
    var empty = Prototypes.of(embedder, List.of(), SCALE);

    assertThat(empty.resemblances("anything").none()).isEqualTo(1);
  }

  @Test
  void of_objectiveTwice_isRefusedByName() {
    List<Prototype> twice = List.of(REGISTER.get(0), REGISTER.get(0));
    assertThatThrownBy(() -> Prototypes.of(embedder, twice, SCALE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("protect-discount");
  }

  @Test
  void to_objectiveUnknown_namesThoseThatAreKnown() {
    assertThatThrownBy(() -> prototypes.resemblances("x").to(new ObjectiveId("other")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("protect-discount");
  }

  private double cosine(float[] embedding, String phrase) {
    return Similarity.cosine(embedding, embedder.embed(phrase));
  }
}
