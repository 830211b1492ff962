package dev.leeway.evidence.lexical;

import dev.leeway.transcript.Message;
import dev.leeway.transcript.Part;
import dev.leeway.transcript.Role;
import dev.leeway.transcript.Span;
import dev.leeway.transcript.Transcript;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which user messages push back on the assistant, and whether they bring anything new. */
public final class Pushback {

  /** So many words that nobody used before make a reason new with 1 - 1/e. */
  private static final double NEW_WORDS = 4;

  /** What new words are worth as a reason when nothing marks them as one. */
  private static final double UNMARKED = 0.15;

  private static final Lexicon LEXICON = LexiconReader.load("pushback.txt");
  private static final int PUSHBACK = LEXICON.section("PUSHBACK");
  private static final int REASON = LEXICON.section("REASON");

  private final LexiconScan scan = new LexiconScan(LEXICON, Words.Quotations.CLOSED);
  private final Set<String> said = new HashSet<>();

  private Pushback() {}

  /** Returns one reading per user message that follows an assistant message, in order. */
  public static List<PushbackReading> read(Transcript transcript) {
    var pushback = new Pushback();
    var readings = new ArrayList<PushbackReading>();
    boolean answered = false;
    for (Message message : transcript.messages(0, lastUser(transcript) + 1)) {
      if (message.role() == Role.USER && answered && !message.parts().isEmpty()) {
        readings.add(pushback.readMessage(message));
      }
      answered |= message.role() == Role.ASSISTANT;
      pushback.said.addAll(ContentWords.of(message.prose()));
    }
    return List.copyOf(readings);
  }

  private static int lastUser(Transcript transcript) {
    return transcript.spans(Role.USER).stream().mapToInt(Span::message).max().orElse(-1);
  }

  private PushbackReading readMessage(Message message) {
    double most = 0;
    double reason = 0;
    Span span = Span.whole(message, 0);
    for (int part = 0; part < message.parts().size(); part++) {
      if (!(message.parts().get(part) instanceof Part.Text words)) {
        continue;
      }
      for (Sentence sentence : Sentences.of(words.text())) {
        scan.read(words.text(), sentence.start(), sentence.end());
        reason = Math.max(reason, scan.worth(REASON));
        if (scan.worth(PUSHBACK) > most) {
          most = scan.worth(PUSHBACK);
          span = new Span(message.index(), part, sentence.start(), sentence.end());
        }
      }
    }
    return new PushbackReading(most, newness(message) * (UNMARKED + (1 - UNMARKED) * reason), span);
  }

  private double newness(Message message) {
    Set<String> words = ContentWords.of(message.prose());
    int unsaid = words.size() - ContentWords.shared(words, said);
    return 1 - Math.exp(-unsaid / NEW_WORDS);
  }
}
