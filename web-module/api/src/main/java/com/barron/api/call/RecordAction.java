package com.barron.api.call;

import com.barron.api.schema.JsonInput;
import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;

/** A command of the domain on one record, on behalf of whoever calls. */
@FunctionalInterface
public interface RecordAction {
  /** Gives the command; within the transaction of the call. */
  ActionOutcome on(Reference number, JsonInput input, PersonId by);
}
