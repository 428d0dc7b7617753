package com.barron.production.webhooks;

import com.barron.production.people.PersonId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The webhooks by which other systems hear of events. Every change, and every test, is audited and
 * takes one transaction.
 */
public interface Webhooks {
  /** How many there can be. */
  int MOST = 50;

  /** How long after it was made or changed a webhook misses nothing, on all nodes. */
  Duration TAKES_EFFECT = Duration.ofSeconds(20);

  /** How long the secret before is good beside a new one. */
  Duration BOTH_SECRETS = Duration.ofHours(24);

  /** All of them, the oldest first. */
  List<WebhookView> all();

  Optional<WebhookView> find(long id);

  WebhookResult create(WebhookDefinition plan, PersonId by);

  /**
   * Replaces what is said of a webhook. One that is made inactive is sent nothing any more: what
   * waits for it is cancelled.
   *
   * @param isSeen whether the caller knows it as it is
   */
  WebhookResult replace(
      long id, WebhookDefinition plan, Predicate<WebhookView> isSeen, PersonId by);

  /**
   * Gives a webhook a new secret, told this once. Messages are signed with both for {@link
   * #BOTH_SECRETS}; one from before that ends at once.
   */
  Optional<WebhookSecret> rotateSecret(long id, PersonId by);

  /** Deletes a webhook. Returns whether there was one. */
  boolean delete(long id, PersonId by);

  /** Sends a test. Returns the delivery's id; empty when there is no such webhook in force. */
  Optional<Long> test(long id, PersonId by);
}
