package com.barron.whatsapp.flows;

import com.barron.production.people.Action;
import com.barron.production.reference.ReferenceKind;
import com.barron.whatsapp.consent.Consents;
import com.barron.whatsapp.dialogue.Input;
import com.barron.whatsapp.dialogue.Note;
import com.barron.whatsapp.dialogue.Wording;
import java.util.Set;

/** Whether the speaker is told what they did not ask for. */
record AlertsRemark(Consents consents) implements Remark {
  @Override
  public String id() {
    return "alerts";
  }

  @Override
  public Action action() {
    return Action.SET_PREFERENCE;
  }

  @Override
  public Set<ReferenceKind> kinds() {
    return Set.of();
  }

  /** On, or off. */
  @Override
  public boolean takesMore() {
    return true;
  }

  @Override
  public Outcome hear(Remarked said, Speaker speaker, Wording wording) {
    Input wish = Input.typed(said.more());
    boolean on = means(wish, "on", wording);
    if (!on && !means(wish, "off", wording)) {
      boolean wantsNews = consents.wantsNews(speaker.person());
      return Outcome.said(
          Note.of(wantsNews ? "alerts.are.on" : "alerts.are.off"),
          Note.of(Remarks.text(this, "how")));
    }
    consents.said(speaker.person(), on);
    return Outcome.said(Note.of(on ? "alerts.on" : "alerts.off"));
  }

  private static boolean means(Input wish, String word, Wording wording) {
    return wish.says(word) || wording.words("word." + word).contains(wish.plain());
  }
}
