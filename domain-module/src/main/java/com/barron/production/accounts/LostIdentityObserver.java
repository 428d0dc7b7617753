package com.barron.production.accounts;

import com.barron.production.people.PersonLostIdentity;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * Closes the account of whoever lost a phone: with it somebody else could ask for a link and set a
 * password. The account stays closed until its owner asks for a link again.
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
