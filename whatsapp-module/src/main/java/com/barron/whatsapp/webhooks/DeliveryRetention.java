package com.barron.whatsapp.webhooks;

import com.barron.production.retention.RetentionRule;
import com.barron.production.webhooks.delivery.DeliveryQueue;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Deletes deliveries that have ended. What is not delivered yet stays. */
@Singleton
class DeliveryRetention implements RetentionRule {
  private static final int DAYS = 30;

  private final DeliveryQueue queue;

  @Inject
  DeliveryRetention(DeliveryQueue queue) {
    this.queue = queue;
  }

  @Override
  public String name() {
    return "deliveries";
  }

  @Override
  public int deleteBatch(int most) {
    return queue.deleteOld(DAYS, most);
  }
}
