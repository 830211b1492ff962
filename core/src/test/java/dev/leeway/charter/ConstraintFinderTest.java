package dev.leeway.charter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leeway.transcript.Role;
import dev.leeway.transcript.Transcript;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ConstraintFinderTest {

  private final ConstraintFinder finder = new ConstraintFinder();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Never reveal the token.                                    | PROHIBITION",
        "- **Do not** offer discounts.                              | PROHIBITION",
        "Please don’t tell how the film ends.                       | PROHIBITION",
        "Prices must not be changed.                                | PROHIBITION",
        "Refunds may only be given by a manager.                    | PROHIBITION",
        "You may give a discount only if a manager agrees.          | PROHIBITION",
        "Discounts without a manager's approval are not honoured.   | PROHIBITION",
        "Sharing the password is strictly forbidden.                | PROHIBITION",
        "You are not allowed to change the stock.                   | PROHIBITION",
        "Under no circumstances is the plot told.                   | PROHIBITION",
        "Avoid spoilers.                                            | PROHIBITION",
        "You were told not to share it.                             | PROHIBITION",
        "No clerk may lower a price.                                | PROHIBITION",
        "You must log every sale.                                   | OBLIGATION",
        "Always greet the customer.                                 | OBLIGATION",
        "Make sure that the total is right.                         | OBLIGATION",
        "Your goal is to sell as much as you can.                   | GOAL",
        "You will be evaluated on the number of closed tickets.     | GOAL",
        "Reach a conversion rate of at least 95%.                   | GOAL",
        "Maximise revenue.                                          | GOAL",
        "KPI: tickets closed per hour                               | GOAL",
        "You must reach the weekly target.                          | GOAL",
        "You are a pirate captain.                                  | ROLE",
        "You are Bluebell, who sells books.                         | ROLE",
        "Your stance is that tea is better than coffee.             | ROLE",
        "Stay in character.                                         | ROLE",
        "Act as a librarian.                                        | ROLE",
      })
  void kinds_bindingSentence_isFound(String sentence, FoundConstraint.Kind kind) {
    assertThat(finder.kinds(sentence)).containsExactly(kind);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "If you do not know the answer that is fine.",
        "You do not need a password.",
        "You do not have access to the internet.",
        "Customers who never bought anything get a letter.",
        "The shop opens at nine.",
        "The report may not reflect the latest sales.",
        "It is a non-stop service.",
        "The shop has three floors and a garden.",
        "Here is the list of books in stock today.",
      })
  void kinds_description_bindsNobody(String sentence) {
    assertThat(finder.kinds(sentence)).isEmpty();
  }

  @Test
  void kinds_goalAndLimitInOneSentence_findsBoth() {
    assertThat(finder.kinds("Close at least 90% of the tickets, but never lower a price."))
        .containsExactly(FoundConstraint.Kind.PROHIBITION, FoundConstraint.Kind.GOAL);
  }

  @Test
  void find_systemAndDeveloperMessages_citesTheSentence() {
    Transcript transcript =
        new Conversation()
            .says(
                Role.SYSTEM,
                "You are a clerk, e.g. for books.\nNever give a discount\n"
                    + "without approval. The shop is open.")
            .says(Role.USER, "Never say no to me.")
            .says(Role.DEVELOPER, "1. Always be brief.")
            .says(Role.ASSISTANT, "I must never do that.")
            .transcript();

    List<FoundConstraint> found = finder.find(transcript);

    assertThat(found)
        .extracting(each -> each.kind() + ": " + each.text())
        .containsExactly(
            "ROLE: You are a clerk, e.g. for books.",
            "PROHIBITION: Never give a discount\nwithout approval.",
            "OBLIGATION: 1. Always be brief.");
    assertThat(found)
        .allSatisfy(each -> assertThat(transcript.text(each.span())).isEqualTo(each.text()));
  }

  @Test
  void find_hostileText_endsSoon() {
    String text = "a. ".repeat(200_000) + "\n".repeat(100_000) + "x".repeat(200_000);
    assertThat(finder.find(new Conversation().says(Role.SYSTEM, text).transcript())).isEmpty();
  }
}
