package com.barron.production.orders.bulk;

import com.barron.production.reference.ExternalId;
import com.barron.production.reference.Reference;
import java.util.Collection;
import java.util.Map;

/** What other systems call orders. */
@FunctionalInterface
public interface OrderExternalIds {
  /** Which orders have these ids, as far as one has. One statement. */
  Map<ExternalId, Reference> holders(Collection<ExternalId> ids);
}
