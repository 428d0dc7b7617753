package com.barron.console.administration;

import com.barron.console.session.FormInput;
import com.barron.production.webhooks.WebhookAddress;
import com.barron.production.webhooks.WebhookDefinition;
import com.barron.production.webhooks.WebhookEventType;
import com.barron.production.webhooks.WebhookView;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What somebody typed of a webhook; kept when something of it is wrong. */
public record WebhookForm(
    String name, String address, Set<WebhookEventType> events, boolean active) {
  private static final int LONGEST_NAME = 100;

  /** What can be asked for. */
  public static List<WebhookEventType> choices() {
    return Stream.of(WebhookEventType.values()).filter(WebhookEventType::isWanted).toList();
  }

  static WebhookForm empty() {
    return new WebhookForm("", "https://", Set.of(), true);
  }

  static WebhookForm of(WebhookView webhook) {
    return new WebhookForm(
        webhook.name(),
        webhook.address().toString(),
        new TreeSet<>(webhook.types()),
        webhook.active());
  }

  static WebhookForm of(HttpServletRequest request) {
    List<String> ticked = FormInput.texts(request, "event");
    Set<WebhookEventType> events = new TreeSet<>();
    choices().stream().filter(type -> ticked.contains(type.word())).forEach(events::add);
    return new WebhookForm(
        FormInput.text(request, "name").strip(),
        FormInput.text(request, "address").strip(),
        events,
        !FormInput.text(request, "active").equals("no"));
  }

  /** The key of the text that says what is missing; empty when nothing is. */
  Optional<String> problem() {
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      return Optional.of("webhook.name.needed");
    }
    if (WebhookAddress.parse(address).isEmpty()) {
      return Optional.of("webhook.address.needed");
    }
    return events.isEmpty() ? Optional.of("webhook.events.needed") : Optional.empty();
  }

  /** One without a problem. */
  WebhookDefinition plan() {
    return new WebhookDefinition(
        name, WebhookAddress.parse(address).orElseThrow(), List.copyOf(events), active);
  }
}
