package com.barron.production.integration;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.access.Permission;
import com.barron.production.people.PersonId;
import com.barron.production.runtime.TestDatabase;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class KeyAccountsIT {
  private static TestDatabase database;
  private static KeyAccounts accounts;

  @BeforeAll
  static void start() {
    database = TestDatabase.create(KeyAccountsIT.class);
    accounts = new KeyAccounts(database.sql());
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @Test
  void aScopeGivesTheRightThatItIsLike() throws SQLException {
    PersonId system = made("Quality system", "{defects:close,orders:write}");

    assertThat(accounts.allows(system, Permission.CLOSE_DEFECT)).isTrue();
    assertThat(accounts.allows(system, Permission.RELEASE_HOLD)).isFalse();
  }

  @Test
  void aRevokedKeyGivesNothing() throws SQLException {
    PersonId system = made("Former system", "{holds:release}");
    assertThat(accounts.allows(system, Permission.RELEASE_HOLD)).isTrue();

    database.ask("select integration_key_revoke('Former system')");

    assertThat(accounts.allows(system, Permission.RELEASE_HOLD)).isFalse();
  }

  @Test
  void anExpiredKeyGivesNothing() throws SQLException {
    PersonId system = made("Old system", "{holds:release}");
    database.execute(
        "update integration_key set created_at = now() - interval '2 days',"
            + " expires_at = now() - interval '1 second' where name = 'Old system'");

    assertThat(accounts.allows(system, Permission.RELEASE_HOLD)).isFalse();
  }

  @Test
  void twoKeysAreNotTwoWhoDecide() throws SQLException {
    PersonId one = made("System one", "{holds:release}");
    PersonId other = made("System two", "{holds:release}");
    database.execute(
        "insert into person (name, role, enrolled_at) values ('Sue Supervisor', 'SUPERVISOR', now())");
    PersonId somebody = person("Sue Supervisor");

    assertThat(accounts.includeBoth(one, other)).isTrue();
    assertThat(accounts.includeBoth(one, somebody)).isFalse();
  }

  private static PersonId made(String name, String scopes) throws SQLException {
    database.ask("select integration_key_create('" + name + "', '" + scopes + "')");
    return person(name);
  }

  private static PersonId person(String name) throws SQLException {
    return new PersonId(
        Long.parseLong(database.ask("select id from person where name = '" + name + "'")));
  }
}
