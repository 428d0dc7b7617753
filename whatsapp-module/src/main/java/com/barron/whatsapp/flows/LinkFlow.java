package com.barron.whatsapp.flows;

import com.barron.production.people.Action;
import com.barron.production.people.Invite;
import com.barron.production.people.Links;
import com.barron.whatsapp.dialogue.Form;
import com.barron.whatsapp.dialogue.Note;
import com.barron.whatsapp.dialogue.Turn;
import com.barron.whatsapp.text.Spans;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Gives somebody a code for their own other number or channel. There is nothing to ask. */
record LinkFlow(Links links, Clock clock) implements Flow {
  private static final Form FORM = new Form("link", List.of(), input -> false);

  @Override
  public Form form() {
    return FORM;
  }

  @Override
  public Action action() {
    return Action.SET_PREFERENCE;
  }

  @Override
  public boolean isOnMenu() {
    return false;
  }

  @Override
  public Completion complete(Turn turn, Speaker speaker) {
    Invite code = links.link(speaker.person());
    Duration left = Duration.between(clock.instant(), code.expiresAt());
    return Completion.secret(
        Note.of("link.done", code.code()),
        Note.of("link.how", code.code(), Spans.inWords(left, turn.wording()::say)));
  }
}
