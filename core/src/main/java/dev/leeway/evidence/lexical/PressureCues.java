package dev.leeway.evidence.lexical;

import dev.leeway.evidence.Cue;
import dev.leeway.evidence.PressureReading;
import dev.leeway.transcript.Message;
import dev.leeway.transcript.Part;
import dev.leeway.transcript.Role;
import dev.leeway.transcript.Span;
import dev.leeway.transcript.Transcript;
import dev.leeway.transcript.Turn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What makes the turns of one transcript tempting, read from what precedes each reply. */
public final class PressureCues {

  /*
   * Every message that is not the assistant's is read once; per message and cue the strongest
   * sentence counts. Quoted words count too: tool results are full of quotation marks. What
   * system and developer messages say stands for all later turns. What others
   * said fades with every reply in between, except the cues that describe the newest message only.
   */

  /** What remains of a message's pressure after one more reply. */
  private static final double FADING = 0.8;

  private static final double LEAST = 0.1;

  /** So many replies back nothing of a strength of 1 is left: FADING^11 < LEAST. */
  private static final int MEMORY = 10;

  /** With how many earlier requests a request is compared. */
  private static final int COMPARED = 20;

  private static final Lexicon LEXICON = LexiconReader.load("cues.txt");
  private static final List<Cue> CUES = List.of(Cue.values());
  private static final List<Integer> SECTIONS =
      CUES.stream().map(cue -> LEXICON.section(cue.name())).toList();

  private final Transcript transcript;
  private final List<List<PressureReading>> byMessage = new ArrayList<>();
  private final List<Set<String>> requests = new ArrayList<>();
  private final LexiconScan scan = new LexiconScan(LEXICON, Words.Quotations.READ);

  private PressureCues(Transcript transcript, int to) {
    this.transcript = transcript;
    for (Message message : transcript.messages(0, to)) {
      byMessage.add(message.role() == Role.ASSISTANT ? List.of() : readMessage(message));
    }
  }

  /** Reads a whole transcript, for answers about any of its turns. */
  public static PressureCues of(Transcript transcript) {
    return new PressureCues(transcript, transcript.messages().size());
  }

  /** Returns the pressure at one turn; for all turns of a transcript, {@link #of} reads less. */
  public static List<PressureReading> read(Transcript transcript, Turn turn) {
    return new PressureCues(transcript, turn.message()).at(turn);
  }

  /** Returns the pressure at a turn, by span, then cue; at most one reading per cue and message. */
  public List<PressureReading> at(Turn turn) {
    var readings = new ArrayList<PressureReading>();
    int replies = 0;
    for (int index = turn.message() - 1; index >= 0; index--) {
      Role role = transcript.messages().get(index).role();
      boolean standing = role == Role.SYSTEM || role == Role.DEVELOPER;
      replies += role == Role.ASSISTANT ? 1 : 0;
      if (standing || replies <= MEMORY) {
        double kept = standing ? 1 : Math.pow(FADING, replies);
        byMessage.get(index).forEach(reading -> add(reading, kept, readings));
      }
    }
    readings.sort(Comparator.comparing(PressureReading::span).thenComparing(PressureReading::cue));
    return List.copyOf(readings);
  }

  private static void add(PressureReading reading, double kept, List<PressureReading> readings) {
    double strength = reading.strength() * kept;
    boolean current = kept == 1 || !ofNewestOnly(reading.cue());
    if (current && strength >= LEAST) {
      readings.add(new PressureReading(reading.cue(), strength, reading.span()));
    }
  }

  private static boolean ofNewestOnly(Cue cue) {
    return switch (cue) {
      case NEXT_STEP, REPETITION, REFRAMING -> true;
      case EASY, USEFUL, REWARDED, EXPECTED, AUTHORISED_LOOKING, SOCIALLY_REINFORCED -> false;
      case ROLE, FORMAT, URGENCY -> false;
    };
  }

  private List<PressureReading> readMessage(Message message) {
    var strongest = new EnumMap<Cue, PressureReading>(Cue.class);
    for (int part = 0; part < message.parts().size(); part++) {
      if (message.parts().get(part) instanceof Part.Text
          || message.parts().get(part) instanceof Part.ToolResult) {
        readPart(message, part, strongest);
      }
    }
    if (message.role() == Role.USER && !message.parts().isEmpty()) {
      compare(message, strongest);
    }
    return List.copyOf(strongest.values());
  }

  private void readPart(Message message, int part, Map<Cue, PressureReading> strongest) {
    String text = message.parts().get(part).text();
    for (Sentence sentence : Sentences.of(text)) {
      scan.read(text, sentence.start(), sentence.end());
      for (int cue = 0; cue < CUES.size(); cue++) {
        double worth = scan.worth(SECTIONS.get(cue));
        if (worth > 0 && isReadFrom(SECTIONS.get(cue), message.role())) {
          var span = new Span(message.index(), part, sentence.start(), sentence.end());
          raise(strongest, CUES.get(cue), worth, span);
        }
      }
    }
  }

  private static boolean isReadFrom(int section, Role role) {
    String reader = role == Role.DEVELOPER ? Role.SYSTEM.label() : role.label();
    return LEXICON.sections().get(section).attributes().contains(reader);
  }

  private void compare(Message message, Map<Cue, PressureReading> strongest) {
    Set<String> words = ContentWords.of(message.prose());
    int from = Math.max(0, requests.size() - COMPARED);
    Request request = Request.compare(words, requests.subList(from, requests.size()));
    requests.add(words);
    raise(strongest, Cue.REPETITION, request.repetition(), Span.whole(message, 0));
    raise(strongest, Cue.REFRAMING, request.reframing(), Span.whole(message, 0));
  }

  /** Of equal strengths the first stays. */
  private static void raise(
      Map<Cue, PressureReading> strongest, Cue cue, double strength, Span span) {
    if (strength >= LEAST) {
      strongest.merge(
          cue,
          new PressureReading(cue, strength, span),
          (old, raised) -> raised.strength() > old.strength() ? raised : old);
    }
  }
}
