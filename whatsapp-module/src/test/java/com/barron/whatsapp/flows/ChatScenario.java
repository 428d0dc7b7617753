package com.barron.whatsapp.flows;

import com.barron.production.access.Role;
import com.barron.production.people.PersonId;
import com.barron.whatsapp.channel.Content;
import com.barron.whatsapp.channel.Reply;
import com.barron.whatsapp.dialogue.DialogueState;
import com.barron.whatsapp.transcript.Said;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A conversation of one person, as the conversation transaction would lead it. */
final class ChatScenario {
  static final Speaker SPEAKER =
      new Speaker(new PersonId(7), "Thabo", Role.TECHNICIAN, Locale.ENGLISH);

  private final Chat chat;
  private Speaker speaker = SPEAKER;
  final List<FilesToFetch> filesToFetch = new ArrayList<>();
  private DialogueState state = DialogueState.idle();
  private List<Reply> lastReplies = List.of();
  private Instant writtenAt = Instant.MAX;

  ChatScenario(Chat chat) {
    this(chat, SPEAKER);
  }

  ChatScenario(Chat chat, Speaker speaker) {
    this.chat = chat;
    this.speaker = speaker;
  }

  /** What was said last. */
  List<Reply> lastReplies() {
    return lastReplies;
  }

  DialogueState state() {
    return state;
  }

  Locale language() {
    return speaker.language();
  }

  /** Goes on from another state. */
  ChatScenario at(DialogueState other) {
    state = other;
    return this;
  }

  /** From now on messages are of this time, instead of just now. */
  ChatScenario writing(Instant at) {
    writtenAt = at;
    return this;
  }

  /** Goes on in another language. */
  ChatScenario in(Locale language) {
    speaker =
        new Speaker(speaker.person(), speaker.name(), speaker.role(), language, speaker.zone());
    return this;
  }

  /** Goes on by another clock than the plant's. */
  ChatScenario in(ZoneId zone) {
    speaker = speaker.in(Optional.of(zone));
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
        : send(sent(kind(((Said.Sent) said).kind())));
  }

  private static Content sent(Content.MediaKind kind) {
    return kind == Content.MediaKind.IMAGE || kind == Content.MediaKind.DOCUMENT
        ? new Content.Media(kind, "1", "")
        : new Content.Other(kind);
  }

  private static Content.MediaKind kind(String name) {
    return Content.MediaKind.valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** Types something; the replies as they are. */
  List<Reply> hear(String text) {
    return hear(new Content.Text(text));
  }

  String send(Content content) {
    return hear(content).stream().map(Reply::asNumberedText).collect(Collectors.joining("\n"));
  }

  List<Reply> hear(Content content) {
    ChatResult chatResult = chat.answer(speaker, state, content, writtenAt);
    state = chatResult.state();
    lastReplies = chatResult.replies();
    chatResult.language().ifPresent(this::in);
    filesToFetch.addAll(chatResult.filesToFetch());
    return chatResult.replies();
  }
}
