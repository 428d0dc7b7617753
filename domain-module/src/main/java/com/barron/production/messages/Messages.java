package com.barron.production.messages;

import com.barron.production.listing.Page;
import com.barron.production.listing.PageRequest;
import com.barron.production.people.PersonId;
import java.util.Optional;

/** All messages, and what can be done for those that did not arrive. */
public interface Messages {
  /**
   * A page, the latest first. One statement. Criteria: {@code direction}, {@code channel}, {@code
   * person}, {@code state}, {@code from} and {@code to}, which is not included.
   */
  Page<MessageEntry> page(PageRequest request);

  /** One of them. One statement. */
  Optional<MessageEntry> find(long id);

  /**
   * What it says. Who read it stands in the audit, with the person whose conversation it is.
   *
   * @return empty when there is no such message
   */
  Optional<String> content(long id, PersonId by);

  /** Sends a dead message again. The audit tells who did it. */
  RedriveResult redrive(long id, PersonId by);
}
