package com.barron.production.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.barron.production.access.Permission;
import com.barron.production.audit.AuditFixture;
import com.barron.production.audit.CommandOrigin;
import com.barron.production.people.AccessPolicy;
import com.barron.production.people.NotAllowedException;
import com.barron.production.people.PersonId;
import com.barron.production.runtime.TestDatabase;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class KeyAdministrationIT {
  private static final Clock CLOCK = Clock.systemUTC();
  private static final CommandOrigin WEB = new CommandOrigin(CommandOrigin.Source.WEB, "console");

  private static TestDatabase database;
  private static IntegrationKeys keys;
  private static PersonId manager;
  private final KeyAdministration administration =
      new KeyAdministrationService(
          new KeyAdministrationRepository(database.sql()),
          AuditFixture.administration(database.sql(), CLOCK),
          new OnlyTheManager());

  @BeforeAll
  static void start() throws SQLException {
    database = TestDatabase.create(KeyAdministrationIT.class);
    keys = new IntegrationKeyRepository(database.sql());
    manager =
        new PersonId(
            Long.parseLong(
                database.ask(
                    "insert into person (name, role, enrolled_at) values ('Ana', 'MANAGER', now())"
                        + " returning id")));
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @Test
  void aKeyIsToldOnceAndIsGoodAtOnce() throws SQLException {
    var created = (KeyResult.Created) create("ERP", Scope.ORDERS_WRITE, Scope.ORDERS_READ);

    IntegrationKey used = ((KeyUse.Accepted) keys.use(created.secret())).key();
    assertThat(used.scopes()).containsExactlyInAnyOrder(Scope.ORDERS_READ, Scope.ORDERS_WRITE);
    assertThat(created.key().scopes()).containsExactly("orders:read", "orders:write");
    assertThat(created.secret()).startsWith(created.key().startsWith());
    assertThat(created.key().state(CLOCK.instant())).isEqualTo(KeyState.IN_USE);
    assertThat(Duration.between(created.key().createdAt(), created.key().expiresAt()).toDays())
        .isEqualTo(90);
    assertThat(created).hasToString("Created[ERP]");
    assertThat(
            database.ask(
                "select count(*) from integration_key k where k::text like '%"
                    + created.secret().substring(12)
                    + "%'"))
        .isEqualTo("0");
    assertThat(audited(created.key().id()))
        .isEqualTo("KEY_CREATED WEB console " + manager.value() + " orders:read orders:write");
  }

  @Test
  void aNameIsOneKeysUntilItIsRevoked() throws SQLException {
    KeyView first = ((KeyResult.Created) create("MES", Scope.ORDERS_READ)).key();

    assertThat(create("MES", Scope.ORDERS_READ))
        .isEqualTo(new KeyResult.Refused(KeyResult.Reason.NAME_TAKEN));
    assertThat(administration.revoke(first.id(), manager)).isTrue();
    assertThat(administration.revoke(first.id(), manager)).isFalse();
    assertThat(create("MES", Scope.ORDERS_READ)).isInstanceOf(KeyResult.Created.class);
  }

  @Test
  void aRevokedKeyIsRefusedAndComesLast() {
    var ended = (KeyResult.Created) create("Old", Scope.ORDERS_READ);
    var inUse = (KeyResult.Created) create("New", Scope.ORDERS_READ);

    administration.revoke(ended.key().id(), manager);

    assertThat(keys.use(ended.secret())).isInstanceOf(KeyUse.Refused.class);
    List<String> names = administration.all(manager).stream().map(KeyView::name).toList();
    assertThat(names.indexOf(inUse.key().name())).isLessThan(names.indexOf(ended.key().name()));
    assertThat(administration.all(manager))
        .filteredOn(key -> key.id() == ended.key().id())
        .allMatch(key -> key.state(CLOCK.instant()) == KeyState.REVOKED);
  }

  @Test
  void onlyWhoMayAdministersKeys() {
    PersonId other = new PersonId(manager.value() + 1);

    assertThatThrownBy(() -> administration.all(other)).isInstanceOf(NotAllowedException.class);
    assertThatThrownBy(() -> administration.create(plan("X", Scope.ORDERS_READ), other))
        .isInstanceOf(NotAllowedException.class);
    assertThatThrownBy(() -> administration.revoke(1, other))
        .isInstanceOf(NotAllowedException.class);
  }

  @Test
  void aPlanHasANameAScopeAndAnEnd() {
    assertThatThrownBy(() -> plan(" ", Scope.ORDERS_READ))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> plan("Nothing")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> new KeyDefinition("Ever", Set.of(Scope.ORDERS_READ), Duration.ofDays(3651)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private KeyResult create(String name, Scope... scopes) {
    return WEB.call(() -> administration.create(plan(name, scopes), manager));
  }

  private static KeyDefinition plan(String name, Scope... scopes) {
    return new KeyDefinition(name, Set.of(scopes), Duration.ofDays(90));
  }

  private static String audited(long key) throws SQLException {
    return database.ask(
        "select act || ' ' || source || ' ' || source_name || ' ' || person_id || ' '"
            + " || (changes -> 'after' ->> 'scopes') from audit where subject = 'KEY-"
            + key
            + "'");
  }

  /** As the container's, without its packages. */
  private static final class OnlyTheManager implements AccessPolicy {
    @Override
    public boolean allows(PersonId by, Permission permission) {
      return by.equals(manager) && permission == Permission.ADMINISTER;
    }

    @Override
    public boolean areIndependent(PersonId first, PersonId second) {
      return !first.equals(second);
    }
  }
}
