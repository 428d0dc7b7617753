package com.barron.production.evidence;

import com.barron.production.attachments.AttachmentView;
import com.barron.production.attachments.Attachments;
import com.barron.production.audit.chain.AuditChain;
import com.barron.production.audit.chain.ChainVerdict;
import com.barron.production.audit.chain.LinkedEntry;
import com.barron.production.listing.Criterion;
import com.barron.production.listing.Listing;
import com.barron.production.listing.Page;
import com.barron.production.listing.PageRequest;
import com.barron.production.orders.OrderView;
import com.barron.production.orders.Orders;
import com.barron.production.people.PersonId;
import com.barron.production.people.PersonNames;
import com.barron.production.quality.DefectView;
import com.barron.production.quality.Defects;
import com.barron.production.quality.listing.HoldEntry;
import com.barron.production.reference.Reference;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts together what is known of a defect, and writes it down. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class DefectEvidenceService implements DefectEvidence {
  /** A defect of more days of work says of the others that they were not looked at. */
  private static final int MOST_DAYS = 31;

  private final Defects defects;
  private final Listing<HoldEntry> holds;
  private final Orders orders;
  private final Attachments attachments;
  private final Listing<LinkedEntry> audit;
  private final AuditChain chain;
  private final PersonNames names;
  private final Clock clock;

  @Inject
  DefectEvidenceService(
      Defects defects,
      Listing<HoldEntry> holds,
      Orders orders,
      Attachments attachments,
      Listing<LinkedEntry> audit,
      AuditChain chain,
      PersonNames names,
      Clock clock) {
    this.defects = defects;
    this.holds = holds;
    this.orders = orders;
    this.attachments = attachments;
    this.audit = audit;
    this.chain = chain;
    this.names = names;
    this.clock = clock;
  }

  @Override
  public Optional<byte[]> of(Reference defect, Locale language) {
    return defects
        .find(defect)
        .found()
        .map(this::facts)
        .map(
            facts ->
                new EvidenceDocument(
                        facts, EvidenceTexts.in(language), clock.getZone(), attachments::open)
                    .write());
  }

  private DefectFacts facts(DefectView defect) {
    List<AttachmentView> files = attachments.of(defect.number());
    Page<LinkedEntry> entries =
        audit.page(
            PageRequest.first(MOST_ENTRIES, new Criterion("about", defect.number().toString())));
    return new DefectFacts(
        clock.instant(),
        defect,
        orders.find(defect.order()).found().map(OrderView::product),
        holds.find(defect.number()),
        files,
        entries.records(),
        entries.hasMore(),
        chains(entries.records()),
        names.of(people(defect, files, entries.records())));
  }

  private Map<LocalDate, ChainVerdict> chains(List<LinkedEntry> entries) {
    return entries.stream()
        .flatMap(entry -> entry.link().stream())
        .map(LinkedEntry.Link::day)
        .distinct()
        .limit(MOST_DAYS)
        .collect(
            Collectors.toMap(
                day -> day,
                day -> chain.verify(Optional.of(day), Optional.of(day)),
                (one, other) -> one,
                TreeMap::new));
  }

  private static Set<PersonId> people(
      DefectView defect, List<AttachmentView> files, List<LinkedEntry> entries) {
    return Stream.of(
            Stream.of(defect.reporter()),
            defect.assignee().stream(),
            defect.releaseAskedBy().stream(),
            defect.decision().map(DefectView.Decision::by).stream(),
            files.stream().map(AttachmentView::by),
            entries.stream()
                .flatMap(entry -> Stream.concat(entry.who().stream(), entry.concerns().stream())))
        .flatMap(found -> found)
        .collect(Collectors.toSet());
  }
}
