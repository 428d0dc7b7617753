package com.barron.production.webhooks;

import com.barron.production.people.PersonId;
import com.barron.production.runtime.WebhookSettings;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Makes and changes webhooks. */
@Stateless
public class WebhookService implements Webhooks {
  private static final Logger LOG = Logger.getLogger(WebhookService.class);

  private final WebhookRepository webhooks;
  private final WebhookSettings settings;
  private final Clock clock;

  @Inject
  WebhookService(WebhookRepository webhooks, WebhookSettings settings, Clock clock) {
    this.webhooks = webhooks;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<WebhookView> all() {
    return webhooks.all();
  }

  @Override
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<WebhookView> find(long id) {
    return webhooks.find(id);
  }

  @Override
  public WebhookResult create(WebhookPlan plan, PersonId by) {
    if (!mayBeSent(plan)) {
      return new WebhookResult.Refused(WebhookResult.Reason.NOT_ENCRYPTED);
    }
    webhooks.takeTurns();
    List<WebhookView> others = webhooks.all();
    if (others.size() >= MOST) {
      return new WebhookResult.Refused(WebhookResult.Reason.TOO_MANY);
    }
    if (isTaken(plan.name(), others.stream())) {
      return new WebhookResult.Refused(WebhookResult.Reason.NAME_TAKEN);
    }
    WebhookSecret secret = WebhookSecret.random();
    WebhookView made = webhooks.add(plan, secret);
    audit(made.id(), "WEBHOOK_CREATED", by);
    return new WebhookResult.Created(made, secret);
  }

  @Override
  public WebhookResult replace(
      long id, WebhookPlan plan, Predicate<WebhookView> isSeen, PersonId by) {
    webhooks.takeTurns();
    Optional<WebhookView> locked = webhooks.locked(id);
    if (locked.isEmpty()) {
      return new WebhookResult.Refused(WebhookResult.Reason.UNKNOWN);
    }
    if (!isSeen.test(locked.get())) {
      return new WebhookResult.Refused(WebhookResult.Reason.CHANGED_MEANWHILE);
    }
    if (!mayBeSent(plan)) {
      return new WebhookResult.Refused(WebhookResult.Reason.NOT_ENCRYPTED);
    }
    if (isTaken(plan.name(), webhooks.all().stream().filter(other -> other.id() != id))) {
      return new WebhookResult.Refused(WebhookResult.Reason.NAME_TAKEN);
    }
    WebhookView changed = webhooks.replace(id, plan);
    if (locked.get().active() != plan.active()) {
      webhooks.cancelWaiting(id);
    }
    audit(id, "WEBHOOK_CHANGED", by);
    return new WebhookResult.Changed(changed);
  }

  @Override
  public Optional<WebhookSecret> rotateSecret(long id, PersonId by) {
    WebhookSecret secret = WebhookSecret.random();
    if (!webhooks.rotate(id, secret)) {
      return Optional.empty();
    }
    audit(id, "WEBHOOK_SECRET_CHANGED", by);
    return Optional.of(secret);
  }

  @Override
  public boolean delete(long id, PersonId by) {
    if (!webhooks.delete(id)) {
      return false;
    }
    webhooks.cancelWaiting(id);
    audit(id, "WEBHOOK_DELETED", by);
    return true;
  }

  @Override
  public Optional<Long> test(long id, PersonId by) {
    WebhookEvent test = WebhookEvent.of(WebhookEventType.WEBHOOK_TEST, "HOOK-" + id, id);
    return webhooks.send(id, test, clock.instant());
  }

  private static boolean isTaken(String name, Stream<WebhookView> others) {
    return others.anyMatch(other -> other.name().equals(name));
  }

  private boolean mayBeSent(WebhookPlan plan) {
    return !plan.address().isPlain() || settings.hosts().contains(plan.address().host());
  }

  private void audit(long id, String act, PersonId by) {
    webhooks.audit(id, act, by);
    LOG.infof("webhook changed webhook=%d act=%s by=%d", id, act, by.value());
  }
}
