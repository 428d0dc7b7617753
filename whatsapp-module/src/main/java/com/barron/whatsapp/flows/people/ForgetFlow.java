package com.barron.whatsapp.flows.people;

import com.barron.production.access.Permission;
import com.barron.production.people.People;
import com.barron.production.people.PersonId;
import com.barron.production.people.privacy.ErasureResult;
import com.barron.production.people.privacy.Privacy;
import com.barron.production.people.privacy.Pseudonym;
import com.barron.whatsapp.dialogue.Form;
import com.barron.whatsapp.dialogue.FormAnswers;
import com.barron.whatsapp.dialogue.Message;
import com.barron.whatsapp.dialogue.OptionParser;
import com.barron.whatsapp.dialogue.Slot;
import com.barron.whatsapp.dialogue.TurnContext;
import com.barron.whatsapp.flows.Completion;
import com.barron.whatsapp.flows.Flow;
import com.barron.whatsapp.flows.Speaker;
import com.barron.whatsapp.text.TextKey;
import java.util.List;
import java.util.function.UnaryOperator;

/** Erases what is kept about a person, after it was said what that is. */
public final class ForgetFlow implements Flow {
  private final Privacy privacy;
  private final PersonParser persons;
  private final Slot<PersonId> person;
  private final Slot<RevokeFlow.Sure> sure;
  private final Form form;

  public ForgetFlow(Privacy privacy, People people) {
    this.privacy = privacy;
    persons = new PersonParser(privacy::search, people);
    person = Slot.of("person", persons);
    sure = Slot.choice("sure", OptionParser.of(RevokeFlow.Sure.class, "sure.")).showing(this::who);
    form = new Form("forget", List.of(person, sure), input -> false);
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
    return Permission.FORGET;
  }

  @Override
  public boolean isOnMenu() {
    return false;
  }

  /** The answer names nobody: it is written after everything else that did was deleted. */
  @Override
  public Completion complete(TurnContext turnContext, Speaker speaker) {
    FormAnswers given = turnContext.answers();
    if (given.get(sure) == RevokeFlow.Sure.NO) {
      return Completion.said(Message.of("forget.kept"));
    }
    ErasureResult result = privacy.erase(given.get(person), speaker.person());
    if (result instanceof ErasureResult.Refused refused) {
      return Completion.said(Message.of("forget.refused." + TextKey.of(refused.reason())));
    }
    String pseudonym =
        Pseudonym.shown(
            ((ErasureResult.Erased) result).pseudonym(),
            number -> turnContext.translations().say("person.former", number),
            UnaryOperator.identity());
    return Completion.said(Message.of("forget.done", pseudonym));
  }
}
