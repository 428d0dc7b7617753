package com.barron.whatsapp.consent;

import com.barron.whatsapp.WhatsAppDatabase;

/** The real table on PostgreSQL. */
class ConsentsContractIT extends ConsentsContract {
  private final Consents consents = ConsentFixture.on(WhatsAppDatabase.empty().dataSource());

  @Override
  protected Consents consents() {
    return consents;
  }
}
