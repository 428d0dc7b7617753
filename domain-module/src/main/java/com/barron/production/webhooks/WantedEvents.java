package com.barron.production.webhooks;

/** Which events any webhook wants, as this node knows it. */
public interface WantedEvents {
  /** Reads them again; outside of transactions. */
  void refresh();

  /** False when certainly no webhook that is in force wants it. */
  boolean mayBeWanted(WebhookEventType type);
}
