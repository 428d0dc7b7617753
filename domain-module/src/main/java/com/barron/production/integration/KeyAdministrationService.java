package com.barron.production.integration;

import com.barron.production.access.Permission;
import com.barron.production.audit.AdministrationLog;
import com.barron.production.audit.Changes;
import com.barron.production.digest.Sha256;
import com.barron.production.people.AccessPolicy;
import com.barron.production.people.PersonId;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Creates and revokes keys. A key is shown once; only its hash is kept. */
@Stateless
public class KeyAdministrationService implements KeyAdministration {
  private static final Logger LOG = Logger.getLogger(KeyAdministrationService.class);
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String PREFIX = "barron_";
  private static final int SECRET_BYTES = 32;
  private static final int SHOWN = 11;

  private final KeyAdministrationRepository keys;
  private final AdministrationLog administrationLog;
  private final AccessPolicy accessPolicy;

  @Inject
  KeyAdministrationService(
      KeyAdministrationRepository keys,
      AdministrationLog administrationLog,
      AccessPolicy accessPolicy) {
    this.keys = keys;
    this.administrationLog = administrationLog;
    this.accessPolicy = accessPolicy;
  }

  @Override
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<KeyView> all(PersonId by) {
    accessPolicy.require(by, Permission.ADMINISTER);
    return keys.all(MOST);
  }

  @Override
  public KeyResult create(KeyDefinition plan, PersonId by) {
    accessPolicy.require(by, Permission.ADMINISTER);
    if (keys.inUse() >= MOST) {
      return new KeyResult.Refused(KeyResult.Reason.TOO_MANY);
    }
    byte[] random = new byte[SECRET_BYTES];
    RANDOM.nextBytes(random);
    String secret = PREFIX + HexFormat.of().formatHex(random);
    Optional<Long> made = keys.add(plan, secret.substring(0, SHOWN), Sha256.of(secret).bytes());
    if (made.isEmpty()) {
      return new KeyResult.Refused(KeyResult.Reason.NAME_TAKEN);
    }
    KeyView key = keys.find(made.get()).orElseThrow();
    audit(
        key,
        "KEY_CREATED",
        by,
        Changes.none()
            .with("name", key.name())
            .with("scopes", String.join(" ", key.scopes()))
            .with("expiresAt", key.expiresAt()));
    return new KeyResult.Created(key, secret);
  }

  @Override
  public boolean revoke(long id, PersonId by) {
    accessPolicy.require(by, Permission.ADMINISTER);
    Optional<KeyView> ended = keys.revoke(id);
    ended.ifPresent(
        key ->
            audit(
                key,
                "KEY_REVOKED",
                by,
                Changes.none().with("state", KeyState.IN_USE, KeyState.REVOKED)));
    return ended.isPresent();
  }

  private void audit(KeyView key, String act, PersonId by, Changes changes) {
    administrationLog.write(by, act, "KEY-" + key.id(), changes);
    LOG.infof("key changed key=%d act=%s by=%d", key.id(), act, by.value());
  }
}
