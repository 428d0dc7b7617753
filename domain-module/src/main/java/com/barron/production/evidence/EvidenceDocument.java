package com.barron.production.evidence;

import com.barron.production.attachments.AttachedFile;
import com.barron.production.attachments.AttachmentView;
import com.barron.production.attachments.FileType;
import com.barron.production.audit.chain.ChainBreak;
import com.barron.production.audit.chain.ChainVerdict;
import com.barron.production.audit.chain.LinkedEntry;
import com.barron.production.digest.Sha256;
import com.barron.production.people.PersonId;
import com.barron.production.quality.DefectView;
import com.barron.production.quality.listing.HoldEntry;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;

/** The evidence of a defect, section by section. */
final class EvidenceDocument {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
  private static final DateTimeFormatter IN_UTC =
      DateTimeFormatter.ofPattern("MM-dd HH:mm:ss", Locale.ROOT);

  /** What people decided: who asked, who confirmed, who refused. */
  private static final Set<String> DECISIONS =
      Set.of(
          "RELEASE_REQUESTED",
          "RELEASE_REFUSED",
          "ORDER_RELEASED",
          "DEFECT_CLOSED",
          "DEFECT_REOPENED",
          "DEFECT_WITHDRAWN");

  private final DefectFacts facts;
  private final EvidenceTexts texts;
  private final ZoneId zone;
  private final LongFunction<Optional<AttachedFile>> files;

  /**
   * @param zone of the plant
   * @param files opens an attachment; one is held at a time
   */
  EvidenceDocument(
      DefectFacts facts,
      EvidenceTexts texts,
      ZoneId zone,
      LongFunction<Optional<AttachedFile>> files) {
    this.facts = facts;
    this.texts = texts;
    this.zone = zone;
    this.files = files;
  }

  byte[] write() {
    String title = texts.say("title", facts.defect().number().toString());
    try (PdfWriter pdf = new PdfWriter(title, texts.language())) {
      pdf.title(title);
      pdf.line(texts.say("made", time(facts.at()), zone.getId()));
      writeDefect(pdf);
      writeDecisions(pdf);
      writeFiles(pdf);
      writeAudit(pdf);
      writeChain(pdf);
      return pdf.end(title);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void writeDefect(PdfWriter pdf) throws IOException {
    DefectView defect = facts.defect();
    pdf.heading(texts.say("defect"));
    pdf.row(texts.say("number"), defect.number().toString());
    pdf.row(texts.say("type"), defect.type());
    pdf.row(texts.say("severity"), texts.word("severity", defect.severity().name()));
    pdf.row(texts.say("status"), texts.word("status", defect.status().name()));
    pdf.row(
        texts.say("order"),
        defect.order() + facts.product().map(product -> " · " + product).orElse(""));
    pdf.row(texts.say("recorded"), time(defect.recordedAt()));
    pdf.row(texts.say("reporter"), facts.name(defect.reporter()));
    pdf.row(texts.say("assignee"), person(defect.assignee()));
    pdf.row(texts.say("hold"), hold());
  }

  private String hold() {
    Optional<HoldEntry> hold = facts.hold();
    if (hold.isEmpty()) {
      return texts.say("hold.none");
    }
    String since = time(hold.get().placedAt());
    return hold.get()
        .releasedAt()
        .map(until -> texts.say("hold.ended", since, time(until)))
        .orElseGet(() -> texts.say("hold.open", since));
  }

  private void writeDecisions(PdfWriter pdf) throws IOException {
    pdf.heading(texts.say("decisions"));
    List<LinkedEntry> decisions =
        facts.entries().stream().filter(entry -> DECISIONS.contains(entry.action())).toList();
    if (decisions.isEmpty() && facts.defect().decision().isEmpty()) {
      pdf.line(texts.say("decisions.none"));
    }
    for (LinkedEntry entry : decisions) {
      pdf.row(time(entry.at()), texts.word("action", entry.action()) + " · " + person(entry.who()));
    }
    if (facts.defect().decision().isPresent()) {
      DefectView.Decision decision = facts.defect().decision().get();
      pdf.row(
          texts.say("disposition"),
          texts.word("disposition", decision.disposition().name())
              + " · "
              + facts.name(decision.by()));
      for (String note : decision.note().split("\n")) {
        pdf.row(texts.say("note"), note);
      }
    }
  }

  private void writeFiles(PdfWriter pdf) throws IOException {
    pdf.heading(texts.say("files"));
    if (facts.attachments().isEmpty()) {
      pdf.line(texts.say("files.none"));
    }
    for (AttachmentView attachment : facts.attachments()) {
      Optional<AttachedFile> file = files.apply(attachment.id());
      Optional<BufferedImage> photo =
          file.filter(found -> found.view().type() != FileType.PDF).flatMap(PhotoReader::read);
      if (photo.isPresent()) {
        pdf.picture(photo.get());
      }
      pdf.line(
          attachment.fileName()
              + " · "
              + time(attachment.at())
              + " · "
              + facts.name(attachment.by())
              + (attachment.caption().isEmpty() ? "" : " · " + attachment.caption()));
      if (photo.isEmpty()) {
        pdf.small(texts.say("file.elsewhere"));
      }
      pdf.small("SHA-256 " + file.map(found -> Sha256.of(found.bytes()).hex()).orElse("?"));
      pdf.space(6);
    }
  }

  private void writeAudit(PdfWriter pdf) throws IOException {
    pdf.heading(texts.say("audit"));
    for (LinkedEntry entry : facts.entries()) {
      pdf.row(
          time(entry.at()),
          texts.word("action", entry.action())
              + entry.subject().map(subject -> " · " + subject).orElse("")
              + " · "
              + person(entry.who())
              + entry.source().map(source -> " · " + source).orElse("")
              + entry.sourceName().map(name -> " " + name).orElse(""));
      if (entry.changes().isPresent()) {
        pdf.small(entry.changes().get());
      }
      if (entry.link().isPresent()) {
        LinkedEntry.Link link = entry.link().get();
        pdf.small(
            texts.say("link", Long.toString(entry.id()), Long.toString(link.seq()))
                + " · "
                + texts.say(entry.isProved() ? "proved" : "unproved"));
        pdf.small("SHA-256 " + link.digest().hex());
        pdf.small("hash " + link.hash().hex());
      }
      pdf.space(3);
    }
    if (facts.hasMore()) {
      pdf.line(texts.say("audit.more", DefectEvidence.MOST_ENTRIES));
    }
    pdf.line(texts.say("audit.seconds"));
  }

  private void writeChain(PdfWriter pdf) throws IOException {
    pdf.heading(texts.say("chain"));
    for (Map.Entry<LocalDate, ChainVerdict> chain : facts.chains().entrySet()) {
      ChainVerdict verdict = chain.getValue();
      pdf.row(
          chain.getKey().toString(),
          verdict
              .broken()
              .map(this::broken)
              .orElseGet(() -> texts.say("chain.whole", verdict.links())));
      if (verdict.headSeq().isPresent() && verdict.head().isPresent()) {
        pdf.small(
            texts.say(
                "chain.head", Long.toString(verdict.headSeq().get()), verdict.head().get().hex()));
      }
    }
    pdf.line(texts.say("chain.anchor"));
  }

  private String broken(ChainBreak broken) {
    return texts.say(
        "chain.broken",
        broken.reason().name(),
        broken.seq().map(String::valueOf).orElse("-"),
        broken.auditId().map(String::valueOf).orElse("-"));
  }

  private String person(Optional<PersonId> person) {
    return person.map(facts::name).orElseGet(() -> texts.say("nobody"));
  }

  /** By the plant's clock, and in UTC. */
  private String time(Instant at) {
    return MOMENT.format(at.atZone(zone))
        + (zone.getRules().getOffset(at).equals(ZoneOffset.UTC)
            ? " UTC"
            : " (" + IN_UTC.format(at.atOffset(ZoneOffset.UTC)) + " UTC)");
  }
}
