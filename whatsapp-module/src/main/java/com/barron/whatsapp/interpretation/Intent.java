package com.barron.whatsapp.interpretation;

import java.util.Locale;

/** What somebody wants. Its phrases are in the vocabulary, by its name in lower case. */
enum Intent {
  ASK,
  SLA,
  WHY,
  REPORT,
  DEFECT,
  STEP_FAILED,
  STEPS,
  BOM,
  TAKE,
  PROMISE,
  PAUSE,
  RESUME,
  END,
  REOPEN,
  /** Begin to make an order. */
  START,
  CANCEL_ORDER,
  ATTACH,
  WITHDRAW,
  RELEASE,
  APPROVE,
  REJECT_CHANGE,
  /** Of a BOM change it is the decision, of an order it is a defect. */
  REJECT_OR_DEFECT,
  LIST_MINE,
  LIST_PENDING,
  LIST_OPEN,
  LIST_OVERDUE,
  LIST_HOLD,
  LIST_RECENT,
  HELP,
  THANK,
  GREET,
  MENU,
  LANGUAGE,
  INVITE,
  REVOKE,
  LINK,
  ALERTS_OFF,
  ALERTS_ON,
  CONTINUE_FORM;

  static Intent named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }
}
