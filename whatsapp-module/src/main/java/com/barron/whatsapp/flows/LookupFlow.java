package com.barron.whatsapp.flows;

import com.barron.production.access.Permission;
import com.barron.production.reference.Reference;
import com.barron.whatsapp.dialogue.Form;
import com.barron.whatsapp.dialogue.Message;
import com.barron.whatsapp.dialogue.Slot;
import com.barron.whatsapp.dialogue.Translations;
import com.barron.whatsapp.dialogue.TurnContext;
import java.util.List;
import java.util.function.BiFunction;

/** Shows one thing by its number; changes nothing. */
public final class LookupFlow<T> implements Flow {
  private final ReferenceParser<T> things;
  private final Slot<Reference> number;
  private final Lines<T> lines;
  private final Form form;

  /**
   * @param question the key of the one slot
   * @param opens whether the number alone opens it
   * @param lines the lines that are shown
   */
  public LookupFlow(
      String id,
      String question,
      ReferenceParser<T> things,
      boolean opens,
      BiFunction<T, Translations, List<Message>> lines) {
    this(
        id,
        question,
        things,
        opens,
        (found, translations, speaker) -> lines.apply(found, translations));
  }

  /** As above, with lines that depend on who reads them. */
  public LookupFlow(
      String id, String question, ReferenceParser<T> things, boolean opens, Lines<T> lines) {
    this.things = things;
    this.lines = lines;
    number = Slot.of(question, things);
    form = new Form(id, List.of(number), input -> opens && things.opens(input));
  }

  /** What is shown to one reader. */
  @FunctionalInterface
  public interface Lines<T> {
    List<Message> of(T found, Translations translations, Speaker speaker);
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
    return things
        .find(turnContext.answers().get(number), turnContext)
        .<Completion>map(
            found -> new Completion.Completed(lines.of(found, turnContext.translations(), speaker)))
        .orElseGet(() -> Completion.refused(things.missing(), number));
  }
}
