package dev.leeway.evidence.provenance;

import dev.leeway.transcript.Author;
import dev.leeway.transcript.CallResults;
import dev.leeway.transcript.Message;
import dev.leeway.transcript.Part;
import dev.leeway.transcript.Role;
import dev.leeway.transcript.Span;
import dev.leeway.transcript.Transcript;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** One walk through one transcript, in its order: what came later explains nothing earlier. */
final class ProvenanceReading {
  /** Log-odds below which a sentence is not worth an entry: about one in twenty. */
  private static final double WORTH_TELLING = -3;

  private static final int ERROR_REACH = 40;

  private final Transcript transcript;
  private final Limits limits;
  private final Vocabulary vocabulary = new Vocabulary();
  private final Tokenizer tokenizer = new Tokenizer(vocabulary);
  private final Segmenter segmenter = new Segmenter(tokenizer);
  private final ActionReader actions;
  private final BlockFinder finder;
  private final Background background;
  private final Authority authority = new Authority(vocabulary);
  private final ActionAttributor attributor;
  private final ReplyAttributor replies = new ReplyAttributor(vocabulary);
  private final CallResults results;
  private final Map<CallResults.Place, CallWords> callWords = new HashMap<>();
  private final Outcomes outcomes = new Outcomes();
  private final List<String> capped = new ArrayList<>();
  private final List<DirectiveBlock> judged = new ArrayList<>();

  ProvenanceReading(Transcript transcript, Limits limits) {
    this.transcript = transcript;
    this.limits = limits;
    this.results = new CallResults(transcript);
    this.actions = new ActionReader(vocabulary, tokenizer, limits.charactersPerPart());
    this.background = new Background(limits.requests());
    this.attributor = new ActionAttributor(vocabulary, background, authority);
    this.finder = new BlockFinder(vocabulary, limits.blocks());
  }

  Provenance read() {
    var turns = new ArrayList<TurnProvenance>();
    for (Message message : transcript.messages()) {
      switch (message.role()) {
        case SYSTEM, DEVELOPER -> readRequests(message);
        case USER -> {
          if (Observations.standsIn(transcript, message)) {
            readResults(message, SourceKind.QUOTED_CONTENT);
          } else {
            readRequests(message);
          }
        }
        case TOOL -> readResults(message, SourceKind.TOOL_RESULT);
        case ASSISTANT -> {
          if (message.author() == Author.MODEL) {
            turns.add(readTurn(turns.size(), message));
          }
        }
      }
    }
    // Spans of blocks that appeared again later have grown since they were judged.
    judge(0);
    noteForgotten();
    return new Provenance(judged, outcomes.steps(), turns, capped);
  }

  private void noteForgotten() {
    if (finder.dropped() > 0) {
      capped.add(
          "%d directive blocks beyond the first %d".formatted(finder.dropped(), limits.blocks()));
    }
    if (background.forgotten() > 0) {
      capped.add(
          "%d sentences of principals before the last %d"
              .formatted(background.forgotten(), limits.requests()));
    }
  }

  private PartText partText(Message message, int part) {
    String raw = message.parts().get(part).text();
    if (raw.length() > limits.charactersPerPart()) {
      capped.add(
          "message %d, part %d: %d characters".formatted(message.index(), part, raw.length()));
    }
    PlainText plain = PlainText.of(raw, limits.charactersPerPart());
    return new PartText(message.index(), part, plain, segmenter.sentences(plain.text()));
  }

  private void readRequests(Message message) {
    var lenders = new ArrayList<Request>();
    for (int part = 0; part < message.parts().size(); part++) {
      PartText text = partText(message, part);
      for (Sentence sentence : text.sentences()) {
        Request request = request(text, sentence, kind(message.role()));
        background.addRequest(request);
        if (request.lending().kind() != Lending.Kind.NOTHING) {
          lenders.add(request);
        }
      }
    }
    for (Block block : finder.blocks()) {
      block.delegation = Math.max(block.delegation, authority.delegation(block, lenders));
    }
    judge(0);
  }

  private Request request(PartText text, Sentence sentence, SourceKind source) {
    int acts = 0;
    for (Token token : sentence.tokens()) {
      acts |= vocabulary.acts(token.id());
    }
    Lending lending = Lending.of(vocabulary, text.text(), sentence.tokens(), acts);
    Span span = text.span(sentence.start(), sentence.end());
    return new Request(span, source, sentence.words(), acts, lending);
  }

  private static SourceKind kind(Role role) {
    return switch (role) {
      case SYSTEM -> SourceKind.SYSTEM;
      case DEVELOPER -> SourceKind.DEVELOPER;
      case USER -> SourceKind.USER;
      case TOOL -> SourceKind.TOOL_RESULT;
      case ASSISTANT -> SourceKind.MODEL;
    };
  }

  private void readResults(Message message, SourceKind source) {
    int known = finder.blocks().size();
    for (int part = 0; part < message.parts().size(); part++) {
      CallWords call =
          results
              .call(new CallResults.Place(message.index(), part))
              .map(place -> callWords.getOrDefault(place, CallWords.NONE))
              .orElse(CallWords.NONE);
      boolean error = false;
      if (message.parts().get(part) instanceof Part.ToolResult result) {
        error = result.failed() || saysError(result.output());
      }
      PartText text = partText(message, part);
      for (Sentence sentence : finder.read(text, source, call, error)) {
        background.addData(sentence.tokens(), call.values());
      }
    }
    for (Block block : finder.blocks().subList(known, finder.blocks().size())) {
      block.delegation = authority.delegation(block, background.lenders());
    }
    judge(known);
  }

  /** Judges the blocks from {@code from} on anew against all that principals have said so far. */
  private void judge(int from) {
    judged.subList(from, judged.size()).clear();
    for (Block block : finder.blocks().subList(from, finder.blocks().size())) {
      judged.add(
          new DirectiveBlock(
              block.index,
              block.spans(),
              block.instruction(),
              block.source,
              block.strength,
              block.overrides,
              block.saying,
              authority.entailment(block, background),
              block.delegation));
    }
    outcomes.expose(judged.size());
  }

  private TurnProvenance readTurn(int index, Message message) {
    outcomes.enter(index);
    double contest = 0;
    OptionalInt rival = OptionalInt.empty();
    for (DirectiveBlock block : judged) {
      double strength = Weighing.contest(block.strength()) * block.unauthorised();
      if (strength > contest) {
        contest = strength;
        rival = OptionalInt.of(block.index());
      }
    }
    var attributions = new ArrayList<Attribution>();
    for (int part = 0; part < message.parts().size(); part++) {
      if (message.parts().get(part) instanceof Part.ToolCall call) {
        attributions.add(attribute(call, Span.whole(message, part)));
      } else {
        readReply(message, part, attributions);
      }
    }
    return new TurnProvenance(index, contest, rival, attributions);
  }

  private Attribution attribute(Part.ToolCall call, Span span) {
    var place = new CallResults.Place(span.message(), span.part());
    Action action = actions.read(call, span, failed(place));
    callWords.put(place, CallWords.of(action));
    return attributor.attribute(action, finder.blocks(), judged, outcomes);
  }

  private boolean failed(CallResults.Place call) {
    return results
        .result(call)
        .map(place -> transcript.messages().get(place.message()).parts().get(place.part()))
        .filter(Part.ToolResult.class::isInstance)
        .map(Part.ToolResult.class::cast)
        .map(result -> result.failed() || saysError(result.output()))
        .orElse(false);
  }

  private static boolean saysError(String output) {
    String text = output.strip();
    String start = text.substring(0, Math.min(ERROR_REACH, text.length())).toLowerCase(Locale.ROOT);
    return start.startsWith("error")
        || start.startsWith("traceback")
        || start.startsWith("exception")
        || start.startsWith("warning")
        || start.contains("error:");
  }

  private void readReply(Message message, int part, List<Attribution> attributions) {
    if (finder.blocks().isEmpty()) {
      return;
    }
    boolean aloud = message.parts().get(part) instanceof Part.Text;
    PartText text = partText(message, part);
    for (Sentence sentence : text.sentences()) {
      for (Block block : finder.blocks()) {
        if (replies.touches(sentence, block, background)) {
          Said said = replies.compare(text, sentence, block, background);
          Span span = text.span(sentence.start(), sentence.end());
          outcomes.named(block, said.recall(), span);
          if (aloud && block.saying && said.logOdds() > WORTH_TELLING) {
            outcomes.said(block, said.logOdds(), span);
            attributions.add(attribution(span, block, said));
          }
        }
      }
    }
  }

  private Attribution attribution(Span sentence, Block block, Said said) {
    double probability = Weighing.probability(said.logOdds());
    double without = probability * judged.get(block.index).unauthorised();
    return new Attribution(
        sentence,
        "",
        OptionalInt.of(block.index),
        said.logOdds(),
        without,
        probability - without,
        Optional.empty(),
        true,
        false,
        said.citations());
  }
}
