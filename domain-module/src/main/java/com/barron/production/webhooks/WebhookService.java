package com.barron.production.webhooks;

import com.barron.production.audit.AdministrationLog;
import com.barron.production.audit.Changes;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Creates and changes webhooks. */
@Stateless
public class WebhookService implements Webhooks {
  private static final Logger LOG = Logger.getLogger(WebhookService.class);

  private final WebhookRepository webhooks;
  private final WebhookSettings settings;
  private final AdministrationLog administrationLog;
  private final Clock clock;

  @Inject
  WebhookService(
      WebhookRepository webhooks,
      WebhookSettings settings,
      AdministrationLog administrationLog,
      Clock clock) {
    this.webhooks = webhooks;
    this.settings = settings;
    this.administrationLog = administrationLog;
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
  public WebhookResult create(WebhookDefinition plan, PersonId by) {
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
    audit(made.id(), "WEBHOOK_CREATED", by, changes(Optional.empty(), made));
    return new WebhookResult.Created(made, secret);
  }

  @Override
  public WebhookResult replace(
      long id, WebhookDefinition plan, Predicate<WebhookView> isSeen, PersonId by) {
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
    audit(id, "WEBHOOK_CHANGED", by, changes(locked, changed));
    return new WebhookResult.Changed(changed);
  }

  @Override
  public Optional<WebhookSecret> rotateSecret(long id, PersonId by) {
    WebhookSecret secret = WebhookSecret.random();
    if (!webhooks.rotate(id, secret)) {
      return Optional.empty();
    }
    audit(id, "WEBHOOK_SECRET_CHANGED", by, Changes.none());
    return Optional.of(secret);
  }

  @Override
  public boolean delete(long id, PersonId by) {
    if (!webhooks.delete(id)) {
      return false;
    }
    webhooks.cancelWaiting(id);
    audit(id, "WEBHOOK_DELETED", by, Changes.none());
    return true;
  }

  @Override
  public Optional<Long> test(long id, PersonId by) {
    WebhookEvent test = WebhookEvent.of(WebhookEventType.WEBHOOK_TEST, "HOOK-" + id, id);
    Optional<Long> delivery = webhooks.send(id, test, clock.instant());
    delivery.ifPresent(
        sent -> audit(id, "WEBHOOK_TESTED", by, Changes.none().with("delivery", sent)));
    return delivery;
  }

  private static boolean isTaken(String name, Stream<WebhookView> others) {
    return others.anyMatch(other -> other.name().equals(name));
  }

  private boolean mayBeSent(WebhookDefinition plan) {
    return !plan.address().isPlain() || settings.hosts().contains(plan.address().host());
  }

  /** Of the address its host alone: what follows may be a secret. */
  private static Changes changes(Optional<WebhookView> before, WebhookView after) {
    return Changes.none()
        .with("name", before.map(WebhookView::name), after.name())
        .with("host", before.map(seen -> seen.address().host()), after.address().host())
        .with("events", before.map(WebhookService::words), words(after))
        .with("active", before.map(WebhookView::active), after.active());
  }

  private static String words(WebhookView webhook) {
    return webhook.types().stream().map(WebhookEventType::word).collect(Collectors.joining(" "));
  }

  private void audit(long id, String act, PersonId by, Changes changes) {
    administrationLog.write(by, act, "HOOK-" + id, changes);
    LOG.infof("webhook administered webhook=%d act=%s by=%d", id, act, by.value());
  }
}
