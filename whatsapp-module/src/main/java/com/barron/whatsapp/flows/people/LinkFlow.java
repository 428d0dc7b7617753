package com.barron.whatsapp.flows.people;

import com.barron.production.access.Permission;
import com.barron.production.people.enrolment.IdentityLinks;
import com.barron.production.people.enrolment.Invite;
import com.barron.whatsapp.dialogue.Form;
import com.barron.whatsapp.dialogue.Message;
import com.barron.whatsapp.dialogue.TurnContext;
import com.barron.whatsapp.flows.Completion;
import com.barron.whatsapp.flows.Flow;
import com.barron.whatsapp.flows.Speaker;
import com.barron.whatsapp.text.DurationText;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Gives somebody a code for their own other number or channel. There is nothing to ask. */
public record LinkFlow(IdentityLinks identityLinks, Clock clock) implements Flow {
  private static final Form FORM = new Form("link", List.of(), input -> false);

  @Override
  public Form form() {
    return FORM;
  }

  @Override
  public Permission permission() {
    return Permission.SET_PREFERENCE;
  }

  @Override
  public boolean isOnMenu() {
    return false;
  }

  @Override
  public Completion complete(TurnContext turnContext, Speaker speaker) {
    Invite code = identityLinks.link(speaker.person());
    Duration left = Duration.between(clock.instant(), code.expiresAt());
    return Completion.secret(
        Message.of("link.done", code.code()),
        Message.of(
            "link.how", code.code(), DurationText.inWords(left, turnContext.translations()::say)));
  }
}
