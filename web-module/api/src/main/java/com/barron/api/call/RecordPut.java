package com.barron.api.call;

import com.barron.api.schema.JsonInput;
import com.barron.production.reference.Reference;

/** The two commands of the domain behind a PUT. */
public interface RecordPut {
  /** Adds the record. @return whether it was not there; otherwise nothing changed */
  boolean add(Reference number, JsonInput input);

  /** Replaces what is said of a record that is there, and locked. */
  void replace(Reference number, JsonInput input);
}
