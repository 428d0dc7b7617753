package com.barron.console.administration;

import com.barron.console.page.Page;
import com.barron.production.audit.chain.LinkedEntry;
import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What changed by the audit, in the reader's words. What has no words stands as it is stored. */
public final class AuditWords {
  private static final String DIGEST = "Sha256";

  private final Page page;

  public AuditWords(Page page) {
    this.page = page;
  }

  /** What a property is called. */
  public String name(String property) {
    return property.endsWith(DIGEST)
        ? page.say(
            "changed.digest", plain(property.substring(0, property.length() - DIGEST.length())))
        : plain(property);
  }

  private String plain(String property) {
    return page.word("changed", property).orElse(property);
  }

  /** What a property was or is; empty text where it was not. */
  public String value(LinkedEntry entry, String property, String stored) {
    try {
      return stored.isEmpty() ? "" : told(entry, property, stored).orElse(stored);
    } catch (DateTimeException | NumberFormatException e) {
      // Another version wrote it in another way.
      return stored;
    }
  }

  private Optional<String> told(LinkedEntry entry, String property, String stored) {
    if (AuditLine.PEOPLE.contains(property)) {
      return Optional.of(new PersonId(Long.parseLong(stored)))
          .filter(page::isNamed)
          .map(page::name);
    }
    return switch (property) {
      case "promisedUntil", "dueAt", "expiresAt", "deadline" ->
          Optional.of(page.when(Instant.parse(stored)));
      case "target", "warning", "longPause" -> Optional.of(page.hours(Duration.parse(stored)));
      case "active", "wantsNews" -> page.word("truth", stored);
      case "status" -> status(entry, stored);
      case "state" -> page.word(ofKey(entry) ? "key.state" : "message.status", stored);
      case "severity", "urgency", "priority" -> page.word("severity", stored);
      case "disposition", "role", "alert" -> page.word(property, stored);
      case "kind" -> page.word("sla.kind", stored);
      case "type" -> page.word("name.defect", stored);
      case "issue" -> page.word("name.issue", stored);
      case "form" -> Optional.of(page.form(stored));
      case "language" -> Optional.of(page.languageName(stored));
      case "percentComplete" -> Optional.of(stored + " %");
      case "bytes" -> Optional.of(page.count(Long.parseLong(stored)));
      default -> Optional.empty();
    };
  }

  private Optional<String> status(LinkedEntry entry, String stored) {
    return entry
        .subject()
        .flatMap(Reference::parse)
        .flatMap(record -> page.word(states(record.kind()), stored));
  }

  private static String states(ReferenceKind kind) {
    return switch (kind) {
      case ORDER -> "order.status";
      case TICKET -> "ticket.status";
      case BOM_CHANGE -> "change.status";
      default -> "defect";
    };
  }

  private static boolean ofKey(LinkedEntry entry) {
    return entry.action().startsWith("KEY_");
  }
}
