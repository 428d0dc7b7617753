package com.barron.production.people.privacy;

import java.util.List;
import java.util.Set;

/**
 * What the owner of some tables keeps about people. Each column of the database that holds a name,
 * a number or what somebody wrote, or that names a person by their key, belongs to one bean of this
 * type, or a test says why it belongs to none. Found by the container.
 */
public interface PersonalData {
  /** What it is, in one word: the name of its file in an export. */
  String name();

  /** The columns that it answers for, {@code table.column}. */
  Set<String> columns();

  /** Everything about a person, each row as a JSON object. */
  List<String> export(DataSubject subject);

  /** The files of a person, beside the rows. */
  default List<PersonalFile> files(DataSubject subject) {
    return List.of();
  }

  /**
   * Deletes what is kept about a person, in the transaction of the caller. Records of the plant
   * stay, and go on naming the person by their key; so does what others are told of them, under the
   * person's pseudonym.
   *
   * @return how many rows were deleted or changed
   */
  int erase(DataSubject subject);
}
