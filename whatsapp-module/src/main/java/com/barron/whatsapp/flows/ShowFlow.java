package com.barron.whatsapp.flows;

import com.barron.production.people.Permission;
import com.barron.production.reference.Reference;
import com.barron.whatsapp.dialogue.Form;
import com.barron.whatsapp.dialogue.Note;
import com.barron.whatsapp.dialogue.Slot;
import com.barron.whatsapp.dialogue.Turn;
import com.barron.whatsapp.dialogue.Wording;
import java.util.List;
import java.util.function.BiFunction;

/** Tells about one thing by its number; changes nothing. */
final class ShowFlow<T> implements Flow {
  private final ReferenceParser<T> things;
  private final Slot<Reference> number;
  private final BiFunction<T, Wording, List<Note>> lines;
  private final Form form;

  /**
   * @param question the key of the one slot
   * @param opens whether the number alone opens it
   * @param lines what is told
   */
  ShowFlow(
      String id,
      String question,
      ReferenceParser<T> things,
      boolean opens,
      BiFunction<T, Wording, List<Note>> lines) {
    this.things = things;
    this.lines = lines;
    number = Slot.of(question, things);
    form = new Form(id, List.of(number), input -> opens && things.opens(input));
  }

  @Override
  public Form form() {
    return form;
  }

  @Override
  public Permission action() {
    return Permission.SEE;
  }

  @Override
  public Completion complete(Turn turn, Speaker speaker) {
    return things
        .find(turn.answers().get(number), turn)
        .<Completion>map(found -> new Completion.Said(lines.apply(found, turn.wording())))
        .orElseGet(() -> Completion.refused(things.missing(), number));
  }
}
