package com.barron.console.page;

import com.barron.production.reference.Reference;
import com.barron.whatsapp.text.TextKey;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is said after something was done: its kind and a number stand in the address, so that a page
 * that is loaded again says it again and does nothing again.
 *
 * @param subject what was handled
 */
public record Outcome(Kind kind, Optional<Reference> subject) {
  private static final String REFUSED = Outcome.class.getName();

  /** What happened. */
  public enum Kind {
    RELEASED(true),
    SECOND_NEEDED(true),
    RELEASE_REFUSED(true),
    APPROVED(true),
    REJECTED(true),
    ACKNOWLEDGED(true),
    CLOSED(true),
    FAILURE_CLOSED(true),
    TICKET_CHANGED(true),
    NOTED(true),
    ORDER_CHANGED(true),
    PASSWORD_CHANGED(true),
    LINK_KEPT(true),
    KEY_REVOKED(true),
    WEBHOOK_CHANGED(true),
    WEBHOOK_ENDED(true),
    TEST_SENT(true),
    SENT_AGAIN(true),
    LINK_TAKEN(false),
    LINK_UNFIT(false),
    NOT_SENT(false),
    ROLE_CHANGED(true),
    ROLE_KEPT(true),
    TEAM_CHANGED(true),
    SHIFTS_CHANGED(true),
    PERSON_REVOKED(true),
    PERSON_ERASED(true),
    TAKEN_OVER(true),
    WRITTEN(true),
    HANDED_BACK(true),
    FREED(true),
    REDRIVEN(true),
    TEST_MESSAGE_SENT(true),
    SLA_CHANGED(true),
    ASKED_BY_YOU(false),
    RECORDED_BY_YOU(false),
    NOT_INDEPENDENT(false),
    OWN_PROPOSAL(false),
    BILL_CHANGED(false),
    OTHER_DISPOSITION(false),
    YOURSELF(false),
    ABOVE_OWN_ROLE(false),
    LAST_MANAGER(false),
    MAY_NOT(false),
    NOT_NOW(false),
    UNKNOWN(false),
    NOTE_NEEDED(false),
    PERCENT_UNFIT(false),
    ASSIGNEE_UNFIT(false),
    IMPORT_REVERSED(true),
    IMPORT_NOTHING(false),
    IMPORT_CHANGED_SINCE(false),
    IMPORT_IN_USE(false),
    IMPORT_FINAL(false),
    IMPORT_TOO_OLD(false),
    IMPORT_BUSY(false),
    FILE_MISSING(false),
    FILE_UNREADABLE(false),
    FILE_EMPTY(false),
    FILE_HEADER(false),
    FILE_QUOTE(false),
    FILE_ROWS(false),
    FILE_SIZE(false),
    FILE_CONTENT_SIZE(false),
    TAKEN_BY_OTHER(false),
    NOT_TAKEN(false),
    WINDOW_CLOSED(false),
    OWN_CONVERSATION(false),
    NO_CONVERSATION(false),
    NOT_DEAD(false),
    NOT_REACHABLE(false);

    private final boolean good;

    Kind(boolean good) {
      this.good = good;
    }

    /** Whether it was done. */
    public boolean isGood() {
      return good;
    }

    public String key() {
      return "outcome." + TextKey.of(this);
    }
  }

  public static Outcome of(Kind kind, Reference subject) {
    return new Outcome(kind, Optional.of(subject));
  }

  /** Of what has no number. */
  public static Outcome of(Kind kind) {
    return new Outcome(kind, Optional.empty());
  }

  /** Of a form that is shown again, with what was typed into it. */
  public void refuse(HttpServletRequest request) {
    request.setAttribute(REFUSED, this);
  }

  /** What came of the form that is shown again; empty when a page is asked for. */
  static Optional<Outcome> refused(HttpServletRequest request) {
    return Optional.ofNullable((Outcome) request.getAttribute(REFUSED));
  }

  /** What an address says was done. */
  static Optional<Outcome> in(MultivaluedMap<String, String> query) {
    String kind = query.getFirst("said");
    String subject = query.getFirst("of");
    return Stream.of(Kind.values())
        .filter(known -> TextKey.of(known).equals(kind))
        .findFirst()
        .map(known -> new Outcome(known, Reference.parse(subject == null ? "" : subject)));
  }

  /** The address of the page that says it, below the console's. */
  public URI on(String path) {
    UriBuilder address = UriBuilder.fromPath(path).queryParam("said", TextKey.of(kind));
    subject.ifPresent(number -> address.queryParam("of", number));
    return address.build();
  }
}
