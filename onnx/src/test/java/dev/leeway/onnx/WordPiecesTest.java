package dev.leeway.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WordPiecesTest {

  @TempDir private static Path cache;
  private static WordPieces wordPieces;

  @BeforeAll
  static void read() throws Exception {
    OnnxEmbedder.load(cache).close();
    wordPieces = WordPieces.read(BundledResource.find(OnnxEmbedder.TOKENIZER).orElseThrow().read());
  }

  @AfterAll
  static void close() {
    wordPieces.close();
  }

  @Test
  void encode_longText_isNeitherTruncatedNorPadded() {
    assertThat(wordPieces.encode("word ".repeat(2_000))).hasSize(2_000);
    assertThat(wordPieces.encode("word")).hasSize(1);
    assertThat(wordPieces.encode("")).isEmpty();
  }

  @Test
  void encode_textOfSeveralPieces_givesTheTokensOfTheWhole() {
    var text = new StringBuilder();
    for (int i = 0; text.length() < 3 * WordPieces.PIECE_UNITS; i++) {
      text.append("unbelievably long-winded, naïve text № ").append(i).append(" \n");
    }

    assertThat(wordPieces.encode(text.toString()))
        .containsExactly(wordPieces.encodePiece(text.toString()));
  }

  @Test
  void encode_piecesWithoutWhiteSpace_cutNoCodePoint() {
    String emoji = "\ud83d\ude00".repeat(WordPieces.PIECE_UNITS);

    assertThat(wordPieces.encode("x" + emoji)).isNotEmpty();
  }

  @Test
  void encode_unpairedSurrogate_leavesTheRestAsItIs() {
    assertThat(wordPieces.encode("alone \ud83d here \ud83d\ude00 end"))
        .containsExactly(wordPieces.encode("alone here \ud83d\ude00 end"));
  }

  @Test
  void encode_marksInTheText_areOrdinaryWords() {
    assertThat(wordPieces.encode("[SEP]")).containsExactly(wordPieces.encode("[ sep ]"));
    assertThat(wordPieces.encode("a [MASK] b")).hasSize(5);
  }
}
