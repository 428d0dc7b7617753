package com.barron.console.account;

import com.barron.console.page.Page;
import com.barron.production.accounts.PasswordResult;

/** Why a password is not taken. */
final class PasswordTexts {
  private PasswordTexts() {}

  static String problem(Page page, PasswordResult result) {
    if (result instanceof PasswordResult.Weak weak) {
      return page.say("password", weak.weakness());
    }
    return result instanceof PasswordResult.TooMany tooMany
        ? SignInResource.tooMany(page, tooMany.remaining())
        : page.say("password.refused");
  }
}
