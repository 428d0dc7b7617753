package com.barron.whatsapp.channel.meta;

import com.barron.whatsapp.channel.DeliveryReport;
import com.barron.whatsapp.channel.InboundMessage;
import java.util.List;

/**
 * What came with one request, up to 1,000 of both together.
 *
 * @param messages from people, in the order in which they stood there
 * @param reports on messages of ours
 */
public record Batch(List<InboundMessage> messages, List<DeliveryReport> reports) {
  public Batch {
    messages = List.copyOf(messages);
    reports = List.copyOf(reports);
  }
}
