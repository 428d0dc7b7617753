package com.barron.whatsapp.conversation;

import com.barron.production.access.Role;
import com.barron.production.people.enrolment.InviteRedemption;
import com.barron.production.reference.Reference;
import com.barron.whatsapp.channel.Content;
import com.barron.whatsapp.channel.Reply;
import com.barron.whatsapp.dialogue.DialogueState;
import com.barron.whatsapp.dialogue.SuspendedForm;
import com.barron.whatsapp.flows.Chat;
import com.barron.whatsapp.flows.ChatResult;
import com.barron.whatsapp.flows.FilesToFetch;
import com.barron.whatsapp.flows.OpenQuestion;
import com.barron.whatsapp.flows.Speaker;
import com.barron.whatsapp.flows.SystemMessages;
import com.barron.whatsapp.text.TextKey;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Counts the messages of a conversation in its state; a lost update would show as a gap. */
public final class CountingChat implements Chat, SystemMessages {
  @Override
  public ChatResult answer(
      Speaker speaker, DialogueState state, Content content, Instant writtenAt) {
    String text = content instanceof Content.Text typed ? typed.text() : "other";
    if (text.equals("poison")) {
      throw new IllegalStateException("the text was: poison");
    }
    int count = Integer.parseInt(state.answers().getOrDefault("count", "0")) + 1;
    var next = new DialogueState("counting", Map.of("count", "" + count), List.of(), 0);
    if (text.equals("record")) {
      List<Reply> done = List.of(Reply.of("recorded"));
      return new ChatResult(
          next, done, Optional.empty(), List.of(), Optional.of(Reference.of("DEF-1")), true);
    }
    if (text.equals("secret")) {
      return new ChatResult(next, List.of(Reply.of("the code").asSecret()));
    }
    if (content instanceof Content.Media media) {
      var filesToFetch = List.of(new FilesToFetch(Reference.of("DEF-1"), media));
      List<Reply> counted = List.of(Reply.of("" + count));
      return new ChatResult(next, counted, Optional.empty(), filesToFetch, Optional.empty(), true);
    }
    var language =
        text.startsWith("speak ")
            ? Optional.of(Locale.forLanguageTag(text.substring("speak ".length())))
            : Optional.<Locale>empty();
    List<Reply> said =
        text.equals("silent")
            ? List.of()
            : List.of(Reply.of(count + " " + speaker.name() + " " + echo(text, speaker)));
    return new ChatResult(next, said, language, List.of(), Optional.empty(), true);
  }

  private static String echo(String text, Speaker speaker) {
    if (text.equals("role")) {
      return speaker.role().name();
    }
    return text.equals("zone") ? speaker.zone().map(ZoneId::toString).orElse("plant") : text;
  }

  @Override
  public ChatResult welcome(Speaker speaker) {
    var next = new DialogueState("counting", Map.of("count", "1"), List.of(), 0);
    return new ChatResult(next, List.of(Reply.of("welcome, " + speaker.name())));
  }

  @Override
  public ChatResult nudge(Speaker speaker, DialogueState state) {
    if (state.answers().containsKey("poison")) {
      throw new IllegalStateException("the answer was: poison");
    }
    return new ChatResult(state, List.of(Reply.of("still there, " + speaker.name() + "?")));
  }

  @Override
  public ChatResult leave(Speaker speaker, DialogueState state) {
    var suspendedForm = Optional.of(new SuspendedForm(state.form(), state.answers()));
    return new ChatResult(
        DialogueState.idle().withSuspendedForm(suspendedForm), List.of(Reply.of("closed")));
  }

  @Override
  public Optional<OpenQuestion> openQuestion(DialogueState state) {
    return Optional.of(new OpenQuestion(state.form(), "count"));
  }

  @Override
  public SystemMessages systemMessages() {
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
  public Reply notJoined(Locale language, InviteRedemption.Reason reason) {
    return Reply.of("not joined: " + TextKey.of(reason));
  }

  @Override
  public Reply roleAsked(Locale language, Role role) {
    return Reply.of("role taken: " + role);
  }

  @Override
  public Reply changed(Locale language) {
    return Reply.of("changed");
  }

  @Override
  public Reply revoked(Locale language) {
    return Reply.of("revoked");
  }

  @Override
  public Reply takenOver(Locale language, String by) {
    return Reply.of("taken over by " + by);
  }

  @Override
  public Reply fromColleague(Locale language, String by, String text) {
    return Reply.of(by + ": " + text);
  }

  @Override
  public Reply handedBack(Locale language) {
    return Reply.of("handed back");
  }

  @Override
  public Reply freed(Locale language, String by) {
    return Reply.of("freed by " + by);
  }

  @Override
  public Reply failed(Locale language, String errorId) {
    return Reply.of("failed");
  }
}
