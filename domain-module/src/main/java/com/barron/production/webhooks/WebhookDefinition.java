package com.barron.production.webhooks;

import java.util.List;

/**
 * What an integrator says of a webhook.
 *
 * @param name what people call it, 1 to 100 characters
 * @param types which events it wants, at least one; none twice
 * @param active whether anything is sent to it
 */
public record WebhookDefinition(
    String name, WebhookAddress address, List<WebhookEventType> types, boolean active) {
  public WebhookDefinition {
    types = types.stream().distinct().sorted().toList();
    if (name.isBlank() || name.length() > 100 || types.isEmpty()) {
      throw new IllegalArgumentException("a webhook has a name and wants something");
    }
    if (!types.stream().allMatch(WebhookEventType::isWanted)) {
      throw new IllegalArgumentException("a test cannot be subscribed to");
    }
  }
}
