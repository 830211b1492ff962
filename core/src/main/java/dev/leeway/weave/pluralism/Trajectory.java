package dev.leeway.weave.pluralism;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/**
 * What is kept of one analysed transcript.
 *
 * @param task what shares its luck
 * @param served by turn at which something was served, service of each stakeholder in [0, 1]
 * @param control by contested turn, share of belief that each stakeholder's objectives were in
 *     control; the shares add up to 1, with {@link #NOBODY} among them
 * @param replies what each reply took up of the positions
 */
public record Trajectory(
    String id,
    String task,
    List<SortedMap<String, Double>> served,
    List<SortedMap<String, Double>> control,
    List<Reply> replies) {

  /** Control by nothing, or by something that no stakeholder stands behind. */
  public static final String NOBODY = "(no stakeholder)";

  public Trajectory {
    served = List.copyOf(served);
    control = List.copyOf(control);
    replies = List.copyOf(replies);
  }

  /**
   * One reply.
   *
   * @param asked the questions it is about
   * @param taken places in the list of positions
   */
  public record Reply(Set<String> asked, Set<Integer> taken) {}
}
