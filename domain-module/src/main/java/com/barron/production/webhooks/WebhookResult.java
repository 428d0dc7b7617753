package com.barron.production.webhooks;

/** The result of creating or changing a webhook. */
public sealed interface WebhookResult {
  /** It is stored; its secret is shown only this once. */
  record Created(WebhookView webhook, WebhookSecret secret) implements WebhookResult {}

  record Changed(WebhookView webhook) implements WebhookResult {}

  /** Nothing changed. */
  record Refused(Reason reason) implements WebhookResult {}

  /** Why nothing changed. */
  enum Reason {
    UNKNOWN,
    /** It is not as the caller saw it. */
    CHANGED_MEANWHILE,
    /** There are {@link Webhooks#MOST}. */
    TOO_MANY,
    /** Another one has this name. */
    NAME_TAKEN,
    /** Plain HTTP, and the host is not one that the settings name. */
    NOT_ENCRYPTED
  }
}
