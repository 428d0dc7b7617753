package com.barron.production.evidence;

import com.barron.production.attachments.AttachmentView;
import com.barron.production.audit.chain.ChainVerdict;
import com.barron.production.audit.chain.LinkedEntry;
import com.barron.production.people.PersonId;
import com.barron.production.quality.DefectView;
import com.barron.production.quality.listing.HoldEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that is known of a defect.
 *
 * @param at when it was put together
 * @param product of its order
 * @param entries of the audit that are about it, in the order of the chain
 * @param hasMore whether there are entries that are not here
 * @param chains of the days of these entries
 * @param names of the people in all of it
 */
record DefectFacts(
    Instant at,
    DefectView defect,
    Optional<String> product,
    Optional<HoldEntry> hold,
    List<AttachmentView> attachments,
    List<LinkedEntry> entries,
    boolean hasMore,
    Map<LocalDate, ChainVerdict> chains,
    Map<PersonId, String> names) {

  /** What somebody is called, with the number that the audit knows them by. */
  String name(PersonId person) {
    return names.getOrDefault(person, "?") + " (" + person.value() + ")";
  }
}
