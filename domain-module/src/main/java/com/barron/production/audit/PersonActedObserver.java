package com.barron.production.audit;

import com.barron.production.people.PersonActed;
import com.barron.production.people.PersonWasEnrolled;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;

/** Adds what people do to people: their package knows no records, and cannot use the audit. */
@Dependent
class PersonActedObserver {
  private final AuditLog auditLog;
  private final Clock clock;

  @Inject
  PersonActedObserver(AuditLog auditLog, Clock clock) {
    this.auditLog = auditLog;
    this.clock = clock;
  }

  void on(@Observes PersonActed acted) {
    AuditEntry entry =
        AuditEntry.of(clock.instant(), acted.by(), action(acted.act()))
            .changing(Changes.none().with(property(acted.act()), acted.before(), acted.after()));
    auditLog.write(acted.whom().map(entry::concerning).orElse(entry));
  }

  /** Nobody takes back that they came: they did it before anything else. */
  void on(@Observes PersonWasEnrolled enrolled) {
    AuditEntry entry =
        AuditEntry.of(clock.instant(), enrolled.person(), AuditAction.PERSON_JOINED)
            .changing(Changes.none().with("role", enrolled.role()));
    auditLog.write(enrolled.introducedBy().map(entry::concerning).orElse(entry));
  }

  private static String property(PersonActed.Act act) {
    return switch (act) {
      case INVITED, ASKED_FOR_ROLE, ENDED_ROLE_REQUEST, CHANGED_ROLE -> "role";
      case CHANGED_TEAM -> "team";
      case CHANGED_SHIFTS -> "shifts";
      case REVOKED, REQUESTED_LINK, LINKED_IDENTITY -> "identities";
      case CHOSE_LANGUAGE -> "language";
      case REQUESTED_ACCOUNT_LINK, SET_PASSWORD -> "account";
      case LINKED_ACCOUNT -> "provider";
      case ASKED_FOR_ERASURE, ERASED, EXPORTED -> "data";
    };
  }

  private static AuditAction action(PersonActed.Act act) {
    return switch (act) {
      case INVITED -> AuditAction.PERSON_INVITED;
      case REQUESTED_LINK -> AuditAction.LINK_REQUESTED;
      case LINKED_IDENTITY -> AuditAction.IDENTITY_LINKED;
      case ASKED_FOR_ROLE -> AuditAction.ROLE_REQUESTED;
      case ENDED_ROLE_REQUEST -> AuditAction.ROLE_REFUSED;
      case CHANGED_ROLE -> AuditAction.ROLE_CHANGED;
      case CHANGED_TEAM -> AuditAction.TEAM_CHANGED;
      case CHANGED_SHIFTS -> AuditAction.SHIFTS_CHANGED;
      case ASKED_FOR_ERASURE -> AuditAction.ERASURE_REQUESTED;
      case ERASED -> AuditAction.PERSON_ERASED;
      case EXPORTED -> AuditAction.PERSON_EXPORTED;
      case REVOKED -> AuditAction.PERSON_REVOKED;
      case CHOSE_LANGUAGE -> AuditAction.LANGUAGE_CHOSEN;
      case REQUESTED_ACCOUNT_LINK -> AuditAction.ACCOUNT_LINK_REQUESTED;
      case SET_PASSWORD -> AuditAction.PASSWORD_SET;
      case LINKED_ACCOUNT -> AuditAction.ACCOUNT_LINKED;
    };
  }
}
