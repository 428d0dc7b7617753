package com.barron.whatsapp.flows.people;

import com.barron.production.access.Permission;
import com.barron.production.access.Role;
import com.barron.production.people.enrolment.Enrolment;
import com.barron.production.people.enrolment.Invite;
import com.barron.production.people.enrolment.InviteResult;
import com.barron.whatsapp.dialogue.Form;
import com.barron.whatsapp.dialogue.FormAnswers;
import com.barron.whatsapp.dialogue.FreeTextParser;
import com.barron.whatsapp.dialogue.Message;
import com.barron.whatsapp.dialogue.OptionParser;
import com.barron.whatsapp.dialogue.Slot;
import com.barron.whatsapp.dialogue.TurnContext;
import com.barron.whatsapp.flows.Completion;
import com.barron.whatsapp.flows.Flow;
import com.barron.whatsapp.flows.Speaker;
import com.barron.whatsapp.text.DurationText;
import com.barron.whatsapp.text.QuotedText;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Gives out a one-time code with which somebody joins. */
public final class InviteFlow implements Flow {
  private static final int LONGEST_NAME = 80;

  private final Enrolment enrolment;
  private final Clock clock;
  private final Slot<Role> role;
  private final Slot<String> name;
  private final Form form;

  public InviteFlow(Enrolment enrolment, Clock clock) {
    this.enrolment = enrolment;
    this.clock = clock;
    role = Slot.choice("role", OptionParser.of(Role.class, "role."));
    name = Slot.of("person", new FreeTextParser(LONGEST_NAME));
    form = new Form("invite", List.of(role, name), input -> false);
  }

  @Override
  public Form form() {
    return form;
  }

  @Override
  public Permission permission() {
    return Permission.INVITE;
  }

  @Override
  public boolean isOnMenu() {
    return false;
  }

  @Override
  public Completion complete(TurnContext turnContext, Speaker speaker) {
    FormAnswers given = turnContext.answers();
    InviteResult result = enrolment.invite(speaker.person(), given.get(name), given.get(role));
    return result instanceof InviteResult.Invited invited
        ? invited(turnContext, invited.invite())
        : Completion.refused(
            Message.of(
                "invite.above",
                turnContext.translations().say("role." + given.get(role)),
                turnContext.translations().say("role." + speaker.role())),
            role);
  }

  private Completion invited(TurnContext turnContext, Invite invite) {
    FormAnswers given = turnContext.answers();
    Duration left = Duration.between(clock.instant(), invite.expiresAt());
    return Completion.secret(
        Message.of(
            "invite.done",
            QuotedText.of(given.get(name)),
            turnContext.translations().say("role." + given.get(role)),
            invite.code()),
        Message.of(
            "invite.how",
            DurationText.inWords(left, turnContext.translations()::say),
            invite.code()));
  }
}
