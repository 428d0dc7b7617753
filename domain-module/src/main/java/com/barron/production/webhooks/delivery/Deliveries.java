package com.barron.production.webhooks.delivery;

import com.barron.production.listing.Page;
import com.barron.production.listing.PageRequest;
import com.barron.production.people.PersonId;
import java.util.Optional;

/** The log of deliveries. */
public interface Deliveries {
  /** A page of a webhook's, the newest first. Criterion: {@code state}. */
  Page<DeliveryView> page(long webhookId, PageRequest request);

  Optional<DeliveryView> find(long webhookId, long id);

  /**
   * Sends a message of the log once more, with its id, behind what waits of its subject. Empty when
   * there is no such delivery, it is still pending, or its webhook is not in force. Audited.
   */
  Optional<DeliveryView> redeliver(long webhookId, long id, PersonId by);
}
