package com.barron.whatsapp.channel.meta;

import com.barron.whatsapp.channel.DeliveryReport;
import com.barron.whatsapp.channel.InboundMessage;
import com.barron.whatsapp.channel.Preference;
import java.util.List;

/**
 * What came with one request, up to 1,000 of both together.
 *
 * @param messages from people, in the order in which they stood there
 * @param reports on messages of ours
 * @param preferences whether people want messages that they did not ask for
 */
public record WebhookBatch(
    List<InboundMessage> messages, List<DeliveryReport> reports, List<Preference> preferences) {
  public WebhookBatch {
    messages = List.copyOf(messages);
    reports = List.copyOf(reports);
    preferences = List.copyOf(preferences);
  }

  /** A batch without preferences. */
  public WebhookBatch(List<InboundMessage> messages, List<DeliveryReport> reports) {
    this(messages, reports, List.of());
  }
}
