package com.barron.whatsapp.conversation;

import com.barron.production.reference.Reference;
import com.barron.whatsapp.channel.Content;
import com.barron.whatsapp.channel.Reply;
import com.barron.whatsapp.dialogue.DialogueState;
import com.barron.whatsapp.dialogue.Kept;
import com.barron.whatsapp.flows.Answer;
import com.barron.whatsapp.flows.Notices;
import com.barron.whatsapp.flows.OpenStep;
import com.barron.whatsapp.flows.ShopFloor;
import com.barron.whatsapp.flows.Speaker;
import com.barron.whatsapp.flows.Wanted;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Counts the messages of a conversation in its state; a lost update would show as a gap. */
final class CountingChat implements ShopFloor, Notices {
  @Override
  public Answer answer(Speaker speaker, DialogueState state, Content content) {
    String text = content instanceof Content.Text typed ? typed.text() : "other";
    if (text.equals("poison")) {
      throw new IllegalStateException("the text was: poison");
    }
    int count = Integer.parseInt(state.answers().getOrDefault("count", "0")) + 1;
    var next = new DialogueState("counting", Map.of("count", "" + count), List.of(), 0);
    if (text.equals("secret")) {
      return new Answer(next, List.of(Reply.of("the code").asSecret()));
    }
    if (content instanceof Content.Media media) {
      var wanted = Optional.of(new Wanted(Reference.of("DEF-1"), media));
      return new Answer(next, List.of(Reply.of("" + count)), Optional.empty(), wanted);
    }
    var language =
        text.startsWith("speak ")
            ? Optional.of(Locale.forLanguageTag(text.substring("speak ".length())))
            : Optional.<Locale>empty();
    List<Reply> said =
        text.equals("silent")
            ? List.of()
            : List.of(Reply.of(count + " " + speaker.name() + " " + text));
    return new Answer(next, said, language, Optional.empty());
  }

  @Override
  public Answer nudge(Speaker speaker, DialogueState state) {
    if (state.answers().containsKey("poison")) {
      throw new IllegalStateException("the answer was: poison");
    }
    return new Answer(state, List.of(Reply.of("still there, " + speaker.name() + "?")));
  }

  @Override
  public Answer leave(Speaker speaker, DialogueState state) {
    var kept = Optional.of(new Kept(state.form(), state.answers()));
    return new Answer(DialogueState.idle().keeping(kept), List.of(Reply.of("closed")));
  }

  @Override
  public Optional<OpenStep> step(DialogueState state) {
    return Optional.of(new OpenStep(state.form(), "count"));
  }

  @Override
  public Notices notices() {
    return this;
  }

  @Override
  public Reply notEnrolled(Locale language) {
    return Reply.of("not enrolled");
  }

  @Override
  public Reply tooMany(Locale language, ZonedDateTime until) {
    return Reply.of("too many until " + until);
  }

  @Override
  public Reply notJoined(Locale language, String reasonKey) {
    return Reply.of("not joined: " + reasonKey);
  }

  @Override
  public Reply changed(Locale language) {
    return Reply.of("changed");
  }

  @Override
  public Reply failed(Locale language, String errorId) {
    return Reply.of("failed");
  }
}
