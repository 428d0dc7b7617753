package com.barron.web.whatsapp;

import com.barron.production.people.PersonId;
import com.barron.production.people.identity.Identity;
import com.barron.whatsapp.consent.Consents;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Keeps what a provider told. */
final class RecordedPreferences implements Consents {
  final List<Map.Entry<Identity, Boolean>> told = new ArrayList<>();

  @Override
  public void told(Identity identity, boolean wantsNews) {
    told.add(Map.entry(identity, wantsNews));
  }

  @Override
  public boolean wantsNews(PersonId person) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void said(PersonId person, boolean wantsNews) {
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
