package com.barron.production.accounts;

import com.barron.production.people.PersonLostIdentity;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * Whoever holds a lost phone could ask for a link with it, and set a password: the account of whom
 * it was taken from is closed until they ask for a link themselves.
 */
@Dependent
class LostIdentityObserver {
  private final AccountRepository accountRepository;

  @Inject
  LostIdentityObserver(AccountRepository accountRepository) {
    this.accountRepository = accountRepository;
  }

  void on(@Observes PersonLostIdentity lost) {
    accountRepository.close(lost.person());
  }
}
