package com.barron.whatsapp.conversation;

import com.barron.whatsapp.channel.Channels;
import com.barron.whatsapp.channel.Content;
import com.barron.whatsapp.channel.InboundMessage;
import com.barron.whatsapp.channel.Reply;
import com.barron.whatsapp.dialogue.DialogueState;
import com.barron.whatsapp.flows.Answer;
import com.barron.whatsapp.flows.ShopFloor;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What happens inside the transaction of one message. */
@Singleton
class ConversationTurn {
  /** What a newcomer sees after a code that was right. */
  private static final Content WELCOME = new Content.Text("menu");

  /** Why a code is not even looked at. */
  private static final String PAUSED = "too-many-tries";

  private final SessionRows rows;
  private final StrangerRows strangers;
  private final Doorkeeper doorkeeper;
  private final ShopFloor shopFloor;
  private final Channels channels;

  @Inject
  ConversationTurn(
      SessionRows rows,
      StrangerRows strangers,
      Doorkeeper doorkeeper,
      ShopFloor shopFloor,
      Channels channels) {
    this.rows = rows;
    this.strangers = strangers;
    this.doorkeeper = doorkeeper;
    this.shopFloor = shopFloor;
    this.channels = channels;
  }

  /**
   * Answers and stores a message.
   *
   * @param cached saves the look-up; empty: the row is read
   * @param lock whether the row is kept from others until the commit
   */
  Stored take(InboundMessage message, String correlation, Optional<Session> cached, boolean lock)
      throws SQLException {
    Session session = cached.isPresent() ? cached.get() : read(message, lock);
    if (session.person().isPresent() && session.recognises(message)) {
      return answer(message, correlation, session, message.content());
    }
    Admission admission = doorkeeper.admit(message);
    if (admission instanceof Admission.Admitted admitted) {
      Session known = admitted(message, session, admitted).with(admitted.person()).meeting(message);
      Content content = admitted.joined() ? WELCOME : message.content();
      return answer(Doorkeeper.withoutCode(message), correlation, known, content);
    }
    return store(
        Doorkeeper.withoutCode(message),
        correlation,
        session.withNobody(),
        DialogueState.idle(),
        turnedAway(message, admission, session.locale()));
  }

  /**
   * The conversation of somebody who was let in. Joining may have taken identities from others, and
   * so touched this row; somebody who was met by user id alone goes on where they were.
   */
  private Session admitted(InboundMessage message, Session session, Admission.Admitted admitted)
      throws SQLException {
    if (admitted.joined()) {
      return read(message, true);
    }
    return session.isStored()
        ? session
        : rows.adopt(message, admitted.person().id()).orElse(session);
  }

  /** A code gets its answer; the rest is said once in a while. */
  private List<Reply> turnedAway(InboundMessage message, Admission admission, Locale language)
      throws SQLException {
    if (admission instanceof Admission.Refused refused) {
      Reply reply = shopFloor.notJoined(language, refused.reasonKey());
      return refused.reasonKey().equals(PAUSED) ? once(message, PAUSED, reply) : List.of(reply);
    }
    return admission instanceof Admission.Changed
        ? once(message, "changed", shopFloor.changed(language))
        : once(message, "not-enrolled", shopFloor.notEnrolled(language));
  }

  private List<Reply> once(InboundMessage message, String what, Reply reply) throws SQLException {
    return strangers.mayTell(message.from(), what) ? List.of(reply) : List.of();
  }

  /** Stores a message that could not be answered; the dialogue stays where it was. */
  Stored apologise(InboundMessage message, String correlation, String errorId) throws SQLException {
    Session session = read(message, true);
    return store(
        session.person().isPresent() ? message : Doorkeeper.withoutCode(message),
        correlation,
        session,
        session.state(),
        List.of(shopFloor.failed(session.locale(), errorId)));
  }

  private Session read(InboundMessage message, boolean lock) throws SQLException {
    return rows.find(message.from(), lock).orElseGet(Session::fresh);
  }

  private Stored answer(
      InboundMessage message, String correlation, Session session, Content content)
      throws SQLException {
    Answer answer = shopFloor.answer(session.speaker().orElseThrow(), session.state(), content);
    return store(message, correlation, session, answer.state(), answer.replies());
  }

  private Stored store(
      InboundMessage message,
      String correlation,
      Session session,
      DialogueState next,
      List<Reply> replies)
      throws SQLException {
    int longest = channels.longestText(message.from().channel());
    List<Reply> parts = replies.stream().flatMap(reply -> reply.parts(longest).stream()).toList();
    return rows.store(new Turn(message, correlation, session, next, parts));
  }
}
