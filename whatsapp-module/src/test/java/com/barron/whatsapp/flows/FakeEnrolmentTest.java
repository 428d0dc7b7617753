package com.barron.whatsapp.flows;

import com.barron.production.people.enrolment.Enrolment;
import com.barron.production.people.enrolment.EnrolmentContract;
import java.util.function.Function;

/** What the conversations are tested with does what the real service does. */
class FakeEnrolmentTest extends EnrolmentContract {
  private final FakeEnrolment enrolment = new FakeEnrolment(new FakeRights());

  @Override
  protected <T> T inTransaction(Function<Enrolment, T> work) {
    return work.apply(enrolment);
  }
}
