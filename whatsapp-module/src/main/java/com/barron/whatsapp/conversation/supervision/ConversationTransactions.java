package com.barron.whatsapp.conversation.supervision;

import com.barron.whatsapp.background.TransactionRunner;
import com.barron.whatsapp.conversation.SessionCache;
import com.barron.whatsapp.outbox.Outbox;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Changes each conversation in a transaction of its own, while it is locked. */
@Singleton
class ConversationTransactions {
  private final SupervisedConversationRepository rows;
  private final TransactionRunner transactionRunner;
  private final SessionCache cache;
  private final Outbox outbox;

  @Inject
  ConversationTransactions(
      SupervisedConversationRepository rows,
      TransactionRunner transactionRunner,
      SessionCache cache,
      Outbox outbox) {
    this.rows = rows;
    this.transactionRunner = transactionRunner;
    this.cache = cache;
    this.outbox = outbox;
  }

  /** A conversation of somebody who is known; others are unknown here. */
  SupervisionResult change(long id, Function<LockedConversation, SupervisionResult> change) {
    return inNew(
        () -> rows.lock(id).filter(locked -> locked.session().speaker().isPresent()), change);
  }

  /** A conversation that nobody handed back in time; unknown when somebody else did. */
  SupervisionResult changeOver(long id, Function<LockedConversation, SupervisionResult> change) {
    return inNew(() -> rows.lockOver(id), change);
  }

  /** After the commit other nodes learn of it by the version at the latest. */
  private SupervisionResult inNew(
      Supplier<Optional<LockedConversation>> lock,
      Function<LockedConversation, SupervisionResult> change) {
    Settled settled =
        transactionRunner.inNew(
            () ->
                lock.get()
                    .map(locked -> new Settled(Optional.of(locked), change.apply(locked)))
                    .orElseGet(() -> new Settled(Optional.empty(), SupervisionResult.UNKNOWN)));
    if (settled.result() == SupervisionResult.DONE) {
      settled.conversation().map(LockedConversation::identity).ifPresent(cache::forget);
      outbox.wake();
    }
    return settled.result();
  }

  /** What came of it, and in which conversation. */
  private record Settled(Optional<LockedConversation> conversation, SupervisionResult result) {}
}
