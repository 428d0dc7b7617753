package com.barron.production.audit.chain;

import com.barron.production.audit.AuditAction;
import com.barron.production.audit.AuditEntry;
import com.barron.production.audit.AuditTrail;
import com.barron.production.audit.Changes;
import com.barron.production.listing.Criterion;
import com.barron.production.listing.Listing;
import com.barron.production.listing.PageRequest;
import com.barron.production.reference.Reference;
import com.barron.production.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What was done to a record, without what only other versions know. */
@Dependent
class RecordTrail implements AuditTrail {
  private final Listing<LinkedEntry> entries;

  @Inject
  RecordTrail(Sql sql) {
    this.entries = AuditListing.latest(sql);
  }

  @Override
  public List<AuditEntry> of(Reference subject, int most) {
    return entries
        .page(PageRequest.first(most, new Criterion("subject", subject.toString())))
        .records()
        .stream()
        .flatMap(entry -> known(entry.action()).map(action -> entry(entry, action)).stream())
        .toList();
  }

  private static Optional<AuditAction> known(String action) {
    return Stream.of(AuditAction.values()).filter(one -> one.name().equals(action)).findFirst();
  }

  private static AuditEntry entry(LinkedEntry entry, AuditAction action) {
    return new AuditEntry(
        entry.at(),
        entry.who(),
        action,
        entry.subject().map(Reference::of),
        entry.cause().map(Reference::of),
        Optional.empty(),
        Changes.none());
  }
}
