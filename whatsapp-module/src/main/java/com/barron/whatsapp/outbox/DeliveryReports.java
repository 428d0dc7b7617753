package com.barron.whatsapp.outbox;

import com.barron.production.sql.DatabaseUnavailableException;
import com.barron.whatsapp.channel.DeliveryReport;

/** Takes the status reports of providers. */
public interface DeliveryReports {
  /**
   * Moves a message's status forward; a late, doubled or unknown report changes nothing.
   *
   * @throws DatabaseUnavailableException when the database is away or busy; the provider may report
   *     again
   */
  void report(DeliveryReport report);
}
