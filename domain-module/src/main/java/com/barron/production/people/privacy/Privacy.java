package com.barron.production.people.privacy;

import com.barron.production.people.NotAllowedException;
import com.barron.production.people.PersonId;
import com.barron.production.people.PersonView;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/** Exports and erases what is kept about a person. */
public interface Privacy {
  /**
   * Whoever is meant by what somebody wrote, as {@code Enrolment.search} finds them, and also those
   * whose phones were revoked; nobody who was erased.
   */
  List<PersonView> search(String nameOrNumber, int most);

  /**
   * Takes all identities of a person, as a revocation does, and deletes what is kept about them in
   * all tables. Records and audit stay, and name them by a pseudonym. Fires {@link PersonWasErased}
   * within the transaction.
   *
   * @throws NotAllowedException when whoever does it may not
   */
  ErasureResult erase(PersonId person, PersonId by);

  /** Asks those who may to erase whoever asks. Fires {@link ErasureWasAsked}. */
  void askFor(PersonId self);

  /**
   * Deletes what is kept about people who never came: codes that nobody used, numbers that typed
   * wrong ones; one batch of each, in one commit.
   *
   * @return the larger of both numbers of rows
   */
  int forgetStrangers(int days, int most);

  /**
   * What is kept about a person, gathered at once; empty when there is no such person.
   *
   * @throws NotAllowedException when whoever takes it out may not
   */
  Optional<PersonalArchive> export(PersonId person, PersonId by);

  /** What is kept about a person. */
  @FunctionalInterface
  interface PersonalArchive {
    /** Writes a ZIP file: a JSON array for each kind of data, and the files. */
    void writeTo(OutputStream out) throws IOException;
  }
}
