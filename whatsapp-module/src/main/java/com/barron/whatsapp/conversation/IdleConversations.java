package com.barron.whatsapp.conversation;

import com.barron.whatsapp.channel.Channels;
import com.barron.whatsapp.channel.Reply;
import com.barron.whatsapp.flows.Chat;
import com.barron.whatsapp.flows.ChatResult;
import com.barron.whatsapp.flows.Speaker;
import com.barron.whatsapp.outbox.Outbox;
import com.barron.whatsapp.settings.Lifetimes;
import com.barron.whatsapp.settings.Settings;
import com.barron.whatsapp.work.Transactions;
import com.barron.whatsapp.work.WorkFailedException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Asks once more where a question rests, and later closes its form. Each conversation has a
 * transaction of its own, guarded by its version as a message is: whatever is said at the same time
 * wins. Any number of nodes may do so at once.
 */
@Singleton
class IdleConversations {
  private static final Logger LOG = Logger.getLogger(IdleConversations.class);
  private static final int MOST_AT_ONCE = 500;

  private final IdleRows rows;
  private final Transactions transactions;
  private final Chat chat;
  private final Channels channels;
  private final SessionCache cache;
  private final Outbox outbox;
  private final Lifetimes lifetimes;

  @Inject
  IdleConversations(
      IdleRows rows,
      Transactions transactions,
      Chat chat,
      Channels channels,
      SessionCache cache,
      Outbox outbox,
      Settings settings) {
    this(rows, transactions, chat, channels, cache, outbox, settings.lifetimes());
  }

  IdleConversations(
      IdleRows rows,
      Transactions transactions,
      Chat chat,
      Channels channels,
      SessionCache cache,
      Outbox outbox,
      Lifetimes lifetimes) {
    this.rows = rows;
    this.transactions = transactions;
    this.chat = chat;
    this.channels = channels;
    this.cache = cache;
    this.outbox = outbox;
    this.lifetimes = lifetimes;
  }

  /** Goes through all that are due. Never fails: what it leaves is due a minute later. */
  void sweep() {
    if (lifetimes.nudgeAfter().isZero() && lifetimes.endAfter().isZero()) {
      return;
    }
    try {
      boolean more = true;
      while (more) {
        List<Idle> due = rows.find(lifetimes.nudgeAfter(), lifetimes.endAfter(), MOST_AT_ONCE);
        long settled = due.stream().filter(this::settle).count();
        more = due.size() == MOST_AT_ONCE && settled > 0;
      }
    } catch (SQLException | RuntimeException e) {
      LOG.warnf(
          "idle conversations left alone until the next minute: is the database there? cause=%s",
          e.getClass().getName());
    }
  }

  private boolean settle(Idle found) {
    try {
      if (transactions.inNew(() -> settleLocked(found), Stored::isWritten)
          instanceof Stored.Done done) {
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
    } catch (WorkFailedException e) {
      if (Failure.isDatabaseAway(e)) {
        throw e;
      }
      LOG.warnf(
          "idle conversation left alone conversation=%d\n%s",
          found.session().id(), Failure.trace(e.getCause()));
      return false;
    }
  }

  private Stored settleLocked(Idle found) throws SQLException {
    Optional<Idle> claimed = rows.claim(found, lifetimes.nudgeAfter(), lifetimes.endAfter());
    Optional<Speaker> speaker = claimed.flatMap(idle -> idle.session().speaker());
    if (speaker.isEmpty()) {
      return new Stored.Conflict();
    }
    Idle idle = claimed.get();
    ChatResult chatResult =
        idle.over()
            ? chat.leave(speaker.get(), idle.session().state())
            : chat.nudge(speaker.get(), idle.session().state());
    return rows.store(idle, chatResult, idle.reachable() ? parts(idle, chatResult) : List.of());
  }

  private List<Reply> parts(Idle idle, ChatResult chatResult) {
    int longest = channels.longestText(idle.identity().channel());
    return chatResult.replies().stream().flatMap(reply -> reply.parts(longest).stream()).toList();
  }
}
