package com.barron.production.people.bulk;

import com.barron.production.bulk.BulkRecords;
import com.barron.production.people.PersonId;
import com.barron.production.people.identity.Identity;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Many people at once. */
public interface BulkPeople {
  /**
   * The people, as this person adds and changes them: whoever is added counts as brought in by
   * them, a higher role is asked for and confirmed by somebody else, and who is left without an
   * identity loses their rights. Somebody who is removed stays as a former colleague without one.
   */
  BulkRecords<PersonDefinition> by(PersonId person);

  /** Keys that nobody has and nobody gets. One statement. */
  List<PersonId> newKeys(int many);

  /** Who has these identities, in whatever form, as far as somebody has. One statement. */
  Map<Identity, PersonId> holders(Collection<Identity> identities);
}
