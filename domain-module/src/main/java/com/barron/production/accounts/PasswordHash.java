package com.barron.production.accounts;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import org.wildfly.security.password.Password;
import org.wildfly.security.password.PasswordFactory;
import org.wildfly.security.password.WildFlyElytronPasswordProvider;
import org.wildfly.security.password.interfaces.BCryptPassword;
import org.wildfly.security.password.spec.EncryptablePasswordSpec;
import org.wildfly.security.password.spec.IteratedSaltedPasswordAlgorithmSpec;
import org.wildfly.security.password.util.ModularCrypt;

/**
 * A password as it is kept: bcrypt of the server's security library, as crypt(3) writes it. Takes
 * about a quarter of a second each time, so that guessing does too.
 */
record PasswordHash(String text) {
  private static final int COST = 12;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** Of no password: compared with where there is no account, to take as long. */
  static final PasswordHash NOBODYS =
      new PasswordHash("$2a$12$" + "R9h/cIPz0gi.URNNX3kh2O" + "PST9/PgBkqquzi.Ss7KIUgO2t0jWMUW");

  static PasswordHash of(String password) {
    byte[] salt = new byte[BCryptPassword.BCRYPT_SALT_SIZE];
    RANDOM.nextBytes(salt);
    try {
      Password made =
          factory()
              .generatePassword(
                  new EncryptablePasswordSpec(
                      password.toCharArray(), new IteratedSaltedPasswordAlgorithmSpec(COST, salt)));
      return new PasswordHash(ModularCrypt.encodeAsString(made));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  boolean isOf(String password) {
    try {
      PasswordFactory factory = factory();
      return factory.verify(factory.translate(ModularCrypt.decode(text)), password.toCharArray());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static PasswordFactory factory() throws GeneralSecurityException {
    return PasswordFactory.getInstance(
        BCryptPassword.ALGORITHM_BCRYPT, WildFlyElytronPasswordProvider.getInstance());
  }

  /** Leaves the hash out. */
  @Override
  public String toString() {
    return "PasswordHash";
  }
}
