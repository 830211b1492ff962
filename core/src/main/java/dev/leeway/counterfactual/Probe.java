package dev.leeway.counterfactual;

/**
 * One question to an analysis: an edit, why it is asked, and what should come of it.
 *
 * @param name short and stable, for example {@code delete-rival}
 * @param question what the edit asks, as a clause: "without the rival's words and what served them"
 */
public record Probe(String name, String question, Edit edit, Expectation expectation) {}
