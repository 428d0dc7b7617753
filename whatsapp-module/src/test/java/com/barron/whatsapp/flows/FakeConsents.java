package com.barron.whatsapp.flows;

import com.barron.production.people.PersonId;
import com.barron.production.people.identity.Identity;
import com.barron.whatsapp.consent.Consents;
import java.util.HashMap;
import java.util.Map;

/** Preferences in memory. */
final class FakeConsents implements Consents {
  final Map<PersonId, Boolean> said = new HashMap<>();

  @Override
  public boolean wantsNews(PersonId person) {
    return said.getOrDefault(person, true);
  }

  @Override
  public void said(PersonId person, boolean wantsNews) {
    said.put(person, wantsNews);
  }

  @Override
  public void told(Identity identity, boolean wantsNews) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void refused(Identity identity) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void refused(String channel, String providerMessageId) {
    throw new UnsupportedOperationException();
  }
}
