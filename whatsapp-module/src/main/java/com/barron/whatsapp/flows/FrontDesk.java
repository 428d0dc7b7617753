package com.barron.whatsapp.flows;

import com.barron.whatsapp.channel.Content;
import com.barron.whatsapp.channel.Reply;
import com.barron.whatsapp.dialogue.Dialogue;
import com.barron.whatsapp.dialogue.DialogueState;
import com.barron.whatsapp.dialogue.Form;
import com.barron.whatsapp.dialogue.Input;
import com.barron.whatsapp.dialogue.Note;
import com.barron.whatsapp.dialogue.Step;
import com.barron.whatsapp.dialogue.Wording;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Answers messages: the dialogue decides, the flows act, and the replies put it into words. */
final class FrontDesk implements ShopFloor {
  private final List<Flow> flows;
  private final List<Form> forms;
  private final Dialogue dialogue;
  private final Function<Locale, Wording> languages;

  /**
   * @param flows in the order of the menu
   */
  FrontDesk(List<Flow> flows, Function<Locale, Wording> languages) {
    this.flows = List.copyOf(flows);
    this.forms = flows.stream().map(Flow::form).toList();
    this.dialogue = new Dialogue(forms);
    this.languages = languages;
  }

  @Override
  public Answer answer(Speaker speaker, DialogueState state, Content content) {
    var wording = languages.apply(speaker.language());
    Step step = hear(state, content, wording);
    return step instanceof Step.Done done
        ? complete(done, speaker, new Replies(wording))
        : say(step, new Replies(wording));
  }

  private Step hear(DialogueState state, Content content, Wording wording) {
    if (content instanceof Content.Text text) {
      return dialogue.hear(state, Input.typed(text.text()), wording);
    }
    if (content instanceof Content.Tap tap) {
      return dialogue.hear(state, Input.tapped(tap.id()), wording);
    }
    var kind = ((Content.Other) content).kind();
    return dialogue.repeat(state, Note.of("other." + kind), wording);
  }

  private Answer complete(Step.Done done, Speaker speaker, Replies replies) {
    Completion completion = flowOf(done.form()).complete(done.turn(), speaker);
    if (completion instanceof Completion.Refused refused) {
      return say(dialogue.reopen(done, refused.keys(), refused.reason()), replies);
    }
    var result = ((Completion.Said) completion).lines();
    return answer(dialogue.idle(), replies.done(result, done.notes()));
  }

  /** A refusal reopens at least one question, so that a form is not complete twice in a turn. */
  private Answer say(Step step, Replies replies) {
    return step instanceof Step.Ask ask
        ? answer(ask.state(), replies.ask(ask))
        : answer(dialogue.idle(), replies.menu((Step.Menu) step, forms));
  }

  private static Answer answer(DialogueState state, Reply reply) {
    return new Answer(state, List.of(reply));
  }

  private Flow flowOf(Form form) {
    return flows.get(forms.indexOf(form));
  }

  @Override
  public Reply notEnrolled(Locale language) {
    return Reply.of(languages.apply(language).say("not.enrolled"));
  }

  @Override
  public Reply failed(Locale language, String errorId) {
    return Reply.of(languages.apply(language).say("not.handled", errorId));
  }
}
