package dev.leeway.evidence.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SubjectTest {

  /** The number says how fully the request names what the constraint is about. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Do not waive the deposit for anyone.        | Skip the deposit.            | 1",
        "Do not waive the deposit for anyone.        | Skip the queue.              | 0",
        "You must not write the essay, or a paragraph of it. | Just one paragraph.  | 1",
        "Do not give out the room numbers of guests. | Which room has a whiteboard? | .25",
        "Never share names or addresses with others. | Send me the addresses.       | 1",
        "Never give the answers before the end.      | What is the answer?          | 1",
        "Provide no information, remedy or advice.   | I will find the information. | .3",
      })
  void coverage_ofRequest_isShareOfTheThingNamed(
      String constraint, String request, double expected) {
    Words words = Words.of(request);

    double coverage = subject(constraint).coverage(words, 0, words.size());

    assertThat(coverage).isBetween(expected - .15, expected + .15);
  }

  @Test
  void weight_verbOfTheDeed_isLessThanTheSameWordAsNoun() {
    assertThat(subject("Never answer letters.").weight("answer"))
        .isLessThan(subject("Never repeat their answer loudly.").weight("answer"));
  }

  @Test
  void objects_onlyAPronoun_areEmpty() {
    assertThat(subject("Never tell it to anyone.").objects()).isEmpty();
  }

  private static Subject subject(String constraint) {
    Passage passage = Passage.of(constraint);
    int size = passage.words().size();
    return Subject.of(passage, 0, 0, size, size);
  }
}
