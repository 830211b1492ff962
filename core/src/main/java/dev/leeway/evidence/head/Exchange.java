package dev.leeway.evidence.head;

import dev.leeway.evidence.ActReading;
import dev.leeway.evidence.LanguageAct;
import dev.leeway.evidence.LanguageView;
import dev.leeway.evidence.lexical.LanguageActs;
import dev.leeway.evidence.lexical.SafetyMask;
import dev.leeway.evidence.lexical.Sentence;
import dev.leeway.evidence.lexical.Sentences;
import dev.leeway.transcript.Message;
import dev.leeway.transcript.Part;
import dev.leeway.transcript.Role;
import dev.leeway.transcript.Span;
import dev.leeway.transcript.Transcript;
import dev.leeway.transcript.Turn;
import java.util.ArrayList;
import java.util.List;

/**
 * A reply and what was asked last before it, with what the reply does with words.
 *
 * @param request text of the last message by the user
 * @param reply the reply's prose
 * @param content the prose with refusals, warnings and the like left out
 * @param contentSpans where that content stands, at most the first few sentences
 * @param sentences where its sentences stand, in the reply's own parts
 * @param ends where each sentence ends in {@code reply}
 * @param acts by sentence
 */
public record Exchange(
    String request,
    String reply,
    String content,
    List<Span> contentSpans,
    List<Span> sentences,
    List<Integer> ends,
    List<ActReading> acts) {

  /** What is longer is cut: nothing that tells a refusal stands so late. */
  private static final int LONGEST = 12_000;

  /** How many sentences of the content are cited: enough to see what it is. */
  private static final int CITED = 2;

  /** What a reply does that hands nothing over, if there is nothing besides. */
  private static final List<LanguageAct> HANDING_NOTHING_OVER =
      List.of(LanguageAct.REFUSE, LanguageAct.APOLOGISE, LanguageAct.CITE_POLICY);

  private static final double CLEAR = .5;

  public Exchange {
    contentSpans = List.copyOf(contentSpans);
    sentences = List.copyOf(sentences);
    ends = List.copyOf(ends);
    acts = List.copyOf(acts);
  }

  /** Returns the exchange that ends with a turn. */
  public static Exchange of(Transcript transcript, Turn turn) {
    LanguageView view = LanguageView.of(transcript, turn);
    List<ActReading> acts = LanguageActs.read(view);
    List<Span> mask = SafetyMask.of(acts);
    var reply = new StringBuilder();
    var content = new StringBuilder();
    var contentSpans = new ArrayList<Span>();
    var sentences = new ArrayList<Span>();
    var ends = new ArrayList<Integer>();
    for (Span prose : view.prose()) {
      String text = transcript.text(prose);
      text = text.substring(0, Math.min(text.length(), Math.max(0, LONGEST - reply.length())));
      for (Sentence sentence : Sentences.of(text)) {
        var span =
            new Span(
                prose.message(),
                prose.part(),
                prose.start() + sentence.start(),
                prose.start() + sentence.end());
        sentences.add(span);
        ends.add(reply.length() + sentence.end());
        if (mask.stream().noneMatch(span::overlaps)) {
          content.append(text, sentence.start(), sentence.end()).append('\n');
          if (contentSpans.size() < CITED) {
            contentSpans.add(span);
          }
        }
      }
      reply.append(text);
    }
    String request = request(transcript, turn);
    return new Exchange(
        request, reply.toString(), content.toString(), contentSpans, sentences, ends, acts);
  }

  /** Returns what the user said last before a turn; empty if nothing. */
  public static String request(Transcript transcript, Turn turn) {
    for (int i = turn.message() - 1; i >= 0; i--) {
      Message message = transcript.messages().get(i);
      if (message.role() == Role.USER) {
        var text = new StringBuilder();
        for (Part part : message.parts()) {
          if (part instanceof Part.Text words) {
            text.append(words.text(), 0, Math.min(LONGEST, words.text().length())).append('\n');
          }
        }
        return text.toString().strip();
      }
    }
    return "";
  }

  /**
   * Returns what the reply hands over: its content or, where nothing else is left and nothing is
   * refused, the reply as it stands. An answer of one sentence with a word of caution in it is an
   * answer still.
   */
  String substance() {
    return content.isBlank() && !refuses() ? reply : content;
  }

  private boolean refuses() {
    return HANDING_NOTHING_OVER.stream()
        .anyMatch(act -> strongest(act, 0, sentences.size()) >= CLEAR);
  }

  /** Returns where a sentence ends in the reply. */
  int end(int sentence) {
    return ends.get(sentence);
  }

  /** Returns how surely a sentence does something with words. */
  double act(LanguageAct act, int sentence) {
    return strongest(act, sentence, sentence + 1);
  }

  /** Returns how surely some sentence of a run does something with words. */
  double strongest(LanguageAct act, int from, int to) {
    double strongest = 0;
    for (int i = Math.max(0, from); i < Math.min(to, sentences.size()); i++) {
      for (ActReading reading : acts) {
        if (reading.act() == act && reading.span().overlaps(sentences.get(i))) {
          strongest = Math.max(strongest, reading.probability());
        }
      }
    }
    return strongest;
  }
}
