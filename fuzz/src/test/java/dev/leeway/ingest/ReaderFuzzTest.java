package dev.leeway.ingest;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** One target a format: any bytes, read as what they look like and as that format. */
final class ReaderFuzzTest {

  @FuzzTest
  void inspect(byte[] bytes) throws Exception {
    ReaderPromises.check(Format.INSPECT, bytes);
  }

  @FuzzTest
  void petri(byte[] bytes) throws Exception {
    ReaderPromises.check(Format.PETRI, bytes);
  }

  @FuzzTest
  void scout(byte[] bytes) throws Exception {
    ReaderPromises.check(Format.SCOUT, bytes);
  }

  @FuzzTest
  void pyrit(byte[] bytes) throws Exception {
    ReaderPromises.check(Format.PYRIT, bytes);
  }

  @FuzzTest
  void claudeCode(byte[] bytes) throws Exception {
    ReaderPromises.check(Format.CLAUDE_CODE, bytes);
  }

  @FuzzTest
  void garak(byte[] bytes) throws Exception {
    ReaderPromises.check(Format.GARAK, bytes);
  }

  @FuzzTest
  void tauBench(byte[] bytes) throws Exception {
    ReaderPromises.check(Format.TAU_BENCH, bytes);
  }

  @FuzzTest
  void promptfoo(byte[] bytes) throws Exception {
    ReaderPromises.check(Format.PROMPTFOO, bytes);
  }

  @FuzzTest
  void otelGenai(byte[] bytes) throws Exception {
    ReaderPromises.check(Format.OTEL_GENAI, bytes);
  }

  @FuzzTest
  void agentdojo(byte[] bytes) throws Exception {
    ReaderPromises.check(Format.AGENTDOJO, bytes);
  }

  @FuzzTest
  void invariant(byte[] bytes) throws Exception {
    ReaderPromises.check(Format.INVARIANT, bytes);
  }

  @FuzzTest
  void langchain(byte[] bytes) throws Exception {
    ReaderPromises.check(Format.LANGCHAIN, bytes);
  }

  @FuzzTest
  void sharegpt(byte[] bytes) throws Exception {
    ReaderPromises.check(Format.SHAREGPT, bytes);
  }

  @FuzzTest
  void gemini(byte[] bytes) throws Exception {
    ReaderPromises.check(Format.GEMINI, bytes);
  }

  @FuzzTest
  void openaiResponses(byte[] bytes) throws Exception {
    ReaderPromises.check(Format.OPENAI_RESPONSES, bytes);
  }

  @FuzzTest
  void anthropicMessages(byte[] bytes) throws Exception {
    ReaderPromises.check(Format.ANTHROPIC_MESSAGES, bytes);
  }

  @FuzzTest
  void openaiChat(byte[] bytes) throws Exception {
    ReaderPromises.check(Format.OPENAI_CHAT, bytes);
  }

  @FuzzTest
  void odcv(byte[] bytes) throws Exception {
    ReaderPromises.check(Format.ODCV, bytes);
  }

  @FuzzTest
  void plainText(byte[] bytes) throws Exception {
    ReaderPromises.check(Format.PLAIN_TEXT, bytes);
  }
}
