package com.barron.whatsapp.flows;

import com.barron.production.people.PersonId;
import com.barron.production.people.Role;
import com.barron.whatsapp.channel.Content;
import com.barron.whatsapp.channel.Reply;
import com.barron.whatsapp.dialogue.DialogueState;
import com.barron.whatsapp.transcript.Said;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A conversation of one person, as the conversation transaction would lead it. */
final class Chat {
  static final Speaker SPEAKER =
      new Speaker(new PersonId(7), "Thabo", Role.TECHNICIAN, Locale.ENGLISH);

  private final ShopFloor shopFloor;
  private final Speaker speaker;
  private DialogueState state = DialogueState.idle();
  private List<Reply> lastReplies = List.of();

  Chat(ShopFloor shopFloor) {
    this(shopFloor, SPEAKER);
  }

  Chat(ShopFloor shopFloor, Speaker speaker) {
    this.shopFloor = shopFloor;
    this.speaker = speaker;
  }

  /** What was said last. */
  List<Reply> lastReplies() {
    return lastReplies;
  }

  DialogueState state() {
    return state;
  }

  /** Goes on from another state. */
  Chat at(DialogueState other) {
    state = other;
    return this;
  }

  /** Types something; the reply as plain text. */
  String type(String text) {
    return send(new Content.Text(text));
  }

  String say(Said said) {
    if (said instanceof Said.Typed typed) {
      return type(typed.text());
    }
    return said instanceof Said.Tapped tapped
        ? send(new Content.Tap(tapped.id(), ""))
        : send(new Content.Other(kind(((Said.Sent) said).kind())));
  }

  private static Content.Kind kind(String name) {
    return Content.Kind.valueOf(name.toUpperCase(Locale.ROOT));
  }

  String send(Content content) {
    Answer answer = shopFloor.answer(speaker, state, content);
    state = answer.state();
    lastReplies = answer.replies();
    return answer.replies().stream().map(Reply::asNumberedText).collect(Collectors.joining("\n"));
  }
}
