package dev.leeway.evidence.conduct;

import dev.leeway.transcript.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether a request against one constraint stands open, message by message. It opens by a request,
 * stays open while the user insists or goes on with it, and closes when the user turns away.
 */
final class Topic {

  /*
   * open_t = max(direct_t, open_{t-1} c_t), direct_t = P(asks) P(conflict), with c_t by how the
   * message stands to what was asked before. A subject once closed is remembered: who asks "as you
   * did before", or asks for the forbidden deed with a mere pronoun, asks for it again. The shares
   * are conventions of this class, fitted to nothing.
   */
  private static final double INSISTS = .95;
  private static final double INSISTABLE = .3;
  private static final double MORE = .2;
  private static final double AGAIN = .86;
  private static final double RENEWED = .97;
  private static final double SUREST = .995;
  private static final double REPEATS = .7;
  private static final double REFUSED = .7;
  private static final double CONTINUES = .8;
  private static final double UNDECIDED = .5;
  private static final double TURNED_AWAY = .06;
  private static final int SHORT = 8;

  /** Rare words of one request that are kept; more would be a document, not a request. */
  private static final int WIDEST = 200;

  private static final int CITED = 3;

  private static final Set<String> POINTING =
      Set.of("it", "that", "this", "one", "them", "those", "these", "same");

  private final ConstraintProfile profile;
  private double open;
  private double greatest;
  private boolean byMeaning;
  private Set<String> requested = Set.of();
  private Set<String> amounts = Set.of();
  private final List<Span> spans = new ArrayList<>();

  Topic(ConstraintProfile profile) {
    this.profile = profile;
  }

  /** Takes in a message of the user, with the conflict that meaning alone suggests. */
  void hear(Asking asking, double semantic) {
    double worded = direct(asking);
    double direct = Math.max(worded, semantic);
    double held = held(asking);
    if (direct >= held) {
      begin(asking, direct);
      byMeaning = semantic > worded;
    } else {
      open = held;
    }
    if (Math.min(direct, held) > INSISTABLE) {
      open = either(direct, held);
    }
    greatest = Math.max(greatest, open);
    if (open > .1 && direct < held) {
      cite(asking.span());
      widen(asking.rare());
    }
  }

  /** Takes in that the reply refused, with what probability: so the request was against a rule. */
  void refuse(double refused) {
    open = either(open, REFUSED * refused);
    greatest = Math.max(greatest, open);
  }

  /** Returns how likely it is that a request against the constraint stands open, in [0, 1]. */
  double open() {
    return open;
  }

  ConstraintProfile profile() {
    return profile;
  }

  /** Returns whether the request that stands open was recognised by its meaning alone. */
  boolean byMeaning() {
    return byMeaning;
  }

  /** Returns the rare stems of the request that stands open, or of the last one. */
  Set<String> requested() {
    return requested;
  }

  /** Returns the numbers of the request that stands open. */
  Set<String> amounts() {
    return amounts;
  }

  /** Returns where the request was made, kept up and forbidden: at most the last three of them. */
  List<Span> spans() {
    var cited = new ArrayList<>(spans);
    cited.addAll(profile.constraint().spans());
    return cited;
  }

  private void begin(Asking asking, double direct) {
    boolean continues = held(asking) > .3;
    open = direct;
    if (!continues) {
      spans.clear();
    }
    if (direct > .1) {
      cite(asking.span());
      requested = asking.rare();
      amounts = numbers(asking.words());
    }
  }

  private void cite(Span span) {
    spans.add(span);
    if (spans.size() > CITED) {
      spans.removeFirst();
    }
  }

  private void widen(Set<String> stems) {
    if (requested.size() < WIDEST && !requested.containsAll(stems)) {
      var both = new HashSet<>(requested);
      both.addAll(stems);
      requested = Set.copyOf(both);
    }
  }

  private double direct(Asking asking) {
    if (!Relevance.touches(profile, asking)) {
      return 0;
    }
    double direct = 0;
    for (Window window : asking.windows()) {
      double conflict = Relevance.of(profile, asking.words(), window);
      direct = Math.max(direct, conflict * window.directiveness());
    }
    return direct;
  }

  private double held(Asking asking) {
    if (greatest == 0) {
      return 0;
    }
    boolean insists = asking.stance() == Asking.Stance.INSIST;
    double kept = insists && open > INSISTABLE ? open + MORE * (1 - open) : open * share(asking);
    return reopens(asking) ? either(kept, greatest * RENEWED) : kept;
  }

  /** Two signs that one request stands: either is enough, both are surer. */
  private static double either(double a, double b) {
    return Math.min(SUREST, 1 - (1 - a) * (1 - b));
  }

  private double share(Asking asking) {
    boolean negated = asking.windows().stream().anyMatch(Window::negated);
    return switch (asking.stance()) {
      case INSIST -> INSISTS;
      case AGAIN -> AGAIN;
      case DROP -> repeats(asking) && !negated ? REPEATS : TURNED_AWAY;
      case OPEN -> {
        if (negated && !profile.deeds().contains(Deed.WAIVE)) {
          yield TURNED_AWAY;
        }
        if (repeats(asking)) {
          yield REPEATS;
        }
        if (asking.rare().isEmpty() || points(asking.words(), 0, asking.words().size())) {
          yield CONTINUES; // It names no subject of its own, or points at the one before.
        }
        boolean unrelated = !asking.rare().isEmpty() && asking.directiveness() > .5;
        yield unrelated && asking.words().size() > SHORT ? TURNED_AWAY : UNDECIDED;
      }
    };
  }

  private boolean repeats(Asking asking) {
    return asking.rare().stream()
        .anyMatch(stem -> requested.contains(stem) || profile.subject().weight(stem) >= 1);
  }

  private boolean reopens(Asking asking) {
    return asking.stance() != Asking.Stance.DROP
        && asking.windows().stream().anyMatch(window -> pointsAtDeed(asking.words(), window));
  }

  private boolean pointsAtDeed(Words words, Window window) {
    return points(words, window.from(), window.to())
        && window.directiveness() > .9
        && !window.negated()
        && !profile.deeds().isEmpty()
        && Relevance.namesDeed(profile, words, window);
  }

  private static boolean points(Words words, int from, int to) {
    for (int at = from; at < to; at++) {
      if (POINTING.contains(words.plain(at))) {
        return true;
      }
    }
    return false;
  }

  private static Set<String> numbers(Words words) {
    var numbers = new HashSet<String>();
    for (Words.Word word : words.list()) {
      if (word.number()) {
        numbers.add(word.plain());
      }
    }
    return Set.copyOf(numbers);
  }
}
