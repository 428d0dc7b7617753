package com.barron.whatsapp.interpretation;

import static com.barron.production.reference.ReferenceKind.BOM_CHANGE;
import static com.barron.production.reference.ReferenceKind.DEFECT;
import static com.barron.production.reference.ReferenceKind.ORDER;
import static com.barron.production.reference.ReferenceKind.SOP_FAILURE;
import static com.barron.production.reference.ReferenceKind.TICKET;

import com.barron.production.reference.ReferenceKind;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The commands that change a record, by the intent that asks for them and the kind of record. */
enum CommandRule {
  TAKE(Intent.TAKE, "ACK", Integer.MAX_VALUE, Set.of(TICKET)),
  TAKE_OTHER(Intent.TAKE, "ACK", 0, Set.of(ORDER, DEFECT)),
  PROMISE(Intent.PROMISE, "ETA", 0, Set.of(TICKET, ORDER, DEFECT)),
  PAUSE(Intent.PAUSE, "PARTS", Integer.MAX_VALUE, Set.of(TICKET)),
  RESUME(Intent.RESUME, "ARRIVED", Integer.MAX_VALUE, Set.of(TICKET)),
  END(Intent.END, "DONE", Integer.MAX_VALUE, Set.of(TICKET)),
  CLOSE(Intent.END, "close", 0, Set.of(DEFECT, SOP_FAILURE)),
  COMPLETE(Intent.END, "COMPLETE", -1, Set.of(ORDER)),
  START(Intent.START, "START", -1, Set.of(ORDER)),
  CANCEL(Intent.CANCEL_ORDER, "CANCEL", -1, Set.of(ORDER)),
  REOPEN(Intent.REOPEN, "REOPEN", Integer.MAX_VALUE, Set.of(TICKET)),
  ATTACH(Intent.ATTACH, "ATTACH", 0, Set.of(TICKET, DEFECT, SOP_FAILURE)),
  RELEASE(Intent.RELEASE, "RELEASE", 0, Set.of(DEFECT, ORDER)),
  APPROVE(Intent.APPROVE, "APPROVE", 0, Set.of(BOM_CHANGE)),
  REJECT(Intent.REJECT_CHANGE, "REJECT", Integer.MAX_VALUE, Set.of(BOM_CHANGE)),
  REJECT_TOO(Intent.REJECT_OR_DEFECT, "REJECT", Integer.MAX_VALUE, Set.of(BOM_CHANGE));

  private final Intent intent;
  private final String word;
  private final int mostRest;
  private final Set<ReferenceKind> kinds;

  /**
   * @param word begins the canonical message
   * @param mostRest how many words may be left over for it to be certain; below 0 it never is: what
   *     an order does is asked back
   */
  CommandRule(Intent intent, String word, int mostRest, Set<ReferenceKind> kinds) {
    this.intent = intent;
    this.word = word;
    this.mostRest = mostRest;
    this.kinds = kinds;
  }

  /** What an intent may ask for: one for each kind of record. */
  static List<CommandRule> of(Intent intent) {
    return Arrays.stream(values()).filter(rule -> rule.intent == intent).toList();
  }

  String word() {
    return word;
  }

  Set<ReferenceKind> kinds() {
    return kinds;
  }

  boolean takes(ReferenceKind kind) {
    return kinds.contains(kind);
  }

  /** Whether words that are left over belong to the command: what was done, or why not. */
  boolean keepsWords() {
    return mostRest == Integer.MAX_VALUE;
  }

  boolean allowsRest(int words) {
    return words <= mostRest;
  }
}
