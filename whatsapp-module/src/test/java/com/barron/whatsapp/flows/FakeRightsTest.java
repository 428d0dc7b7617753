package com.barron.whatsapp.flows;

import com.barron.production.access.Permission;
import com.barron.production.people.AccessPolicyContract;
import com.barron.production.people.PersonId;

/** What the conversations are tested with allows what the real policy allows. */
class FakeRightsTest extends AccessPolicyContract {
  private final FakeRights rights = new FakeRights();

  @Override
  protected void require(PersonId by, Permission permission) {
    rights.require(by, permission);
  }

  @Override
  protected boolean areIndependent(PersonId first, PersonId second) {
    return rights.areIndependent(first, second);
  }
}
