package com.barron.whatsapp.alerts.delivery;

import com.barron.production.reference.Reference;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What the subjects of alerts are. */
@FunctionalInterface
public interface SubjectFacts {
  /**
   * What is told beside the number of each, in English names: machine and fault of a ticket,
   * product of an order; nothing of others.
   */
  Map<Reference, List<String>> of(Collection<Reference> subjects);
}
