package com.barron.console;

import com.barron.rig.ConsoleVisitor;
import com.barron.rig.RunningProduct;
import java.util.Map;

/**
 * Somebody with an account.
 *
 * @param name of the account
 */
record ConsoleMember(String name, long person) {
  static final String PASSWORD = ConsoleVisitor.PASSWORD;

  /** bcrypt of the password, so that not each test has to set it by hand. */
  private static final String HASH = "$2a$12$R9h/cIPz0gi.URNNX3kh2O586oawxao.n5x8AJNYiF.PMS2bzx/2m";

  /** Somebody whom the product knows, with a password. */
  static ConsoleMember existing(RunningProduct product, String person) {
    forgetFailures(product);
    Map<String, Object> made =
        product
            .sql()
            .rows(
                """
                INSERT INTO account (person_id, name, password_hash, password_changed_at)
                SELECT id, account_name(name), ?, now() FROM person WHERE name = ? RETURNING name, person_id
                """,
                HASH,
                person)
            .get(0);
    return new ConsoleMember((String) made.get("name"), (Long) made.get("person_id"));
  }

  /** Somebody new who has set the password. @param role a name of the table person */
  static ConsoleMember of(RunningProduct product, String name, String role) {
    forgetFailures(product);
    Map<String, Object> made =
        product
            .sql()
            .rows(
                """
                WITH one AS (
                  INSERT INTO person (name, role, enrolled_at) VALUES (?, ?, now()) RETURNING id, name)
                INSERT INTO account (person_id, name, password_hash, password_changed_at)
                SELECT id, account_name(name), ?, now() FROM one RETURNING name, person_id
                """,
                name,
                role,
                HASH)
            .get(0);
    return new ConsoleMember((String) made.get("name"), (Long) made.get("person_id"));
  }

  /** What another test got wrong, from the same address, makes nobody wait. */
  private static void forgetFailures(RunningProduct product) {
    product.sql().run("DELETE FROM sign_in_failure");
  }
}
