package com.barron.whatsapp.flows;

import com.barron.production.access.Permission;
import com.barron.production.people.PersonId;
import com.barron.production.people.PersonView;
import com.barron.production.people.privacy.ErasureResult;
import com.barron.production.people.privacy.Privacy;
import com.barron.production.people.privacy.Pseudonym;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Erases those whom {@link FakeEnrolment} finds. */
final class FakePrivacy implements Privacy {
  final List<PersonId> erased = new ArrayList<>();
  final List<PersonId> asked = new ArrayList<>();
  private final FakeEnrolment enrolment;
  private final FakeRights rights;

  FakePrivacy(FakeEnrolment enrolment, FakeRights rights) {
    this.enrolment = enrolment;
    this.rights = rights;
  }

  @Override
  public List<PersonView> search(String nameOrNumber, int most) {
    return enrolment.search(nameOrNumber, most);
  }

  @Override
  public ErasureResult erase(PersonId person, PersonId by) {
    rights.require(by, Permission.FORGET);
    if (person.equals(by)) {
      return new ErasureResult.Refused(ErasureResult.Reason.YOURSELF);
    }
    if (erased.contains(person)) {
      return new ErasureResult.Refused(ErasureResult.Reason.UNKNOWN);
    }
    erased.add(person);
    return new ErasureResult.Erased(Pseudonym.of(person), 1);
  }

  @Override
  public void askFor(PersonId self) {
    asked.add(self);
  }

  @Override
  public int forgetStrangers(int days, int most) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<PersonalArchive> export(PersonId person, PersonId by) {
    throw new UnsupportedOperationException();
  }
}
