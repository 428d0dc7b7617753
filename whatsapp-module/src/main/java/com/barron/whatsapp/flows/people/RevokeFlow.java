package com.barron.whatsapp.flows.people;

import com.barron.production.access.Permission;
import com.barron.production.people.People;
import com.barron.production.people.PersonId;
import com.barron.production.people.enrolment.Enrolment;
import com.barron.production.people.enrolment.RevokeResult;
import com.barron.whatsapp.dialogue.Form;
import com.barron.whatsapp.dialogue.FormAnswers;
import com.barron.whatsapp.dialogue.Message;
import com.barron.whatsapp.dialogue.OptionParser;
import com.barron.whatsapp.dialogue.Slot;
import com.barron.whatsapp.dialogue.TurnContext;
import com.barron.whatsapp.flows.Completion;
import com.barron.whatsapp.flows.Flow;
import com.barron.whatsapp.flows.Speaker;
import java.util.List;

/** Takes the rights of a lost phone away, after a question that nobody answers by accident. */
public final class RevokeFlow implements Flow {
  private final Enrolment enrolment;
  private final PersonParser persons;
  private final Slot<PersonId> person;
  private final Slot<Sure> sure;
  private final Form form;

  /** Whether it is really meant. */
  enum Sure {
    YES,
    NO
  }

  public RevokeFlow(Enrolment enrolment, People people) {
    this.enrolment = enrolment;
    persons = new PersonParser(enrolment, people);
    person = Slot.of("person", persons);
    sure = Slot.choice("sure", OptionParser.of(Sure.class, "sure.")).showing(this::who);
    form = new Form("revoke", List.of(person, sure), input -> false);
  }

  private List<Object> who(TurnContext turnContext) {
    return List.of(persons.label(turnContext.answers().get(person), turnContext));
  }

  @Override
  public Form form() {
    return form;
  }

  @Override
  public Permission permission() {
    return Permission.REVOKE;
  }

  @Override
  public boolean isOnMenu() {
    return false;
  }

  @Override
  public Completion complete(TurnContext turnContext, Speaker speaker) {
    FormAnswers given = turnContext.answers();
    if (given.get(sure) == Sure.NO) {
      return Completion.said(Message.of("revoke.kept"));
    }
    PersonId lost = given.get(person);
    if (lost.equals(speaker.person())) {
      return Completion.said(Message.of("revoke.yourself"));
    }
    String name = persons.label(lost, turnContext);
    return enrolment.revoke(lost, speaker.person()) instanceof RevokeResult.Revoked revoked
        ? Completion.said(Message.of("revoke.done", name, revoked.identities()))
        : Completion.said(Message.of("revoke.last", name));
  }
}
