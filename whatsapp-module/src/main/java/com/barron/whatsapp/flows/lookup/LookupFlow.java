package com.barron.whatsapp.flows.lookup;

import com.barron.production.access.Permission;
import com.barron.production.reference.Reference;
import com.barron.whatsapp.dialogue.Form;
import com.barron.whatsapp.dialogue.Slot;
import com.barron.whatsapp.dialogue.TurnContext;
import com.barron.whatsapp.flows.Completion;
import com.barron.whatsapp.flows.Flow;
import com.barron.whatsapp.flows.ReferenceParser;
import com.barron.whatsapp.flows.Speaker;
import java.util.List;

/** Shows one record by its number; changes nothing. */
public final class LookupFlow<T> implements Flow {
  private final Lookup<T> lookup;
  private final ReferenceParser<T> records;
  private final Slot<Reference> number;
  private final Form form;

  /**
   * @param question the key of the one slot
   * @param opens whether the number alone opens it
   */
  public LookupFlow(String id, String question, Lookup<T> lookup, boolean opens) {
    this.lookup = lookup;
    records = new ReferenceParser<>(lookup.kind(), lookup.source());
    number = Slot.of(question, records);
    form = new Form(id, List.of(number), input -> opens && records.opens(input));
  }

  @Override
  public Form form() {
    return form;
  }

  @Override
  public Permission permission() {
    return Permission.SEE;
  }

  @Override
  public Completion complete(TurnContext turnContext, Speaker speaker) {
    return records
        .find(turnContext.answers().get(number), turnContext)
        .map(found -> lookup.view().show(found, speaker, turnContext.translations()))
        .map(shown -> Completion.shown(shown.lines(), shown.nextSteps()))
        .orElseGet(() -> Completion.refused(records.missing(), number));
  }
}
