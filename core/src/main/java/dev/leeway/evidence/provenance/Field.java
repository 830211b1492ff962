package dev.leeway.evidence.provenance;

import java.util.List;

/**
 * One value that an action carries: an argument, or a sentence of a reply.
 *
 * @param key the argument's name; empty where it has none
 * @param tokens each word once, with where it first stands, in offsets of the part
 */
record Field(String key, List<Token> tokens) {
  Field {
    tokens = List.copyOf(tokens);
  }
}
