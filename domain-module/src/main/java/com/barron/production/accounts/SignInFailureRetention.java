package com.barron.production.accounts;

import com.barron.production.retention.RetentionRule;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Deletes failed sign-ins that are more than a day old. */
@Singleton
class SignInFailureRetention implements RetentionRule {
  private final SignInFailures signInFailures;

  @Inject
  SignInFailureRetention(SignInFailures signInFailures) {
    this.signInFailures = signInFailures;
  }

  @Override
  public String name() {
    return "sign_in_failures";
  }

  @Override
  public boolean isHourly() {
    return true;
  }

  /** All at once: there are as many as places that somebody signed in from. */
  @Override
  public int deleteBatch(int most) {
    return Math.min(signInFailures.forgetOld(), most - 1);
  }
}
