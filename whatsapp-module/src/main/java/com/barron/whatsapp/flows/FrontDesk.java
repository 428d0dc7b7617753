package com.barron.whatsapp.flows;

import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toList;

import com.barron.production.people.Permission;
import com.barron.whatsapp.channel.Content;
import com.barron.whatsapp.channel.Reply;
import com.barron.whatsapp.dialogue.Answers;
import com.barron.whatsapp.dialogue.Dialogue;
import com.barron.whatsapp.dialogue.DialogueState;
import com.barron.whatsapp.dialogue.Form;
import com.barron.whatsapp.dialogue.Input;
import com.barron.whatsapp.dialogue.Note;
import com.barron.whatsapp.dialogue.Option;
import com.barron.whatsapp.dialogue.Step;
import com.barron.whatsapp.dialogue.Target;
import com.barron.whatsapp.dialogue.Wording;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Answers messages: a remark is done whatever is open; of the rest the dialogue decides, the flows
 * act, and the replies put it into words.
 */
final class FrontDesk implements ShopFloor {
  private final List<Flow> flows;
  private final List<Form> forms;
  private final List<Form> onMenu;
  private final Remarks remarks;
  private final Permissions permissions;
  private final Dialogue dialogue;
  private final Function<Locale, Wording> languages;
  private final Attaching attaching;
  private final Notices notices;

  /**
   * @param flows those on the menu in its order
   * @param remarks in the order of the help
   */
  FrontDesk(
      List<Flow> flows, List<Remark> remarks, Function<Locale, Wording> languages, Clock clock) {
    this.flows = List.copyOf(flows);
    this.forms = flows.stream().map(Flow::form).toList();
    this.remarks = new Remarks(remarks);
    this.permissions = new Permissions(flows, remarks);
    Map<Boolean, List<Form>> placed =
        flows.stream().collect(partitioningBy(Flow::isOnMenu, mapping(Flow::form, toList())));
    this.onMenu = placed.get(true);
    this.dialogue = new Dialogue(onMenu, placed.get(false), this.remarks.help());
    this.languages = languages;
    this.attaching = new Attaching(clock);
    this.notices = new WordedNotices(languages);
  }

  @Override
  public Answer answer(Speaker speaker, DialogueState state, Content content) {
    var talk = new Talk(speaker, state, languages.apply(speaker.language()));
    if (content instanceof Content.Text text) {
      return hear(talk, Input.typed(text.text()));
    }
    if (content instanceof Content.Tap tap) {
      return hear(talk, Input.tapped(tap.id(), tap.question()));
    }
    if (content instanceof Content.Media media) {
      return take(talk, media);
    }
    var kind = ((Content.Other) content).kind();
    return say(talk, repeat(talk, List.of(Note.of("other." + kind)), List.of()));
  }

  /** Files answer no question: the open one is asked again. */
  private Answer take(Talk talk, Content.Media media) {
    if (!Permissions.allow(talk.speaker(), Permission.ATTACH)) {
      return remarked(talk, Permissions.refusal(Permission.ATTACH, talk.wording()));
    }
    Attaching.Taken taken = attaching.take(media, attaching.open(talk.state()));
    Answer said = remarked(talk, Remark.Outcome.said(taken.note()));
    return new Answer(
        said.state().aiming(taken.target()), said.replies(), said.language(), taken.wanted());
  }

  private Answer hear(Talk talk, Input said) {
    Input meant = dialogue.meant(talk.state(), said);
    return remarks
        .in(meant, talk.wording())
        .or(() -> named(talk, meant))
        .map(
            remark ->
                allowed(
                    talk,
                    remark.remark(),
                    () -> remark.remark().hear(remark, talk.speaker(), talk.wording())))
        .or(() -> bare(talk, meant).map(remark -> allowed(talk, remark, () -> how(remark))))
        .map(outcome -> remarked(talk, outcome))
        .orElseGet(() -> say(talk, dialogue.hear(talk.state(), said, talk.wording())));
  }

  /** A choice of a remark by its name alone, which in a form is an answer unless it is on offer. */
  private Optional<Remarked> named(Talk talk, Input meant) {
    return remarks
        .named(meant)
        .filter(
            remark -> dialogue.open(talk.state()).isEmpty() || isOffered(remark.remark(), talk));
  }

  private boolean isOffered(Remark remark, Talk talk) {
    return talk.state().offered().stream()
        .flatMap(id -> remarks.in(Input.tapped(id), talk.wording()).stream())
        .anyMatch(offered -> offered.remark().equals(remark));
  }

  /** Before anything is done. */
  private static Remark.Outcome allowed(
      Talk talk, Remark remark, Supplier<Remark.Outcome> outcome) {
    return Permissions.allow(talk.speaker(), remark.action())
        ? outcome.get()
        : Permissions.refusal(remark.action(), talk.wording());
  }

  /** Unless the open question has just this word among its answers. */
  private Optional<Remark> bare(Talk talk, Input meant) {
    return remarks
        .bare(meant)
        .filter(remark -> !dialogue.offers(talk.state(), meant, talk.wording()));
  }

  private static Remark.Outcome how(Remark remark) {
    return Remark.Outcome.said(Note.of(Remarks.text(remark, "how")));
  }

  /** The open question is asked again with everything kept. */
  private Answer remarked(Talk before, Remark.Outcome outcome) {
    Talk talk = outcome.language().map(language -> before.in(language, languages)).orElse(before);
    Optional<Target> named = outcome.aim().map(attaching::at);
    return asked(named.isPresent() ? talk.aiming(named) : talk, outcome)
        .speaking(outcome.language());
  }

  private Answer asked(Talk talk, Remark.Outcome outcome) {
    if (dialogue.open(talk.state()).isPresent()) {
      return say(talk, repeat(talk, outcome.lines(), outcome.offered()));
    }
    var ids = outcome.offered().stream().map(Option::id).toList();
    var next = ids.isEmpty() ? dialogue.idle() : new DialogueState("", Map.of(), ids, 0);
    return answer(talk, talk.goOn(next), talk.replies().remark(outcome));
  }

  private Step repeat(Talk talk, List<Note> notes, List<Option> more) {
    return dialogue.repeat(talk.state(), notes, more, talk.wording());
  }

  private Answer say(Talk talk, Step step) {
    Optional<Flow> forbidden =
        form(step)
            .map(this::flowOf)
            .filter(flow -> !Permissions.allow(talk.speaker(), flow.action()));
    if (forbidden.isPresent()) {
      return refused(talk, forbidden.get());
    }
    if (step instanceof Step.Done done) {
      return complete(talk, done);
    }
    return step instanceof Step.Ask ask
        ? answer(talk, talk.goOn(ask.state()), talk.replies().ask(ask))
        : menu(talk, (Step.Menu) step);
  }

  /** Which form goes on, whatever opened it. */
  private static Optional<Form> form(Step step) {
    if (step instanceof Step.Done done) {
      return Optional.of(done.form());
    }
    return step instanceof Step.Ask ask ? Optional.of(ask.form()) : Optional.empty();
  }

  /** Nothing was asked and nothing is kept of it; the dialogue itself changes nothing. */
  private Answer refused(Talk talk, Flow flow) {
    var kept = talk.state().kept().filter(half -> !half.form().equals(flow.form().id()));
    return answer(
        talk,
        talk.goOn(dialogue.idle()).keeping(kept),
        talk.replies().remark(Permissions.refusal(flow.action(), talk.wording())));
  }

  private Answer menu(Talk talk, Step.Menu menu) {
    Optional<Form> half = dialogue.resumable(menu.kept());
    var shown = new Step.Menu(permissions.shown(talk.speaker(), menu.notes()), menu.kept());
    return answer(
        talk,
        talk.goOn(dialogue.idle()).keeping(menu.kept()),
        talk.replies().menu(shown, onMenu, half));
  }

  /** A refusal reopens at least one question, so that a form is not complete twice in a turn. */
  private Answer complete(Talk talk, Step.Done done) {
    Completion completion = flowOf(done.form()).complete(done.turn(), talk.speaker());
    if (completion instanceof Completion.Refused refused) {
      return say(talk, dialogue.reopen(done, refused.keys(), refused.reason()));
    }
    // What was begun before and left is done now.
    var kept = talk.state().kept().filter(half -> !half.form().equals(done.form().id()));
    if (completion instanceof Completion.Onward onward) {
      return say(
          talk.keeping(kept), dialogue.goOn(done, onward.form(), onward.answers(), onward.note()));
    }
    var result = (Completion.Said) completion;
    Optional<Target> target =
        result.made().map(attaching::after).orElseGet(() -> talk.state().target());
    var next = dialogue.idle().keeping(kept).aiming(target);
    Reply reply = talk.replies().done(result, done.notes());
    return answer(talk, next, result.isSecret() ? reply.asSecret() : reply);
  }

  /** What can be tapped below the reply names the question that is open from now on. */
  private static Answer answer(Talk talk, DialogueState next, Reply reply) {
    DialogueState state = next.after(talk.state());
    return new Answer(state, List.of(reply.asking(state.question())));
  }

  private Flow flowOf(Form form) {
    return flows.get(forms.indexOf(form));
  }

  @Override
  public Answer nudge(Speaker speaker, DialogueState state) {
    var talk = new Talk(speaker, state, languages.apply(speaker.language()));
    List<Note> notes =
        dialogue.open(state).stream()
            .map(form -> Note.of("idle.nudge", talk.replies().name(form)))
            .toList();
    return repeat(talk, notes, List.of()) instanceof Step.Ask ask
        ? say(talk, ask)
        : new Answer(state, List.of());
  }

  @Override
  public Answer leave(Speaker speaker, DialogueState state) {
    var replies = new Replies(languages.apply(speaker.language()));
    List<Reply> said =
        dialogue.open(state).stream()
            .map(form -> replies.said(Note.of(left(state), replies.name(form))))
            .toList();
    return new Answer(dialogue.leave(state), said);
  }

  private static String left(DialogueState state) {
    return state.answers().isEmpty() ? "idle.end.empty" : "idle.end";
  }

  @Override
  public Optional<OpenStep> step(DialogueState state) {
    return dialogue
        .open(state)
        .flatMap(
            form ->
                form.next(new Answers(state.answers()))
                    .map(slot -> new OpenStep(form.id(), slot.texts())));
  }

  @Override
  public Notices notices() {
    return notices;
  }
}
