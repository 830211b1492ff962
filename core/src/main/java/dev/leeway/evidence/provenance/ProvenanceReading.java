package dev.leeway.evidence.provenance;

import dev.leeway.transcript.Author;
import dev.leeway.transcript.Message;
import dev.leeway.transcript.Part;
import dev.leeway.transcript.Role;
import dev.leeway.transcript.Span;
import dev.leeway.transcript.Transcript;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** One walk through one transcript, in its order: what came later explains nothing earlier. */
final class ProvenanceReading {
  private static final double NAMED = .35;
  private static final double SERVED = .5;

  private final Transcript transcript;
  private final Limits limits;
  private final Vocabulary vocabulary = new Vocabulary();
  private final Tokenizer tokenizer = new Tokenizer(vocabulary);
  private final Segmenter segmenter = new Segmenter(tokenizer);
  private final ActionReader actions;
  private final BlockFinder finder;
  private final Background background = new Background();
  private final Authority authority = new Authority(vocabulary);
  private final Attributor attributor = new Attributor(vocabulary);
  private final ReplyAttributor replies = new ReplyAttributor(vocabulary);
  private final Map<String, BitSet> callWords = new HashMap<>();
  private final List<OutcomeLevel> outcomes = new ArrayList<>();
  private final List<String> capped = new ArrayList<>();
  private final List<DirectiveBlock> judged = new ArrayList<>();

  ProvenanceReading(Transcript transcript, Limits limits) {
    this.transcript = transcript;
    this.limits = limits;
    this.actions = new ActionReader(vocabulary, tokenizer, limits.charactersPerPart());
    this.finder = new BlockFinder(vocabulary, limits.blocks());
  }

  Provenance read() {
    var turns = new ArrayList<TurnProvenance>();
    for (Message message : transcript.messages()) {
      switch (message.role()) {
        case SYSTEM, DEVELOPER, USER -> readRequests(message);
        case TOOL -> readResults(message);
        case ASSISTANT -> {
          if (message.author() == Author.MODEL) {
            turns.add(readTurn(turns.size(), message));
          }
        }
      }
    }
    if (finder.dropped() > 0) {
      capped.add("%d directive blocks beyond the first %d".formatted(finder.dropped(), limits.blocks()));
    }
    return new Provenance(judged, outcomes, turns, capped);
  }

  private PartText partText(Message message, int part) {
    String raw = message.parts().get(part).text();
    if (raw.length() > limits.charactersPerPart()) {
      capped.add("message %d, part %d: %d characters".formatted(message.index(), part, raw.length()));
    }
    PlainText plain = PlainText.of(raw, limits.charactersPerPart());
    return new PartText(message.index(), part, plain, segmenter.sentences(plain.text()));
  }

  private void readRequests(Message message) {
    for (int part = 0; part < message.parts().size(); part++) {
      PartText text = partText(message, part);
      for (Sentence sentence : text.sentences()) {
        int acts = sentence.tokens().stream().mapToInt(t -> vocabulary.acts(t.id())).reduce(0, (a, b) -> a | b);
        Lending lending = Lending.of(vocabulary, text.text(), sentence.tokens(), acts);
        Span span = text.span(sentence.start(), sentence.end());
        background.addRequest(
            new Request(span, kind(message.role()), sentence.words(), acts, lending));
      }
    }
    judge();
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

  private void readResults(Message message) {
    for (int part = 0; part < message.parts().size(); part++) {
      BitSet call = new BitSet();
      if (message.parts().get(part) instanceof Part.ToolResult result) {
        call = callWords.getOrDefault(result.callId(), call);
      }
      PartText text = partText(message, part);
      for (Sentence sentence : finder.read(text, SourceKind.TOOL_RESULT, call)) {
        background.addData(sentence.tokens(), call);
      }
    }
    judge();
  }

  private void judge() {
    judged.clear();
    for (Block block : finder.blocks()) {
      judged.add(
          new DirectiveBlock(
              block.index,
              block.spans(),
              block.source,
              block.strength,
              block.overrides,
              block.saying,
              authority.entailment(block, background),
              authority.delegation(block, background)));
      if (outcomes.size() < judged.size()) {
        outcomes.add(OutcomeLevel.EXPOSED);
      }
    }
  }

  private TurnProvenance readTurn(int index, Message message) {
    double contest = 0;
    OptionalInt rival = OptionalInt.empty();
    for (DirectiveBlock block : judged) {
      double strength = sharpened(block.strength()) * block.unauthorised();
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

  /** Doubles the log-odds: mild imperatives stand in most documents, and compete with nothing. */
  private static double sharpened(double strength) {
    double squared = strength * strength;
    return squared / (squared + (1 - strength) * (1 - strength));
  }

  private Attribution attribute(Part.ToolCall call, Span span) {
    Action action = actions.read(call, span, failed(call, span.message()));
    BitSet words = callWords.computeIfAbsent(call.callId(), id -> new BitSet());
    action.fields().forEach(field -> field.tokens().forEach(token -> words.set(token.id())));
    double best = Weighing.probability(-9);
    double bestLogOdds = -9;
    OptionalInt served = OptionalInt.empty();
    List<Citation> citations = List.of();
    double nonPrincipal = 0;
    for (Block block : finder.blocks()) {
      Overlap overlap = attributor.compare(action, block, background);
      double logOdds = Weighing.logOdds(action, overlap);
      double probability = Weighing.probability(logOdds);
      double without = probability * judged.get(block.index).unauthorised();
      if (probability > SERVED) {
        raise(block.index, action.failed() ? OutcomeLevel.ATTEMPTED : OutcomeLevel.EXECUTED);
      }
      if (without > nonPrincipal || (nonPrincipal == 0 && probability > best)) {
        best = probability;
        bestLogOdds = logOdds;
        nonPrincipal = without;
        served = OptionalInt.of(block.index);
        citations = overlap.citations();
      }
    }
    double principal = (1 - nonPrincipal) * principalShare(action);
    return new Attribution(
        span, call.name(), served, bestLogOdds, nonPrincipal, principal, request(action), action.writes(), action.failed(), citations);
  }

  private double principalShare(Action action) {
    double explained = 0;
    double all = 0;
    for (Field field : action.fields()) {
      for (Token token : field.tokens()) {
        double weight = vocabulary.weight(token.id());
        all += weight;
        explained += weight * (background.explains(token.id()) > 0 ? 1 : 0);
      }
    }
    boolean asked = (action.acts() & background.acts()) != 0;
    double share = all == 0 ? .5 : explained / all;
    return Weighing.probability(-1 + (asked || !action.writes() ? 1.5 : 0) + 2 * share);
  }

  private Optional<Span> request(Action action) {
    Optional<Span> best = Optional.empty();
    double most = 0;
    for (Request request : background.requests()) {
      double shared = (request.acts() & action.acts()) != 0 ? .5 : 0;
      for (Field field : action.fields()) {
        for (Token token : field.tokens()) {
          shared += request.words().get(token.id()) ? vocabulary.weight(token.id()) : 0;
        }
      }
      if (shared > most) {
        most = shared;
        best = Optional.of(request.span());
      }
    }
    return best;
  }

  private boolean failed(Part.ToolCall call, int message) {
    for (int i = message + 1; i < transcript.messages().size(); i++) {
      Message result = transcript.messages().get(i);
      if (result.role() != Role.TOOL) {
        return false;
      }
      for (Part.ToolResult part : result.parts(Part.ToolResult.class)) {
        if (part.callId().equals(call.callId())) {
          return part.failed() || saysError(part.output());
        }
      }
    }
    return false;
  }

  private static boolean saysError(String output) {
    String start = output.stripLeading().substring(0, Math.min(40, output.stripLeading().length())).toLowerCase(Locale.ROOT);
    return start.startsWith("error") || start.startsWith("traceback") || start.startsWith("exception") || start.contains("error:");
  }

  private void readReply(Message message, int part, List<Attribution> attributions) {
    if (finder.blocks().isEmpty()) {
      return;
    }
    boolean aloud = message.parts().get(part) instanceof Part.Text;
    PartText text = partText(message, part);
    for (Sentence sentence : text.sentences()) {
      for (Block block : finder.blocks()) {
        ReplyAttributor.Said said = replies.compare(text, sentence, block, background);
        if (said.recall() > NAMED) {
          raise(block.index, OutcomeLevel.CONSIDERED);
        }
        double probability = Weighing.probability(said.logOdds());
        if (aloud && block.saying && probability > .05) {
          double without = probability * judged.get(block.index).unauthorised();
          if (probability > SERVED) {
            raise(block.index, OutcomeLevel.EXECUTED);
          }
          attributions.add(
              new Attribution(
                  text.span(sentence.start(), sentence.end()), "", OptionalInt.of(block.index), said.logOdds(),
                  without, probability - without, Optional.empty(), true, false, said.citations()));
        }
      }
    }
  }

  private void raise(int block, OutcomeLevel level) {
    if (outcomes.get(block).compareTo(level) < 0) {
      outcomes.set(block, level);
    }
  }
}
