package com.barron.production.imports.subject;

import com.barron.production.access.Permission;
import com.barron.production.access.Role;
import com.barron.production.imports.RowCode;
import com.barron.production.imports.file.FileRow.Fault;
import com.barron.production.imports.subject.ImportTarget.Change;
import com.barron.production.people.AccessPolicy;
import com.barron.production.people.People;
import com.barron.production.people.PersonId;
import com.barron.production.people.StaffMember;
import com.barron.production.people.bulk.PersonDefinition;
import com.barron.production.people.identity.Identity;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody may say of people by a file: the rules of chat.
 *
 * @param own the role of whoever imports
 */
record PersonRules(
    PersonId by, Role own, boolean mayInvite, boolean mayRevoke, boolean mayChangeRoles) {

  static PersonRules of(PersonId by, People people, AccessPolicy accessPolicy) {
    Role own =
        people.staff(Set.of(by), Set.of()).stream()
            .filter(member -> member.id().equals(by))
            .map(StaffMember::role)
            .findFirst()
            .orElse(Role.TECHNICIAN);
    return new PersonRules(
        by,
        own,
        accessPolicy.allows(by, Permission.INVITE),
        accessPolicy.allows(by, Permission.REVOKE),
        accessPolicy.allows(by, Permission.CHANGE_ROLE));
  }

  /** The first rule that the change breaks. */
  Optional<Fault> objection(Change<PersonDefinition> change) {
    return role(change).or(() -> rights(change)).or(() -> phone(change));
  }

  private Optional<Fault> role(Change<PersonDefinition> change) {
    Role wanted = change.after().role();
    Optional<Role> before = change.before().map(PersonDefinition::role);
    if (before.filter(wanted::equals).isPresent()) {
      return Optional.empty();
    }
    if (wanted.isAbove(own) || before.filter(role -> role.isAbove(own)).isPresent()) {
      return fault(PersonColumns.ROLE.name(), RowCode.ABOVE_OWN_ROLE);
    }
    return before.isPresent() && (!mayChangeRoles || change.after().id().equals(by))
        ? fault(PersonColumns.ROLE.name(), RowCode.NOT_ALLOWED)
        : Optional.empty();
  }

  private Optional<Fault> rights(Change<PersonDefinition> change) {
    if (change.before().isEmpty() && !mayInvite) {
      return fault(PersonColumns.NAME.name(), RowCode.NOT_ALLOWED);
    }
    return losesRights(change) && !mayRevoke
        ? fault(PersonColumns.ACTIVE.name(), RowCode.NOT_ALLOWED)
        : Optional.empty();
  }

  private Optional<Fault> phone(Change<PersonDefinition> change) {
    if (!gainsPhone(change)) {
      return Optional.empty();
    }
    if (isActive(change) || !mayInvite) {
      return fault(PersonColumns.PHONE.name(), RowCode.NOT_ALLOWED);
    }
    return change.after().role().isAbove(own)
        ? fault(PersonColumns.PHONE.name(), RowCode.ABOVE_OWN_ROLE)
        : Optional.empty();
  }

  private static Optional<Fault> fault(String field, RowCode code) {
    return Optional.of(Fault.of(field, code));
  }

  static boolean losesRights(Change<PersonDefinition> change) {
    return isActive(change) && !change.after().isActive();
  }

  private static boolean isActive(Change<PersonDefinition> change) {
    return change.before().filter(PersonDefinition::isActive).isPresent();
  }

  /**
   * Whoever holds this phone is that person from then on: who is active adds one themselves, by a
   * code that they ask for in chat.
   */
  private static boolean gainsPhone(Change<PersonDefinition> change) {
    Set<Identity> more = new HashSet<>(change.after().identities());
    change.before().ifPresent(before -> more.removeAll(before.identities()));
    return change.before().isPresent() && !more.isEmpty();
  }
}
