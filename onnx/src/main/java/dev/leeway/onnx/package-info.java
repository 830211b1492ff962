/**
 * Sentence embeddings on this machine's processor, from a model that a library on the class path
 * carries; nothing is fetched.
 *
 * <p>Comes in: a text, and a directory in which unpacked libraries and embeddings may be kept. Goes
 * out: an {@link dev.leeway.evidence.Embedder}, or an {@link dev.leeway.onnx.EncoderUnavailable} that
 * says what to do. Must not know: transcripts, objectives, or what a similarity means. Start with
 * {@link dev.leeway.onnx.LocalEncoder}, then {@link dev.leeway.onnx.OnnxEmbedder}.
 */
package dev.leeway.onnx;
