package com.barron.whatsapp.conversation;

import com.barron.production.people.PersonView;
import com.barron.whatsapp.channel.Channels;
import com.barron.whatsapp.channel.Content;
import com.barron.whatsapp.channel.InboundMessage;
import com.barron.whatsapp.channel.Reply;
import com.barron.whatsapp.dialogue.DialogueState;
import com.barron.whatsapp.flows.Answer;
import com.barron.whatsapp.flows.ShopFloor;
import com.barron.whatsapp.flows.Speaker;
import com.barron.whatsapp.flows.Wanted;
import com.barron.whatsapp.media.Fetches;
import com.barron.whatsapp.media.ToFetch;
import com.barron.whatsapp.settings.RateLimits;
import com.barron.whatsapp.settings.Settings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** What happens inside the transaction of one message. */
@Singleton
class ConversationTurn {
  /** What a newcomer sees after a code that was right. */
  private static final Content WELCOME = new Content.Text("menu");

  private final SessionRows rows;
  private final Doorkeeper doorkeeper;
  private final ShopFloor shopFloor;
  private final Channels channels;
  private final RateLimits limits;
  private final Clock clock;
  private final Fetches fetches;

  @Inject
  ConversationTurn(
      SessionRows rows,
      Doorkeeper doorkeeper,
      ShopFloor shopFloor,
      Channels channels,
      Settings settings,
      Clock clock,
      Fetches fetches) {
    this.rows = rows;
    this.doorkeeper = doorkeeper;
    this.shopFloor = shopFloor;
    this.channels = channels;
    this.limits = settings.rateLimits();
    this.clock = clock;
    this.fetches = fetches;
  }

  /**
   * Answers and stores a message; beyond what is taken from one person it is stored only.
   *
   * @param cached saves the look-up; empty: the row is read
   * @param lock whether the row is kept from others until the commit
   */
  Stored take(InboundMessage message, String correlation, Optional<Session> cached, boolean lock)
      throws SQLException {
    Session known = cached.isPresent() ? cached.get() : read(message, lock);
    Rate.Verdict verdict = known.rate().next(clock.instant().getEpochSecond(), limits);
    Session session = known.counting(verdict.rate());
    if (verdict instanceof Rate.Verdict.Ignored) {
      // Whatever else was said meanwhile: a pause that was told is not taken back.
      return rows.keep(message, correlation, known);
    }
    if (verdict instanceof Rate.Verdict.Told told) {
      return store(message, correlation, session, session.state(), List.of(notice(told, session)));
    }
    if (session.person().isPresent()) {
      return answer(message, correlation, session, message.content());
    }
    Optional<PersonView> person = doorkeeper.admit(message);
    if (person.isPresent()) {
      Content content =
          Doorkeeper.inviteCode(message.content()).isPresent() ? WELCOME : message.content();
      return answer(message, correlation, session.with(person.get()), content);
    }
    return store(
        message,
        correlation,
        session.withNobody(),
        DialogueState.idle(),
        List.of(shopFloor.notEnrolled(session.locale())));
  }

  /** Stores a message that could not be answered; the dialogue stays where it was. */
  Stored apologise(InboundMessage message, String correlation, String errorId) throws SQLException {
    Session known = read(message, true);
    long now = clock.instant().getEpochSecond();
    Session session = known.counting(known.rate().next(now, limits).rate());
    return store(
        message,
        correlation,
        session,
        session.state(),
        List.of(shopFloor.failed(session.locale(), errorId)));
  }

  /** Once for each pause; a time of whole minutes is told, so it is rounded up. */
  private Reply notice(Rate.Verdict.Told told, Session session) {
    ZonedDateTime until =
        Instant.ofEpochSecond(told.until() + Rate.MINUTE - 1)
            .truncatedTo(ChronoUnit.MINUTES)
            .atZone(clock.getZone());
    return shopFloor.tooMany(session.locale(), until);
  }

  private Session read(InboundMessage message, boolean lock) throws SQLException {
    return rows.find(message.from(), lock).orElseGet(() -> Session.fresh(message.from()));
  }

  private Stored answer(
      InboundMessage message, String correlation, Session session, Content content)
      throws SQLException {
    Speaker speaker = session.speaker().orElseThrow();
    Answer answer = shopFloor.answer(speaker, session.state(), content);
    Session next = answer.language().map(session::in).orElse(session);
    Stored stored = store(message, correlation, next, answer.state(), answer.replies());
    if (answer.language().isPresent() && stored instanceof Stored.Done done) {
      rows.speakElsewhere(speaker.person(), done.session());
    }
    if (stored instanceof Stored.Done) {
      answer.wanted().ifPresent(wanted -> fetches.add(toFetch(wanted, message, speaker)));
    }
    return stored;
  }

  private static ToFetch toFetch(Wanted wanted, InboundMessage message, Speaker speaker) {
    return new ToFetch(
        message.from().channel(),
        wanted.media().references(),
        wanted.media().caption(),
        wanted.subject(),
        speaker.person(),
        speaker.language());
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
