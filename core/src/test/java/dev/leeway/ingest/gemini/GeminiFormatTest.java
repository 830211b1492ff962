package dev.leeway.ingest.gemini;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leeway.ingest.Format;
import dev.leeway.ingest.ReaderContract;
import dev.leeway.ingest.Results;
import dev.leeway.transcript.Message;
import dev.leeway.transcript.Part;
import dev.leeway.transcript.Role;
import dev.leeway.transcript.Transcript;
import org.junit.jupiter.api.Test;

final class GeminiFormatTest extends ReaderContract {

  private static final String RECORD =
      """
      {"request": {
        "systemInstruction": {"parts": [{"text": "Mind the hens."}]},
        "generationConfig": {"temperature": 0.2},
        "contents": [
          {"role": "user", "parts": [{"text": "How many?"}, {"inlineData": {"mimeType": "image/png", "data": "AAAA"}}]},
          {"role": "model", "parts": [{"text": "Counting.", "thought": true},
            {"functionCall": {"name": "count", "args": {"what": "hens"}}}]},
          {"role": "user", "parts": [{"functionResponse": {"name": "count", "response": {"hens": 5}}},
            {"text": "Well?"}]}]},
       "response": {"candidates": [{"content": {"parts": [{"text": "Five."}]}}, {"content": {}}]}}
      """;

  @Override
  protected Format format() {
    return Format.GEMINI;
  }

  @Override
  protected String sample() {
    return RECORD;
  }

  @Override
  protected String fileWithUserWords(String words) {
    return "{\"contents\": [{\"role\": \"user\", \"parts\": [{\"text\": "
        + quoted(words)
        + "}]}]}\n";
  }

  @Test
  void read_contents_areMessages() {
    Transcript transcript = only(read(RECORD));
    assertThat(parts(transcript))
        .containsExactly(
            new Part.Text("Mind the hens."),
            new Part.Text("How many?"),
            new Part.Media("inline-data", ""),
            new Part.Reasoning("Counting."),
            new Part.ToolCall("", "count", "{\"what\": \"hens\"}"),
            new Part.ToolResult("", "count", "{\"hens\": 5}", false),
            new Part.Text("Well?"),
            new Part.Text("Five."));
    assertThat(transcript.messages())
        .extracting(Message::role)
        .containsExactly(
            Role.SYSTEM, Role.USER, Role.ASSISTANT, Role.TOOL, Role.USER, Role.ASSISTANT);
    assertThat(transcript.manifest().sampling()).containsEntry("temperature", "0.2");
  }

  @Test
  void read_bareListInSnakeCase_isRead() {
    String list = "[{\"role\": \"model\", \"parts\": [{\"function_call\": {\"name\": \"go\"}}]}]\n";
    assertThat(parts(only(read(list)))).containsExactly(new Part.ToolCall("", "go", ""));
  }

  @Test
  void read_partsThatAreNone_isAProblem() {
    String file = "{\"contents\": [{\"role\": \"user\", \"parts\": 7}]}";
    assertThat(Results.problems(read(file)).getFirst().text())
        .startsWith("sample:1:15: contents[0] holds a number.");
  }
}
