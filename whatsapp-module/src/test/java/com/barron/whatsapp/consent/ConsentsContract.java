package com.barron.whatsapp.consent;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.people.PersonId;
import org.junit.jupiter.api.Test;

/** What all {@link Consents} keep of people: the real ones on a database, and those of tests. */
public abstract class ConsentsContract {
  private static final PersonId ANA = new PersonId(1);
  private static final PersonId BEN = new PersonId(2);

  protected abstract Consents consents();

  @Test
  void whoSaidNothingWantsNews() {
    consents().said(BEN, false);
    assertThat(consents().wantsNews(ANA)).isTrue();
  }

  @Test
  void theLastWordCounts() {
    consents().said(ANA, false);
    consents().said(ANA, false);
    assertThat(consents().wantsNews(ANA)).isFalse();
    consents().said(ANA, true);
    assertThat(consents().wantsNews(ANA)).isTrue();
  }
}
