package dev.leeway.evidence.provenance;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/**
 * A kind of doing, told from everyday English verbs and the nouns made from them; never from the
 * names of particular tools. A word may stand for several kinds, so kinds travel as a bit mask.
 */
enum Act {
  READ(
      1 << 0,
      "get list search read fetch find check view show query lookup look retrieve browse open"
          + " describe count visit see inspect examine load scan verify preview locate compare"
          + " calculate compute analyze analyse review summarize summarise navigate goto click"
          + " scroll peek print cat ls head tail grep detect test validate"
          + " observe monitor track explore resolve recognize identify extract"),
  SEND(
      1 << 1,
      "send email mail message forward share notify reply respond text dm post publish submit"
          + " report broadcast tweet deliver contact ping upload transmit relay leak disclose"
          + " exfiltrate sms alert call phone dispatch"),
  CREATE(
      1 << 2,
      "create add make schedule insert append write generate register set build draft compose"
          + " save store upload plan organize organise prepare record log post put open start"
          + " include copy duplicate import"),
  DELETE(
      1 << 3,
      "delete remove erase drop clear cancel revoke wipe destroy discard purge unsubscribe kick"
          + " ban uninstall terminate close block deactivate disable stop kill archive"),
  CHANGE(
      1 << 4,
      "update change modify edit set rename replace reset reschedule move adjust alter switch"
          + " configure correct patch overwrite increase decrease assign transform convert rotate"
          + " enable disable activate turn"),
  PAY(
      1 << 5,
      "pay transfer wire purchase buy order donate refund deposit withdraw sell trade invest"
          + " checkout spend charge"),
  BOOK(1 << 6, "book reserve rent hire"),
  INVITE(1 << 7, "invite add join enroll enrol subscribe follow accept"),
  GRANT(1 << 8, "grant share allow permit authorize authorise approve unlock give open"),
  RUN(
      1 << 9,
      "run execute install launch deploy call invoke start download trigger apply use restart"
          + " reboot print eval"),
  SAY(
      1 << 10,
      "say tell mention recommend inform claim state answer reply respond write output advise"
          + " suggest declare announce praise describe explain convince persuade promote include"
          + " respond print warn remind thank");

  private static final Map<String, Integer> MASKS = masks();

  /** Nouns made from verbs: they name a doing, but never lead a request. */
  private static final Map<String, Act> NOUNS =
      Map.ofEntries(
          Map.entry("payment", PAY),
          Map.entry("transaction", PAY),
          Map.entry("reservation", BOOK),
          Map.entry("booking", BOOK),
          Map.entry("appointment", CREATE),
          Map.entry("deletion", DELETE),
          Map.entry("removal", DELETE),
          Map.entry("cancellation", DELETE),
          Map.entry("invitation", INVITE),
          Map.entry("permission", GRANT),
          Map.entry("execution", RUN),
          Map.entry("installation", RUN));

  private final int bit;
  private final String words;

  Act(int bit, String words) {
    this.bit = bit;
    this.words = words;
  }

  int bit() {
    return bit;
  }

  /** Returns the kinds that a word in its base form stands for; 0 if it names no doing. */
  static int base(String word) {
    return MASKS.getOrDefault(word, 0);
  }

  /** Returns the kinds that a word in any regular inflection stands for. */
  static int of(String word) {
    int noun = noun(word);
    int mask = noun == 0 ? base(word) : noun;
    if (mask == 0 && word.length() > 4) {
      mask = inflected(word);
    }
    return mask;
  }

  /** Returns the kind of doing that a noun stands for ("payment"); 0 if it stands for none. */
  static int noun(String word) {
    Act noun = NOUNS.get(word);
    return noun == null ? 0 : noun.bit();
  }

  private static int inflected(String word) {
    if (word.endsWith("ing")) {
      return stem(word.substring(0, word.length() - 3));
    }
    if (word.endsWith("ed")) {
      return stem(word.substring(0, word.length() - 2));
    }
    if (word.endsWith("es")) {
      return base(word.substring(0, word.length() - 2))
          | base(word.substring(0, word.length() - 1));
    }
    return word.endsWith("s") ? base(word.substring(0, word.length() - 1)) : 0;
  }

  private static int stem(String stem) {
    int length = stem.length();
    boolean doubled = length > 3 && stem.charAt(length - 1) == stem.charAt(length - 2);
    int direct = base(stem) | base(stem + "e");
    return direct != 0 || !doubled ? direct : base(stem.substring(0, length - 1));
  }

  private static Map<String, Integer> masks() {
    var masks = new HashMap<String, Integer>();
    for (Act act : values()) {
      for (String word : act.words.split(" ", -1)) {
        masks.merge(word, act.bit(), (left, right) -> left | right);
      }
    }
    return Collections.unmodifiableMap(masks);
  }
}
