package com.barron.whatsapp.flows;

import com.barron.whatsapp.consent.Consents;
import com.barron.whatsapp.consent.ConsentsContract;

/** What the conversations are tested with keeps what the real table keeps. */
class FakeConsentsTest extends ConsentsContract {
  private final Consents consents = new FakeConsents();

  @Override
  protected Consents consents() {
    return consents;
  }
}
