package dev.leeway.bench;

import dev.leeway.convert.Conversion;
import dev.leeway.convert.Target;
import dev.leeway.ingest.Format;
import dev.leeway.transcript.Author;
import dev.leeway.transcript.Manifest;
import dev.leeway.transcript.Message;
import dev.leeway.transcript.Part;
import dev.leeway.transcript.Role;
import dev.leeway.transcript.Source;
import dev.leeway.transcript.Transcript;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;

/**
 * The same conversations in every format: by the program's own writers where there are such, else
 * by the smallest template that the format's page shows. From a fixed seed.
 */
final class Templates {

  /** What is asked, what a tool returned, what is replied. */
  private record Turn(String user, String call, String result, String reply) {}

  private record Talk(String id, String system, List<Turn> turns) {}

  private static final int MESSAGES_A_TURN = 4;

  private Templates() {}

  /** Returns conversations of 4 to 40 turns, at least so many bytes of them. */
  static byte[] bytes(Format format, int atLeast) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
    var out = new ByteArrayOutputStream();
    put(out, head(format));
    int step = 1;
    for (int id = 0; out.size() < atLeast; id++) {
      Talk talk = talk(id, random);
      put(out, format == Format.ODCV ? odcv(talk, step) : record(format, talk));
      step += MESSAGES_A_TURN * talk.turns.size();
    }
    return out.toByteArray();
  }

  private static void put(ByteArrayOutputStream out, String text) {
    out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String head(Format format) {
    return switch (format) {
      case INVARIANT -> "{\"metadata\": {\"description\": \"b\"}}\n";
      case GARAK -> "{\"entry_type\": \"start_run setup\", \"plugins.target_name\": \"m\"}\n";
      default -> "";
    };
  }

  private static String record(Format format, Talk talk) {
    return switch (format) {
      case OPENAI_CHAT -> converted(talk, Target.OPENAI);
      case OTEL_GENAI -> converted(talk, Target.OTLP);
      case INSPECT -> converted(talk, Target.INSPECT_JSON);
      case SCOUT -> converted(talk, Target.SCOUT_PARQUET);
      case INVARIANT -> chat(talk) + "\n";
      case TAU_BENCH -> "{\"task_id\": 1, \"trial\": 0, \"traj\": " + chat(talk) + "}\n";
      case PROMPTFOO ->
          "{\"id\": \"%s\", \"promptIdx\": 0, \"prompt\": {\"raw\": \"x\"}, \"response\": {\"output\": \"\", \"metadata\": {\"messages\": %s}}, \"success\": true}\n"
              .formatted(talk.id, chat(talk));
      case AGENTDOJO -> agentDojo(talk);
      case PETRI -> petri(talk);
      case PYRIT -> pyrit(talk);
      case CLAUDE_CODE -> claudeCode(talk);
      case GARAK -> garak(talk);
      case LANGCHAIN -> langChain(talk);
      case SHAREGPT -> shareGpt(talk);
      case GEMINI -> gemini(talk);
      case OPENAI_RESPONSES -> responses(talk);
      case ANTHROPIC_MESSAGES -> anthropic(talk);
      case ODCV -> odcv(talk, 1);
      case PLAIN_TEXT -> plain(talk);
    };
  }

  private static String chat(Talk talk) {
    return "[{\"role\": \"system\", \"content\": %s}, %s]"
        .formatted(
            quoted(talk.system),
            each(
                talk,
                "{\"role\": \"user\", \"content\": %s}, {\"role\": \"assistant\", \"content\": \"\", \"tool_calls\": [{\"id\": %s, \"type\": \"function\", \"function\": {\"name\": \"look_up\", \"arguments\": \"{\\\"item\\\": 7}\"}}]}, {\"role\": \"tool\", \"tool_call_id\": %2$s, \"content\": %s}, {\"role\": \"assistant\", \"content\": %s}"));
  }

  private static String agentDojo(Talk talk) {
    return "{\"suite_name\": \"b\", \"pipeline_name\": \"m\", \"user_task_id\": \"%s\", \"injection_task_id\": null, \"injections\": {}, \"messages\": [%s], \"utility\": true}\n"
        .formatted(
            talk.id,
            each(
                talk,
                "{\"role\": \"user\", \"content\": %s}, {\"role\": \"assistant\", \"content\": null, \"tool_calls\": [{\"id\": %s, \"function\": \"look_up\", \"args\": {\"item\": 7}}]}, {\"role\": \"tool\", \"content\": %s, \"tool_call_id\": %2$s, \"tool_call\": {\"id\": %2$s, \"function\": \"look_up\", \"args\": {}}, \"error\": null}, {\"role\": \"assistant\", \"content\": %s, \"tool_calls\": []}"));
  }

  private static String petri(Talk talk) {
    String add =
        "{\"type\": \"transcript_event\", \"view\": [\"target\", \"combined\"], \"edit\": {\"operation\": \"add\", \"message\": {\"role\": ";
    return "{\"metadata\": {\"transcript_id\": \"%s\", \"target_model\": \"m\"}, \"events\": [%s]}\n"
        .formatted(
            talk.id,
            each(
                talk,
                add
                    + "\"user\", \"content\": %s}}}, "
                    + add
                    + "\"assistant\", \"content\": \"\", \"tool_calls\": [{\"id\": %s, \"function\": \"look_up\", \"arguments\": {\"item\": 7}}]}}}, "
                    + add
                    + "\"tool\", \"tool_call_id\": %2$s, \"function\": \"look_up\", \"content\": %3$s}}}, "
                    + add
                    + "\"assistant\", \"content\": %4$s}}}"));
  }

  private static String pyrit(Talk talk) {
    String entry =
        "{\"id\": %2$s, \"conversation_id\": \""
            + talk.id
            + "\", \"sequence\": 0, \"converted_value_data_type\": \"text\", \"response_error\": \"none\", \"role\": ";
    return "[%s]\n"
        .formatted(
            each(
                talk,
                entry
                    + "\"user\", \"converted_value\": %1$s}, "
                    + entry
                    + "\"assistant\", \"converted_value\": %3$s}, "
                    + entry
                    + "\"user\", \"converted_value\": \"Go on.\"}, "
                    + entry
                    + "\"assistant\", \"converted_value\": %4$s}"));
  }

  private static String claudeCode(Talk talk) {
    var lines = new StringBuilder();
    String parent = "null";
    for (Turn turn : talk.turns) {
      String id = talk.id + turn.call;
      String head = "\"sessionId\": \"" + talk.id + "\", \"uuid\": \"" + id;
      lines.append(
          "{\"type\": \"user\", \"parentUuid\": %s, %s-1\", \"message\": {\"role\": \"user\", \"content\": %s}}\n"
              .formatted(parent, head, quoted(turn.user)));
      lines.append(
          "{\"type\": \"assistant\", \"parentUuid\": \"%1$s-1\", %2$s-2\", \"message\": {\"id\": \"%1$s-m\", \"model\": \"m\", \"role\": \"assistant\", \"content\": [{\"type\": \"tool_use\", \"id\": \"%1$s\", \"name\": \"look_up\", \"input\": {\"item\": 7}}]}}\n"
              .formatted(id, head));
      lines.append(
          "{\"type\": \"user\", \"parentUuid\": \"%1$s-2\", %2$s-3\", \"message\": {\"role\": \"user\", \"content\": [{\"type\": \"tool_result\", \"tool_use_id\": \"%1$s\", \"content\": %3$s}]}}\n"
              .formatted(id, head, quoted(turn.result)));
      lines.append(
          "{\"type\": \"assistant\", \"parentUuid\": \"%1$s-3\", %2$s-4\", \"message\": {\"id\": \"%1$s-n\", \"model\": \"m\", \"role\": \"assistant\", \"content\": [{\"type\": \"text\", \"text\": %3$s}]}}\n"
              .formatted(id, head, quoted(turn.reply)));
      parent = "\"" + id + "-4\"";
    }
    return lines.toString();
  }

  private static String garak(Talk talk) {
    String turn =
        "{\"role\": \"user\", \"content\": {\"text\": %s}}, {\"role\": \"assistant\", \"content\": {\"text\": %3$s}}, {\"role\": \"user\", \"content\": {\"text\": %2$s}}, {\"role\": \"assistant\", \"content\": {\"text\": %4$s}}";
    return "{\"entry_type\": \"attempt\", \"uuid\": \"%s\", \"seq\": 0, \"status\": 1, \"probe_classname\": \"b.B\", \"conversations\": [{\"turns\": [%s]}]}\n"
        .formatted(talk.id, each(talk, turn));
  }

  private static String langChain(Talk talk) {
    return "[{\"type\": \"system\", \"content\": %s}, %s]\n"
        .formatted(
            quoted(talk.system),
            each(
                talk,
                "{\"type\": \"human\", \"content\": %s}, {\"type\": \"ai\", \"content\": \"\", \"tool_calls\": [{\"name\": \"look_up\", \"args\": {\"item\": 7}, \"id\": %s, \"type\": \"tool_call\"}]}, {\"type\": \"tool\", \"content\": %s, \"tool_call_id\": %2$s, \"name\": \"look_up\"}, {\"type\": \"ai\", \"content\": %s}"));
  }

  private static String shareGpt(Talk talk) {
    return "{\"id\": \"%s\", \"conversations\": [{\"from\": \"system\", \"value\": %s}, %s]}\n"
        .formatted(
            talk.id,
            quoted(talk.system),
            each(
                talk,
                "{\"from\": \"human\", \"value\": %1$s}, {\"from\": \"function_call\", \"value\": \"{\\\"name\\\": \\\"look_up\\\", \\\"arguments\\\": {\\\"item\\\": 7}}\"}, {\"from\": \"observation\", \"value\": %3$s}, {\"from\": \"gpt\", \"value\": %4$s}"));
  }

  private static String gemini(Talk talk) {
    return "{\"systemInstruction\": {\"parts\": [{\"text\": %s}]}, \"contents\": [%s]}\n"
        .formatted(
            quoted(talk.system),
            each(
                talk,
                "{\"role\": \"user\", \"parts\": [{\"text\": %1$s}]}, {\"role\": \"model\", \"parts\": [{\"functionCall\": {\"name\": \"look_up\", \"args\": {\"item\": 7}}}]}, {\"role\": \"user\", \"parts\": [{\"functionResponse\": {\"name\": \"look_up\", \"response\": {\"is\": %3$s}}}]}, {\"role\": \"model\", \"parts\": [{\"text\": %4$s}]}"));
  }

  private static String responses(Talk talk) {
    return "{\"id\": \"%s\", \"model\": \"m\", \"instructions\": %s, \"input\": [%s], \"output\": []}\n"
        .formatted(
            talk.id,
            quoted(talk.system),
            each(
                talk,
                "{\"type\": \"message\", \"role\": \"user\", \"content\": [{\"type\": \"input_text\", \"text\": %s}]}, {\"type\": \"function_call\", \"call_id\": %s, \"name\": \"look_up\", \"arguments\": \"{}\"}, {\"type\": \"function_call_output\", \"call_id\": %2$s, \"output\": %s}, {\"type\": \"message\", \"role\": \"assistant\", \"content\": [{\"type\": \"output_text\", \"text\": %s}]}"));
  }

  private static String anthropic(Talk talk) {
    return "{\"model\": \"m\", \"system\": %s, \"messages\": [%s]}\n"
        .formatted(
            quoted(talk.system),
            each(
                talk,
                "{\"role\": \"user\", \"content\": %s}, {\"role\": \"assistant\", \"content\": [{\"type\": \"tool_use\", \"id\": %s, \"name\": \"look_up\", \"input\": {\"item\": 7}}]}, {\"role\": \"user\", \"content\": [{\"type\": \"tool_result\", \"tool_use_id\": %2$s, \"content\": %s}]}, {\"role\": \"assistant\", \"content\": [{\"type\": \"text\", \"text\": %s}]}"));
  }

  /** One record goes on through all conversations: a file of this format holds one transcript. */
  private static String odcv(Talk talk, int first) {
    var steps = new StringBuilder();
    int step = first;
    for (Turn turn : talk.turns) {
      steps.append(
          "== Step %d ==\nrole: user\ncontent: %s\n\n== Step %d ==\nrole: assistant\ncontent: \nreason: Look.\ncall: [{'id': '%s', 'type': 'function', 'function': {'name': 'bash', 'arguments': '{}'}}]\n\n== Step %d ==\nrole: tool\ncontent: %s\n\n== Step %d ==\nrole: assistant\ncontent: %s\nreason: No explanation\ncall: []\n\n"
              .formatted(
                  step,
                  turn.user,
                  step + 1,
                  turn.call,
                  step + 2,
                  turn.result,
                  step + 3,
                  turn.reply));
      step += MESSAGES_A_TURN;
    }
    return steps.toString();
  }

  private static String plain(Talk talk) {
    return talk.turns.stream()
        .map(
            turn ->
                "User: %s\nTool: %s\nAssistant: %s\n".formatted(turn.user, turn.result, turn.reply))
        .collect(Collectors.joining());
  }

  /**
   * @param template of a turn; its arguments are the user's words, the call's id, the result and
   *     the reply, quoted
   */
  private static String each(Talk talk, String template) {
    String numbered = template;
    for (int i = 1; numbered.contains("%s"); i++) {
      // The second use of the call's id is written %2$s, so plain ones count on from what is left.
      numbered = numbered.replaceFirst("%s", "%" + i + "\\$s");
    }
    String all = numbered;
    return talk.turns.stream()
        .map(
            turn ->
                all.formatted(
                    quoted(turn.user), quoted(turn.call), quoted(turn.result), quoted(turn.reply)))
        .collect(Collectors.joining(", "));
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\n", "\\n") + "\"";
  }

  private static String converted(Talk talk, Target target) {
    var messages = new ArrayList<Message>();
    add(messages, Role.SYSTEM, new Part.Text(talk.system));
    for (Turn turn : talk.turns) {
      add(messages, Role.USER, new Part.Text(turn.user));
      add(messages, Role.ASSISTANT, new Part.ToolCall(turn.call, "look_up", "{\"item\": 7}"));
      add(messages, Role.TOOL, new Part.ToolResult(turn.call, "look_up", turn.result, false));
      add(messages, Role.ASSISTANT, new Part.Text(turn.reply));
    }
    var transcript =
        new Transcript(
            talk.id,
            messages,
            new Manifest("m", "", "", new TreeMap<>()),
            List.of(),
            new Source("b", "b", 1),
            List.of());
    return Conversion.of(transcript, target).text() + "\n";
  }

  private static void add(List<Message> to, Role role, Part part) {
    to.add(new Message(to.size(), "m" + to.size(), role, Author.usual(role), List.of(part)));
  }

  private static Talk talk(int id, RandomGenerator random) {
    var turns = new ArrayList<Turn>();
    String system = words(random);
    for (int turn = 4 + random.nextInt(37); turn > 0; turn--) {
      turns.add(new Turn(words(random), "c" + turn, words(random), words(random)));
    }
    return new Talk("t" + id, system, turns);
  }

  private static String words(RandomGenerator random) {
    var text = new StringBuilder();
    for (int word = 10 + random.nextInt(150); word > 0; word--) {
      text.append(random.nextInt(8) == 0 ? "price\n" : "approval ");
    }
    return text.toString();
  }
}
