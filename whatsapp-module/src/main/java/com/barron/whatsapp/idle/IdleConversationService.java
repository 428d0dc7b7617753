package com.barron.whatsapp.idle;

import com.barron.production.failure.CauseSummary;
import com.barron.production.sql.DatabaseFailure;
import com.barron.whatsapp.background.Schedule;
import com.barron.whatsapp.background.ScheduledTask;
import com.barron.whatsapp.background.TransactionFailedException;
import com.barron.whatsapp.background.TransactionRunner;
import com.barron.whatsapp.channel.Channels;
import com.barron.whatsapp.channel.Reply;
import com.barron.whatsapp.conversation.SessionCache;
import com.barron.whatsapp.conversation.StoreResult;
import com.barron.whatsapp.flows.Chat;
import com.barron.whatsapp.flows.ChatResult;
import com.barron.whatsapp.flows.Speaker;
import com.barron.whatsapp.outbox.Outbox;
import com.barron.whatsapp.settings.ConversationTimeouts;
import com.barron.whatsapp.settings.Settings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Reminds people of an open question, and later closes its form. Each conversation has a
 * transaction of its own, guarded by its version as a message is: whatever is said at the same time
 * wins. Any number of nodes may do so at once.
 */
@Singleton
class IdleConversationService implements ScheduledTask {
  private static final Logger LOG = Logger.getLogger(IdleConversationService.class);
  private static final int MOST_AT_ONCE = 500;

  private final IdleConversationRepository rows;
  private final TransactionRunner transactionRunner;
  private final Chat chat;
  private final Channels channels;
  private final SessionCache cache;
  private final Outbox outbox;
  private final ConversationTimeouts conversationTimeouts;

  @Inject
  IdleConversationService(
      IdleConversationRepository rows,
      TransactionRunner transactionRunner,
      Chat chat,
      Channels channels,
      SessionCache cache,
      Outbox outbox,
      Settings settings) {
    this(rows, transactionRunner, chat, channels, cache, outbox, settings.conversationTimeouts());
  }

  IdleConversationService(
      IdleConversationRepository rows,
      TransactionRunner transactionRunner,
      Chat chat,
      Channels channels,
      SessionCache cache,
      Outbox outbox,
      ConversationTimeouts conversationTimeouts) {
    this.rows = rows;
    this.transactionRunner = transactionRunner;
    this.chat = chat;
    this.channels = channels;
    this.cache = cache;
    this.outbox = outbox;
    this.conversationTimeouts = conversationTimeouts;
  }

  @Override
  public Schedule schedule() {
    return Schedule.everyMinute();
  }

  /** Goes through all that are due. Never fails: what it leaves is due a minute later. */
  @Override
  public void run() {
    if (conversationTimeouts.nudgeAfter().isZero() && conversationTimeouts.endAfter().isZero()) {
      return;
    }
    try {
      boolean more = true;
      while (more) {
        List<IdleConversation> due =
            rows.find(
                conversationTimeouts.nudgeAfter(), conversationTimeouts.endAfter(), MOST_AT_ONCE);
        long settled = due.stream().filter(this::settle).count();
        more = due.size() == MOST_AT_ONCE && settled > 0;
      }
    } catch (RuntimeException e) {
      LOG.warnf(
          "idle conversations not handled until the next minute: is the database there? cause=%s",
          CauseSummary.names(e));
    }
  }

  private boolean settle(IdleConversation found) {
    try {
      if (transactionRunner.inNew(() -> settleLocked(found), StoreResult::isWritten)
          instanceof StoreResult.Done done) {
        cache.forget(found.identity());
        outbox.wake();
        LOG.infof(
            "conversation %s conversation=%d version=%d out=%d",
            found.over() ? "closed" : "nudged",
            done.session().id(),
            done.session().version(),
            done.replies());
        return true;
      }
      return false;
    } catch (TransactionFailedException e) {
      if (DatabaseFailure.of(e) == DatabaseFailure.UNAVAILABLE) {
        throw e;
      }
      LOG.warnf(
          "idle conversation not handled conversation=%d\n%s",
          found.session().id(), CauseSummary.trace(e.getCause()));
      return false;
    }
  }

  private StoreResult settleLocked(IdleConversation found) {
    Optional<IdleConversation> claimed =
        rows.claim(found, conversationTimeouts.nudgeAfter(), conversationTimeouts.endAfter());
    Optional<Speaker> speaker =
        claimed.flatMap(idleConversation -> idleConversation.session().speaker());
    if (speaker.isEmpty()) {
      return new StoreResult.Conflict();
    }
    IdleConversation idleConversation = claimed.get();
    ChatResult chatResult =
        idleConversation.over()
            ? chat.leave(speaker.get(), idleConversation.session().state())
            : chat.nudge(speaker.get(), idleConversation.session().state());
    return rows.store(
        idleConversation,
        chatResult,
        idleConversation.reachable() ? parts(idleConversation, chatResult) : List.of());
  }

  private List<Reply> parts(IdleConversation idleConversation, ChatResult chatResult) {
    int longest = channels.longestText(idleConversation.identity().channel());
    return chatResult.replies().stream().flatMap(reply -> reply.parts(longest).stream()).toList();
  }
}
