package com.barron.web.whatsapp;

import com.barron.production.people.identity.Identity;
import com.barron.production.sql.DatabaseUnavailableException;
import com.barron.whatsapp.channel.InboundMessage;
import com.barron.whatsapp.channel.meta.WebhookBatch;
import com.barron.whatsapp.consent.Consents;
import com.barron.whatsapp.conversation.MessageIntake;
import com.barron.whatsapp.outbox.DeliveryReports;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Stores all of a batch that can be stored. */
final class BatchIntake {
  /** With so many failures the database is probably down, and each attempt takes its time. */
  private static final int ENOUGH = 2;

  private final MessageIntake intake;
  private final DeliveryReports reports;
  private final Consents consents;

  BatchIntake(MessageIntake intake, DeliveryReports reports, Consents consents) {
    this.intake = intake;
    this.reports = reports;
    this.consents = consents;
  }

  /**
   * Stores the messages, then the reports and the preferences. After a message that fails, those of
   * the same person wait for the repetition of the batch, so that they stay in order; those of
   * others do not.
   *
   * @throws RuntimeException the first failure, when there was one: the batch has to come again
   */
  void take(WebhookBatch batch) {
    List<RuntimeException> failures = new ArrayList<>();
    Set<Identity> waiting = new HashSet<>();
    for (InboundMessage message : batch.messages()) {
      if (!waiting.contains(message.from())) {
        try {
          intake.receive(message);
        } catch (RuntimeException e) {
          failures.add(e);
          waiting.add(message.from());
          stopIfUnavailable(failures);
        }
      }
    }
    batch.reports().forEach(reports::report);
    batch.preferences().forEach(it -> consents.told(it.identity(), it.wantsNews()));
    if (!failures.isEmpty()) {
      throw failures.get(0);
    }
  }

  private static void stopIfUnavailable(List<RuntimeException> failures) {
    List<RuntimeException> unavailable =
        failures.stream().filter(DatabaseUnavailableException.class::isInstance).toList();
    if (unavailable.size() >= ENOUGH) {
      throw unavailable.get(0);
    }
  }
}
