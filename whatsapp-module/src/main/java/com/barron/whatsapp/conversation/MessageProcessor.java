package com.barron.whatsapp.conversation;

import com.barron.production.people.enrolment.InviteRedemption;
import com.barron.production.reference.Reference;
import com.barron.production.zone.PersonZones;
import com.barron.whatsapp.channel.Channels;
import com.barron.whatsapp.channel.Content;
import com.barron.whatsapp.channel.InboundMessage;
import com.barron.whatsapp.channel.Reply;
import com.barron.whatsapp.dialogue.DialogueState;
import com.barron.whatsapp.flows.Chat;
import com.barron.whatsapp.flows.ChatResult;
import com.barron.whatsapp.flows.FilesToFetch;
import com.barron.whatsapp.flows.Speaker;
import com.barron.whatsapp.media.FetchRequest;
import com.barron.whatsapp.media.FetchTarget;
import com.barron.whatsapp.media.Fetches;
import com.barron.whatsapp.ratelimit.MessageRate;
import com.barron.whatsapp.settings.RateLimits;
import com.barron.whatsapp.settings.Settings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Processes one message, within its transaction. */
@Singleton
public class MessageProcessor {
  private final SessionRepository rows;
  private final ProcessedMessageRepository turns;
  private final StrangerReplies strangerReplies;
  private final SenderAuthentication senderAuthentication;
  private final Chat chat;
  private final PersonZones personZones;
  private final Channels channels;
  private final RateLimits limits;
  private final Duration idsKept;
  private final Clock clock;
  private final Fetches fetches;
  private final RelatedMessages relatedMessages;

  @Inject
  public MessageProcessor(
      SessionRepository rows,
      ProcessedMessageRepository turns,
      StrangerReplies strangerReplies,
      SenderAuthentication senderAuthentication,
      Chat chat,
      PersonZones personZones,
      Channels channels,
      Settings settings,
      Clock clock,
      Fetches fetches,
      RelatedMessages relatedMessages) {
    this.rows = rows;
    this.turns = turns;
    this.strangerReplies = strangerReplies;
    this.senderAuthentication = senderAuthentication;
    this.chat = chat;
    this.personZones = personZones;
    this.channels = channels;
    this.limits = settings.rateLimits();
    this.idsKept = Duration.ofDays(settings.conversationTimeouts().keepMessagesDays());
    this.clock = clock;
    this.fetches = fetches;
    this.relatedMessages = relatedMessages;
  }

  /**
   * Answers and stores a message; beyond what is taken from one person it is stored only.
   *
   * @param cached saves the look-up; empty: the row is read
   * @param lock whether the row is kept from others until the commit
   */
  StoreResult take(
      InboundMessage message, IntakeContext context, Optional<Session> cached, boolean lock) {
    Instant now = clock.instant();
    if (message.sentAt().filter(time -> time.isBefore(now.minus(idsKept))).isPresent()) {
      // Its id may have been deleted: whether it was taken before, nobody knows.
      return new StoreResult.Duplicate();
    }
    Session known = cached.isPresent() ? cached.get() : read(message, lock);
    MessageRate.RateDecision verdict =
        known.messageRate().next(message.writtenAt(now).getEpochSecond(), limits);
    Session session = known.counting(verdict.rate());
    if (verdict instanceof MessageRate.RateDecision.SilentRefusal) {
      // Whatever else was said meanwhile: a pause that was told is not taken back.
      return turns.keep(storable(message, known), context.correlation(), known);
    }
    if (verdict instanceof MessageRate.RateDecision.FirstRefusal told) {
      return store(
          storable(message, session),
          context,
          session,
          session.state(),
          List.of(tooMany(told, session)));
    }
    if (session.person().isPresent() && session.recognises(message)) {
      InboundMessage safe = storable(message, session);
      Optional<InviteRedemption> redemption = senderAuthentication.redeem(message);
      return redemption.isPresent()
          ? redeemed(safe, context, session, redemption.get())
          : known(safe, context, session, safe.content(), now);
    }
    AuthenticationResult authenticationResult = senderAuthentication.admit(message);
    if (authenticationResult instanceof AuthenticationResult.Admitted admitted) {
      Session met =
          admitted(message, session, admitted)
              .counting(session.messageRate())
              .with(admitted.person())
              .meeting(message);
      InboundMessage safe = SenderAuthentication.withoutCode(message);
      if (admitted.joined()) {
        ChatResult welcome = chat.welcome(met.speaker().orElseThrow());
        return store(safe, context, met, welcome.state(), welcome.replies());
      }
      Content content = SenderAuthentication.withoutCodeGivenOut(message).content();
      return known(safe, context, met, content, now);
    }
    return store(
        SenderAuthentication.withoutCode(message),
        context,
        session.withNobody(),
        DialogueState.idle(),
        strangerReplies.to(message.from(), authenticationResult, session.locale()));
  }

  private StoreResult known(
      InboundMessage message,
      IntakeContext context,
      Session session,
      Content content,
      Instant now) {
    return session.isTakenOver(now)
        ? heard(message, context, session, content)
        : answer(message, context, session, content);
  }

  /**
   * What somebody says where another person talks is for that person: nothing is answered, and
   * files stay with the message.
   */
  private StoreResult heard(
      InboundMessage message, IntakeContext context, Session session, Content content) {
    StoreResult storeResult = store(message, context, session, session.state(), List.of());
    if (content instanceof Content.Media media && storeResult instanceof StoreResult.Done done) {
      FetchTarget target = new FetchTarget.OfMessage(done.session().id(), context.correlation());
      fetches.add(toFetch(media, target, message, session.speaker().orElseThrow()));
    }
    return storeResult;
  }

  /** It is said what a code asks for; the dialogue stays where it was. */
  private StoreResult redeemed(
      InboundMessage message, IntakeContext context, Session session, InviteRedemption redemption) {
    if (redemption instanceof InviteRedemption.Refused refused) {
      Reply reply = chat.systemMessages().notJoined(session.locale(), refused.reason());
      return store(message, context, session, session.state(), List.of(reply));
    }
    Reply reply =
        chat.systemMessages()
            .roleAsked(session.locale(), ((InviteRedemption.RoleAsked) redemption).role());
    return store(message, context, session, session.state(), List.of(reply));
  }

  /**
   * The conversation of somebody who was let in. Joining may have taken identities from others, and
   * so touched this row; somebody who was met by user id alone goes on where they were.
   */
  private Session admitted(
      InboundMessage message, Session session, AuthenticationResult.Admitted admitted) {
    if (admitted.joined()) {
      return read(message, true);
    }
    return session.isStored()
        ? session
        : rows.adopt(message, admitted.person().id()).orElse(session);
  }

  /** Stores a message that could not be answered; the dialogue stays where it was. */
  StoreResult apologise(InboundMessage message, IntakeContext context, String errorId) {
    Session known = read(message, true);
    long written = message.writtenAt(clock.instant()).getEpochSecond();
    Session session = known.counting(known.messageRate().next(written, limits).rate());
    return store(
        storable(message, session),
        context,
        session,
        session.state(),
        List.of(chat.systemMessages().failed(session.locale(), errorId)));
  }

  /** An invite code is not kept. */
  private static InboundMessage storable(InboundMessage message, Session session) {
    return session.person().isPresent()
        ? SenderAuthentication.withoutCodeGivenOut(message)
        : SenderAuthentication.withoutCode(message);
  }

  /** Once for each pause; a time of whole minutes is told, so it is rounded up. */
  private Reply tooMany(MessageRate.RateDecision.FirstRefusal told, Session session) {
    ZonedDateTime until =
        Instant.ofEpochSecond(told.until() + MessageRate.MINUTE - 1)
            .truncatedTo(ChronoUnit.MINUTES)
            .atZone(
                session
                    .speaker()
                    .flatMap(known -> personZones.of(known.person()))
                    .orElse(clock.getZone()));
    return chat.systemMessages().tooMany(session.locale(), until);
  }

  private Session read(InboundMessage message, boolean lock) {
    return rows.find(message.from(), lock).orElseGet(() -> Session.fresh(message.from()));
  }

  private StoreResult answer(
      InboundMessage message, IntakeContext context, Session session, Content content) {
    Speaker known = session.speaker().orElseThrow();
    Speaker speaker = known.in(personZones.of(known.person()));
    ChatResult chatResult =
        chat.answer(
            speaker,
            session.state(),
            relatedMessages.resolve(content, message, session),
            message.writtenAt(clock.instant()));
    Session next = chatResult.language().map(session::in).orElse(session);
    StoreResult storeResult =
        store(
            message,
            context,
            next,
            chatResult.state(),
            chatResult.replies(),
            chatResult.recorded());
    if (chatResult.language().isPresent() && storeResult instanceof StoreResult.Done done) {
      rows.speakElsewhere(speaker.person(), done.session());
    }
    if (storeResult instanceof StoreResult.Done) {
      chatResult.filesToFetch().forEach(files -> fetches.add(toFetch(files, message, speaker)));
    }
    return storeResult;
  }

  private static FetchRequest toFetch(FilesToFetch files, InboundMessage message, Speaker speaker) {
    FetchTarget target = new FetchTarget.OfRecord(files.subject());
    return toFetch(files.media(), target, message, speaker);
  }

  private static FetchRequest toFetch(
      Content.Media media, FetchTarget target, InboundMessage message, Speaker speaker) {
    return new FetchRequest(
        message.from().channel(),
        media.references(),
        media.caption(),
        target,
        speaker.person(),
        speaker.language());
  }

  private StoreResult store(
      InboundMessage message,
      IntakeContext context,
      Session session,
      DialogueState next,
      List<Reply> replies) {
    return store(message, context, session, next, replies, Optional.empty());
  }

  private StoreResult store(
      InboundMessage message,
      IntakeContext context,
      Session session,
      DialogueState next,
      List<Reply> replies,
      Optional<Reference> recorded) {
    int longest = channels.longestText(message.from().channel());
    List<Reply> parts = replies.stream().flatMap(reply -> reply.parts(longest).stream()).toList();
    Instant now = clock.instant();
    Duration age = Duration.between(message.writtenAt(now), now);
    return turns.store(new ProcessedMessage(message, age, context, session, next, parts, recorded));
  }
}
