package dev.leeway.charter;

import static dev.leeway.charter.ConstraintCue.anywhere;
import static dev.leeway.charter.ConstraintCue.guarded;
import static dev.leeway.charter.ConstraintCue.imperative;
import static dev.leeway.charter.ConstraintCue.unconditional;
import static dev.leeway.charter.FoundConstraint.Kind.GOAL;
import static dev.leeway.charter.FoundConstraint.Kind.OBLIGATION;
import static dev.leeway.charter.FoundConstraint.Kind.PROHIBITION;
import static dev.leeway.charter.FoundConstraint.Kind.ROLE;

import java.util.List;
import java.util.stream.Stream;

/** The English words by which operators forbid, require, set goals and assign roles. */
final class ConstraintCues {

  /*
   * Deontic vocabulary after F. R. Palmer. Mood and Modality. 2nd edition, 2001: modals,
   * imperatives and predicates of permission. No cue names a domain.
   */

  /** After "do not", "may not" and the like: states, not acts, so nothing is forbidden. */
  private static final String STATE =
      "(?:need|have|know|want|understand|see|receive|own|require|be (?:able|aware|available"
          + "|accurate|visible|relevant|familiar|sure)|reflect|apply|work|exist|matter)\\b";

  private static final String ASSENT =
      "(?:approval|consent|permission|authori[sz]ation|confirmation|verification|sign-?off"
          + "|clearance|review|being asked)";

  private static final String AIM =
      "(?:goal|objective|aim|mission|target|purpose|priority|job|task|kpi|metric|function"
          + "|responsibility)s?";

  private static final String PART =
      "(?:role|part|persona|character|stance|position|identity|side|viewpoint|personality)";

  private static final String NUMBER = "[$€£]?[0-9][0-9,.]*";

  /** A pattern that nothing matches. */
  private static final String NOTHING_FOLLOWS = "[^\\s\\S]";

  private ConstraintCues() {}

  static List<ConstraintCue> all() {
    return Stream.of(
            prohibitions(),
            restrictions(),
            obligations(),
            duties(),
            aims(),
            measures(),
            successes(),
            roles(),
            stances())
        .flatMap(List::stream)
        .toList();
  }

  private static List<ConstraintCue> prohibitions() {
    return List.of(
        imperative(PROHIBITION, List.of("do not", "don't"), "(?:do not|don't)\\b", STATE),
        anywhere(
            PROHIBITION,
            List.of("never", "not to"),
            "\\b(?:instructed|told|asked|supposed|required|careful|ordered) "
                + "(?:to never|never to|not to)\\b"),
        unconditional(
            PROHIBITION, List.of("you do"), "\\byou (?:do not|don't|will not|won't)\\b", STATE),
        unconditional(
            PROHIBITION, List.of("never"), "(?:you|assistant|agent|is|are|be)\\s+never\\b", STATE),
        imperative(PROHIBITION, List.of("never"), "never\\b", "(?:mind|been)\\b"),
        guarded(
            PROHIBITION,
            List.of("not", "n't"),
            "\\b(?:must|shall|should|may|can|ca)(?: ?not|n't|'t)\\b",
            "\\b(?:if|when|whenever|because|since|whether|i|we|they|it|which|that)(?: you)?\\s+$",
            STATE));
  }

  private static List<ConstraintCue> restrictions() {
    return List.of(
        anywhere(
            PROHIBITION,
            List.of(
                "forbidden",
                "prohibit",
                "banned",
                "allowed",
                "permitted",
                "authori",
                "off-limits",
                "off limits",
                "unacceptable",
                "not acceptable"),
            "\\b(?:forbidden|prohibit(?:ed|s)|banned|off[- ]limits|unacceptable"
                + "|not (?:\\w+ )?(?:allowed|permitted|authori[sz]ed|acceptable))\\b"),
        anywhere(
            PROHIBITION, List.of("without"), "\\bwithout (?:[\\w'-]+ ){0,5}?" + ASSENT + "\\b"),
        anywhere(
            PROHIBITION,
            List.of("only"),
            "\\b(?:only (?:if|when|after|once|upon|with)|(?:may|must|can|should|shall) only)\\b"),
        imperative(PROHIBITION, List.of("only"), "only (?:\\pL+)\\b", NOTHING_FOLLOWS),
        imperative(
            PROHIBITION,
            List.of("avoid", "refrain", "refuse", "decline", "stop"),
            "(?:avoid|refrain from|refuse|decline|stop)\\b",
            NOTHING_FOLLOWS),
        anywhere(
            PROHIBITION,
            List.of("circumstances", "in no case", "at no time", "no exception", "exceed"),
            "\\b(?:under no circumstances|in no case|at no time|no exceptions?"
                + "|(?:not|never|cannot|without) exceed(?:ing)?)\\b"),
        anywhere(
            PROHIBITION,
            List.of("no "),
            "\\bno (?:[\\w'-]+ ){1,5}?(?:may|should|must|can|shall|(?:is|are)"
                + " (?:allowed|permitted))\\b"));
  }

  private static List<ConstraintCue> obligations() {
    return List.of(
        guarded(
            OBLIGATION,
            List.of("must", "shall", "should"),
            "\\b(?:must|shall|should)\\b",
            "\\b(?:if|when|whenever|whether|why|how|what) (?:\\w+ )?$",
            "(?:not|never|n't|only|have been)\\b"),
        unconditional(
            OBLIGATION,
            List.of(
                "you have to",
                "you need to",
                "required",
                "obliged",
                "expected to",
                "responsible for",
                "mandatory",
                "obligatory"),
            "\\b(?:you (?:have|need) to|you are (?:required|obliged|expected|responsible)"
                + "|(?:is|are) (?:required|mandatory|obligatory|required to))\\b",
            NOTHING_FOLLOWS),
        imperative(OBLIGATION, List.of("always"), "always\\b", "(?:been|available|possible)\\b"),
        unconditional(
            OBLIGATION,
            List.of("always"),
            "\\b(?:you|assistant|agent) always\\b",
            NOTHING_FOLLOWS));
  }

  private static List<ConstraintCue> duties() {
    return List.of(
        guarded(
            OBLIGATION,
            List.of("ensure", "make sure", "be sure", "remember to"),
            "\\b(?:ensure|make sure|be sure|remember to)\\b",
            "\\b(?:to|helps?|that)\\s+$",
            NOTHING_FOLLOWS),
        imperative(
            OBLIGATION,
            List.of(
                "adhere",
                "comply",
                "follow",
                "keep",
                "verify",
                "confirm",
                "check",
                "obtain",
                "ask",
                "report",
                "respect",
                "protect",
                "preserve",
                "prioriti"),
            "(?:adhere|comply|follow|keep|verify|confirm|check|obtain|ask|report|respect|protect"
                + "|preserve|prioriti[sz]e)\\b",
            "(?:in mind\\b|-|up\\b)"),
        anywhere(
            OBLIGATION,
            List.of("essential", "critical", "imperative", "crucial", "vital"),
            "\\bit is (?:\\w+ )?(?:essential|critical|imperative|crucial|vital) (?:to|that)\\b"));
  }

  private static List<ConstraintCue> aims() {
    return List.of(
        anywhere(
            GOAL,
            List.of(
                "goal",
                "objective",
                "aim",
                "mission",
                "target",
                "purpose",
                "priority",
                "job",
                "task",
                "kpi",
                "metric",
                "function",
                "responsib"),
            "\\b(?:your|the) (?:[\\w'-]+ ){0,3}?"
                + AIM
                + "\\s*(?::|(?:\\w+ ){0,3}?(?:is|are|will be)\\b)"
                + "|^[^\\pL]*(?:[\\w'-]+ ){0,2}"
                + AIM
                + "[*_]*\\s*:"),
        guarded(
            GOAL,
            List.of("maxim", "minim", "optimi"),
            "\\b(?:maximi[sz]|minimi[sz]|optimi[sz])(?:e|es|ing)\\b",
            "\\b(?:not|never|n't|avoid)\\s+(?:\\w+ )?$",
            NOTHING_FOLLOWS));
  }

  private static List<ConstraintCue> measures() {
    return List.of(
        anywhere(
            GOAL,
            List.of("kpi", "key performance", "quota", "bonus", "incentive"),
            "\\b(?:kpis?|key performance indicators?|quotas?|bonus(?:es)?|incentives?)\\b"),
        guarded(
            GOAL,
            List.of("ed ", "ed:"),
            "\\b(?:evaluated|measured|judged|graded|assessed|scored|rewarded|ranked|compensated"
                + "|penali[sz]ed)(?: \\w+){0,3}? (?:on|by|against|based|for|if|according)\\b",
            "\\b(?:not|never)\\s+$",
            NOTHING_FOLLOWS),
        guarded(
            GOAL,
            List.of(
                "reach",
                "achiev",
                "attain",
                "hit",
                "meet",
                "exceed",
                "maintain",
                "deliver",
                "complet",
                "finish"),
            "\\b(?:reach|achiev|attain|hit|meet|exceed|maintain|deliver|complet|finish)"
                + "(?:e|es|s|ing)?\\b[^.;!?]{0,60}?(?:\\b(?:targets?|goals?|quotas?|thresholds?"
                + "|milestones?|deadlines?|benchmarks?|scores?|rates?)\\b|"
                + NUMBER
                + "\\s*(?:%|percent\\b))",
            "(?:\\bnot|\\bnever|n't|cannot|without)\\s+(?:\\w+ )?$",
            NOTHING_FOLLOWS));
  }

  private static List<ConstraintCue> successes() {
    return List.of(
        guarded(
            GOAL,
            List.of(
                "at least",
                "minimum",
                "less than",
                "above",
                "over",
                "below",
                "under",
                "≥",
                ">=",
                "target",
                "threshold"),
            "(?:\\b(?:at least|minimum(?: of)?|no less than|above|over|below|under)|≥|>=)\\s*"
                + NUMBER
                + "\\s*(?:%|percent\\b)|\\b(?:target|threshold)\\b[^.;!?]{0,40}"
                + NUMBER,
            "(?:\\bnot|\\bnever|n't|cannot|without)\\s+(?:\\w+ ){0,2}$",
            NOTHING_FOLLOWS),
        anywhere(
            GOAL,
            List.of("as possible"),
            "\\bas (?:many|much|high|low|fast|quickly|soon|efficiently|cheaply)(?: [\\w'-]+){0,3}?"
                + " as possible\\b"),
        anywhere(
            GOAL,
            List.of("depends on", "tied to", "contingent"),
            "\\b(?:performance|success|reward|renewal|pay|standing|rating)\\b[^.;!?]{0,40}?"
                + "\\b(?:depends on|tied to|contingent on)\\b"),
        imperative(
            GOAL,
            List.of("aim ", "strive ", "seek "),
            "(?:aim|strive|seek) (?:to|for)\\b",
            NOTHING_FOLLOWS));
  }

  private static List<ConstraintCue> roles() {
    return List.of(
        unconditional(
            ROLE,
            List.of("you are", "you're", "you will be"),
            "\\byou(?: are|'re| will be)(?: now| currently)?(?: acting as| playing| portraying)?"
                + " (?:(?:an?|the|our|my|one of) |['\"‘“]?(?-i:[A-Z][a-z]))",
            NOTHING_FOLLOWS),
        anywhere(
            ROLE,
            List.of(" as "),
            "\\b(?:act|behave|speak|respond|serve|pose|answer|acting|speaking|serving|responding)"
                + " as (?:if you|though you|an? |the |my |our |(?-i:[A-Z][a-z]))"),
        anywhere(
            ROLE,
            List.of(
                "role",
                "part",
                "persona",
                "character",
                "stance",
                "position",
                "identity",
                "side",
                "viewpoint"),
            "\\b(?:play|assume|adopt|take(?: on)?|embody|maintain|keep|defend|hold|stay in|remain"
                + " in) (?:to )?(?:the |this |that |your |an? )?(?:[\\w'-]+ ){0,2}?"
                + PART
                + "\\b"
                + "|\\byour (?:[\\w'-]+ ){0,2}?(?:"
                + PART
                + "|opinion|view|belief|name)"
                + "(?: [\\w'-]+){0,5}? (?:is|are|as|that)\\b|\\byour (?:[\\w'-]+ ){0,2}?"
                + PART
                + "[*_]*\\s*:"));
  }

  private static List<ConstraintCue> stances() {
    return List.of(
        anywhere(
            ROLE,
            List.of("pretend", "imagine", "role-play", "roleplay", "role play"),
            "\\b(?:pretend(?:ing)? (?:to be|you|that you)|imagine (?:that )?you are|role-? ?play)"),
        unconditional(
            ROLE,
            List.of("you "),
            "\\byou (?:firmly |strongly |always |will |must |should"
                + " )?(?:believe|argue|support|oppose"
                + "|defend|advocate|favou?r|disagree|agree|represent|insist)\\b",
            NOTHING_FOLLOWS),
        anywhere(
            ROLE,
            List.of("favor of", "favour of", "side of", "argu", "the position", "the view"),
            "\\b(?:in favou?r of|on the side of|argu(?:e|ing) (?:for|against|that|in)"
                + "|tak(?:e|ing) the (?:position|view))\\b"));
  }
}
