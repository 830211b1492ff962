package dev.leeway.ingest;

import dev.leeway.ingest.agentdojo.AgentDojoFormat;
import dev.leeway.ingest.anthropic.AnthropicMessagesFormat;
import dev.leeway.ingest.claudecode.ClaudeCodeFormat;
import dev.leeway.ingest.garak.GarakFormat;
import dev.leeway.ingest.gemini.GeminiFormat;
import dev.leeway.ingest.inspect.InspectFormat;
import dev.leeway.ingest.invariant.InvariantFormat;
import dev.leeway.ingest.json.Envelope;
import dev.leeway.ingest.langchain.LangChainFormat;
import dev.leeway.ingest.openai.OpenAiChatFormat;
import dev.leeway.ingest.otel.OtelFormat;
import dev.leeway.ingest.petri.PetriFormat;
import dev.leeway.ingest.promptfoo.PromptfooFormat;
import dev.leeway.ingest.pyrit.PyritFormat;
import dev.leeway.ingest.responses.OpenAiResponsesFormat;
import dev.leeway.ingest.scout.ScoutFormat;
import dev.leeway.ingest.sharegpt.ShareGptFormat;
import dev.leeway.ingest.taubench.TauBenchFormat;
import java.util.List;
import java.util.Optional;

/** The readers of JSON formats. */
final class JsonFormats {

  private JsonFormats() {}

  /** Returns whether a format is one of JSON records. */
  static boolean reads(Format format) {
    return reader(format, ReadLimits.defaults()).isPresent();
  }

  /** Returns a reader for the records of one origin; empty if the format is not JSON. */
  static Optional<SeriesFormat> reader(Format format, ReadLimits limits) {
    return switch (format) {
      case INSPECT -> Optional.of(new InspectFormat(limits));
      case PETRI -> Optional.of(new PetriFormat(limits));
      case SCOUT -> Optional.of(new OneByOne(new ScoutFormat(limits)));
      case PYRIT -> Optional.of(new PyritFormat(limits));
      case PROMPTFOO -> Optional.of(new PromptfooFormat(limits));
      case OTEL_GENAI -> Optional.of(new OtelFormat(limits));
      case CLAUDE_CODE -> Optional.of(new ClaudeCodeFormat(limits));
      case GARAK -> Optional.of(new GarakFormat());
      case TAU_BENCH -> Optional.of(new OneByOne(new TauBenchFormat()));
      case INVARIANT -> Optional.of(new InvariantFormat());
      case AGENTDOJO -> Optional.of(new OneByOne(new AgentDojoFormat()));
      case LANGCHAIN -> Optional.of(new OneByOne(new LangChainFormat()));
      case SHAREGPT -> Optional.of(new OneByOne(new ShareGptFormat(limits)));
      case GEMINI -> Optional.of(new OneByOne(new GeminiFormat()));
      case OPENAI_RESPONSES -> Optional.of(new OneByOne(new OpenAiResponsesFormat()));
      case ANTHROPIC_MESSAGES -> Optional.of(new OneByOne(new AnthropicMessagesFormat()));
      case OPENAI_CHAT -> Optional.of(new OneByOne(new OpenAiChatFormat()));
      case ODCV, PLAIN_TEXT -> Optional.empty();
    };
  }

  /** Returns the documents that the formats take apart while they are read. */
  static List<Envelope> envelopes(List<Format> formats) {
    return formats.contains(Format.INSPECT) ? List.of(InspectFormat.ENVELOPE) : List.of();
  }
}
