package com.barron.production.sla.responsibility;

import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import java.util.Collection;
import java.util.Map;

/**
 * Each feature with subjects that have clocks says who is responsible for them. Found by the
 * container.
 */
public interface ResponsibilityResolver {
  /** The kind of subject that it answers for. */
  ReferenceKind kind();

  /** Who is responsible, by subject. One statement; unknown subjects are left out. */
  Map<Reference, ResponsiblePeople> of(Collection<Reference> subjects);
}
